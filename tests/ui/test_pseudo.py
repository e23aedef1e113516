#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in a language that nobody speaks (build-aux/pseudo.py), as narrow as a telephone: every text on every page is
translated, in one piece, and two fifths longer it needs no more than that much room."""

import contextlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402
import tour  # noqa: E402
from gi.repository import GLib  # noqa: E402

NARROW = (360, 720)
WIDEST = 504  # 360 and two fifths: the words of a button stay on one line
LANGUAGE = 'en@pseudo'
READ = (pyatspi.ROLE_LABEL, pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX,
        pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT,
        pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_LIST, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_PAGE_TAB)
# Between the parts of a line of facts; anything else between two of them is a sentence made from halves.
SEPARATORS = re.compile(r' · |, |: |; |\n| — |[()“”]')
DATE = re.compile(r'\b(?:\d[\d:.,\-/–]*|January|February|March|April|May|June|July|August|September|October|November|'
                  r'December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b')
# Names, and what GTK or the clauses of a paper say.
KEPT_AS_THEY_ARE = {'Tandem', 'A4', 'US Letter', 'PNG', 'JPEG', 'PDF', 'CSV', 'KiB', 'MB', 'US-CA', 'US-MN', 'YYYY-MM-DD',
                    'Ctrl', 'Alt', 'Escape', 'Shortcuts', 'Details', 'Legal', 'NL', 'United Kingdom', 'English',
                    'Minimize', 'Maximize', 'Close', 'Restore', 'Minimize the window', 'Close the window',
                    'Show Password', 'Dismiss', 'Search Shortcuts', 'Ctrl + N', 'Ctrl + F', 'Ctrl + P', 'Ctrl + L',
                    'Ctrl + Q'}
# What is said there is the paper's.
WITH_PAPERS = ('25-client-mode', '26-client-mode-sign', '60-letter-reading')
RECOVERY_KEY = re.compile(r'[0-9A-Z]{5}( [0-9A-Z]{5}){6}')


def compile_catalogue(folder):
    """Extracts all words of the sources, as they are now, and makes the language from them."""
    template, catalogue = folder / 'tandem.pot', folder / 'pseudo.po'
    messages = folder / LANGUAGE / 'LC_MESSAGES'
    messages.mkdir(parents=True)
    subprocess.run(['xgettext', '--files-from', tour.ROOT / 'po' / 'POTFILES.in', '--directory', tour.ROOT, '--output',
                    template, '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
                    '--keyword=ngettext:1,2', '--keyword=g_dngettext:2,3', '--package-name=tandem'],
                   check=True, stderr=subprocess.DEVNULL)
    subprocess.run([sys.executable, tour.ROOT / 'build-aux' / 'pseudo.py', template, catalogue], check=True)
    subprocess.run(['msgfmt', '--output-file', messages / 'tandem.mo', catalogue], check=True, stderr=subprocess.DEVNULL)
    return folder


def outside(text):
    """The text with each translated sentence folded to its marks."""
    folded, depth = '', 0
    for letter in text:
        depth -= letter == '⟧'
        if depth == 0:
            folded += letter
        depth += letter == '⟦'
    return folded


class Read(tour.Tour):
    def __init__(self, practice, catalogue):
        super().__init__(practice, NARROW, tour.Desktop(language=LANGUAGE, catalogue=catalogue))
        self.data = self.strings(practice)
        self.faults = {}
        self.read = 0

    @staticmethod
    def strings(practice):
        """All that the made-up practice itself says."""
        found = set()

        def take(value):
            if isinstance(value, str):
                found.update([value, *value.splitlines()])
            elif isinstance(value, (list, dict)):
                for one in value.values() if isinstance(value, dict) else value:
                    take(one)
        for command in ('client', 'therapist', 'document', 'permission', 'referral', 'boundary', 'therapy', 'meeting',
                        'journal', 'template'):
            take(practice.ctl(command, 'list'))
        take(practice.ctl('letterhead', 'show'))
        for check in practice.ctl('boundary', 'list'):
            take(practice.ctl('boundary', 'show', check['id']))
        take(json.loads((tour.ROOT / 'data' / 'crisis-lines.json').read_text(encoding='utf-8')))
        for template in (tour.ROOT / 'data' / 'templates' / 'en').glob('*.tandem'):
            take(json.loads(template.read_text(encoding='utf-8').split('\n---')[0]))
        return found

    def seen(self, name):
        if name == 'failed':
            return
        time.sleep(0.4)
        window = self.window.top_window()
        for node in tandem_ui.everything(window):
            with contextlib.suppress(GLib.Error, LookupError):
                if node.getRole() in READ and tandem_ui.is_showing(node) and not re.match(r'(Gtk|Adw)[A-Z]', node.name):
                    self.check(name, node.name)
        # A dialog is as wide as it was made; the desktop of a telephone fits it in.
        if len(self.window.windows()) == 1:
            needed = self.window.width_of(window)
            if needed > WIDEST:
                self.faults[f'{needed} pixels wide'] = name
            self.window.give_size(*self.size)

    def check(self, page, text):
        self.read += 1
        if RECOVERY_KEY.fullmatch(text):
            return
        # GTK 4.8 says some names twice: of a switch and its row, of a button and its label.
        plain = text.replace('_', '')
        if plain[:len(plain) // 2] == plain[len(plain) // 2 + 1:]:
            text = plain[:len(plain) // 2]
        folded = outside(text)
        if re.search(r'⟦⟧ ?⟦⟧', folded):
            self.faults.setdefault(f'made from halves: {text}', page)
        for part in SEPARATORS.split(folded):
            part = DATE.sub('', part.replace('⟦⟧', '')) if part not in self.data else ''
            part = part.strip(' .…,–—·%?!+@/&')
            if re.search(r'[^\W\d_]{2}', part) and not self.is_data(page, part):
                self.faults.setdefault(f'not translated: {part}', page)

    def is_data(self, page, part):
        return (part in KEPT_AS_THEY_ARE or page in WITH_PAPERS or
                any(part in value for value in self.data))


def test_every_text_is_translated_in_one_piece_and_fits():
    with tempfile.TemporaryDirectory(prefix='tandem-pseudo-') as folder:
        catalogue = pathlib.Path(folder) / 'catalogue'
        catalogue.mkdir()
        way = Read(tour.Practice(tandem_ui.BUILD, pathlib.Path(folder), 40), compile_catalogue(catalogue))
        try:
            way.take()
        finally:
            print(f'# {way.read} texts')
            for fault, page in way.faults.items():
                print(f'# {page}: {fault}')
    assert not way.faults, f'{len(way.faults)} faults, among them: {way.faults[:5]}'
    assert way.read > 1000, f'only {way.read} texts were seen'


def test_the_marks_show_what_is_wrong():
    assert outside('⟦Wríté ~~~~⟧ ⟦á páper ~~~~⟧') == '⟦⟧ ⟦⟧'
    assert outside('⟦Sáy: ⟦nó~⟧~~⟧ · Mara') == '⟦⟧ · Mara'


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
