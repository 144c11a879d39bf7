"""The covers of the example's offices beyond the first two: flat figures, ridges and mist on a `Canvas`.

Every scene is invented. The upper left and the lower left stay calm, for type; what matters lies right of the middle.
"""

import numpy as np
from cover_canvas import SHAPE, Canvas
from make_cover import noise, rgb, smooth


def steps(first, last, count):
    """Colours from one to another, both included."""
    a, b = rgb(first), rgb(last)
    return ['#%02x%02x%02x' % tuple(round(float(v) * 255) for v in a + (b - a) * k / (count - 1)) for k in range(count)]


def layers(c, tops, bottom, rise, colours, mist, cells=2.4, rough=.10):
    """Hills one before another, from `tops` down to `bottom` (parts of the height), the far ones lost in mist."""
    for place, colour in enumerate(colours):
        t = place / max(1, len(colours) - 1)
        line = tops + (bottom - tops) * t ** 1.1 + (rise * (1 - .5 * t)) * c.line(cells + 1.3 * t, 6, .40 + rough * t)
        c.ridge(line, colour, mist, .80 * (1 - t) + .08, .16)


def block(c, at, wide, tall):
    """A rectangle standing on a place, as places."""
    return c.figure(at, 1, [(-wide / 2, -.004), (-wide / 2, tall), (wide / 2, tall), (wide / 2, -.004)])


def gabled(c, at, wide, tall, pitch=.5, eaves=.06):
    """A house from its gable or long side: wall and roof, as places."""
    wall = block(c, at, wide, tall)
    half, top = wide / 2 + eaves * wide, tall + pitch * wide
    return wall, c.figure(at, 1, [(-half, tall - .03 * wide), (-half * .55, top), (half * .55, top), (half, tall - .03 * wide)])


def fir(c, foot, tall, dark, light):
    """A fir of five skirts, lit from the left."""
    skirts, lit = [], []
    for k in range(5):
        low, high, half = .08 + .17 * k, .34 + .165 * k, .23 * (1 - .17 * k)
        skirts.append(c.figure(foot, tall, [(-half, low), (-half * .5, low + .035), (0, low), (half * .5, low + .035), (half, low), (0, high)]))
        lit.append(c.figure(foot, tall, [(-half, low), (-half * .45, low + .06), (-.01, high)]))
    c.cut('#2a2a22', c.figure(foot, tall, [(-.02, 0), (-.02, .1), (.02, .1), (.02, 0)]))
    c.cut(dark, *skirts)
    c.cut(light, *lit, alpha=.5)


def san_olvero(width):
    """A road into a mountain wood at daybreak; the smoke of a kiln among the trees."""
    c = Canvas(width, 41)
    c.sky([(0, '#2d4a4f'), (.35, '#67807a'), (.68, '#cdbf9c'), (1, '#f4dca6')], .56, .25, .66)
    c.glow('#ffe5ad', (.66, .50), (.30, .22), .75)
    c.clouds('#8d9c94', '#f6dfb4', (2.6, 18), .05, .38, .40)
    mist = '#eeddb2'
    for k, (base, high, colour, tall) in enumerate(zip((.46, .52, .57), (.16, .14, .10), ('#a9b29d', '#86977f', '#5d7963'), (.012, .020, .034))):
        crest = base + high * c.line(2.6 + k, 5, .42)
        c.ridge(c.firs(crest, tall, .010 + .004 * k, k), colour, mist, .92 - .05 * k, .13, crest)
    c.haze('#f5e6bf', .60, .035, .55)
    smoke = (.775, .625)
    rise = np.clip((smoke[1] - c.y) / .42, 0, 1)
    way = smoke[0] + .05 * rise ** 1.5 + .012 * np.sin(rise * 11) * rise
    c.lay(rgb('#7f8a86'), .70 * np.exp(-((c.x - way) / (.004 + .030 * rise)) ** 2) * (c.y < smoke[1]) * (1 - rise) ** .8)
    ground = .635 + .030 * c.line(3, 4) - .02 * np.cos((c.x[0] - .62) * 5)
    c.ridge(ground, '#7d8a5b', '#39503c', .95, .34)
    mound = [(t, .62 * np.sqrt(max(0, 1 - t * t))) for t in np.linspace(-1, 1, 30)]
    c.cut('#4b4031', c.figure((.775, .655), .062, mound))
    c.cut('#6e5b42', c.figure((.779, .655), .052, mound), alpha=.6)
    c.discs('#ffb45e', [(.772, .645, .006)], .9)
    for x, y, s in ((.735, .655, .055), (.83, .648, .075), (.855, .65, .06), (.56, .635, .05), (.545, .63, .04), (.70, .64, .035)):
        c.strokes('#3a3d2e', [[(x, y), (x, y - .5 * s)]], .07 * s)
        c.crowns('#49653f', '#c2b877', [(x, y, s)], int(x * 1000))
    edge = np.linspace(0, 1, 60)
    centre = .628 - .035 * np.sin(edge * 3.6) * edge + .015 * edge
    half = .004 + .125 * edge ** 1.7
    y = .637 + (1.02 - .637) * edge ** 1.25
    c.cut('#d8c394', [*zip(centre - half, y), *zip((centre + half)[::-1], y[::-1])])
    for share in (-.42, .40):                       # the ruts
        inner, outer = centre + half * (share - .07), centre + half * (share + .07)
        c.cut('#a88f63', [*zip(inner, y), *zip(outer[::-1], y[::-1])], alpha=.7)
    c.lay(rgb('#22382f'), .55 * smooth(c.y, .74, 1.0) * (1 - .5 * np.exp(-((c.x - .63) / .2) ** 2)))
    for x, foot, s in ((.470, .690, .17), (.445, .705, .22), (.505, .672, .12), (.415, .735, .26), (.715, .675, .16), (.885, .690, .24), (.80, .705, .20),
                       (.925, .730, .36), (.845, .750, .30), (.965, .790, .50), (1.0, .86, .74), (.895, .820, .46), (.945, .92, .70)):
        fir(c, (x, foot), s, '#2f4a3a', '#8f9a62')
    return c.finished(.42, (.62, .50))


def hallwarden(width):
    """A single railway line over flat land in the morning, towards a village with a pointed steeple."""
    c = Canvas(width, 43)
    c.sky([(0, '#31536f'), (.4, '#7f9db0'), (.75, '#dccfb8'), (1, '#f8e0b4')], .60, .18, .68)
    c.glow('#ffe7b8', (.80, .56), (.34, .20), .7)
    c.clouds('#93a7b4', '#fdebcb', (2.2, 13), .04, .40, .75, .50)
    horizon = .604
    for base, colour in ((.590, '#a9b2a8'), (.598, '#8a9a8c')):
        line = base + .010 * c.line(7, 5)
        c.ridge(line - .010 * np.abs(c.line(140, 2, .8)), colour, '#eedfbd', .9, .05, line)
    c.lay(rgb('#8d9c62'), (c.y - horizon) * c.h + .5)
    meet = (.655, horizon)
    own = np.random.default_rng(3)
    edges = [-4.2, -3.1, -2.3, -1.7, -1.15, -.72, -.34, .34, .62, 1.0, 1.5, 2.2, 3.4, 5]
    for k, (a, b) in enumerate(zip(edges, edges[1:])):          # fields in strips that run to the same point
        colour = ('#a7a860', '#c8b56c', '#7f955a', '#b39a5c', '#94a56a')[int(own.integers(5))] if a != -.34 else '#5f7a52'
        c.cut(colour, [meet, (meet[0] + a * .42, 1.01), (meet[0] + b * .42, 1.01)])
    furrow = np.sin(np.arctan2(c.x - meet[0], np.maximum(c.y - horizon, .0004)) * 240) * smooth(c.y, horizon + .03, .85)
    c.lay(rgb('#4b5a36'), .10 * np.clip(furrow, 0, 1) * (c.y > horizon))
    c.haze('#f7e6c2', horizon + .006, .022, .65)
    c.lay(rgb('#2a4238'), .62 * smooth(c.y, .64, 1.02) ** 1.3)
    village = (.80, .607)
    for x, wide, tall in ((.705, .036, .016), (.728, .030, .020), (.750, .040, .017), (.822, .036, .019), (.846, .032, .016), (.872, .042, .018), (.778, .030, .018)):
        wall, roof = gabled(c, (x, village[1] + .002), wide, tall, .42)
        c.cut('#d9c9aa', wall)
        c.cut('#9a5a43', roof)
    tower = (.800, village[1] + .002)
    c.cut('#cbbb9d', block(c, tower, .026, .085))
    c.cut('#4f6472', c.figure(tower, 1, [(-.016, .083), (0, .190), (.016, .083)]))
    c.cut('#f3ddb0', c.figure(tower, 1, [(.005, .0), (.005, .083), (.013, .083), (.013, .0)]), alpha=.5)
    c.crowns('#5c7454', '#c9bf83', [(x, village[1] + .012, s) for x, s in ((.69, .03), (.715, .022), (.765, .03), (.788, .024), (.834, .026), (.89, .034), (.905, .028))], 5)
    for k, x in enumerate((.50, .518, .534, .549, .562, .574)):  # an avenue of poplars
        tall, foot = .125 - .013 * k, .640 - .005 * k
        c.cut('#4d6a52', c.figure((x, foot), tall, [(np.sin(a) * .15, .5 - np.cos(a) * .52) for a in np.linspace(0, 2 * np.pi, 24)]))
        c.cut('#9aa674', c.figure((x + .0016, foot), tall, [(np.sin(a) * .07 + .04, .5 - np.cos(a) * .46) for a in np.linspace(0, 2 * np.pi, 24)]), alpha=.45)
    bed = [(meet[0] - .0015, meet[1] + .004), (.50, 1.01), (.83, 1.01), (meet[0] + .0015, meet[1] + .004)]
    c.cut('#8d7c68', bed)
    c.cut('#b19d80', [(meet[0], meet[1] + .004), (.53, 1.01), (.80, 1.01), (meet[0], meet[1] + .004)], alpha=.5)
    ties, near = [], 1.0
    while near < 60:
        d = .405 / near
        y = meet[1] + d
        left, right = meet[0] + (.535 - meet[0]) * d / .405, meet[0] + (.795 - meet[0]) * d / .405
        ties.append([(left, y), (right, y), (right, y + .20 * d / near ** .4 * .18), (left, y + .20 * d / near ** .4 * .18)])
        near *= 1.085
    c.cut('#5b4a3c', *ties)
    for foot in (.578, .752):
        c.cut('#2f3a40', [(meet[0], meet[1] + .002), (foot - .006, 1.01), (foot + .006, 1.01)])
        c.cut('#f1dfbd', [(meet[0], meet[1] + .002), (foot - .0025, 1.01), (foot + .0005, 1.01)], alpha=.75)
    poles, wires = [], []
    for near in (1.25, 1.9, 2.9, 4.6, 7.5, 12.5):
        d = .42 / near
        x, y, s = meet[0] + .30 * d / .42 + .0, meet[1] + d * .92, .62 / near
        poles.append([(x, y), (x, y - s)])
        poles.append([(x - .05 * s, y - .90 * s), (x + .05 * s, y - .90 * s)])
        wires.append((x, y - .92 * s))
    for pole in poles:
        c.strokes('#3f3a34', [pole], .0015 + .012 * abs(pole[0][1] - pole[1][1]))
    c.strokes('#4d4a44', [[(a[0] + (b[0] - a[0]) * t + s, a[1] + (b[1] - a[1]) * t + .02 * (b[1] - a[1]) * 4 * t * (1 - t)) for t in np.linspace(0, 1, 12)]
                          for a, b in zip(wires, wires[1:]) for s in (0,)], .0016, .8)
    c.birds('#3d5360', [(.47, .30, .010), (.49, .285, .012), (.515, .305, .009), (.455, .32, .008)])
    return c.finished(.40, (.62, .50))


def ansaye(width):
    """The roofs of a great market at sunset, tin and earth, under a baobab; blue tablelands beyond."""
    c = Canvas(width, 47)
    c.sky([(0, '#3d3f63'), (.35, '#8a6478'), (.65, '#dc8f6d'), (.88, '#f6bd7c'), (1, '#fbd795')], .58, .22, .60)
    c.glow('#ffdf9b', (.585, .545), (.22, .15), .8)
    c.clouds('#7c5f78', '#fbb98a', (2.5, 17), .05, .42, .60)
    disc = np.hypot((c.x - .585) / SHAPE, c.y - .535)
    c.lay(rgb('#fff0c8'), (1 - smooth(disc, .040, .0415)) * .95)

    def tableland(left, right, top, foot, colour, pale):
        x = c.x[0]
        cliff = np.clip(np.minimum((x - left) / .05, (right - x) / .05), 0, 1)
        scree = np.clip(np.minimum((x - left + .10) / .15, (right + .10 - x) / .15), 0, 1)
        crest = foot - (foot - top) * (.42 * scree ** 1.4 + .58 * smooth(cliff, .2, .9)) + .006 * c.line(30)
        c.ridge(crest, colour, '#f4b988', pale, foot - top)

    tableland(.66, .93, .42, .58, '#a47a80', .85)
    tableland(.02, .27, .47, .585, '#b08482', .9)
    tableland(.86, 1.2, .36, .60, '#7f6477', .8)
    tableland(.36, .50, .515, .59, '#bb8a80', .9)
    c.ridge(.592 + .010 * c.line(5), '#b07a58', '#d89a68', .8, .06)
    c.crowns('#7d6a4c', '#e2ad6a', [(x, .603 + .004 * np.sin(40 * x), .022 + .010 * np.sin(90 * x)) for x in np.arange(.02, .99, .031)], 4)
    own = np.random.default_rng(21)
    rows = 7
    for row in range(rows):
        t = row / (rows - 1)
        foot, wide, tall = .635 + .37 * t ** 1.35, .075 + .155 * t, .028 + .055 * t
        x = -.06 + .05 * own.random()
        while x < 1.08:
            w = wide * own.uniform(.75, 1.25)
            lift = foot - tall * own.uniform(.2, .5)
            kind = own.random()
            shade = .30 + .55 * t
            warm = ('#c98a5a', '#b5764d', '#d7a06b', '#9c6a52', '#7f8790', '#8f99a0')[int(own.integers(6))]
            colour = rgb(warm) + (rgb('#2c2a3a') - rgb(warm)) * shade * .75
            hexed = '#%02x%02x%02x' % tuple((colour * 255).astype(int))
            left, right, drop = x, x + w, tall * own.uniform(.35, .75)
            slope = own.uniform(-.25, .25) * drop
            roof = [(left + .12 * w * SHAPE, lift - drop), (right - .10 * w * SHAPE, lift - drop + slope), (right, lift + slope * .4), (left, lift)]
            c.cut('#3a2b30' if t > .3 else '#7a5546', [(left, lift), (right, lift + slope * .4), (right, foot + .10), (left, foot + .10)])
            c.cut(hexed, roof)
            if kind < .55:                          # corrugated
                ribs = [[(left + .12 * w * SHAPE + (right - left - .22 * w * SHAPE) * k, lift - drop + slope * k), (left + (right - left) * k, lift + slope * .4 * k)]
                        for k in np.linspace(.04, .96, 13)]
                c.strokes('#ffd9a0', ribs, .0012 + .0012 * t, .28 - .1 * t)
            c.strokes('#ffce8c', [[roof[0], roof[1]]], .0022 + .0015 * t, .75 - .35 * t)
            if kind > .72:                          # an awning in a market colour
                cloth = ('#c4503a', '#2f7d80', '#d99a2b')[int(own.integers(3))]
                c.cut(cloth, [(left + .15 * (right - left), lift + .004), (left + .7 * (right - left), lift + .004), (left + .78 * (right - left), lift + tall * .5), (left + .06 * (right - left), lift + tall * .5)], alpha=.9 - .25 * t)
            x += w * own.uniform(.86, 1.02)
        c.haze('#f2a974', foot - .01, .02, .22 * (1 - t))
        if row == 2:
            foot = (.795, .735)
            s = .40
            c.cut('#4a3435', c.figure(foot, s, [(-.13, -.05), (-.115, .20), (-.10, .40), (-.16, .52), (-.26, .60), (-.14, .56), (-.06, .50), (-.07, .66), (-.02, .54), (.03, .68), (.06, .50), (.16, .58), (.28, .60), (.17, .52), (.10, .40), (.115, .20), (.14, -.05)]))
            c.cut('#8d5a45', c.figure(foot, s, [(-.10, -.05), (-.10, .20), (-.085, .38), (-.06, .38), (-.07, .18), (-.06, -.05)]), alpha=.8)
            twigs = [c.figure(foot, s, [a, b]) for a, b in (((-.26, .60), (-.36, .66)), ((-.2, .57), (-.30, .70)), ((-.07, .66), (-.12, .78)), ((.03, .68), (.05, .80)), ((.28, .60), (.38, .64)), ((.2, .59), (.29, .72)), ((-.02, .54), (-.03, .78)))]
            c.strokes('#4a3435', twigs, .010)
            c.crowns('#5a5a44', '#d8a45f', [(foot[0] + u * s * SHAPE, foot[1] - v * s, h) for u, v, h in ((-.36, .60, .085), (-.22, .66, .095), (-.08, .72, .10), (.06, .73, .10), (.20, .68, .095), (.34, .60, .085), (.0, .62, .07))], 8, 34, -1)
    c.lay(rgb('#241f33'), .45 * smooth(c.y, .72, 1.0))
    c.birds('#5b3d4c', [(.52, .27, .012), (.545, .255, .010), (.575, .275, .012), (.50, .29, .009)])
    return c.finished(.40, (.62, .50))


def marsa_alhudayl(width):
    """A white town at the edge of the desert by a still harbour, early evening."""
    c = Canvas(width, 53)
    c.sky([(0, '#1f3a5c'), (.38, '#5a7694'), (.68, '#d7a78f'), (.88, '#f2c493'), (1, '#f9dcae')], .62, .2, .40)
    c.glow('#ffdda5', (.42, .58), (.30, .16), .7)
    c.clouds('#6f7f97', '#f6c6a3', (2.4, 20), .06, .36, .35)
    for base, height, colour in ((.55, .09, '#c99a84'), (.575, .09, '#c08a6c'), (.60, .07, '#b0775a')):
        line = base + height * c.line(2.3, 3, .35)
        c.ridge(line, colour, '#f3c79c', .75, .10)
    horizon = .70
    own = np.random.default_rng(8)
    houses = []
    for row in range(5):
        x = .44 + .03 * own.random() - .012 * row
        while x < 1.02:
            wide, tall = own.uniform(.040, .070), own.uniform(.035, .085)
            foot = .655 + .0115 * row - .042 * np.exp(-((x - .74) / .16) ** 2) * (1 - row / 4.5)
            houses.append((row, x, foot, wide, tall, own.random()))
            x += wide * SHAPE * own.uniform(.85, 1.35)
    for row, x, foot, wide, tall, kind in houses:
        lit = rgb('#f6e3c6') + (rgb('#d9b392') - rgb('#f6e3c6')) * own.uniform(0, .55)
        wall = '#%02x%02x%02x' % tuple((lit * 255).astype(int))
        c.cut(wall, c.figure((x, foot), 1, [(-wide / 2, -.06), (-wide / 2, tall), (wide / 2, tall), (wide / 2, -.06)]))
        c.cut('#8f7783', c.figure((x, foot), 1, [(wide * .18, -.06), (wide * .18, tall), (wide / 2, tall), (wide / 2, -.06)]), alpha=.55)
        c.strokes('#fff3da', [c.figure((x, foot), 1, [(-wide / 2, tall), (wide / 2, tall)])], .0022, .8)
        panes = [c.figure((x, foot), 1, [(u * wide - .0035, v), (u * wide - .0035, v + .011), (u * wide + .0035, v + .011), (u * wide + .0035, v)])
                 for u in (-.28, -.02) for v in (tall * .45, tall * .72) if tall > .045]
        if panes:
            c.cut('#ffcf7a' if kind > .6 else '#5b5568', *panes)
        if kind < .16:
            c.cut('#e9cfae', c.figure((x, foot), 1, [(np.cos(a) * wide * .30, tall + np.sin(a) * wide * .34) for a in np.linspace(0, np.pi, 20)]))
    slim = (.775, .640)
    c.cut('#f0d9b8', block(c, slim, .028, .215))
    c.cut('#a58c90', c.figure(slim, 1, [(.004, 0), (.004, .215), (.014, .215), (.014, 0)]), alpha=.6)
    c.cut('#e6caa4', block(c, (slim[0], slim[1] - .150), .040, .008), block(c, (slim[0], slim[1] - .212), .036, .006))
    c.cut('#dcbd98', block(c, (slim[0], slim[1] - .215), .018, .030), c.figure((slim[0], slim[1] - .244), 1, [(np.cos(a) * .012, np.sin(a) * .018) for a in np.linspace(0, np.pi, 16)]))
    for x, foot, tall, lean in ((.470, .695, .135, .10), (.495, .694, .105, -.08), (.585, .690, .10, .06), (.665, .690, .12, -.07), (.865, .694, .15, .09), (.89, .694, .11, -.05), (.965, .694, .16, .08)):
        c.palm('#3d4a44', (x, foot), tall, lean, 11, int(1000 * x))
    c.cut('#a98672', [(.40, horizon + .002), (.43, horizon - .012), (1.01, horizon - .012), (1.01, horizon + .002)])
    c.mirror(horizon, '#1d3a52', '#e3b896', 1.0, .80)
    for x, y, s in ((.56, .775, .09), (.68, .745, .060), (.50, .735, .045)):
        hull = [(-.55, .10), (-.40, -.06), (.36, -.06), (.62, .16), (.35, .07), (-.3, .06)]
        c.cut('#2b3440', c.figure((x, y), s, hull))
        c.strokes('#2b3440', [c.figure((x, y), s, [(.02, .05), (.05, 1.0)]), c.figure((x, y), s, [(-.42, .45), (.42, 1.12)])], .045 * s)
        c.cut('#2b3440', c.figure((x, y), s, [(u, -.12 - .5 * (v + .12)) for u, v in hull]), alpha=.35)
    c.birds('#33475c', [(.60, .26, .010), (.62, .245, .012), (.645, .262, .010)])
    return c.finished(.40, (.62, .50))


def nilkot(width):
    """The tall chimney of a brick kiln over a plain at sunrise; a canal and rows of drying bricks before it."""
    c = Canvas(width, 59)
    c.sky([(0, '#44566b'), (.40, '#93929a'), (.72, '#e3b48f'), (1, '#f7d4a0')], .60, .2, .56)
    sun = (.565, .500)
    c.glow('#ffdf9f', sun, (.25, .18), .75)
    disc = np.hypot((c.x - sun[0]) / SHAPE, c.y - sun[1])
    c.lay(rgb('#fff1cc'), (1 - smooth(disc, .036, .0375)) * .9)
    c.clouds('#87868f', '#f3c7a0', (2.2, 20), .08, .40, .45)
    for base, tall, colour in ((.583, .018, '#b9a28c'), (.594, .026, '#978772'), (.607, .030, '#74705a')):
        line = base + .012 * c.line(5, 4)
        c.ridge(line - tall * np.clip(np.abs(c.line(80, 2, .8)) * 2.2 - .1, 0, 1) * np.clip(c.line(8, 3) + .55, 0, 1), colour, '#f0c999', .85, .05, line)
    c.ridge(.618 + .004 * c.line(6), '#b98e62', '#94683f', .9, .30)
    for foot, tall, wide in (((.775, .640), .40, .062), ((.900, .630), .25, .044), ((.640, .627), .15, .030)):
        c.cut('#8f4f38', c.figure(foot, 1, [(-wide / 2, -.01), (-wide * .30, tall), (wide * .30, tall), (wide / 2, -.01)]))
        c.cut('#c98158', c.figure(foot, 1, [(-wide / 2, -.01), (-wide * .30, tall), (-wide * .12, tall), (-wide * .2, -.01)]), alpha=.75)
        c.cut('#5f3a30', c.figure(foot, 1, [(-wide * .36, tall - .004), (-wide * .36, tall + .012), (wide * .36, tall + .012), (wide * .36, tall - .004)]))
        bands = [c.figure(foot, 1, [(-wide * .42, v), (-wide * .40, v + .012), (wide * .40, v + .012), (wide * .42, v)]) for v in (tall * .78, tall * .58)]
        c.cut('#e9d3b0', *bands, alpha=.55)
        top = foot[1] - tall - .012
        rise = np.clip((top - c.y) / .30, 0, 1)
        way = foot[0] + .17 * rise ** 1.25 + .006 * np.sin(rise * 16)
        c.lay(rgb('#6f6a70'), .60 * np.exp(-((c.x - way) / (.004 + .050 * rise)) ** 2) * (c.y < top) * (1 - rise) ** .9)
    c.cut('#7c4a34', [(.66, .655), (.69, .622), (.965, .622), (1.01, .650), (1.01, .662), (.66, .662)])
    c.cut('#b0744c', [(.69, .622), (.965, .622), (.985, .634), (.68, .634)])
    own = np.random.default_rng(5)
    for k in range(9):                              # rows of bricks, drying
        t = k / 8
        y, tall = .668 + .155 * t ** 1.3, .010 + .026 * t
        left = .60 - .10 * t
        x = left + .02 * own.random()
        while x < 1.02:
            long = .085 + .13 * t
            c.cut('#a8623f', [(x, y), (x + long, y), (x + long, y - tall), (x, y - tall)])
            c.cut('#d89a68', [(x, y - tall), (x + long, y - tall), (x + long - .004, y - tall * 1.30), (x + .006, y - tall * 1.30)])
            holes = [[(x + long * q, y - tall), (x + long * q, y)] for q in np.linspace(.06, .94, 9)]
            c.strokes('#6e3c2a', holes, .0012 + .0010 * t, .6)
            x += long * 1.14
    edge = np.linspace(0, 1, 40)
    centre, half, y = .520 - .30 * edge ** 1.3 - .03 * np.sin(edge * 5), .002 + .075 * edge ** 1.5, .640 + .38 * edge ** 1.2
    for colour, share, alpha in (('#6d7350', 1.28, 1), ('#5b6d72', 1, 1), ('#eac79b', .72, .6)):
        c.cut(colour, [*zip(centre - half * share, y), *zip((centre + half * share)[::-1], y[::-1])], alpha=alpha)
    c.crowns('#4f5a42', '#d3a96b', [(x, y, s) for x, y, s in ((.47, .655, .06), (.49, .66, .045), (.505, .662, .07), (.42, .648, .035), (.36, .648, .03))], 3)
    c.strokes('#433b30', [[(.505, .665), (.505, .63)], [(.47, .66), (.47, .63)]], .005)
    c.lay(rgb('#2b2530'), .62 * smooth(c.y, .70, 1.02))
    c.birds('#5a4c52', [(.44, .30, .011), (.465, .285, .010), (.49, .302, .012)])
    return c.finished(.40, (.62, .50))


SCENES = {
    'san-olvero': san_olvero,
    'hallwarden': hallwarden,
    'ansaye': ansaye,
    'marsa-alhudayl': marsa_alhudayl,
    'nilkot': nilkot,
}
