#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words stand out from what is behind them, 4.5 to 1 (WCAG 2.1, 1.4.3): computed from libadwaita's own colours, light, dark
and in high contrast, and from what resources/style.css changes of them."""

import pathlib
import re
import subprocess
import sys

ENOUGH = 4.5
STYLE = (pathlib.Path(__file__).resolve().parents[2] / 'resources' / 'style.css').read_text(encoding='utf-8')
STYLES = {'light': ('base.css', 'defaults-light.css'), 'dark': ('base.css', 'defaults-dark.css'),
          'high contrast': ('base-hc.css', 'defaults-light.css'),
          'high contrast, dark': ('base-hc.css', 'defaults-dark.css')}
GROUNDS = ('window', 'view', 'headerbar', 'card', 'dialog', 'popover')


def sheet(name):
    """One of libadwaita's, out of the library that is installed."""
    folder = subprocess.run(['pkg-config', '--variable=libdir', 'libadwaita-1'], capture_output=True, text=True,
                            check=True).stdout.strip()
    return subprocess.run(['gresource', 'extract', f'{folder}/libadwaita-1.so.0', f'/org/gnome/Adwaita/styles/{name}'],
                          capture_output=True, text=True, check=True).stdout


def with_lightness(colour, limit, bound):
    """The colour with its lightness in Oklab (Björn Ottosson, 2020; CSS Color 4) limited."""
    red, green, blue = linear(colour)
    cones = [(red * row[0] + green * row[1] + blue * row[2]) ** (1 / 3) for row in (
        (0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005))]
    light, a, b = (sum(factor * cone for factor, cone in zip(row, cones)) for row in (
        (0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099),
        (0.0259040371, 0.7827717662, -0.8086757660)))
    light = limit(light, bound)
    cones = [(light + row[0] * a + row[1] * b) ** 3 for row in (
        (0.3963377774, 0.2158037573), (-0.1055613458, -0.0638541728), (-0.0894841775, -1.2914855480))]
    for row in ((4.0767416621, -3.3077115913, 0.2309699292), (-1.2684380046, 2.6097574011, -0.3413193965),
                (-0.0041960863, -0.7034186147, 1.7076147010)):
        value = min(max(sum(factor * cone for factor, cone in zip(row, cones)), 0), 1)
        yield value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def linear(colour):
    """The parts of a colour of sRGB in proportion to light."""
    return [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour[:3]]


class Colours:
    """Named colours, the later definition before the earlier one; each is (red, green, blue, alpha) from 0 to 1."""

    def __init__(self, *sheets):
        self.named = {}
        for text in sheets:
            self.named.update(re.findall(r'@define-color (\w+) ([^;]+);', text))

    def __getitem__(self, value):
        value = value.strip()
        if value.startswith('@') or value in self.named:
            return self[self.named[value.lstrip('@')]]
        if value.startswith('#'):
            return (*(int(value[at:at + 2], 16) / 255 for at in (1, 3, 5)), 1.0)
        if value.lower().startswith('rgb'):
            numbers = [float(number.rstrip('%')) / (100 if number.endswith('%') else 1)
                       for number in re.findall(r'[\d.]+%?', value)]
            return (*(number / 255 for number in numbers[:3]), (numbers + [1.0])[3])
        derived = re.fullmatch(r'oklab\(from (\S+) (min|max)\(l, ([\d.]+)\) a b\)', value.lower())
        if derived:  # As libadwaita from 1.6 on does it.
            return (*with_lightness(self[derived[1]], {'min': min, 'max': max}[derived[2]], float(derived[3])), 1.0)
        return {'white': (1, 1, 1, 1), 'black': (0, 0, 0, 1)}[value]

    def over(self, colour, ground, opacity=1.0):
        alpha = colour[3] * opacity
        return tuple(above * alpha + below * (1 - alpha) for above, below in zip(colour, ground))[:3]


def luminance(colour):
    """As WCAG 2.1 defines it."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def dimmed():
    """How opaque words are that step back; the faintest of them."""
    found = [float(opacity) for opacity in re.findall(r'opacity: ([\d.]+)|alpha\(currentColor, ([\d.]+)\)', STYLE)
             for opacity in opacity if opacity]
    assert len(found) >= 4, found
    return min(found)


def tints():
    """What initials stand on: colour and how opaque it is."""
    found = re.findall(r'\.tint-\d \{ background: alpha\((@\w+), ([\d.]+)\)', STYLE)
    assert len(found) == 6, found
    return found


def check(style):
    base, defaults = STYLES[style]
    # On an accent of its own, libadwaita from 1.6 on writes in white.
    colours = Colours('@define-color accent_fg_color white;', sheet(base), sheet(defaults), STYLE)
    window = colours['window_bg_color']
    faults = []

    def see(what, fore, ground, opacity=1.0):
        ground = colours.over(ground, window)
        reached = contrast(colours.over(fore, ground, opacity), ground)
        if reached < ENOUGH:
            faults.append(f'{what}: {reached:.2f} to 1')

    for ground in GROUNDS:
        fore, behind = colours[f'{ground}_fg_color'], colours[f'{ground}_bg_color']
        see(f'words on a {ground}', fore, behind)
        see(f'dimmed words on a {ground}', fore, behind, dimmed())
        for colour, opacity in tints():
            tint = (*colours[colour][:3], float(opacity))
            see(f'initials on {colour} on a {ground}', fore, (*colours.over(tint, colours.over(behind, window)), 1.0))
    for button in ('accent', 'destructive'):
        see(f'{button} button', colours[f'{button}_fg_color'], colours[f'{button}_bg_color'])
    see('an error on a window', colours['error_color'], window)
    assert not faults, f'{style}: {"; ".join(faults)}'


def test_the_measure_is_that_of_wcag():
    assert round(contrast((1, 1, 1), (0, 0, 0)), 3) == 21
    grey = [(value / 255,) * 3 for value in (0x77, 0x76)]
    assert contrast((1, 1, 1), grey[0]) < ENOUGH < contrast((1, 1, 1), grey[1])


def test_colours_are_read_as_they_are_written():
    colours = Colours('@define-color one #e01b24; @define-color other oklab(from @one min(l, 1.0) a b);')
    assert colours['RGB(0 0 6/80%)'] == (0, 0, 6 / 255, 0.8)
    assert colours['rgba(255, 0, 0, 0.5)'] == (1, 0, 0, 0.5)
    assert all(abs(own - same) < 0.002 for own, same in zip(colours['one'], colours['other']))


def test_light():
    check('light')


def test_dark():
    check('dark')


def test_high_contrast():
    check('high contrast')
    check('high contrast, dark')


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    failed = False
    for number, (name, test) in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} {name[5:].replace("_", " ")}')
        except AssertionError as error:
            print(f'not ok {number} {name[5:].replace("_", " ")}: {error}')
            failed = True
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
