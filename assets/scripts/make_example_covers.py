#!/usr/bin/env python3
"""Draw the covers of the example and the starter project, from the geometry and colours in these files alone.

No photograph, no traced picture, no real place: a river mouth with a lighthouse at dusk, a market town under a mountain
in the early morning, a plain of low hills for a new project, and the flatter scenes of cover_scenes.py for the other
offices. The upper left and the lower left stay calm, for type.

    python make_example_covers.py [NAME ...] [--width 2625]

Needs Pillow and numpy, and cover_canvas.py and make_cover.py beside it for canvas and brushes. The same picture at
every run.
"""
import argparse
from pathlib import Path

import numpy as np
from cover_canvas import SHAPE, Canvas
from cover_scenes import SCENES
from make_cover import blur, noise, over, ramp, rgb, smooth, srgb_profile

ASSETS = Path(__file__).parent.parent


def port_orlan(width):
    """A river mouth at dusk: braided channels, banks of reed, headlands in haze, a lighthouse on its rock."""
    c = Canvas(width, 11)
    horizon, sun = .585, (.60, .575)
    c.sky([(0, '#12343f'), (.22, '#24525a'), (.45, '#5d7f7c'), (.64, '#b59c85'), (.80, '#e3ab7d'), (.92, '#f3c48c'),
           (1, '#f8d9a6')], horizon, .35, sun[0])
    c.glow('#ffd08a', sun, (.34, .16), .70)
    c.glow('#ffe9bd', sun, (.10, .07), .75)
    c.clouds('#4b6a70', '#f0bb91', (2.6, 17), .06, .40, .50, .55)
    c.clouds('#a98a7c', '#ffdcae', (3.4, 36), .28, .56, .55, .53)
    disc = np.hypot((c.x - sun[0]) / SHAPE, c.y - sun[1] + .012)
    c.lay(rgb('#fff7dd'), (1 - smooth(disc, .027, .0285)) * .95)

    def headland(start, height, power, cells, rough):
        """Rises from the sea at `start` to the right edge (to the left edge if height < 0)."""
        run = np.clip((c.x[0] - start) / (1 - start), 0, 1) if height > 0 else np.clip((start - c.x[0]) / start, 0, 1)
        return horizon + .001 - abs(height) * run ** power * (1 + rough * c.line(cells)) - .008 * np.minimum(1, run * 20) * (run > 0)

    haze = '#f2c592'
    c.ridge(headland(.30, -.075, .8, 5, 1.1), '#d5a585', haze, .9, .07)
    c.ridge(headland(.42, .165, .75, 6, .9), '#c89a82', haze, .85, .15)
    c.ridge(headland(.57, .150, .9, 7, 1.0), '#9a8279', '#e4b088', .85, .13)
    c.ridge(headland(.19, -.045, .7, 7, 1.2), '#a98a7c', '#e6b68b', .8, .05)
    c.ridge(headland(.735, .185, .8, 9, .8), '#5d6463', '#b58f78', .8, .17)
    backdrop = c.paint.copy()

    # the lighthouse on its rock, drawn on land and mirrored below
    foot, lx, unit = horizon + .012, .790, .250
    rock = c.line(16)

    def tower(d, W, H, up=-1):
        def at(u, v):                       # u across, v up, in tower heights
            return (lx * W + u * unit * H, (foot + up * v * unit) * H)
        d.polygon([at(-.082, .05), at(-.052, .80), at(.052, .80), at(.082, .05)], fill=255)
        d.polygon([at(-.078, .80), at(-.070, .835), at(.070, .835), at(.078, .80)], fill=255)
        for u in (-.046, 0, .046):
            d.line([at(u, .83), at(u, .93)], fill=255, width=max(1, round(.007 * unit * H)))
        d.polygon([at(-.060, .92), at(-.035, .97), at(0, 1.0), at(.035, .97), at(.060, .92)], fill=255)
        d.line([at(0, .99), at(0, 1.06)], fill=255, width=max(1, round(.006 * unit * H)))
        for u, tall, wide in ((.10, .30, .17), (-.28, .25, .15)):                  # the keeper's house and the store
            d.polygon([at(u, .03), at(u, tall - .05), at(u + wide / 2, tall + .04), at(u + wide, tall - .05), at(u + wide, .03)], fill=255)

    def outcrop(d, W, H, up=-1):
        us = np.linspace(-1.05, .95, 220)
        tops = .17 * np.clip(1 - np.abs(us / 1.05) ** 2.2, 0, 1) ** .7
        bumps = np.interp(np.linspace(0, 1, 220), np.linspace(0, 1, len(rock)), rock)
        pts = [(lx * W + u * unit * H, (foot + .012 + up * t * unit * (1 + 1.1 * b)) * H) for u, t, b in zip(us, tops, bumps)]
        d.polygon(pts, fill=255)

    stone, wall = rgb('#22373c'), rgb('#2c4347')
    rocks, light = c.drawn(outcrop), c.drawn(tower)
    edge = np.clip(light - np.roll(light, max(1, c.w // 900), 1), 0, 1)                # the side towards the sun
    c.lay(wall, light)
    c.lay(rgb('#e9a877'), edge * .75)
    c.lay(stone, rocks)
    lamp = (lx, foot - .875 * unit)
    c.glow('#fff0c4', lamp, (.010, .0145), .98)
    c.glow('#ffd79a', lamp, (.060, .075), .38)
    for side in (-1, 1):                                                                # two beams, very faint
        along = (c.x - lamp[0]) * side / SHAPE
        lean = np.abs(c.y - lamp[1] + .10 * along * side)
        c.lay(rgb('#ffe7b8'), .20 * np.exp(-(lean / (.006 + .055 * np.maximum(along, 0))) ** 2) * (along > 0) * np.exp(-np.maximum(along, 0) / .33))
    land = c.paint.copy()

    # water and banks on a plane below the eye
    hz = int(horizon * c.h)
    rows = c.h - hz
    depth = (np.arange(rows, dtype=np.float32)[:, None] + 1) / rows
    away = 1 / (depth + .03)
    across = (c.x - .5) * away
    ripple = np.zeros((rows, c.w), np.float32)
    for cells, amp in ((40, 1.), (110, .6), (300, .3)):
        tile = noise(c.rng, 1024, 1024, cells, cells, 2, .5) - .5
        ripple += amp * tile[np.mod(away * 210, 1024).astype(int).repeat(c.w, 1), np.mod(across * 90 + 512, 1024).astype(int)]
    ripple = blur(ripple, 1.0)
    ripple /= np.abs(ripple).max()
    sway = ripple * (2 + 70 * depth) * c.h / 1800
    mirror_row = np.clip(2 * hz - (hz + np.arange(rows)[:, None]) - sway, 0, c.h - 1).astype(int)
    mirror_col = np.clip(np.arange(c.w)[None, :] + ripple * (2 + 22 * depth) * c.w / 2625, 0, c.w - 1).astype(int)
    c_mirror = over(backdrop, wall, c.drawn(lambda d, W, H: (tower(d, W, H), outcrop(d, W, H))))
    glass = c_mirror[mirror_row, mirror_col]
    deep = ramp(np.broadcast_to(depth, (rows, c.w)), [(0, '#d9b08a'), (.25, '#8c8f84'), (.6, '#3b5f63'), (1, '#123139')])
    water = deep + (glass - deep) * np.clip(.90 - .42 * depth + .4 * ripple * depth, .2, .95)[..., None]
    glitter = np.exp(-((c.x - sun[0]) / (.020 + .10 * depth)) ** 2)
    spark = smooth(noise(c.rng, c.w, rows, 130, 230, 3, .6) + .5 * ripple, .50 + .06 * depth, .68)
    water = over(water, rgb('#ffe6b0'), np.clip(glitter * (.30 * np.exp(-depth / .4) + .85 * spark * np.exp(-depth / .8)), 0, .9))

    plane = noise(c.rng, 2048, 2048, 15, 15, 6, .50)
    u = np.clip(across * 120 + 1000, 1, 2046)
    v = np.clip(away * 52 + 40, 1, 2046).repeat(c.w, 1)
    u0, v0 = u.astype(int), v.astype(int)
    fu, fv = u - u0, v - v0
    ground = (plane[v0, u0] * (1 - fu) + plane[v0, u0 + 1] * fu) * (1 - fv) + (plane[v0 + 1, u0] * (1 - fu) + plane[v0 + 1, u0 + 1] * fu) * fv
    open_water = .115 * np.exp(-((c.x - sun[0] + .05 * np.sin(depth * 7)) / (.05 + .15 * depth)) ** 2)  # the main channel
    shore = noise(c.rng, c.w, rows, 90, 150, 4, .6) - .5
    ground = ground + .030 * shore * (.3 + .7 * depth) - open_water - .02 * np.exp(-depth / .02)
    soften = .0025 + .0015 * depth
    bank = smooth(ground, .512 - soften, .512 + soften) * smooth(depth, .012, .03)
    lip = np.clip(smooth(ground, .512 - soften, .512 + soften) - smooth(ground, .519 - soften, .519 + soften), 0, 1)
    reed = .6 * (noise(c.rng, c.w, rows, 300, 160, 3, .6) - .5) + .5 * (noise(c.rng, c.w, rows, 9, 26, 4, .5) - .5)
    tone = ramp(np.broadcast_to(depth, (rows, c.w)), [(0, '#c79d7d'), (.10, '#8f8071'), (.30, '#4d5c55'), (.65, '#213f40'), (1, '#0e282d')])
    tone = np.clip(tone * (1 + .55 * reed * (1 - .5 * depth))[..., None], 0, 1)
    side = np.exp(-((c.x - sun[0]) / .35) ** 2)
    water = over(water, tone, bank * .96)
    water = over(water, rgb('#f0b980'), lip * bank * side * .55 * np.exp(-depth / .7))
    c.paint = land
    c.paint[hz:] = over(land[hz:], water, np.clip(1 - np.maximum(rocks, light)[hz:] * (np.arange(rows)[:, None] < .026 * c.h), 0, 1))
    c.lay(rgb('#f7cf9a'), np.exp(-((c.y - horizon - .002) / .010) ** 2) * .34 * (.35 + .65 * np.exp(-((c.x - sun[0]) / .3) ** 2)) * (1 - np.maximum(rocks, light)))

    moored = ((.575, .712, .034), (.615, .726, .044), (.690, .762, .062))

    def boats(d, W, H):                     # sails furled
        for bx, by, s in moored:
            X, Y, S = bx * W, by * H, s * H
            d.polygon([(X - S, Y - .20 * S), (X - .75 * S, Y + .08 * S), (X + .8 * S, Y + .08 * S), (X + 1.12 * S, Y - .30 * S), (X + .7 * S, Y - .12 * S), (X - .6 * S, Y - .11 * S)], fill=255)
            d.line([(X - .05 * S, Y), (X + .02 * S, Y - 2.0 * S)], fill=255, width=max(2, round(.07 * S)))
            d.line([(X - .55 * S, Y - .42 * S), (X + .75 * S, Y - 1.55 * S)], fill=255, width=max(2, round(.10 * S)))
            d.line([(X + .02 * S, Y - 1.98 * S), (X + 1.05 * S, Y - .30 * S)], fill=150, width=max(1, round(.02 * S)))
    fleet = c.drawn(boats)
    below = np.zeros_like(fleet)
    for bx, by, s in moored:
        y0, reach = int((by + .06 * s) * c.h), int(s * c.h * 1.6)
        near = slice(int((bx - .85 * s) * c.w), int((bx + .85 * s) * c.w))
        own = fleet[y0 - reach:y0, near][::-1] * np.linspace(.65, .05, reach)[:, None]
        below[y0:y0 + reach, near] = np.maximum(below[y0:y0 + reach, near], own)
    c.lay(rgb('#2b474b'), blur(below, 1.6 * c.h / 1800))
    c.lay(rgb('#1d363b'), fleet * .96)

    def birds(d, W, H):
        for bx, by, s, lift in ((.660, .300, .011, .5), (.683, .283, .013, .42), (.702, .305, .010, .6), (.722, .290, .009, .4), (.640, .322, .008, .55)):
            X, Y, S = bx * W, by * H, s * H
            wing = [(X + S * t, Y - S * lift * (1 - (1.7 * abs(t) - .85) ** 2) * (.9 if t else 0)) for t in np.linspace(-1, 1, 21)]
            d.line(wing, fill=255, width=max(2, round(.13 * S)))
    c.lay(rgb('#27454b'), c.drawn(birds) * .8)
    return c.finished(.42, (.58, .50))


def upper_tarrow(width):
    """A market town under a mountain, early: mist in the valleys, flooded terraces in front, the first smoke."""
    c = Canvas(width, 23)
    heaven = [(0, '#22485f'), (.30, '#4d7e8f'), (.58, '#a5bbb6'), (.80, '#efd7b0'), (1, '#f9e3b8')]
    mist, sun = '#f1e1c1', (.90, .40)
    c.sky(heaven, .60, .25, .80)
    c.glow('#ffe2ab', sun, (.36, .26), .62)
    c.clouds('#7d9aa3', '#fbe3bd', (2.4, 20), .05, .34, .42, .55)

    def massif(peak, spread, foot, crag, pale):
        """A peak whose ribs run down from it; snow above, lit from the right."""
        lean = (c.x[0] - peak[0]) / spread
        rough = c.line(7, 8, .56)
        crest = peak[1] + (foot - peak[1]) * (np.abs(lean) ** .80 * 1.25 + crag * rough * np.minimum(1, np.abs(lean) * 7 + .06))
        down = np.clip((c.y - peak[1]) / (foot - peak[1]), 0.001, 1.2)
        swerve = noise(c.rng, c.w, c.h, 7, 6, 5, .55) - .5
        angle = (c.x - peak[0]) / spread / (.22 + down) + .26 * swerve
        tile = noise(c.rng, 2048, 512, 26, 3, 5, .55)
        u = np.clip((angle * .22 + .5) * 2047, 0, 2046)
        v = np.clip(down * 420, 0, 511).astype(int)
        u0 = u.astype(int)
        rib = tile[v, u0] * (1 - u + u0) + tile[v, np.minimum(u0 + 1, 2047)] * (u - u0)
        facing = np.gradient(blur(rib, 1.6 * c.w / 2625 + .4), axis=1) * c.w * spread
        lit = np.clip(.50 - .16 * facing + .20 * np.tanh(4 * angle), 0, 1)
        stone = rgb('#4e6c80') + (rgb('#c2ab92') - rgb('#4e6c80')) * (lit ** 1.3)[..., None]
        snow = rgb('#9dbac9') + (rgb('#fff4df') - rgb('#9dbac9')) * np.clip(1.35 * lit - .15, 0, 1)[..., None]
        cover = smooth(.58 - down + 1.5 * (rib - .5) + .15 * swerve, -.035, .045)
        face = stone + (snow - stone) * cover[..., None]
        face = face + (rgb(mist) - face) * np.clip(pale + smooth(down, .45, 1.0) * .9, 0, 1)[..., None]
        c.lay(face, (c.y - crest[None, :]) * c.h + .5)

    massif((.885, .265), .30, .50, .50, .42)
    massif((.440, .300), .26, .50, .50, .46)
    massif((.655, .128), .33, .52, .34, .06)

    for cells, base, height, trees, top, thick in ((4, .480, .15, 90, '#93aeb0', .97), (5, .545, .15, 130, '#6c9196', .96), (4, .605, .12, 190, '#47736f', .94)):
        level = base + height * c.line(cells, 3, .45)
        tips = np.abs(c.line(trees, 2, .8)) * np.clip(c.line(9, 3) + .6, 0, 1)
        c.ridge(level - .034 * tips, top, mist, thick, .10, level)
        c.lay(rgb(mist), .25 * np.exp(-((c.y - base - .085 + .03 * noise(c.rng, c.w, c.h, 5, 3, 3)) / .026) ** 2))

    # the town on its shelf, to the right of the middle
    own = np.random.default_rng(5)
    shelf = .660
    c.ridge(shelf + .030 + .010 * c.line(6), '#4c7166', '#7f9a7c', .6, .10)
    houses = []
    for row in range(5):
        x = .500 + .012 * own.uniform(-1, 1) - .030 * row
        while x < .880 + .012 * row:
            wide, tall = own.uniform(.013, .024) * (1 + .15 * row), own.uniform(.020, .034) * (1 + .13 * row)
            foot = shelf + .0125 * row - .016 * np.sin(np.pi * np.clip((x - .44) / .48, 0, 1)) + .004 * own.uniform(-1, 1)
            houses.append((row, x, foot, wide, tall, own.uniform(.34, .48), own.random()))
            x += wide * own.uniform(.82, 1.30)

    def parts(d, W, H, row, part):
        for _, x, foot, wide, tall, pitch, tone in (house for house in houses if house[0] == row):
            X, B, T = x * W, wide * W, tall * H
            eave, top = foot * H - T, foot * H - T - pitch * B * .8
            if part == 'wall':
                d.rectangle([X, eave, X + B, foot * H + .02 * H], fill=255)
            elif part == 'gable' and tone > .55:
                d.polygon([(X, eave), (X + B / 2, top), (X + B, eave)], fill=255)
            elif part == 'roof':
                lean = .50 if tone > .55 else .12
                d.polygon([(X - .06 * B, eave + .06 * T), (X + lean * B, top), (X + (1 - lean) * B, top), (X + 1.06 * B, eave + .06 * T)], fill=255)
                if tone < .4:
                    d.rectangle([X + .62 * B, top - .16 * T, X + .70 * B, eave - .1 * T], fill=255)
            elif part == 'pane' and tone < .62:
                for k in range(1 + (tone < .3)):
                    d.rectangle([X + (.28 + .30 * k) * B, eave + .30 * T, X + (.37 + .30 * k) * B, eave + .54 * T], fill=255)

    for row in range(5):
        haze = .62 * (1 - row / 4) + .06
        for part, near in (('wall', '#b7a88c'), ('roof', '#70412f'), ('pane', '#ffd98c')):
            mask = c.drawn(lambda d, W, H: parts(d, W, H, row, part))
            colour = rgb(near) + (rgb('#e3d5b6') - rgb(near)) * (haze if part != 'pane' else 0)
            shade = 1 + .30 * (noise(c.rng, c.w, c.h, 80, 5, 1) - .5)[..., None] if part != 'pane' else 1
            c.lay(np.clip(np.broadcast_to(colour, (c.h, c.w, 3)) * shade, 0, 1), mask * .96)
            if part == 'roof':
                c.lay(rgb('#f6cf9f'), np.clip(mask - np.roll(mask, max(1, c.h // 800), 0), 0, 1) * .65)
        if row == 1:                        # the bell tower of the market hall
            X0, foot, size = .690, shelf - .010, .150

            def belfry(d, W, H):
                X, Y, S = X0 * W, foot * H, size * H
                d.rectangle([X - .085 * S, Y - .74 * S, X + .085 * S, Y + .1 * S], fill=255)
                d.rectangle([X - .100 * S, Y - .76 * S, X + .100 * S, Y - .73 * S], fill=255)
                d.rectangle([X - .095 * S, Y - .50 * S, X + .095 * S, Y - .485 * S], fill=255)

            def spire(d, W, H):
                X, Y, S = X0 * W, foot * H, size * H
                d.polygon([(X - .112 * S, Y - .75 * S), (X - .03 * S, Y - .90 * S), (X, Y - 1.14 * S), (X + .03 * S, Y - .90 * S), (X + .112 * S, Y - .75 * S)], fill=255)
                d.line([(X, Y - 1.1 * S), (X, Y - 1.22 * S)], fill=255, width=max(2, round(.010 * S)))

            def bells(d, W, H):
                X, Y, S = X0 * W, foot * H, size * H
                for k in (-1, 1):
                    d.rounded_rectangle([X + k * .036 * S - .022 * S, Y - .68 * S, X + k * .036 * S + .022 * S, Y - .54 * S], .02 * S, fill=255)
            hall, cap = c.drawn(belfry), c.drawn(spire)
            c.lay(rgb('#a59678'), hall)
            c.lay(rgb('#f8dcae'), np.clip(c.x - X0, 0, .0001) * 1e4 * hall * .45)
            c.lay(rgb('#6d4a3a'), cap)
            c.lay(rgb('#c08a66'), np.clip(c.x - X0, 0, .0001) * 1e4 * cap * .55)
            c.lay(rgb('#4d4a45'), c.drawn(bells) * .85)

    def leaves(spots):
        def draw(d, W, H):
            own = np.random.default_rng(31)
            for x, y, s in spots:
                for _ in range(26):
                    a, r = own.uniform(0, 2 * np.pi), own.uniform(0, 1) ** .6
                    q = own.uniform(.16, .26) * s * H
                    X, Y = x * W + np.cos(a) * r * s * .42 * H, (y - s * .50) * H + np.sin(a) * r * s * .40 * H
                    d.ellipse([X - q, Y - q, X + q, Y + q], fill=255)
        return c.drawn(draw)

    def grove(spots, dark, light):
        mask = leaves(spots)
        c.lay(rgb(dark), mask)
        shifted = np.roll(np.roll(mask, -max(1, c.w // 500), 1), max(1, c.h // 600), 0)
        c.lay(rgb(light), np.clip(mask - shifted, 0, 1) * .6)

    edge = np.random.default_rng(17)
    around = [(x, shelf + .052 + .012 * edge.random(), .016 + .012 * edge.random()) for x in np.arange(.34, .94, .0085)]
    grove(sorted(around, key=lambda spot: spot[1]), '#3c5f51', '#b9b378')
    for x, y, drift in ((.552, .610, .03), (.622, .606, .05), (.770, .612, .04)):       # smoke, straight up and then aside
        rise = np.clip((y - c.y) / .17, 0, 1)
        way = x + drift * rise ** 1.7 + .003 * np.sin(rise * 14 + x * 50)
        c.lay(rgb('#f5ead2'), .50 * np.exp(-((c.x - way) / (.0018 + .012 * rise)) ** 2) * (c.y < y) * (1 - rise) ** 1.1)
    c.lay(rgb(mist), .34 * np.exp(-((c.y - .716 - .03 * (noise(c.rng, c.w, c.h, 4, 2, 3) - .5)) / .018) ** 2))

    # terraces: shelf below shelf, each with its dry-stone wall; some lie under water and give back the sky
    own = np.random.default_rng(12)
    one, two = c.line(2.0, 3, .4), c.line(3.1, 3, .4)
    wet = [0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0]
    sunny = np.exp(-((c.x - .90) / .48) ** 2)
    for k, flooded in enumerate(wet):
        t = k / (len(wet) - 1)
        line = .722 + .285 * t ** 1.22 + (.050 - .020 * t) * one + (.012 + .060 * t) * two + (.002 + .004 * t) * c.line(7, 4, .5)
        line = line - .030 * np.exp(-((c.x[0] - 1.0) / .22) ** 2) * (1 - t)
        gap = (.0050 + .0070 * t) * (1 + .5 * c.line(5, 2))[None, :]
        down = c.y - line[None, :]
        if flooded:
            tread = ramp(np.broadcast_to(np.clip(.86 - 1.10 * t + .9 * down, 0, 1), (c.h, c.w)), heaven)
            tread = tread + (rgb('#ffe6b4') - tread) * (.62 * np.exp(-((c.x - .80) / (.16 + .10 * t)) ** 2) * (1 - .55 * t))[..., None]
            tread = tread * (1 - .10 * t)
        else:
            green = rgb(('#8b9c5e', '#a3a565', '#71905a')[int(own.integers(3))])
            crop = .10 * np.sin(c.x * (900 - 500 * t) + 3 * noise(c.rng, c.w, c.h, 9, 9, 2)) * smooth(t, .1, .6)
            tread = np.clip((green + (rgb('#1c3a2f') - green) * (.14 + .62 * t)) * (1 + crop[..., None]), 0, 1)
            tread = tread + (rgb('#f0cf8e') - tread) * (.34 * sunny * (1 - .6 * t))[..., None]
        c.lay(tread, down * c.h + .5)
        if flooded:                         # low banks between one owner's water and the next
            for place in own.uniform(0, 1, 5):
                bund = np.abs(c.x - place - (1.2 * place - .7) * down * 2.2)
                c.lay(rgb('#5f7350') + (rgb('#1b352d') - rgb('#5f7350')) * (.2 + .8 * t), .9 * (1 - smooth(bund, .0012 + .0016 * t, .0022 + .0022 * t)) * (down > 0))
        face = smooth(down, -.0006, .0006) * (1 - smooth(down / gap, .92, 1.0))
        stones = 1 + .30 * (noise(c.rng, c.w, c.h, 260, 200, 2) - .5) * smooth(t, .1, .5)
        wall = (rgb('#667657') + (rgb('#142c27') - rgb('#667657')) * (.25 + .75 * t))[None, None, :] * stones[..., None]
        c.lay(wall + (rgb('#d9bd83') - wall) * (.30 * sunny * (1 - t))[..., None], face * .97)
        grass = np.exp(-((down + .0004) / (.0012 + .0010 * t)) ** 2)
        c.lay(rgb('#e9d79a') + (rgb('#5d7c55') - rgb('#e9d79a')) * t, grass * (.35 + .55 * sunny))
    banks = [(x, y, s) for x, y, s in ((.945, .718, .040), (.962, .722, .052), (.982, .724, .044), (.325, .742, .030), (.343, .746, .036), (.120, .768, .030))]
    grove(banks, '#35564a', '#cdbf80')
    c.glow('#ffe7b5', (.98, .50), (.30, .30), .24)
    return c.finished(.38, (.62, .46))


def starter(width):
    """Low hills in the morning, for a project that has no picture yet."""
    c = Canvas(width, 3)
    c.sky([(0, '#2b4a6b'), (.35, '#6f8ba3'), (.7, '#d9c7b0'), (1, '#f6dfb6')], .62, .2, .7)
    c.glow('#ffe3ad', (.72, .52), (.30, .20), .7)
    c.clouds('#8fa3b4', '#fbe2bf', (2.4, 18), .08, .45, .45)
    tops = ('#b9b2ac', '#97a0a4', '#74878f', '#536c78', '#36505f', '#203846', '#12252f')
    for place, top in enumerate(tops):
        t = place / (len(tops) - 1)
        line = .50 + .36 * t ** 1.15 + (.13 - .02 * t) * c.line(2.2 + 1.2 * t, 5, .38)
        c.ridge(line, top, '#efdcbd', .75 * (1 - t) + .10, .16)
    return c.finished(.32, (.6, .5), .003)


COVERS = {
    'port-orlan': (port_orlan, 'example/assets/pictures/port-orlan.jpg', 2625, 84),
    'upper-tarrow': (upper_tarrow, 'example/assets/pictures/upper-tarrow.jpg', 2625, 82),
    **{name: (draw, f'example/assets/pictures/{name}.jpg', 2250, 78) for name, draw in SCENES.items()},
    'starter': (starter, 'starter/assets/pictures/cover.jpg', 2250, 80),
}


def main():
    asked = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    asked.add_argument('names', nargs='*', metavar='NAME', help=', '.join(COVERS))
    asked.add_argument('--width', type=int)
    asked.add_argument('--folder', type=Path, default=ASSETS)
    told = asked.parse_args()
    for name in told.names or COVERS:
        draw, file, width, quality = COVERS[name]
        path = told.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        picture = draw(told.width or width)
        picture.save(path, dpi=(300, 300), icc_profile=srgb_profile(), quality=quality, optimize=True, progressive=False)


if __name__ == '__main__':
    main()
