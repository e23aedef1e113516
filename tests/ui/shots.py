#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page and dialog, wide and as narrow as a telephone, for whoever looks at them: light, dark and
in high contrast, in German, with letters twice as large, and from right to left.

For build-aux/dev shots; runs inside build-aux/with-display. The practice on them is made up.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

WIDE = (1280, 900)
NARROW = (360, 720)


def styles(tour):
    """How the window is looked at, and whether as a new user, too."""
    def desktop(**settings):
        # The one button that GNOME gives a window.
        return tour.Desktop(decoration_layout=':close', **settings)

    return {'light': (desktop(), True),
            'dark': (desktop(env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}), True),
            'contrast': (desktop(env={'ADW_DEBUG_HIGH_CONTRAST': '1'}), False),
            'german': (desktop(language='de'), True),
            'large': (desktop(text_scale=2), True),
            # GTK has no switch for it but a language that is written so.
            'right-to-left': (desktop(language='he'), False)}


def make_shots(tour):
    class Shots(tour.Tour):
        """One style and size: goes everywhere, and takes the pictures."""

        def __init__(self, practice, size, desktop, folder):
            super().__init__(practice, size, desktop)
            self.pictures = folder
            self.too_wide = []

        def seen(self, name):
            time.sleep(0.7)
            path = self.pictures / f'{name}.png'
            path.parent.mkdir(parents=True, exist_ok=True)
            width, height = self.size
            subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}+0+0', '+repage', str(path)],
                           check=True)
            if len(self.window.windows()) > 1:
                return
            needed = self.window.width_of(self.window.top_window())
            if needed > width:
                self.too_wide.append(f'{path} is cut: the page needs {needed} pixels')
            self.window.give_size(*self.size)

    return Shots


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--build', type=pathlib.Path, required=True)
    parser.add_argument('--clients', type=int, default=40)
    parser.add_argument('--only', help='such as dark-narrow')
    parser.add_argument('--shape', choices=('wide', 'narrow'), help='alone, for a screen no larger')
    parser.add_argument('folder', type=pathlib.Path)
    arguments = parser.parse_args()
    os.environ['TANDEM_BUILD_DIR'] = str(arguments.build)
    import tour  # pylint: disable=import-outside-toplevel # reads where the build is
    failed = False
    for style, (desktop, new_user) in styles(tour).items():
        for shape, size in (('wide', WIDE), ('narrow', NARROW)):
            if arguments.only not in (None, f'{style}-{shape}') or arguments.shape not in (None, shape):
                continue
            with tempfile.TemporaryDirectory(prefix='tandem-shots-') as folder:
                practice = tour.Practice(arguments.build, pathlib.Path(folder), arguments.clients,
                                         *(('DE', 'de') if style == 'german' else ()))
                shots = make_shots(tour)(practice, size, desktop, arguments.folder / f'{style}-{shape}')
                try:
                    shots.take(empty=new_user)
                except AssertionError as error:
                    print(f'{style}-{shape}: {error}', file=sys.stderr)
                    failed = True
                for page in shots.too_wide:
                    print(page, file=sys.stderr)
                    failed = True
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
