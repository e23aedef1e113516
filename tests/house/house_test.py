#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks every rule of house.py in a small tree of its own and sees that the fault is named."""

import pathlib
import sys
import tempfile

import house

LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
ID = house.APP_ID

# A house in order, as small as it can be.
GOOD = {
    'LICENSE': ' ' * 20 + 'GNU GENERAL PUBLIC LICENSE\n' + ' ' * 23 + 'Version 3, 29 June 2007\n',
    'meson.build': f"project('tandem', 'c',\n  version: '0.1.0',\n)\napp_id = '{ID}'\n",
    'src/main.c': LICENCE + '#include "tandem-window.h"\n',
    'src/tandemctl.c': LICENCE + '#include "tandem-practice.h"\n',
    'src/model/tandem-client.h': LICENCE,
    'src/model/tandem-client.c': LICENCE + '#include "tandem-client.h"\nconst char *title = N_ ("Client");\n',
    'src/vault/tandem-vault.h': LICENCE + '#include "tandem-client.h"\n#include <sqlite3.h>\n',
    'src/documents/tandem-paper.h': LICENCE,
    'src/practice/tandem-practice.h': LICENCE + '#include "tandem-vault.h"\n#include "tandem-paper.h"\n',
    'src/ui/tandem-window.h': LICENCE + '#include <gtk/gtk.h>\n#include "tandem-practice.h"\n',
    'resources/ui/window.ui': '<interface><property translatable="yes">Hello</property></interface>',
    'po/POTFILES.in': f'data/{ID}.desktop.in\ndata/{ID}.gschema.xml\ndata/{ID}.metainfo.xml.in\n'
                      'resources/ui/window.ui\nsrc/model/tandem-client.c\n',
    f'data/{ID}.desktop.in': f'[Desktop Entry]\nIcon={ID}\n',
    f'data/{ID}.metainfo.xml.in': f'<component><id>{ID}</id><launchable type="desktop-id">{ID}.desktop</launchable>'
                                  '<releases><release version="0.1.0"/></releases></component>',
    f'data/{ID}.gschema.xml': f'<schemalist><schema id="{ID}" path="/io/github/tandempractice/Tandem/"></schema></schemalist>',
    f'data/{ID}.service.in': f'[D-BUS Service]\nName={ID}\n',
    f'data/icons/hicolor/scalable/apps/{ID}.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    f'data/icons/hicolor/symbolic/apps/{ID}-symbolic.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    f'flatpak/{ID}.yml': f'id: {ID}\n',
}

# rule, file, what it says then (None: it is gone), what the fault must name
BAD = [
    (house.stairs, 'src/model/tandem-client.h', LICENCE + '#include "tandem-vault.h"\n', 'tandem-client.h: model includes'),
    (house.stairs, 'src/vault/tandem-vault.h', LICENCE + '#include "tandem-paper.h"\n', 'tandem-vault.h: vault includes'),
    (house.stairs, 'src/documents/tandem-paper.h', LICENCE + '#include <tandem-vault.h>\n', 'tandem-paper.h: documents'),
    (house.stairs, 'src/exchange/tandem-csv.h', LICENCE + '#include "tandem-vault.h"\n', 'tandem-csv.h: exchange includes'),
    (house.stairs, 'src/practice/tandem-practice.h', LICENCE + '#include <gtk/gtk.h>\n', '<gtk/gtk.h> belongs to'),
    (house.stairs, 'src/practice/tandem-practice.h', LICENCE + '# include <adwaita.h>\n', '<adwaita.h> belongs to'),
    (house.stairs, 'src/ui/tandem-window.h', LICENCE + '#include "tandem-vault.h"\n', 'tandem-window.h: ui includes'),
    (house.stairs, 'src/ui/tandem-window.h', LICENCE + '#include <sqlite3.h>\n', '<sqlite3.h> belongs to vault'),
    (house.stairs, 'src/ui/tandem-window.h', LICENCE + '#include "../model/tandem-client.h"\n', 'say "tandem-client.h"'),
    (house.stairs, 'src/tandemctl.c', LICENCE + '#include "tandem-window.h"\n', 'tandemctl includes tandem-window.h'),
    (house.stairs, 'src/helpers/tandem-helper.c', LICENCE, 'is not a floor'),
    (house.names, 'meson.build', "app_id = 'org.example.Tandem'\n", 'meson.build: no match'),
    (house.names, f'data/{ID}.desktop.in', '[Desktop Entry]\nIcon=tandem\n', '.desktop.in: no match'),
    (house.names, f'data/{ID}.metainfo.xml.in', f'<component><id>{ID}</id></component>', '.metainfo.xml.in: no <launchable'),
    (house.names, f'data/{ID}.gschema.xml', '<schemalist/>', '.gschema.xml: no match'),
    (house.names, f'data/{ID}.service.in', '[D-BUS Service]\nName=org.example.Tandem\n', '.service.in: no match'),
    (house.names, f'data/icons/hicolor/symbolic/apps/{ID}-symbolic.svg', None, '-symbolic.svg is missing'),
    (house.names, f'flatpak/{ID}.yml', 'id: org.example.Tandem\n', '.yml: no match'),
    (house.versions, 'meson.build', "project('tandem', 'c',\n  version: '0.2.0',\n)\n", 'meson.build says 0.2.0'),
    (house.potfiles, 'src/ui/tandem-page.c', LICENCE + '_("Today");\n', 'lacks src/ui/tandem-page.c'),
    (house.potfiles, 'resources/ui/page.ui', '<p translatable="yes">Today</p>', 'lacks resources/ui/page.ui'),
    (house.potfiles, 'src/model/tandem-client.c', None, 'names src/model/tandem-client.c'),
    (house.sizes, 'src/ui/tandem-page.c', LICENCE + '\n' * 800, 'tandem-page.c: 801 lines'),
    (house.owners, 'src/ui/tandem-page.c', LICENCE + '/* TODO: later */\n', 'tandem-page.c:2'),
    (house.owners, 'build-aux/dev', '# FIXME\n', 'build-aux/dev:1'),
    (house.licences, 'src/ui/tandem-page.c', 'int x;\n', 'tandem-page.c: no SPDX line'),
    (house.licences, 'build-aux/dev', '#!/bin/sh\n', 'build-aux/dev: no SPDX line'),
    (house.licences, 'LICENSE', 'All rights reserved.\n', 'LICENSE is not'),
    (house.well_formed, 'resources/ui/page.ui', '<interface>', 'page.ui: no element'),
    (house.layout, 'src/ui/tandem-page.c', LICENCE + 'int  x(void){return 1;}\n', 'clang-format -i src/ui/tandem-page.c'),
]


def build(root, contents):
    for name, text in contents.items():
        if text is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')


def faults_of(rule, contents, style):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        build(root, {'.clang-format': style, **contents})
        return rule(root)


def main():
    style = (pathlib.Path(__file__).resolve().parents[2] / '.clang-format').read_text(encoding='utf-8')
    cases = [(rule, None, None, None) for rule in house.RULES] + BAD
    failed = 0
    print(f'1..{len(cases)}')
    for number, (rule, name, text, wanted) in enumerate(cases, 1):
        title = f'/house/{rule.__name__.replace("_", "-")}/' + (f'names {wanted}' if wanted else 'accepts a house in order')
        try:
            faults = faults_of(rule, {**GOOD, name: text} if name else GOOD, style)
        except house.Skip as reason:
            print(f'ok {number} {title} # SKIP {reason}')
            continue
        good = any(wanted in fault for fault in faults) if wanted else not faults
        if not good:
            failed += 1
            print(f'# faults: {faults}')
        print(f'{"ok" if good else "not ok"} {number} {title}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
