#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A coach's own template in the window: copied, spoiled, mended, used, and written anew without touching old papers."""

import json
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
DATA = FOLDER / 'data'
PICTURES = pathlib.Path(os.environ.get('TANDEM_UI_PICTURES', FOLDER / 'pictures'))
SECRET = FOLDER / 'passphrase'
FIRST = 'Please read each part.'


def ctl(*arguments):
    run = subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', DATA, '--passphrase-file', SECRET, '--json',
                          *arguments], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout) if run.stdout.strip() else None


def make_practice():
    SECRET.touch(0o600)
    SECRET.write_text(PASSPHRASE + '\n', encoding='utf-8')
    ctl('init', '--name', 'Nora Lindqvist', '--country', 'IE', '--language', 'en')
    return ctl('client', 'add', '--name', 'Mara Ellison')['id']


def picture(window, name):
    window.picture(PICTURES / f'templates-{name}.png')


def unlock(window):
    window.fill_screen()
    window.choose('Nora Lindqvist')
    window.type('Passphrase', PASSPHRASE)
    window.click('Unlock')
    window.find('Today')


def open_templates(window):
    window.press('alt+3')
    window.click('Templates')
    window.see('Comes with Tandem')


def text_view(window):
    return window.entry('Text of the template')


def reword(window, old, new):
    view = text_view(window)
    text = tandem_ui.text_of(view)
    assert old in text, f'“{old}” is not in the text'
    view.queryEditableText().setTextContents(text.replace(old, new))


def save(window, version):
    window.click('Save')
    window.see(f'Informed consent · version {version}')


def words_of_draft(paper):
    pdf = FOLDER / 'paper.pdf'
    ctl('document', 'render', paper, '--output', str(pdf))
    return subprocess.run(['pdftotext', str(pdf), '-'], capture_output=True, text=True, check=True).stdout


def test_copy_spoil_mend_and_use():
    client = make_practice()
    with tandem_ui.Window(data_dir=DATA) as window:
        unlock(window)
        open_templates(window)
        picture(window, 'list')
        window.choose('Informed consent to coaching')
        picture(window, 'builtin')
        window.click('Copy to Edit')
        window.see('Nothing is missing')
        picture(window, 'editor')
        reword(window, FIRST, 'Words of my own come first.')
        window.see('Words of my own come first.')

        # What is missing is said, and where it goes is asked.
        reword(window, '<!-- clause: fees -->\n', '')
        window.see('the clause “fees” is in the manifest but not marked in the text')
        window.section('Parts')
        picture(window, 'parts')
        window.choose('Fees', exactly=False)
        window.click('Remove Clause')
        window.see('1 thing to mend')
        window.section('Required')
        window.see('Missing')
        picture(window, 'required')
        save(window, 2)
        window.choose('Fees, Missing')
        window.see('Where Does the Paper Say This?')
        picture(window, 'where')
        window.click('Here', exactly=False)
        window.see('Nothing is missing')
        save(window, 3)

        # A misspelt field is named with its line, and leads there.
        window.section('Text')
        reword(window, 'Words of my own come first.', 'Words of my own come first, {{client.nmae}}.')
        window.see('there is no field “client.nmae”')
        picture(window, 'fault')
        window.press('alt+1')
        window.see('Discard What You Wrote?')
        picture(window, 'leave')
        window.click('Keep Writing', exactly=False)
        reword(window, ', {{client.nmae}}.', '.')
        window.see('Nothing is missing')
        window.section('Parts')
        window.toggle('Make new papers from this template')
    paper = ctl('document', 'new', '--client', client, '--kind', 'consent')['id']
    assert 'Words of my own come first.' in words_of_draft(paper)


def test_later_version_leaves_old_papers_alone():
    client = ctl('client', 'list')[0]['id']
    old = ctl('document', 'list')[0]['id']
    with tandem_ui.Window(data_dir=DATA) as window:
        unlock(window)
        open_templates(window)
        window.choose('used for new papers')
        window.see('Nothing is missing')
        reword(window, 'Words of my own come first.', 'Later words come first.')
        save(window, 4)
        picture(window, 'later')
    new = ctl('document', 'new', '--client', client, '--kind', 'consent')['id']
    assert 'Words of my own come first.' in words_of_draft(old)
    assert 'Later words come first.' in words_of_draft(new)


def test_earlier_version_comes_back():
    with tandem_ui.Window(data_dir=DATA) as window:
        unlock(window)
        open_templates(window)
        window.choose('used for new papers')
        window.see('Nothing is missing')
        window.click('Menu of the template')
        window.press('Return')  # the first of the menu
        assert 'used for new papers · 1 paper made from it' in window.row('Version 4, ').name
        picture(window, 'versions')
        earlier = window.row('Version 3, ')
        assert earlier.name.endswith('· 1 paper made from it') and 'used' not in earlier.name, earlier.name
        assert window.row('Version 2, ').name.endswith('· no paper made from it')
        window.activate(earlier)
        window.see('Informed consent · version 3')
        picture(window, 'earlier')
        window.click('Bring Back')
        window.wait_for('the earlier words', lambda: 'Words of my own come first.' in tandem_ui.text_of(text_view(window)))

        picture(window, 'brought-back')
        # By mistake: what was there before is there again.
        window.click('Undo', exactly=False)
        window.wait_for('the later words', lambda: 'Later words come first.' in tandem_ui.text_of(text_view(window)))

        window.section('Parts')
        picture(window, 'language')
        assert window.all('Language', exactly=True)


def test_letter_is_made_from_another_template():
    client = ctl('client', 'list')[0]['id']
    therapist = ctl('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')['id']
    letter = ctl('referral', 'new', '--client', client, '--therapist', therapist, '--section', 'reason=Sleeps badly')['id']
    with tandem_ui.Window(data_dir=DATA) as window:
        unlock(window)
        window.press('alt+4')
        window.choose('Mara Ellison')
        window.find('Issue Letter…')
        window.activate(window.find('Template', (pyatspi.ROLE_COMBO_BOX, )))
        window.press('Down', 'Return')  # the second; the first is the one for the client’s language
        time.sleep(1)
        picture(window, 'letter')
        window.give_size(360, 720)
        time.sleep(0.5)
        picture(window, 'letter-narrow')
        assert window.width_of(window.windows()[0]) <= 360, window.width_of(window.windows()[0])
    assert ctl('document', 'show', letter)['template-id'] == 'tandem-referral-de'


def entries(window):
    return window.all(where=lambda node: node.getRole() in tandem_ui.ENTRIES)


def test_client_whose_language_only_own_templates_have():
    client = ctl('client', 'list')[0]['id']
    source = subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', DATA, '--passphrase-file', SECRET,
                             'template', 'show', 'tandem-disclosure-en'], capture_output=True, text=True, check=True).stdout
    file = FOLDER / 'declaracion.tandem'
    source = source.replace('"language": "en"', '"language": "es"')
    file.write_text(source.replace('Disclosure statement: coaching is not therapy', 'Declaración'), encoding='utf-8')
    own = ctl('template', 'add', str(file))['id']
    ctl('template', 'use', own)
    with tandem_ui.Window(data_dir=DATA) as window:
        unlock(window)
        window.press('alt+2')
        window.choose('Mara Ellison')
        window.section('About')
        window.click('Edit')
        languages = window.wait_for('the languages', lambda: window.all('Language', (pyatspi.ROLE_COMBO_BOX, )))[0]
        before = entries(window)
        window.activate(languages)
        search = window.wait_for('the search', lambda: [node for node in entries(window) if node not in before])
        time.sleep(0.5)
        # GTK 4.8 begins in the list, newer ones do in the search.
        if not any(node.getState().contains(pyatspi.STATE_FOCUSED) for node in search):
            window.press('shift+Tab')
        window.write('Spanish')
        time.sleep(1)
        window.press('Down', 'Return')
        window.see('in English')
        picture(window, 'client-language')
        window.click('Save')
        window.see('Spanish')
        picture(window, 'client-language-kept')
    paper = ctl('document', 'new', '--client', client, '--kind', 'disclosure')['id']
    assert ctl('document', 'show', paper)['template-id'] == own


def test_editor_fits_a_narrow_window():
    with tandem_ui.Window(data_dir=DATA) as window:
        unlock(window)
        open_templates(window)
        window.choose('used for new papers')
        window.see('Nothing is missing')
        window.give_size(360, 720)
        time.sleep(0.5)
        picture(window, 'narrow')
        assert window.width_of(window.windows()[0]) <= 360, window.width_of(window.windows()[0])
        window.click('Text or paper')
        picture(window, 'narrow-paper')
        window.click('Text or paper')
        window.section('Required')
        picture(window, 'narrow-required')
        window.section('Parts')
        picture(window, 'narrow-parts')
        window.press('Escape')
        window.choose('Disclosure statement: coaching is not therapy')
        window.see('Copy to Edit')
        picture(window, 'narrow-builtin')
        assert window.width_of(window.windows()[0]) <= 360, window.width_of(window.windows()[0])


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
