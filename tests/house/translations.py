#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language of po/LINGUAS has all words that the sources say now, none of them guessed, in a form that fits.

    tests/house/translations.py TOP
"""

import pathlib
import subprocess
import sys
import tempfile

KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def extract(top, template):
    done = run('xgettext', '--files-from', top / 'po' / 'POTFILES.in', '--directory', top, '--output', template,
               '--from-code=UTF-8', '--package-name=tandem', '--flag=_:1:pass-c-format', '--flag=g_print:1:c-format',
               '--flag=g_strdup_printf:1:c-format', '--flag=g_set_error:4:c-format',
               *(f'--keyword={keyword}' for keyword in KEYWORDS))
    if done.returncode != 0:
        sys.exit(done.stderr)


def faults(top, template, language, folder):
    """What is wrong with a language, a line each."""
    merged = folder / f'{language}.po'
    done = run('msgmerge', '--no-fuzzy-matching', '--quiet', '--output-file', merged,
               top / 'po' / f'{language}.po', template)
    if done.returncode != 0:
        return [done.stderr.strip()]
    checked = run('msgfmt', '--check', '--output-file', '/dev/null', merged)
    found = [checked.stderr.strip()] if checked.returncode != 0 else []
    for what, options in (('not translated', ('--untranslated', '--no-obsolete')),
                          ('guessed', ('--only-fuzzy', '--no-obsolete'))):
        listed = run('msgattrib', *options, '--no-wrap', merged).stdout
        found += [f'{what}: {line[6:]}' for line in listed.splitlines() if line.startswith('msgid "') and line != 'msgid ""']
    return found


def main():
    top = pathlib.Path(sys.argv[1]).resolve()
    languages = [line for line in (top / 'po' / 'LINGUAS').read_text(encoding='utf-8').split() if not line.startswith('#')]
    print(f'1..{len(languages)}')
    failed = False
    with tempfile.TemporaryDirectory(prefix='tandem-words-') as name:
        folder = pathlib.Path(name)
        extract(top, folder / 'tandem.pot')
        for number, language in enumerate(languages, 1):
            found = faults(top, folder / 'tandem.pot', language, folder)
            for fault in found:
                print(f'# {fault}')
            print(f'{"not ok" if found else "ok"} {number} {language} says everything')
            failed = failed or bool(found)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
