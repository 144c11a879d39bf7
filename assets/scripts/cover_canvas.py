"""What the covers of the example project are painted on: a canvas in parts of its width and height, and its brushes.

A place is (x, y), 0 to 1 from the top left. A length is in parts of the height. Needs Pillow and numpy.
"""

import numpy as np
from make_cover import blur, noise, over, ramp, rgb, smooth
from PIL import Image, ImageDraw

SHAPE = 1800 / 2625                         # height to width
FINE = 2                                    # supersampling of drawn shapes


class Canvas:
    """A picture under way: sRGB floats, and the places of its pixels as parts of the width and height."""

    def __init__(self, width, seed):
        self.w, self.h = width, round(width * SHAPE)
        self.x = np.linspace(0, 1, self.w, dtype=np.float32)[None, :]
        self.y = np.linspace(0, 1, self.h, dtype=np.float32)[:, None]
        self.rng = np.random.default_rng(seed)
        self.paint = np.zeros((self.h, self.w, 3), np.float32)

    def lay(self, colour, alpha):
        self.paint = over(self.paint, colour, np.clip(np.broadcast_to(alpha, (self.h, self.w)), 0, 1))

    def sky(self, stops, horizon, tilt=0.0, sun=0.5):
        depth = np.clip(self.y / horizon + tilt * (self.x - sun) ** 2, 0, 1)
        self.paint = ramp(depth, stops)

    def glow(self, colour, at, reach, strength):
        dx, dy = (self.x - at[0]) / reach[0], (self.y - at[1]) / reach[1]
        self.lay(rgb(colour), strength * np.exp(-(dx * dx + dy * dy)))

    def clouds(self, shade, light, cells, top, foot, strength, threshold=.54):
        body = noise(self.rng, self.w, self.h, *cells, 6, .52)
        thick = smooth(body, threshold, threshold + .2) * smooth(self.y, top, top + .1) * (1 - smooth(self.y, foot - .12, foot))
        under = np.clip((np.roll(body, -max(1, self.h // 150), 0) - body) / .05, -1, 1)
        tone = np.clip(.45 + .5 * under, 0, 1)[..., None]
        self.lay(rgb(shade) + (rgb(light) - rgb(shade)) * tone, thick * strength)

    def line(self, cells, octaves=7, gain=.5):
        """A rough line over the width, one number a column about 0, at most about half either way."""
        return noise(self.rng, self.w, 4, cells, 1, octaves, gain)[1] - .5

    def ridge(self, line, top, foot, mist, reach, level=None):
        """Everything below a line (parts of the height): `top` at the crest, `foot` once the mist lies thick.

        The mist rises to `level`, a smoother line, if the crest is a rough one.
        """
        fade = smooth(self.y - (line if level is None else level)[None, :], 0, reach)[..., None] * mist
        self.lay(rgb(top) + (rgb(foot) - rgb(top)) * fade, (self.y - line[None, :]) * self.h + .5)

    def drawn(self, draw):
        """A mask from a drawing; the drawing gets lengths in parts of the height."""
        sheet = Image.new('L', (self.w * FINE, self.h * FINE), 0)
        draw(ImageDraw.Draw(sheet), self.w * FINE, self.h * FINE)
        return np.asarray(sheet.resize((self.w, self.h), Image.Resampling.BOX), np.float32) / 255

    def finished(self, vignette, centre, grain=.004):
        dark = ((self.x - centre[0]) * 1.1) ** 2 + ((self.y - centre[1]) * .95) ** 2
        picture = self.paint * (1 - vignette * smooth(dark, .10, .62))[..., None]
        bright = np.clip(picture - .78, 0, 1) * 1.8
        picture = 1 - (1 - np.clip(picture, 0, 1)) * (1 - np.clip(blur(bright, self.h / 70) * .5, 0, 1))
        picture += (blur(self.rng.normal(0, 1, (self.h, self.w)).astype(np.float32), .8) * grain)[..., None]
        picture += self.rng.uniform(-.5, .5, picture.shape).astype(np.float32) / 255       # no banding in the sky
        return Image.fromarray((np.clip(picture, 0, 1) * 255 + .5).astype(np.uint8))

    # --- cut shapes: flat figures, laid one over another like paper

    def figure(self, at, size, points):
        """Points (u to the right, v up, in units of `size`) set on a place."""
        return [(at[0] + u * size * SHAPE, at[1] - v * size) for u, v in points]

    def cut(self, colour, *polygons, alpha=1.0):
        """Polygons of places, in one colour."""
        mask = self.drawn(lambda d, W, H: [d.polygon([(x * W, y * H) for x, y in points], fill=255) for points in polygons])
        self.lay(rgb(colour), mask * alpha)
        return mask

    def strokes(self, colour, lines, thick, alpha=1.0):
        """Lines through places, `thick` in parts of the height."""
        def draw(d, W, H):
            for points in lines:
                d.line([(x * W, y * H) for x, y in points], fill=255, width=max(1, round(thick * H)), joint='curve')
        self.lay(rgb(colour), self.drawn(draw) * alpha)

    def discs(self, colour, spots, alpha=1.0):
        """Round spots (x, y, radius)."""
        def draw(d, W, H):
            for x, y, r in spots:
                d.ellipse([x * W - r * H, y * H - r * H, x * W + r * H, y * H + r * H], fill=255)
        mask = self.drawn(draw)
        self.lay(rgb(colour), mask * alpha)
        return mask

    def crowns(self, dark, light, spots, seed=1, puffs=26, lean=1):
        """Leafy crowns (x, y of the foot, height), lit from the right (`lean` 1) or the left (-1)."""
        own = np.random.default_rng(seed)
        leaves = []
        for x, y, s in spots:
            for _ in range(puffs):
                turn, out = own.uniform(0, 2 * np.pi), own.uniform(0, 1) ** .6
                leaves.append((x + np.cos(turn) * out * s * .46 * SHAPE, y - s * .54 + np.sin(turn) * out * s * .40, own.uniform(.09, .16) * s))
        mask = self.discs(dark, leaves)
        away = np.roll(np.roll(mask, -lean * max(1, self.w // 420), 1), max(1, self.h // 420), 0)
        self.lay(rgb(light), np.clip(mask - away, 0, 1) * .55)

    def firs(self, line, tall, every, seed=1):
        """A line with the tips of firs along it: one number a column."""
        own = np.random.default_rng(seed)
        x, tips = self.x[0], np.zeros(self.w, np.float32)
        for middle in np.arange(0, 1, every):
            middle += own.uniform(-.4, .4) * every
            height = tall * own.uniform(.45, 1)
            tips = np.maximum(tips, height * np.clip(1 - np.abs(x - middle) / (every * .75), 0, 1))
        return line - tips

    def palm(self, colour, foot, tall, lean=0.0, fronds=9, seed=1):
        """A palm: a bowed stem and drooping fronds."""
        own = np.random.default_rng(seed)
        stem = [(lean * t * t, t) for t in np.linspace(0, 1, 12)]
        self.strokes(colour, [self.figure(foot, tall, stem)], .045 * tall)
        blades = []
        for turn in np.linspace(-.5, np.pi + .5, fronds) + own.uniform(-.12, .12, fronds):
            reach = own.uniform(.34, .46)
            rib = [(lean + np.cos(turn) * reach * t, 1 + np.sin(turn) * reach * t * .75 - .30 * t * t) for t in np.linspace(0, 1, 9)]
            under = [(u, v - .075 * np.sin(np.pi * k / 8)) for k, (u, v) in enumerate(rib)]
            blades.append(self.figure(foot, tall, rib + under[::-1]))
        self.cut(colour, *blades)

    def mirror(self, horizon, near, far=None, sway=1.0, shine=.85, seed=2):
        """Still water below the horizon: what stands above it upside down, paling into `near` at the foot."""
        own = np.random.default_rng(seed)
        top = int(horizon * self.h)
        rows = self.h - top
        depth = (np.arange(rows, dtype=np.float32)[:, None] + 1) / rows
        away = 1 / (depth + .03)
        ripple = np.zeros((rows, self.w), np.float32)
        for cells, strength in ((40, 1.), (110, .6), (300, .3)):
            tile = noise(own, 1024, 1024, cells, cells, 2, .5) - .5
            over_there = np.mod((self.x - .5) * away * 90 + 512, 1024).astype(int)
            ripple += strength * tile[np.mod(away * 210, 1024).astype(int).repeat(self.w, 1), over_there]
        ripple = blur(ripple, 1.0)
        ripple /= np.abs(ripple).max()
        row = np.clip(top - 1 - np.arange(rows)[:, None] * .9 - ripple * (2 + 60 * depth) * sway * self.h / 1800, 0, top - 1).astype(int)
        column = np.clip(np.arange(self.w)[None, :] + ripple * (2 + 20 * depth) * sway * self.w / 2625, 0, self.w - 1).astype(int)
        glass = self.paint[row, column]
        deep = ramp(np.broadcast_to(depth, (rows, self.w)), [(0, far or near), (1, near)])
        self.paint[top:] = deep + (glass - deep) * np.clip(shine - .55 * depth + .35 * ripple * depth, .12, .95)[..., None]
        return ripple

    def haze(self, colour, height, reach, strength, seed=4):
        """A bank of mist about a height."""
        drift = noise(np.random.default_rng(seed), self.w, self.h, 5, 3, 3) - .5
        self.lay(rgb(colour), strength * np.exp(-((self.y - height + .06 * drift) / reach) ** 2))

    def birds(self, colour, spots, alpha=.8):
        wings = [self.figure((x, y), s, [(t, (1 - (1.7 * abs(t) - .85) ** 2) * .45 * (.9 if t else 0)) for t in np.linspace(-1, 1, 21)]) for x, y, s in spots]
        self.strokes(colour, wings, .0022, alpha)
