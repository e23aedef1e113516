#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first whole path in the window, as a person would go it: from setting up to an issued referral letter, killed and
opened again by the login keyring."""

import math
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


def picture(name):
    tandem_ui.Window.picture(PICTURES / f'{name}.png')


def recovery_group(window):
    """What the coach reads on the page and writes on paper."""
    question = window.find('from your paper')
    number = int(question.name.split('Group ')[1].split(' ')[0])
    key = window.find(where=lambda node: len(node.name.split(' ')) == 7 and
                      all(len(group) == 5 for group in node.name.split(' ')))
    return key.name.split(' ')[number - 1]


def set_up(window):
    window.click('Set Up My Practice')
    window.type('Full name', 'Nora Lindqvist')
    # Nothing tells where this computer is; the list has every country.
    window.see('United Kingdom')
    window.type('Passphrase', 'lindqvist', exactly=True)
    window.see('Too easy to guess')
    window.type('Passphrase', PASSPHRASE, exactly=True)
    window.type('The same passphrase again', PASSPHRASE)
    window.activate(window.find('Unlock with my login keyring', tandem_ui.CHECKS))
    picture('set-up')
    window.click('Continue')
    window.type('from your paper', recovery_group(window))
    picture('recovery-key')
    window.click('Open My Practice')
    window.see('Your Practice Is Ready')
    picture('today-empty')


def save_form(window):
    """And waits until it is gone: what was typed is read in the form as well."""
    window.click('Save')
    window.wait_for('the form to close', lambda: not window.all('Save', tandem_ui.BUTTONS, exactly=True))


def add_client(window):
    window.click('Add Your First Client')
    window.type('Name', 'Mara Ellison', exactly=True)
    window.type('Date of birth (YYYY-MM-DD)', 'yesterday')
    window.click('Save')
    window.see('is not a day')
    window.type('Date of birth (YYYY-MM-DD)', '1984-03-02')
    save_form(window)
    window.see('Mara Ellison')


def open_client(window):
    window.press('alt+2')
    window.see('Mara Ellison')
    window.choose('Mara Ellison')
    window.find('About', None)


def draw_signature(window):
    """With the pointer, as with a pen."""
    pad = window.find('Sign here with pen')
    window.draw(pad, [(0.2 + step / 40, 0.5 + 0.25 * math.sin(step / 2)) for step in range(25)])


def read_and_sign(window, drawn=False):
    """The client reads every part, says so, and signs with the typed name, or draws the signature, too."""
    for _ in range(40):
        if window.all('Sign', tandem_ui.BUTTONS, exactly=True):
            break
        if window.all('I have read this', tandem_ui.CHECKS):
            window.toggle('I have read this')
        part = window.find('Part ').name
        window.click('Next')
        window.wait_for('the next part', lambda before=part: not window.all(before, exactly=True))
    if drawn:
        draw_signature(window)
    picture('signing')
    window.press('Escape', 'alt+1', 'ctrl+l', 'ctrl+n', 'ctrl+q')
    time.sleep(0.5)
    window.click('Sign')
    window.see('Please hand the device back')


def back_to_practice(window):
    window.type('Coach’s passphrase', 'not this one at all')
    window.click('Back to the Practice')
    window.see('This is not the passphrase')
    window.type('Coach’s passphrase', PASSPHRASE)
    window.click('Back to the Practice')


def sign_paper(window, kind, drawn=False):
    open_client(window)
    window.click(f'Write: {kind}', exactly=False)
    window.click('Make Ready to Sign')
    window.click('Hand Over to Client…')
    read_and_sign(window, drawn)
    back_to_practice(window)
    window.click('Sign as Coach')
    window.see('Signed by everyone who must')
    window.see('drew the signature' if drawn else 'typed the name')
    window.see('The client has none yet')
    window.click('Handed Over on Paper')
    window.see('Handed over')
    picture(f'{kind.lower().replace(" ", "-")}-signed')


def add_therapist(window):
    window.press('alt+5')
    window.click('Add a Therapist')
    window.type('Name', 'Helena Voss', exactly=True)
    window.type('Profession', 'Psychologist', exactly=True)
    save_form(window)
    window.see('Helena Voss')


def write_section(window, name, text):
    window.find(name, exactly=True, where=lambda node: 'EditableText' in pyatspi.listInterfaces(node)) \
        .queryEditableText().setTextContents(text)


def write_letter(window):
    open_client(window)
    window.section('Therapy')
    window.click('Write Referral Letter…')
    window.choose('Helena Voss')
    window.find('Issue Letter…')
    write_section(window, 'Reason for referral', 'Poor sleep since the spring')
    write_section(window, 'Work environment', 'Merger at Globex')
    window.see('The client has not permitted anything yet')
    picture('letter-struck')
    assert not window.is_enabled(window.button('Issue Letter…')), 'a struck letter can be issued'


def permit(window):
    window.activate(window.all('Ask the Client’s Permission', tandem_ui.BUTTONS)[0])
    window.find('What May Be Told')
    window.toggle('Work environment', on=False)
    picture('permission')
    window.click('Ask the Client…')
    read_and_sign(window)
    back_to_practice(window)


def read_letter(window):
    window.wait_for('a letter that can be read', lambda: window.is_enabled(window.button('Show to Client')))
    window.click('Show to Client')
    window.see('Poor sleep since the spring')
    picture('letter-read-by-the-client')
    window.click('It May Go Like This')
    back_to_practice(window)


def issue_letter(window):
    window.see('does not include “Work environment”')
    assert not window.is_enabled(window.button('Issue Letter…')), 'a struck letter can be issued'
    picture('letter-partly-struck')
    write_section(window, 'Work environment', '')
    window.see('Not read yet')
    read_letter(window)
    window.see('Read and approved by Mara Ellison')
    picture('letter-approved')
    window.click('Issue Letter…')
    window.activate(window.wait_for('the question', lambda: [
        node for node in window.all('Issue', tandem_ui.BUTTONS) if 'Letter' not in node.name])[0])
    window.see('its words are fixed')
    picture('letter-issued')


def save_pdf(window, path):
    window.click('Save as PDF…')
    name = window.find(where=lambda node: 'EditableText' in pyatspi.listInterfaces(node) and
                       tandem_ui.text_of(node) == 'letter.pdf')
    name.queryEditableText().setTextContents(str(path))
    window.activate(window.wait_for('Save', lambda: [
        node for node in window.all('Save', tandem_ui.BUTTONS) if 'PDF' not in node.name])[0])
    window.wait_for('the file', path.exists)


def words_of(path):
    return subprocess.run(['pdftotext', str(path), '-'], capture_output=True, text=True, check=True).stdout


def test_first_path():
    pdf = FOLDER / 'out.pdf'
    window = tandem_ui.Window(data_dir=DATA)
    with window:
        window.fill_screen()
        picture('welcome')
        set_up(window)
        add_client(window)
        sign_paper(window, 'Disclosure statement')
        sign_paper(window, 'Informed consent', drawn=True)
        open_client(window)
        picture('client')
        for section in ('Papers', 'Therapy', 'About'):
            window.section(section)
            picture(f'client-{section.lower()}')
        add_therapist(window)
        write_letter(window)
        permit(window)
        issue_letter(window)
        save_pdf(window, pdf)
        words = words_of(pdf)
        assert 'Poor sleep since the spring' in words and 'Mara Ellison' in words, words
        assert 'Globex' not in words, words
        window.kill()


def test_opens_by_keyring_after_a_kill():
    with tandem_ui.Window(data_dir=DATA) as window:
        window.fill_screen()
        window.see('Release of information is signed, and the client has no copy yet')
        open_client(window)
        window.section('Papers')
        window.see('Release of information')
        window.press('alt+4')
        window.see('Helena Voss')
        window.press('ctrl+l')
        window.see('Who is working?')
        assert not window.sees('Mara Ellison'), 'a locked window shows a client'


def test_nothing_lies_open():
    for word in ('Ellison', 'Poor sleep', 'Globex', 'Voss'):
        for path in DATA.rglob('*'):
            assert not path.is_file() or word.encode() not in path.read_bytes(), f'{word} in {path}'


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
