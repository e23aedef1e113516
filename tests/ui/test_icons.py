#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every icon that the window names is there: drawn for Tandem, or in the theme and the libraries of this system. Names go,
from one release of the theme to the next, and what is left is the picture of a broken one."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
THEMES = ('/usr/share/icons/Adwaita', '/usr/share/icons/hicolor', ROOT / 'resources' / 'icons', ROOT / 'data' / 'icons')


def named():
    sources = [*(ROOT / 'src' / 'ui').rglob('*.[ch]'), *(ROOT / 'resources').rglob('*.ui')]
    return {name for path in sources for name in re.findall(r'[a-z][a-z-]*-symbolic', path.read_text(encoding='utf-8'))}


def built_in(package, library):
    folder = subprocess.run(['pkg-config', '--variable=libdir', package], capture_output=True, text=True,
                            check=True).stdout.strip()
    listed = subprocess.run(['gresource', 'list', f'{folder}/{library}'], capture_output=True, text=True,
                            check=True).stdout
    return {pathlib.PurePath(line).name.split('.')[0] for line in listed.split()}


def main():
    there = {path.stem for theme in THEMES for path in pathlib.Path(theme).rglob('*.svg')}
    there |= built_in('gtk4', 'libgtk-4.so.1') | built_in('libadwaita-1', 'libadwaita-1.so.0')
    names = named()
    missing = sorted(names - there)
    print('1..1')
    print(f'{"not ok" if missing or not names else "ok"} 1 every icon is there: {len(names)} named, missing: {missing}')
    return 1 if missing or not names else 0


if __name__ == '__main__':
    sys.exit(main())
