#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The directory of therapists: a double entry is noticed and merged; cards are taken over, and all of it written down."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402

PASSPHRASE = 'correct horse battery staple orbit'
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='tandem-ui-'))
PICTURES = pathlib.Path(os.environ.get('TANDEM_UI_PICTURES', FOLDER / 'pictures'))
CARD = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dr. Ada Stone\r\nTITLE:Psychiatrist\r\nLANG:de\r\nADR:;;17 Mill Lane;Ashford;;;\r\nEND:VCARD\r\n'


def picture(name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    tandem_ui.Window.picture(PICTURES / f'{name}.png')


def ctl(*words):
    subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', FOLDER / 'data', '--passphrase-file',
                    FOLDER / 'passphrase', *words], check=True, capture_output=True)


def enter_twice(window):
    window.click('New therapist')
    window.type('Name', 'Helena Voss', exactly=True)
    window.type('Profession', 'Psychologist', exactly=True)
    window.click('Save')
    window.see('Helena Voss, Psychologist, is in the directory already.')
    picture('therapist-alike')
    window.click('Save')
    window.wait_for('two entries', lambda: len(rows(window)) == 2)


def rows(window):
    return [node for node in window.all('Helena Voss') if node.getRole() in (
        pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE_ROW, pyatspi.ROLE_TREE_ITEM)]


def merge(window):
    window.choose('Helena Voss')
    window.see('Perhaps the Same Person')
    picture('therapist-perhaps-the-same')
    window.choose('Helena Voss', within=window.find('Perhaps the same person', (pyatspi.ROLE_LIST,)))
    window.find('Merge', tandem_ui.BUTTONS, where=lambda node: '…' not in node.name)
    picture('therapist-merge')
    window.activate(window.wait_for('Merge', lambda: [
        node for node in window.all('Merge', tandem_ui.BUTTONS, within=window.top_window()) if '…' not in node.name])[0])
    window.see('The two entries are one now.')
    window.wait_for('one entry', lambda: len(rows(window)) == 1)


def take_over(window):
    (FOLDER / 'card.vcf').write_text(CARD, encoding='utf-8')
    window.click('Take over from a CSV or vCard file')
    window.choose_file(FOLDER / 'card.vcf')
    window.see('1 therapist was taken over.')
    window.see('Dr. Ada Stone')
    picture('therapists-taken-over')


def find_by_language(window):
    entry = window.find('Search therapists', where=lambda node: 'EditableText' in pyatspi.listInterfaces(node))
    entry.queryEditableText().setTextContents('German')
    window.wait_for('one who speaks German', lambda: not rows(window) and window.all('Dr. Ada Stone'))
    entry.queryEditableText().setTextContents('')
    window.wait_for('all of them', lambda: rows(window))


def entries(window, name):
    return window.all(name, where=lambda node: 'EditableText' in pyatspi.listInterfaces(node))


def leave_the_page(window, entry):
    window.press('Escape')
    window.wait_for('the page to go', lambda: not entries(window, entry))


def see_languages_by_name(window):
    window.choose('Dr. Ada Stone')
    languages = window.wait_for('the languages', lambda: entries(window, 'Languages'))[0]
    assert tandem_ui.text_of(languages) == 'German', tandem_ui.text_of(languages)
    leave_the_page(window, 'Languages')


def see_an_address_as_high_as_its_lines(window):
    """GTK may ask for the height of one letter to a line, now and then."""
    for _ in range(10):
        window.choose('Dr. Ada Stone')
        address = window.wait_for('the address', lambda: entries(window, 'Address'))[0]
        time.sleep(0.6)  # Only then it is known to stay as it is.
        height = window.place_of(address)[3]
        assert height <= 80, f'two lines are {height} pixels high'
        leave_the_page(window, 'Address')


def write_down(window, path):
    window.click('Write the directory to a file')
    name = window.find(where=lambda node: 'EditableText' in pyatspi.listInterfaces(node) and
                       tandem_ui.text_of(node) == 'therapists.csv')
    name.queryEditableText().setTextContents(str(path))
    window.activate(window.wait_for('Save', lambda: [
        node for node in window.all('Save', tandem_ui.BUTTONS, within=window.top_window()) if '…' not in node.name])[0])
    window.wait_for('the file', path.exists)


def test_double_entries_become_one_and_the_directory_goes_out_and_in():
    (FOLDER / 'passphrase').write_text(PASSPHRASE + '\n', encoding='utf-8')
    ctl('init', '--name', 'Nora Lindqvist')
    ctl('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        window.fill_screen()
        window.choose('Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE, exactly=True)
        window.click('Unlock')
        window.find('Today')
        window.press('alt+5')
        enter_twice(window)
        merge(window)
        take_over(window)
        find_by_language(window)
        see_languages_by_name(window)
        see_an_address_as_high_as_its_lines(window)
        write_down(window, FOLDER / 'out.csv')
        write_down(window, FOLDER / 'out.vcf')
    assert 'Dr. Ada Stone,Psychiatrist' in (FOLDER / 'out.csv').read_text(encoding='utf-8')
    assert (FOLDER / 'out.vcf').read_text(encoding='utf-8').count('BEGIN:VCARD') == 2


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
