#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page, light and dark, wide and as narrow as a telephone, for whoever looks at them.

For build-aux/dev shots; runs inside build-aux/with-display. The practice on them is made up.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

PASSPHRASE = 'lantern orbit velvet kayak'
WIDE = (1280, 900)
NARROW = (360, 720)
STYLES = {'light': {}, 'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
          'contrast': {'ADW_DEBUG_HIGH_CONTRAST': '1'}}


class Shots(tour.Tour):
    """One style and size: opens the window, goes everywhere, and takes the pictures."""

    def __init__(self, practice, folder, style, size):
        super().__init__(practice, size, STYLES[style])
        self.folder = folder
        self.style = style
        self.shape = 'wide' if size == WIDE else 'narrow'
        self.too_wide = []

    def seen(self, name):
        time.sleep(0.7)
        path = self.folder / f'{self.style}-{self.shape}' / f'{name}.png'
        path.parent.mkdir(parents=True, exist_ok=True)
        width, height = self.size
        subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}+0+0', '+repage', str(path)],
                       check=True)
        if len(self.window.windows()) > 1:
            return
        needed = self.window.place_of(self.window.windows()[0])[2]
        if needed > width:
            self.too_wide.append(f'{path} is cut: the page needs {needed} pixels')
        self.window.give_size(*self.size)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--build', type=pathlib.Path, required=True)
    parser.add_argument('--clients', type=int, default=40)
    parser.add_argument('--only', help='such as dark-narrow')
    parser.add_argument('folder', type=pathlib.Path)
    arguments = parser.parse_args()
    os.environ['TANDEM_BUILD_DIR'] = str(arguments.build)
    import tandem_ui  # pylint: disable=import-outside-toplevel # reads where the build is
    failed = False
    with tempfile.TemporaryDirectory(prefix='tandem-shots-') as folder:
        practice = Practice(arguments.build, pathlib.Path(folder), arguments.clients)
        for style in STYLES:
            for size in (WIDE, NARROW):
                shots = Shots(tandem_ui, practice, arguments.folder, style, size)
                if arguments.only in (None, f'{style}-{shots.shape}'):
                    try:
                        shots.take(empty=style != 'contrast')
                    except AssertionError as error:
                        print(f'{style}-{shots.shape}: {error}', file=sys.stderr)
                        failed = True
                    for page in shots.too_wide:
                        print(page, file=sys.stderr)
                        failed = True
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
