#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the house keeps its own rules (CONTRIBUTING.md, "House rules").

    house.py ROOT                   one TAP line for each rule
    house.py ROOT --write-potfiles  writes po/POTFILES.in anew

A rule is a function that takes the root of a tree and returns what is wrong with it, one line a fault. house_test.py
breaks every rule in a small tree and sees that the fault is named.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

APP_ID = 'io.github.tandempractice.Tandem'

# Which floors a floor may include, itself aside: the stairs run one way. The programs at the top are floors of one file.
STAIRS = {
    'model': set(),
    'vault': {'model'},
    'documents': {'model'},
    'exchange': {'model'},
    'practice': {'model', 'vault', 'documents', 'exchange'},
    'ui': {'model', 'documents', 'practice'},
    'terminal': {'model', 'documents', 'practice'},
    'tandemctl': {'model', 'documents', 'practice', 'terminal'},
    'main.c': {'ui'},
}

# Who may use a library that others must not even see.
RESERVED = {
    re.compile(r'^(gtk|gdk)/|^(gtk|adwaita)\.h$'): {'ui', 'main.c'},
    re.compile(r'^(sqlcipher/)?sqlite3(ext)?\.h$'): {'vault'},
    re.compile(r'^libsecret/'): {'vault'},
    re.compile(r'^cmark'): {'documents'},
    re.compile(r'^poppler\.h$'): {'ui'},
}

CLANG_FORMAT_MAJOR = '14'
LINES_MAX = 800

INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)
UNOWNED = re.compile(r'\b(TODO|FIXME|XXX)\b(?!\(\w+\))')
TRANSLATED_C = re.compile(r'\b(?:N?_|N?C_|ngettext|g_dngettext|g_dpgettext2)\s*\(')
TRANSLATED_UI = re.compile(r'\btranslatable="(?:yes|true|1)"')


class Skip(Exception):
    """The rule cannot be checked on this machine; the message says why."""


def files(root, *tops, suffixes=None):
    """All files below the given folders of root, in a stable order."""
    for top in tops:
        for path in sorted((root / top).rglob('*')):
            if path.is_file() and '__pycache__' not in path.parts and (suffixes is None or path.suffix in suffixes):
                yield path


def text_of(path):
    try:
        return path.read_text(encoding='utf-8')
    except UnicodeDecodeError:
        return ''


def floor_of(root, path):
    """The floor a source file belongs to: its folder below src/, or the program that the file alone is."""
    first = path.relative_to(root / 'src').parts[0]
    if first.startswith('tandemctl'):
        return 'tandemctl'
    return first


def stairs(root):
    """Includes go down the stairs, and a library that belongs to one floor is seen on no other."""
    faults = []
    headers = {path.name: floor_of(root, path) for path in files(root, 'src', suffixes={'.h'})}
    for path in files(root, 'src', suffixes={'.c', '.h'}):
        name, floor = path.relative_to(root), floor_of(root, path)
        if floor not in STAIRS:
            faults.append(f'{name}: “{floor}” is not a floor of the house')
            continue
        for included in INCLUDE.findall(text_of(path)):
            if '..' in included:
                faults.append(f'{name}: includes {included}; say "{pathlib.PurePath(included).name}"')
            below = headers.get(pathlib.PurePath(included).name)
            if below and below != floor and below not in STAIRS[floor]:
                faults.append(f'{name}: {floor} includes {included} of {below}')
            for pattern, owners in RESERVED.items():
                if pattern.search(included) and floor not in owners:
                    faults.append(f'{name}: <{included}> belongs to {" and ".join(sorted(owners))}')
    return faults


def names(root):
    """The app id is the same wherever the desktop, D-Bus, the settings and the sandbox look for it."""
    places = {
        'meson.build': rf"^app_id = '{APP_ID}'$",
        f'data/{APP_ID}.desktop.in': rf'^Icon={APP_ID}$',
        f'data/{APP_ID}.metainfo.xml.in': rf'<id>{APP_ID}</id>',
        f'data/{APP_ID}.gschema.xml': rf'<schema id="{APP_ID}" path="/{APP_ID.replace(".", "/")}/">',
        f'data/{APP_ID}.service.in': rf'^Name={APP_ID}$',
        f'data/icons/hicolor/scalable/apps/{APP_ID}.svg': r'<svg ',
        f'data/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg': r'<svg ',
        f'flatpak/{APP_ID}.yml': rf'^id: {APP_ID}$',
    }
    faults = []
    for name, pattern in places.items():
        if not (root / name).is_file():
            faults.append(f'{name} is missing')
        elif not re.search(pattern, text_of(root / name), re.MULTILINE):
            faults.append(f'{name}: no match for {pattern}')
    launchable = f'<launchable type="desktop-id">{APP_ID}.desktop</launchable>'
    metainfo = root / f'data/{APP_ID}.metainfo.xml.in'
    if metainfo.is_file() and launchable not in text_of(metainfo):
        faults.append(f'{metainfo.relative_to(root)}: no {launchable}')
    return faults


def versions(root):
    """The newest release in the metainfo is the version that meson builds."""
    built = re.search(r"^\s*version: '([^']+)'", text_of(root / 'meson.build'), re.MULTILINE)
    told = re.search(r'<release version="([^"]+)"', text_of(root / f'data/{APP_ID}.metainfo.xml.in'))
    if not built or not told or built[1] != told[1]:
        return [f'meson.build says {built and built[1]}, the metainfo {told and told[1]}']
    return []


def translatable(root):
    """The files with words for people, as po/POTFILES.in should list them."""
    found = [path for path in files(root, 'data') if path.name.endswith(('.desktop.in', '.metainfo.xml.in', '.gschema.xml'))]
    found += [path for path in files(root, 'src', suffixes={'.c', '.h'}) if TRANSLATED_C.search(text_of(path))]
    found += [path for path in files(root, 'resources', suffixes={'.ui'}) if TRANSLATED_UI.search(text_of(path))]
    return sorted(str(path.relative_to(root)) for path in found)


def potfiles(root):
    """Whatever has words for people reaches the translators."""
    listed = text_of(root / 'po/POTFILES.in').split('\n') if (root / 'po/POTFILES.in').is_file() else []
    listed = {line.strip() for line in listed if line.strip() and not line.startswith('#')}
    wanted = set(translatable(root))
    hint = 'run tests/house/house.py . --write-potfiles'
    return ([f'po/POTFILES.in lacks {name}; {hint}' for name in sorted(wanted - listed)] +
            [f'po/POTFILES.in names {name}, which has nothing to translate; {hint}' for name in sorted(listed - wanted)])


def sizes(root):
    """A file has one job: none in src/ is longer than a reader's patience."""
    counted = ((path, text_of(path).count('\n')) for path in files(root, 'src'))
    return [f'{path.relative_to(root)}: {lines} lines, at most {LINES_MAX}' for path, lines in counted if lines > LINES_MAX]


def owners(root):
    """What is left to do has an owner, in brackets behind it, or an issue instead of a comment."""
    faults = []
    for path in files(root, 'src', 'tests', 'build-aux', 'data', 'resources', 'po', 'flatpak', '.ci'):
        if path.is_relative_to(root / 'tests' / 'house') or path.suffix == '.po':
            continue
        for number, line in enumerate(text_of(path).split('\n'), 1):
            if UNOWNED.search(line):
                faults.append(f'{path.relative_to(root)}:{number}: {line.strip()}')
    return faults


def is_code(path):
    return path.suffix in {'.c', '.h', '.py', '.sh'} or (not path.suffix and text_of(path).startswith('#!'))


def licences(root):
    """Every source file says its licence in its first lines, and the licence itself is there."""
    licence = root / 'LICENSE'
    faults = []
    if not licence.is_file() or 'GNU GENERAL PUBLIC LICENSE\n                       Version 3' not in text_of(licence):
        faults.append('LICENSE is not the GNU General Public License, version 3')
    for path in files(root, 'src', 'tests', 'build-aux', '.ci'):
        if is_code(path) and 'SPDX-License-Identifier: GPL-3.0-or-later' not in '\n'.join(text_of(path).split('\n')[:3]):
            faults.append(f'{path.relative_to(root)}: no SPDX line at its head')
    return faults


def well_formed(root):
    """Whatever is XML parses."""
    faults = []
    for path in files(root, 'resources', 'data', 'src', suffixes={'.ui', '.xml', '.svg', '.in'}):
        if path.suffix == '.in' and not path.name.endswith('.xml.in'):
            continue
        try:
            xml.etree.ElementTree.parse(path)
        except xml.etree.ElementTree.ParseError as error:
            faults.append(f'{path.relative_to(root)}: {error}')
    return faults


def layout(root):
    """The C code is laid out as clang-format lays it out, in the version that .clang-format was written for."""
    program = shutil.which(f'clang-format-{CLANG_FORMAT_MAJOR}') or shutil.which('clang-format')
    if not program:
        raise Skip('clang-format is not installed')
    version = subprocess.run([program, '--version'], capture_output=True, text=True, check=True).stdout
    if not re.search(rf'\b{CLANG_FORMAT_MAJOR}\.', version):
        raise Skip(f'another clang-format than {CLANG_FORMAT_MAJOR} lays code out in another way')
    sources = [str(path.relative_to(root)) for path in files(root, 'src', 'tests', suffixes={'.c', '.h'})]
    if not sources:
        return []
    run = subprocess.run([program, '--dry-run', '--Werror', *sources], cwd=root, capture_output=True, text=True, check=False)
    untidy = sorted({line.split(':')[0] for line in run.stderr.split('\n') if ': error:' in line})
    return [f'{name}: run clang-format -i {name}' for name in untidy]


RULES = [stairs, names, versions, potfiles, sizes, owners, licences, well_formed, layout]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    if sys.argv[2:] == ['--write-potfiles']:
        (root / 'po/POTFILES.in').write_text('\n'.join(translatable(root)) + '\n', encoding='utf-8')
        return 0

    print(f'1..{len(RULES)}')
    broken = 0
    for number, rule in enumerate(RULES, 1):
        name = f'/house/{rule.__name__.replace("_", "-")}'
        try:
            faults = rule(root)
        except Skip as reason:
            print(f'ok {number} {name} # SKIP {reason}')
            continue
        for fault in faults:
            print(f'# {fault}')
        print(f'{"not ok" if faults else "ok"} {number} {name}')
        broken += bool(faults)
    return 1 if broken else 0


if __name__ == '__main__':
    sys.exit(main())
