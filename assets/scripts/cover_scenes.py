"""The covers of the example's offices beyond the first two: flat figures, ridges and mist on a `Canvas`.

Every scene is invented. The upper left and the lower left stay calm, for type; what matters lies right of the middle.
"""

import numpy as np
from cover_canvas import SHAPE, Canvas
from make_cover import noise, rgb, smooth
from PIL import Image


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
        lit = rgb('#d3b79c') + (rgb('#a98673') - rgb('#d3b79c')) * own.uniform(0, .55)
        wall = '#%02x%02x%02x' % tuple((lit * 255).astype(int))
        c.cut(wall, c.figure((x, foot), 1, [(-wide / 2, -.06), (-wide / 2, tall), (wide / 2, tall), (wide / 2, -.06)]))
        c.cut('#6d5a6c', c.figure((x, foot), 1, [(wide * .18, -.06), (wide * .18, tall), (wide / 2, tall), (wide / 2, -.06)]), alpha=.55)
        c.strokes('#f6dcb8', [c.figure((x, foot), 1, [(-wide / 2, tall), (wide / 2, tall)])], .0022, .8)
        panes = [c.figure((x, foot), 1, [(u * wide - .0035, v), (u * wide - .0035, v + .011), (u * wide + .0035, v + .011), (u * wide + .0035, v)])
                 for u in (-.28, -.02) for v in (tall * .45, tall * .72) if tall > .045]
        if panes:
            c.cut('#ffcf7a' if kind > .6 else '#5b5568', *panes)
        if kind < .16:
            c.cut('#c4a58a', c.figure((x, foot), 1, [(np.cos(a) * wide * .30, tall + np.sin(a) * wide * .34) for a in np.linspace(0, np.pi, 20)]))
    slim = (.775, .640)
    c.cut('#cfb092', block(c, slim, .028, .215))
    c.cut('#7f6a78', c.figure(slim, 1, [(.004, 0), (.004, .215), (.014, .215), (.014, 0)]), alpha=.6)
    c.cut('#c3a283', block(c, (slim[0], slim[1] - .150), .040, .008), block(c, (slim[0], slim[1] - .212), .036, .006))
    c.cut('#b89878', block(c, (slim[0], slim[1] - .215), .018, .030), c.figure((slim[0], slim[1] - .244), 1, [(np.cos(a) * .012, np.sin(a) * .018) for a in np.linspace(0, np.pi, 16)]))
    for x, foot, tall, lean in ((.470, .695, .135, .10), (.495, .694, .105, -.08), (.585, .690, .10, .06), (.665, .690, .12, -.07), (.865, .694, .15, .09), (.89, .694, .11, -.05), (.965, .694, .16, .08)):
        c.palm('#3d4a44', (x, foot), tall, lean, 11, int(1000 * x))
    c.cut('#a98672', [(.40, horizon + .002), (.43, horizon - .012), (1.01, horizon - .012), (1.01, horizon + .002)])
    c.mirror(horizon, '#1d3a52', '#e3b896', 1.0, .80)
    c.lay(rgb('#14243a'), .50 * smooth(c.y, .66, .84))
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


def boat(c, colour, at, size, sail=None, mirrored=True):
    """A small boat, with a mast or with a sail of a colour, and its dark likeness in the water."""
    hull = [(-.62, .16), (-.45, -.06), (.40, -.06), (.70, .20), (.38, .09), (-.35, .08)]
    if sail:
        cloth = [(-.30, .22), (-.06, 1.30), (.10, 1.20), (.46, .26)]
        c.cut(sail, c.figure(at, size, cloth))
        if mirrored:
            c.cut(sail, c.figure(at, size, [(u, -.16 - .45 * v) for u, v in cloth]), alpha=.22)
    c.strokes(colour, [c.figure(at, size, [(-.02, .08), (-.02, 1.28 if sail else .85)])], .035 * size)
    c.cut(colour, c.figure(at, size, hull))
    if mirrored:
        c.cut(colour, c.figure(at, size, [(u, -.12 - .5 * (v + .06)) for u, v in hull]), alpha=.35)


def laem_tho_saeng(width):
    """Steep islands of limestone in the mist of the morning; wooden fishing boats at rest in the bay."""
    c = Canvas(width, 61)
    c.sky([(0, '#2c5068'), (.38, '#6f97a0'), (.70, '#d9cfae'), (1, '#fbe3b0')], .62, .2, .52)
    c.glow('#fff0c0', (.52, .54), (.26, .20), .8)
    c.clouds('#8aa5aa', '#fdeecb', (2.4, 18), .05, .38, .45)
    horizon, x = .640, c.x[0]

    def rock(middle, half, tall, colour, pale):
        side = np.clip(1 - np.abs((x - middle) / half), 0, 1)
        crest = horizon + .003 - tall * np.minimum(1, side * 4.2) ** .34 * (.80 + .16 * side + 1.3 * side * c.line(9 + 40 * middle, 5, .55)) * (side > 0)
        crest = np.where(side > 0, crest, 1.2)
        c.ridge(crest - .006 * np.abs(c.line(160, 2, .8)) * (side > 0), colour, '#f6e4bb', pale, tall * 1.05, crest)

    for middle, half, tall, colour, pale in ((.30, .05, .07, '#b9bfae', .9), (.43, .04, .10, '#aab7ab', .9), (.62, .05, .16, '#a3b3a9', .9), (.90, .08, .20, '#9aada5', .9),
                                             (.11, .06, .06, '#b3bcae', .9), (.56, .035, .12, '#7f9e98', .75), (.73, .055, .27, '#6d918c', .75), (.985, .07, .34, '#547d7b', .62), (.835, .055, .36, '#42706f', .55)):
        rock(middle, half, tall, colour, pale)
    c.haze('#fbeac2', horizon - .02, .035, .55)
    c.mirror(horizon, '#1d4a5a', '#f2dcae', 1.0, .86)
    c.haze('#fbeac2', horizon + .004, .008, .5)
    for at, s in (((.60, .735), .075), ((.695, .775), .115), ((.53, .69), .045)):
        wheelhouse = [(-.36, .06), (-.36, .40), (-.08, .40), (-.08, .06)]
        c.cut('#d8b48a', c.figure(at, s, wheelhouse))
        c.cut('#a33d2c', c.figure(at, s, [(-.42, .40), (-.40, .47), (-.04, .47), (-.02, .40)]))
        c.strokes('#23343a', [c.figure(at, s, [(.16, .08), (.16, 1.05)]), c.figure(at, s, [(.16, .95), (.62, .24)]), c.figure(at, s, [(.16, .95), (-.36, .48)])], .026 * s)
        boat(c, '#1f3a44', at, s)
        c.cut('#c9573a', c.figure(at, s, [(-.60, .13), (-.56, .09), (-.35, .045), (.38, .055), (.66, .17), (.70, .20), (.38, .10), (-.35, .09)]))
    c.birds('#33525e', [(.44, .33, .012), (.462, .315, .010), (.485, .335, .011)])
    return c.finished(.42, (.62, .50))


def prek_phka(width):
    """Houses on tall stilts by a river at daybreak, sugar palms, one boat on still water."""
    c = Canvas(width, 67)
    c.sky([(0, '#394a6d'), (.38, '#8a7f97'), (.70, '#e6a98b'), (1, '#fbd7a1')], .62, .2, .50)
    c.glow('#ffe2a6', (.50, .57), (.26, .17), .8)
    c.clouds('#7d7896', '#fcc6a0', (2.3, 19), .05, .42, .55)
    horizon = .668
    for base, tall, colour in ((.628, .018, '#b9948a'), (.640, .028, '#8f7d78'), (.652, .034, '#66695f')):
        line = base + .012 * c.line(5, 4)
        c.ridge(line - tall * np.clip(np.abs(c.line(60, 3, .7)) * 2.2, 0, 1) * np.clip(c.line(7, 3) + .6, 0, 1), colour, '#f3c298', .8, .06, line)
    own = np.random.default_rng(13)
    for x, tall in ((.395, .11), (.42, .15), (.455, .10), (.575, .17), (.60, .22), (.705, .25), (.80, .20), (.935, .27), (.97, .22), (.09, .08), (.15, .10)):
        foot = (x, .668)
        c.strokes('#3f4038', [c.figure(foot, tall, [(0, 0), (.02 * own.uniform(-1, 1), .80)])], .045 * tall)
        fans = [c.figure((x, foot[1] - .84 * tall), .26 * tall, [(0, 0)] + [(np.cos(t) * r, np.sin(t) * r) for t, r in zip(np.linspace(turn - .24, turn + .24, 7), (.9, 1.0, .88, 1.04, .88, 1.0, .9))])
                for turn in np.linspace(-.7, np.pi + .7, 11)]
        c.cut('#3c4a3a', *fans)
        c.discs('#4d5a40', [(x, foot[1] - .84 * tall, .075 * tall)])
    c.cut('#57503f', [(.36, .672), (.40, .660), (1.01, .652), (1.01, .690), (.50, .686)])
    for x, wide, deck in ((.505, .075, .045), (.625, .105, .060), (.755, .120, .068), (.885, .125, .070)):
        foot = (x, .684)
        legs = [c.figure(foot, 1, [(wide * u, -.016), (wide * u, deck)]) for u in (-.40, -.14, .14, .40)]
        c.strokes('#33302b', legs, .0042)
        c.strokes('#4a443a', [c.figure(foot, 1, [(wide * .40, -.012), (wide * .58, deck)])] + [c.figure(foot, 1, [(wide * .46, -.012), (wide * .66, deck)])], .0025)
        c.cut('#8a6a50', c.figure(foot, 1, [(-wide * .46, deck), (-wide * .46, deck + .044), (wide * .46, deck + .044), (wide * .46, deck)]))
        c.strokes('#6b4f3c', [c.figure(foot, 1, [(wide * u, deck + .004), (wide * u, deck + .042)]) for u in np.linspace(-.42, .42, 15)], .0012, .7)
        c.cut('#b5503a' if wide > .11 else '#6d5948', c.figure(foot, 1, [(-wide * .56, deck + .040), (-wide * .30, deck + .092), (wide * .30, deck + .092), (wide * .56, deck + .040)]))
        c.strokes('#f6c28f', [c.figure(foot, 1, [(-wide * .30, deck + .092), (wide * .30, deck + .092)])], .0024, .8)
        c.cut('#ffd27f', c.figure(foot, 1, [(-wide * .10, deck + .008), (-wide * .10, deck + .034), (wide * .04, deck + .034), (wide * .04, deck + .008)]))
        c.strokes('#33302b', [c.figure(foot, 1, [(-wide * .5, deck), (wide * .5, deck)])], .0034)
    c.mirror(.690, '#2a3550', '#efbd95', 1.0, .84)
    boat(c, '#1f2430', (.60, .80), .085)
    c.cut('#1f2430', c.figure((.612, .797), .085, [(-.05, .05), (-.07, .42), (0, .50), (.07, .42), (.05, .05)]))
    c.discs('#1f2430', [(.612, .7500, .0065)])
    c.cut('#d9b36c', c.figure((.612, .7490), .085, [(-.16, .02), (0, .16), (.16, .02)]))
    c.birds('#4d4a63', [(.46, .30, .011), (.482, .285, .012), (.51, .302, .010)])
    return c.finished(.42, (.62, .50))


def sonbelgarh(width):
    """An old fort on a hill at sunset, a still tank below it, trees on the bank."""
    c = Canvas(width, 71)
    c.sky([(0, '#373a5e'), (.36, '#8d6377'), (.66, '#e28f62'), (.88, '#f8bd74'), (1, '#fcd68f')], .62, .2, .48)
    sun = (.505, .535)
    c.glow('#ffe29a', sun, (.22, .16), .8)
    disc = np.hypot((c.x - sun[0]) / SHAPE, c.y - sun[1])
    c.lay(rgb('#fff0c4'), (1 - smooth(disc, .045, .0465)) * .95)
    c.clouds('#7b5a74', '#fdb684', (2.4, 18), .05, .44, .60)
    horizon, x = .690, c.x[0]
    layers(c, .55, .64, .10, ('#c08a7c', '#a5747a'), '#f6b983')
    hill = .668 - .235 * np.exp(-((x - .775) / .135) ** 4) - .06 * np.exp(-((x - .80) / .30) ** 2) + .010 * c.line(22, 5)
    c.ridge(hill, '#7b5361', '#d98f6d', .75, .26)

    def top(at):
        return float(hill[int(np.clip(at, 0, .999) * c.w)])

    wall, lit, dark = '#c88f66', '#f3c48b', '#8a5a58'

    def crenels(left, right, y, step):
        return [[(at, y), (at, y - step * .9), (at + step * SHAPE * .55, y - step * .9), (at + step * SHAPE * .55, y)] for at in np.arange(left, right - step * SHAPE * .4, step * SHAPE)]

    def stretch(left, right, high, y=None):
        y = top((left + right) / 2) + .012 if y is None else y
        c.cut(wall, [(left, y + .05), (left, y - high), (right, y - high), (right, y + .05)], *crenels(left, right, y - high, .011))
        c.strokes(lit, [[(left, y - high), (right, y - high)]], .0022, .6)
        return y

    def tower(at, wide, high, domed=False):
        y = top(at) + .014
        half = wide * SHAPE / 2
        c.cut(wall, [(at - half * 1.12, y + .05), (at - half, y - high), (at + half, y - high), (at + half * 1.12, y + .05)], *crenels(at - half, at + half, y - high, .010))
        c.cut(dark, [(at + half * .25, y + .05), (at + half * .22, y - high), (at + half, y - high), (at + half * 1.12, y + .05)], alpha=.55)
        c.cut(lit, [(at - half * 1.12, y + .05), (at - half, y - high), (at - half * .72, y - high), (at - half * .82, y + .05)], alpha=.6)
        if domed:
            c.cut(wall, block(c, (at, y - high), wide * .55, .018))
            c.cut(lit, c.figure((at, y - high - .018), 1, [(np.cos(t) * wide * .34, np.sin(t) * wide * .42) for t in np.linspace(0, np.pi, 20)]))
            c.strokes(lit, [c.figure((at, y - high - .018), 1, [(0, wide * .40), (0, wide * .66)])], .0022)

    stretch(.655, .905, .040, top(.78) + .030)
    for at, wide, high, domed in ((.715, .050, .085, False), (.760, .060, .125, True), (.812, .052, .095, True), (.862, .050, .080, False)):
        tower(at, wide, high, domed)
    stretch(.690, .880, .058, top(.78) + .052)
    for at in (.668, .895):
        tower(at, .060, .080)
    gate = (.785, top(.785) + .062)
    c.cut('#4a2f3a', c.figure(gate, 1, [(-.016, -.02), (-.016, .026), (0, .046), (.016, .026), (.016, -.02)]))
    c.ridge(.672 + .010 * c.line(6) - .006 * np.abs(c.line(120, 2, .8)), '#5d4a4d', '#a8695a', .7, .05)
    c.crowns('#4b4a41', '#e0a161', [(at, .690, s) for at, s in ((.585, .085), (.61, .065), (.56, .055), (.93, .10), (.965, .12), (.72, .045), (.83, .05), (.87, .06), (.35, .045), (.32, .035), (.14, .04), (.10, .05))], 6, 30, -1)
    c.strokes('#3b3032', [[(at, .692), (at, .662)] for at in (.585, .61, .93, .965)], .005)
    c.mirror(horizon, '#2b2a48', '#f2ad78', .9, .85)
    ghat = [[(.60 - .012 * k, .690 + .010 * k), (.80 + .012 * k, .690 + .010 * k), (.80 + .012 * k, .6985 + .010 * k), (.60 - .012 * k, .6985 + .010 * k)] for k in range(4)]
    for k, step in enumerate(ghat):
        c.cut('#b98767' if k % 2 else '#94685c', step)
    c.birds('#513a52', [(.585, .28, .012), (.61, .265, .010), (.635, .285, .012), (.565, .295, .009)])
    return c.finished(.42, (.62, .50))


def char_meghbela(width):
    """A wide river at dawn, two boats under sail, white grass on the bar and thatched houses far off."""
    c = Canvas(width, 73)
    c.sky([(0, '#3b5d78'), (.35, '#86a0ab'), (.68, '#e4c8ae'), (1, '#fde1b4')], .60, .2, .54)
    sun = (.545, .545)
    c.glow('#ffe9b9', sun, (.28, .17), .8)
    disc = np.hypot((c.x - sun[0]) / SHAPE, c.y - sun[1])
    c.lay(rgb('#fff4d2'), (1 - smooth(disc, .032, .0335)) * .95)
    c.clouds('#93a5b0', '#ffe9cb', (1.8, 9), .02, .46, .80, .48)
    horizon = .622
    for base, tall, colour in ((.607, .014, '#b3ab9c'), (.614, .022, '#92988a')):
        line = base + .006 * c.line(6, 4)
        c.ridge(line - tall * np.clip(np.abs(c.line(70, 3, .7)) * 2, 0, 1) * np.clip(c.line(6, 3) + .55, 0, 1), colour, '#f3d6b0', .85, .04, line)
    for x, wide in ((.70, .040), (.735, .048), (.785, .042), (.83, .052), (.875, .044)):
        foot = (x, .621)
        c.cut('#8d765c', block(c, foot, wide * .72, .014))
        c.cut('#b79a68', c.figure(foot, 1, [(-wide * .55, .011), (-wide * .20, .036), (wide * .20, .036), (wide * .55, .011)]))
    c.crowns('#5f7459', '#d5c48e', [(x, .624, s) for x, s in ((.68, .045), (.715, .035), (.76, .05), (.808, .04), (.852, .05), (.90, .06), (.925, .05))], 7)
    c.palm('#4f6150', (.762, .622), .10, .08, 9, 3)
    c.palm('#4f6150', (.905, .622), .12, -.06, 9, 4)
    c.mirror(horizon, '#27506a', '#f0d3ac', 1.2, .86)
    for at, s, cloth in (((.625, .735), .150, '#c8553a'), ((.505, .675), .075, '#e0b271')):
        boat(c, '#26323a', at, s, cloth)
        c.cut('#8b6b47', c.figure(at, s, [(-.34, .08), (-.30, .24), (-.20, .30), (-.02, .28), (.04, .09)]))
    x = c.x[0]
    bar = .845 - .105 * smooth(x, .70, 1.0) + .30 * smooth(.70 - x, 0, .22) + .012 * c.line(9, 4)
    c.ridge(bar, '#d9c197', '#6d6a50', .9, .16)
    own = np.random.default_rng(19)
    stems, tufts = [], []
    for _ in range(170):
        at = own.uniform(.74, 1.01)
        foot = float(np.interp(at, x, bar)) + own.uniform(.0, .11)
        tall, lean = own.uniform(.06, .13), own.uniform(-.5, .05)
        blade = [(lean * t * t, t) for t in np.linspace(0, 1, 8)]
        stems.append(c.figure((at, foot), tall, blade))
        tufts.append(c.figure((at, foot), tall, [(lean * t * t + .055 * np.sin(np.pi * (t - .58) / .50), t + .02) for t in np.linspace(.58, 1.08, 8)] + [(lean * t * t - .055 * np.sin(np.pi * (t - .58) / .50), t + .02) for t in np.linspace(1.08, .58, 8)]))
    c.strokes('#6f7b4f', stems, .0026)
    c.cut('#fbf3df', *tufts, alpha=.92)
    c.birds('#44606e', [(.44, .34, .012), (.463, .325, .010), (.486, .345, .011), (.42, .355, .009)])
    return c.finished(.40, (.62, .50))


def rudomir(width):
    """Winter dusk over a growing city: cranes among unfinished houses, a white frozen river below."""
    c = Canvas(width, 79)
    c.sky([(0, '#1f2f52'), (.40, '#51608a'), (.70, '#b58a9b'), (.90, '#f0b48d'), (1, '#f8cf9f')], .60, .18, .60)
    c.glow('#ffd9a0', (.60, .57), (.28, .13), .7)
    c.clouds('#4d587f', '#e9a795', (2.2, 20), .05, .42, .50)
    own = np.random.default_rng(29)
    for row, (base, colour, high) in enumerate(((.600, '#8a7f98', .10), (.612, '#655f80', .14), (.626, '#433f63', .19))):
        x = .02 if row == 0 else .30 + .08 * row
        while x < 1.02:
            wide, tall = own.uniform(.030, .062), high * own.uniform(.35, 1) * (.55 + .45 * smooth(np.float64(x), .25, .75))
            c.cut(colour, [(x, base + .04), (x, base - tall), (x + wide, base - tall), (x + wide, base + .04)])
            if row:
                panes = [[(a, b), (a + .0048, b), (a + .0048, b + .0085), (a, b + .0085)] for a in np.arange(x + .006, x + wide - .008, .0105)
                         for b in np.arange(base - tall + .014, base - .01, .019) if own.random() < .34]
                if panes:
                    c.cut('#ffce7d', *panes, alpha=.55 + .2 * row)
            x += wide * own.uniform(1.0, 1.5)
        c.haze('#c99aa0', base, .03, .25)
    for left, wide, floors in ((.615, .075, 9), (.775, .085, 11), (.905, .070, 7)):      # frames of floors and columns
        base, step = .640, .022
        slabs = [[(left, base - step * k), (left + wide, base - step * k), (left + wide, base - step * k - .004), (left, base - step * k - .004)] for k in range(floors + 1)]
        columns = [[(a, base), (a + .003, base), (a + .003, base - step * floors), (a, base - step * floors)] for a in np.linspace(left, left + wide - .003, 6)]
        c.cut('#5b4a68', [(left, base), (left + wide, base), (left + wide, base - step * (floors - 2)), (left, base - step * (floors - 2))], alpha=.75)
        c.cut('#2b2947', *slabs, *columns)
    def crane(foot, high, arm, back, turn=1):
        x, y = foot
        lines = [[(x - .004, y), (x - .004, y - high)], [(x + .004, y), (x + .004, y - high)]]
        lines += [[(x + (.004 if k % 2 else -.004), y - high * k / 26), (x + (-.004 if k % 2 else .004), y - high * (k + 1) / 26)] for k in range(26)]
        tip, tail, jib = x + turn * arm, x - turn * back, y - high
        lines += [[(tail, jib), (tip, jib)], [(x, jib - .016), (tip, jib)], [(x, jib - .050), (x + turn * arm * .62, jib - .008)], [(x, jib - .050), (tail, jib)], [(x - .003, jib), (x, jib - .052), (x + .003, jib)]]
        lines += [[(x + turn * arm * k / 22, jib), (x + turn * arm * (k + .5) / 22, jib - .016 * (1 - (k + .5) / 22))] for k in range(22)]
        lines += [[(x + turn * arm * .55, jib), (x + turn * arm * .55, jib + .07)]]
        c.strokes('#232447', lines, .0022)
        c.cut('#232447', block(c, (tail + turn * .010, jib + .022), .024, .022), block(c, (x, jib + .018), .014, .022))
        c.discs('#ff8c66', [(x, jib - .055, .0035), (tip, jib - .003, .0028)])
    crane((.735, .64), .330, .150, .055)
    crane((.585, .64), .235, .105, .040, -1)
    crane((.880, .64), .275, .120, .045, -1)
    ground = .645 + .006 * c.line(6)
    c.ridge(ground, '#8d88a6', '#dfc7c6', .55, .08)
    x = c.x[0]
    bank = .712 + .020 * c.line(4) - .028 * (x - .5)
    c.ridge(bank, '#e9d6d2', '#a79fbd', .9, .14)
    c.lay(rgb('#5a5f86'), .45 * smooth(c.y - bank[None, :], .05, .30))
    crack = np.abs(noise(c.rng, c.w, c.h, 9, 26, 3, .5) - .5)
    c.lay(rgb('#f4e6e0'), .35 * (1 - smooth(crack, .004, .016)) * smooth(c.y - bank[None, :], .02, .06))
    birches = [(.945, .735, .30), (.972, .755, .36), (.925, .730, .20), (.455, .690, .12), (.435, .694, .14)]
    for at, foot, tall in birches:
        c.strokes('#e8dcd6', [c.figure((at, foot), tall, [(0, 0), (.02, 1)])], .020 * tall + .0015)
        twigs = [c.figure((at, foot), tall, [(.02 * v, v), (.02 * v + side * reach, v + reach * .8)]) for k, v in enumerate(np.linspace(.30, .96, 15)) for side, reach in ((1 if k % 2 else -1, .20 * (1.1 - v) + .05),)]
        c.strokes('#54496a', twigs, .0018)
        c.crowns('#6d6284', '#d9b3b0', [(at + .012 * tall, foot - .42 * tall, .60 * tall)], int(at * 1000), 14)
        c.strokes('#2c2a45', [c.figure((at, foot), tall, [(-.012, v), (.022, v + .004)]) for v in np.arange(.06, .9, .075)], .0016)
    flakes = [(own.uniform(.3, 1), own.uniform(.05, .95), own.uniform(.0008, .0020)) for _ in range(170)]
    c.discs('#ffffff', flakes, .55)
    return c.finished(.40, (.62, .50))


def yelkonak(width):
    """Slopes of hazel in the morning mist, a few wooden houses among them, a stream."""
    c = Canvas(width, 83)
    c.sky([(0, '#4c7384'), (.40, '#96b3b0'), (.75, '#e2dcbd'), (1, '#f8e8c2')], .56, .2, .60)
    c.glow('#fff0c9', (.60, .44), (.30, .20), .6)
    c.clouds('#a5bab8', '#fdf2d8', (2.2, 14), .04, .36, .60)
    x, mist = c.x[0], '#f0ecd4'
    for k, (base, colour) in enumerate(zip((.43, .49), ('#a3bdb3', '#80a596'))):
        crest = base - .09 * np.exp(-((x - (.86 - .5 * k)) / .2) ** 2) + .11 * c.line(2.4 + k, 5, .4)
        c.ridge(crest, colour, mist, .92, .13)
    own = np.random.default_rng(37)
    slopes = ((.560, -.16, .95, '#6d9a7c', '#8fb583', .014), (.650, .13, .10, '#5a8c66', '#86ad6c', .020), (.735, -.21, 1.05, '#46794f', '#7ea25c', .028), (.905, .16, .20, '#35633f', '#6f9650', .040))
    for place, (base, rise, peak, dark, light, size) in enumerate(slopes):
        line = base - abs(rise) * np.exp(-((x - peak) / .42) ** 2) + .018 * c.line(3, 3)
        c.ridge(line, dark, mist, .70 - .2 * place, .16)
        rows = []
        for row in range(7):
            at = -.01 + .5 * size * (row % 2)
            while at < 1.02:
                y = float(np.interp(at, x, line)) + .010 + row * size * 1.15
                rows.append((at + own.uniform(-.1, .1) * size, y + own.uniform(-.1, .1) * size, size * own.uniform(.85, 1.15)))
                at += size * 1.30 * SHAPE * 1.25
        c.crowns(dark, light, sorted(rows, key=lambda spot: spot[1]), place, 9)
        c.haze(mist, base + .045, .030 + .006 * place, .62 - .12 * place, place)
        homes = {1: ((.615, .036), (.66, .042)), 2: ((.80, .070), (.875, .078), (.735, .058))}.get(place, ())
        for at, wide in homes:
            y = float(np.interp(at, x, line)) + .040 + .3 * wide
            c.cut('#cbbfa3', block(c, (at, y), wide, wide * .30))
            c.cut('#8a6549', c.figure((at, y), 1, [(-wide * .54, wide * .30), (-wide * .54, wide * .72), (wide * .54, wide * .72), (wide * .54, wide * .30)]))
            c.strokes('#6a4a36', [c.figure((at, y), 1, [(-wide * .54, v * wide), (wide * .54, v * wide)]) for v in (.38, .46, .54, .62)], .0012)
            c.cut('#f4e3b5', *[c.figure((at, y), 1, [(u * wide, .42 * wide), (u * wide, .60 * wide), ((u + .13) * wide, .60 * wide), ((u + .13) * wide, .42 * wide)]) for u in (-.38, -.06, .26)])
            c.cut('#a14e38', c.figure((at, y), 1, [(-wide * .66, wide * .68), (-wide * .30, wide * 1.02), (wide * .30, wide * 1.02), (wide * .66, wide * .68)]))
            c.strokes('#d98a68', [c.figure((at, y), 1, [(-wide * .30, wide * 1.02), (wide * .30, wide * 1.02)])], .0022)
    c.lay(rgb('#173a30'), .60 * smooth(c.y, .72, 1.02) * (1 - .35 * smooth(c.x, .55, .9)))
    edge = np.linspace(0, 1, 50)
    centre, half, y = .560 + .05 * np.sin(edge * 6.5) - .10 * edge, .002 + .050 * edge ** 1.5, .690 + .33 * edge ** 1.1
    c.cut('#e6ead4', [*zip(centre - half, y), *zip((centre + half)[::-1], y[::-1])], alpha=.85)
    c.cut('#7fa7a4', [*zip(centre - half * .5, y), *zip((centre + half * .86)[::-1], y[::-1])], alpha=.75)
    return c.finished(.40, (.62, .50))


def ben_suong(width):
    """An arched bridge over a river at nightfall; lanterns along the houses of the quay, small boats in the mist."""
    c = Canvas(width, 89)
    c.sky([(0, '#132744'), (.40, '#2f4f72'), (.72, '#8f8fa0'), (.92, '#e3b48f'), (1, '#f0c795')], .60, .18, .44)
    c.glow('#ffd9a4', (.44, .57), (.26, .12), .6)
    c.clouds('#33507a', '#c79c98', (2.3, 19), .06, .42, .45)
    moon = np.hypot((c.x - .585) / SHAPE, c.y - .235)
    c.glow('#cfdcf2', (.585, .235), (.075, .105), .35)
    c.lay(rgb('#f6f0dc'), (1 - smooth(moon, .030, .0315)) * .95)
    layers(c, .53, .60, .09, ('#6d7c96', '#51658a'), '#d9b09a')
    horizon, own = .672, np.random.default_rng(23)
    lamps, x = [], .60
    while x < 1.02:
        wide, tall = own.uniform(.055, .080), own.uniform(.085, .130)
        wall = ('#d8a24e', '#c98f4a', '#b97c4c', '#caa66a')[int(own.integers(4))]
        shade = rgb(wall) * .62 + rgb('#24304f') * .38
        c.cut('#%02x%02x%02x' % tuple((shade * 255).astype(int)), [(x, horizon), (x, horizon - tall), (x + wide, horizon - tall), (x + wide, horizon)])
        c.cut('#39344b', [(x - .008, horizon - tall + .004), (x + .008, horizon - tall - .032), (x + wide - .008, horizon - tall - .032), (x + wide + .008, horizon - tall + .004)])
        c.strokes('#7a6a78', [[(x + .008, horizon - tall - .032), (x + wide - .008, horizon - tall - .032)]], .003)
        lights = [[(a, b), (a + .010, b), (a + .010, b + .022), (a, b + .022)] for a in np.linspace(x + .008, x + wide - .018, 3) for b in (horizon - tall + .018, horizon - .040) if own.random() < .75]
        if lights:
            c.cut('#ffd987', *lights)
        c.cut('#8d4a3a', [(x, horizon - .052), (x + wide, horizon - .052), (x + wide + .004, horizon - .044), (x - .004, horizon - .044)])
        lamps += [(a, horizon - .050 + .006 * np.sin(a * 90), .0062) for a in np.linspace(x + .010, x + wide - .010, 3)]
        x += wide
    c.cut('#57506a', [(.585, horizon + .012), (.585, horizon - .004), (1.01, horizon - .004), (1.01, horizon + .012)])
    left, right, crown = .345, .615, .082
    edge = np.linspace(0, 1, 60)
    deck = [(left + (right - left) * t, horizon - .012 - crown * np.sin(np.pi * t) ** .9) for t in edge]
    arch = [(.395 + .17 * t, horizon + .012 - (crown - .010) * np.sin(np.pi * t) ** .62) for t in edge]
    c.cut('#55506c', deck + [(right, horizon + .012)] + arch[::-1] + [(left, horizon + .012)])
    c.strokes('#8e87a0', [[(a, b - .014) for a, b in deck], deck], .0026)
    c.strokes('#8e87a0', [[(a, b), (a, b - .016)] for a, b in deck[2:-2:3]], .0026)
    lamps += [(a, b - .024, .0058) for a, b in deck[6:-5:8]]
    for a, b, r in lamps:
        c.glow('#ffb765', (a, b), (.012, .018), .55)
    c.discs('#e2503c', lamps)
    c.discs('#ffe0a0', [(a, b, r * .5) for a, b, r in lamps])
    c.mirror(horizon + .012, '#152743', '#c9a08f', 1.15, .90)
    c.haze('#d9c3b8', horizon + .012, .018, .40)
    for at, s in (((.665, .775), .085), ((.80, .745), .060), ((.56, .735), .045)):
        c.cut('#5a4638', c.figure(at, s, [(-.22, .06), (-.18, .26), (-.06, .33), (.10, .33), (.20, .26), (.24, .07)]))
        hull = [(-.75, .22), (-.50, -.04), (.50, -.04), (.78, .24), (.45, .09), (-.45, .09)]
        c.cut('#141d33', c.figure(at, s, hull), c.figure(at, s, [(u, -.08 - .5 * (v + .04)) for u, v in hull]))
        lamp = (at[0] + .30 * s * SHAPE, at[1] - .22 * s)
        c.glow('#ffb765', lamp, (.016, .022), .6)
        c.discs('#ffdf9c', [(*lamp, .0045)])
    return c.finished(.40, (.62, .50))


def vila_caiaru(width):
    """Islands of palms in a lagoon at sunrise, two rafts under white sails on still water."""
    c = Canvas(width, 97)
    c.sky([(0, '#1d5a78'), (.36, '#5c9dab'), (.66, '#d8d3b3'), (.88, '#fbd29a'), (1, '#fde3b4')], .60, .2, .50)
    sun = (.515, .560)
    c.glow('#ffe6a8', sun, (.25, .16), .8)
    disc = np.hypot((c.x - sun[0]) / SHAPE, c.y - sun[1])
    c.lay(rgb('#fff6d6'), (1 - smooth(disc, .036, .0375)) * .95)
    c.clouds('#7ba6b0', '#ffeac4', (1.9, 10), .03, .48, .75, .49)
    horizon, x = .618, c.x[0]
    for left, right, tall, colour in ((.02, .24, .020, '#9db3a8'), (.40, .58, .018, '#a6b8a6'), (.78, 1.1, .034, '#86a598')):
        hump = np.maximum(0, np.sin(np.pi * np.clip((x - left) / (right - left), 0, 1))) ** 1.2
        c.ridge(np.where(hump > 0, .641 - tall * hump * (1 + 1.1 * c.line(14, 4)), 1.2), colour, '#f6dcb0', .7, .03)
    for left, right, foot, tall, colour, palms in ((.60, .82, .632, .030, '#5f8a76', 9), (.83, 1.06, .645, .044, '#3f7060', 8)):
        c.cut('#ecd7a4', [(left - .02, foot + .004), (left + .02, foot - .006), (right - .02, foot - .006), (right + .02, foot + .004)])
        hump = np.maximum(0, np.sin(np.pi * np.clip((x - left) / (right - left), 0, 1))) ** .5
        c.ridge(np.where(hump > 0, foot - .002 - tall * hump * (1 + .7 * c.line(26, 4)), 1.2), colour, colour, .0, .03)
        c.lay(rgb('#ecd7a4'), (c.y > foot - .003) * (c.y < foot + .004) * (c.x > left - .01) * (c.x < right + .01))
        own = np.random.default_rng(int(left * 100))
        for at in np.linspace(left + .02, min(right, .99) - .02, palms):
            c.palm(colour, (at + own.uniform(-.008, .008), foot - .004), own.uniform(.08, .15) * (tall / .036), own.uniform(-.18, .18), 10, int(at * 999))
    c.mirror(.640, '#0f4a60', '#f3dcae', 1.1, .82)
    c.cut('#ecd7a4', [(.80, .652), (.84, .640), (1.01, .638), (1.01, .662)])
    for at, s in (((.640, .765), .165), ((.525, .700), .085)):
        cloth = [(-.04, .10), (-.10, 1.35), (.10, 1.05), (.42, .62), (.60, .34), (.30, .22)]
        c.cut('#fdf6e4', c.figure(at, s, cloth))
        c.cut('#e9cfa5', c.figure(at, s, [(-.04, .10), (-.10, 1.35), (.02, 1.16), (.12, .16)]), alpha=.7)
        c.cut('#fdf6e4', c.figure(at, s, [(u, -.10 - .42 * v) for u, v in cloth]), alpha=.20)
        c.strokes('#3f3a34', [c.figure(at, s, [(-.05, .0), (-.10, 1.38)])], .022 * s)
        raft = [(-.62, .05), (-.58, -.04), (.52, -.04), (.62, .07), (.5, .035), (-.5, .035)]
        c.cut('#5b4634', c.figure(at, s, raft))
        c.cut('#17343f', c.figure(at, s, [(u, -.09 - .4 * (v + .04)) for u, v in raft]), alpha=.4)
        c.cut('#2b2a2a', c.figure(at, s, [(-.32, .03), (-.35, .20), (-.29, .27), (-.23, .20), (-.25, .03)]))
        c.discs('#2b2a2a', [(at[0] - .29 * s * SHAPE, at[1] - .30 * s, .038 * s)])
    c.birds('#2f5f70', [(.44, .31, .012), (.463, .295, .010), (.486, .315, .011)])
    return c.finished(.42, (.62, .50))


def leftward(draw):
    """A scene the other way round, for a sheet that is read from right to left."""
    return lambda width: draw(width).transpose(Image.Transpose.FLIP_LEFT_RIGHT)


SCENES = {
    'san-olvero': san_olvero,
    'hallwarden': hallwarden,
    'ansaye': ansaye,
    'marsa-alhudayl': leftward(marsa_alhudayl),
    'nilkot': leftward(nilkot),
    'laem-tho-saeng': laem_tho_saeng,
    'prek-phka': prek_phka,
    'sonbelgarh': sonbelgarh,
    'char-meghbela': char_meghbela,
    'rudomir': rudomir,
    'yelkonak': yelkonak,
    'ben-suong': ben_suong,
    'vila-caiaru': vila_caiaru,
}
