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
        if value.startswith('rgb'):
            numbers = [float(number) for number in re.findall(r'[\d.]+', value)]
            return (*(number / 255 for number in numbers[:3]), (numbers + [1.0])[3])
        return {'white': (1, 1, 1, 1), 'black': (0, 0, 0, 1)}[value]

    def over(self, colour, ground, opacity=1.0):
        alpha = colour[3] * opacity
        return tuple(above * alpha + below * (1 - alpha) for above, below in zip(colour, ground))[:3]


def luminance(colour):
    """As WCAG 2.1 defines it."""
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def dimmed():
    """How opaque words are that step back."""
    return float(re.search(r'\.dim-label[^{]*\{\s*opacity: ([\d.]+)', STYLE)[1])


def subtitle():
    return float(re.search(r'\.row-subtitle \{[^}]*alpha\(currentColor, ([\d.]+)\)', STYLE)[1])


def check(style):
    base, defaults = STYLES[style]
    colours = Colours(sheet(base), sheet(defaults), STYLE)
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
        see(f'the second line of a row on a {ground}', fore, behind, subtitle())
    for button in ('accent', 'destructive'):
        see(f'{button} button', colours[f'{button}_fg_color'], colours[f'{button}_bg_color'])
    see('an error on a window', colours['error_color'], window)
    assert not faults, f'{style}: {"; ".join(faults)}'


def test_the_measure_is_that_of_wcag():
    assert round(contrast((1, 1, 1), (0, 0, 0)), 3) == 21
    grey = [(value / 255,) * 3 for value in (0x77, 0x76)]
    assert contrast((1, 1, 1), grey[0]) < ENOUGH < contrast((1, 1, 1), grey[1])


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
