#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An issued letter and a client's copy leave: with a password, and by the mail program that the desktop's portal opens; the
letter is followed up, and the therapist's answer is kept with it."""

import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402

PASSPHRASE = 'correct horse battery staple orbit'
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='tandem-ui-'))
PICTURES = pathlib.Path(os.environ.get('TANDEM_UI_PICTURES', FOLDER / 'pictures'))
NEXT_WEEK = (datetime.date.today() + datetime.timedelta(days=7)).isoformat()
UNTIL = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()


def picture(name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    tandem_ui.Window.picture(PICTURES / f'{name}.png')


def ctl(*words):
    done = subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', FOLDER / 'data', '--passphrase-file',
                           FOLDER / 'passphrase', '--json', *words], check=True, capture_output=True, text=True)
    return json.loads(done.stdout) if done.stdout.strip() else None


def prepare(email):
    """A client who said yes or no to e-mail, and whose letter is issued."""
    client = ctl('client', 'add', '--name', f'Mara {email}', '--field', 'email=client@example.org')['id']
    consent = ctl('document', 'new', '--client', client, '--kind', 'consent')['id']
    ctl('document', 'ready', consent)
    ctl('document', 'sign', consent, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all', '--answer',
        f'email={email}')
    ctl('document', 'sign', consent, '--signer', 'Nora Lindqvist', '--role', 'coach')
    therapist = ctl('therapist', 'list')[0]['id']
    ctl('permission', 'grant', '--client', client, '--recipient', therapist, '--categories', 'identity,reason',
        '--purpose', 'referral', '--expires', UNTIL)
    letter = ctl('referral', 'new', '--client', client, '--therapist', therapist, '--section', 'reason=Sleeps badly')['id']
    ctl('referral', 'approve', letter, '--by', 'Mara')
    ctl('referral', 'issue', letter, '--output', str(FOLDER / 'issued.pdf'))


def install_mail_program():
    """The program that this desktop writes mail with: it keeps what it was called with, and the attachment."""
    home = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'applications'
    config = pathlib.Path(os.environ['XDG_CONFIG_HOME'])
    home.mkdir(parents=True, exist_ok=True)
    config.mkdir(parents=True, exist_ok=True)
    program = FOLDER / 'mail-program'
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{FOLDER}/mail.new" && mv "{FOLDER}/mail.new" "{FOLDER}/mail"\n',
                       encoding='utf-8')
    program.chmod(0o755)
    (home / 'test-mail.desktop').write_text(
        f'[Desktop Entry]\nType=Application\nName=Mail\nExec={program} %u\nMimeType=x-scheme-handler/mailto;\n',
        encoding='utf-8')
    (config / 'mimeapps.list').write_text('[Default Applications]\nx-scheme-handler/mailto=test-mail.desktop\n',
                                          encoding='utf-8')


def open_letter(window, client):
    window.press('alt+4')
    window.choose(client)
    window.find('The Therapist’s Answer')


def is_opened_by(path, password):
    secret = FOLDER / 'secret'
    secret.write_text(password, encoding='utf-8')
    return subprocess.run(['qpdf', f'--password-file={secret}', '--check', path], capture_output=True).returncode == 0


def press_in_dialog(window, name):
    window.activate(window.wait_for(name, lambda: [
        node for node in window.all(name, tandem_ui.BUTTONS, within=window.top_window()) if '…' not in node.name])[0])


def save_with_a_password(window, path):
    window.click('With a Password…')
    password = tandem_ui.text_of(window.entry('Password'))
    assert re.fullmatch(r'([0-9A-Z]{5}-){3}[0-9A-Z]{5}', password), password
    picture('letter-password')
    window.click('Save…', exactly=False)
    name = window.find(where=lambda node: 'EditableText' in pyatspi.listInterfaces(node) and
                       tandem_ui.text_of(node) == 'letter.pdf')
    name.queryEditableText().setTextContents(str(path))
    press_in_dialog(window, 'Save')
    window.wait_for('the file', path.exists)
    window.see('Saved as PDF with a password')
    assert not is_opened_by(path, ''), 'it opens without the password'
    assert is_opened_by(path, password), 'it does not open with the password'


def what_is_mailed(window, address, password):
    """The attachment that the mail program was opened with; it opens with the password only, and nothing else tells of
    the client."""
    window.click('Write Mail', exactly=False)
    window.wait_for('the mail program', (FOLDER / 'mail').exists)
    uri = (FOLDER / 'mail').read_text(encoding='utf-8').strip()
    (FOLDER / 'mail').unlink()
    name = address.partition('@')[0]
    assert uri.startswith(f'mailto:{address}') or f'to={name}' in uri or f'{name}%40example.org' in uri, uri
    fields = urllib.parse.parse_qs(urllib.parse.urlsplit(uri).query)
    attached = pathlib.Path((fields.get('attach') or fields.get('attachment'))[0].removeprefix('file://'))
    assert is_opened_by(attached, password) and not is_opened_by(attached, ''), 'the attachment is not protected'
    assert 'Mara' not in uri and password not in uri, uri
    return attached


def mail(window):
    window.click('Send by E-Mail…')
    password = tandem_ui.text_of(window.entry('Password'))
    window.type('Therapist’s e-mail address', 'voss@example.org')
    picture('letter-mail')
    attached = what_is_mailed(window, 'voss@example.org', password)
    window.see('Given to the mail program, with a password')
    return attached


def open_consent(window, client):
    window.press('alt+2')
    window.choose(client)
    window.section('Papers')
    window.choose('Informed consent')
    window.find('The Client’s Copy')


def mail_copy(window):
    """To the client who agreed to it; to the other one as a file, when at all."""
    open_consent(window, 'Mara no')
    window.click('Send Copy by E-Mail…')
    window.see('no informed consent of the client is in force that says yes to e-mail')
    open_consent(window, 'Mara yes')
    window.click('Send Copy by E-Mail…')
    password = tandem_ui.text_of(window.entry('Password'))
    assert tandem_ui.text_of(window.entry('Client’s e-mail address')) == 'client@example.org'
    picture('copy-mail')
    attached = what_is_mailed(window, 'client@example.org', password)
    words = subprocess.run(['pdftotext', '-upw', password, attached, '-'], capture_output=True, text=True, check=True).stdout
    assert 'client’s copy' in words.lower(), words
    window.see('Mailed')
    picture('copy-mailed')


def follow_up(window):
    window.click('Follow Up…')
    window.find('Where It Stands')
    window.activate(window.find(where=lambda node: node.getRole() in (pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_CHECK_BOX)
                                and 'Acknowledged' in node.name))
    window.type('Note', 'Has a place in May')
    window.type('Ask again on', NEXT_WEEK)
    picture('letter-follow-up')
    window.click('Save')
    window.see('Has a place in May')
    picture('letter-followed-up')


def keep_the_answer(window):
    subprocess.run(['convert', '-size', '200x100', 'xc:white', FOLDER / 'answer.png'], check=True)
    window.click('Add a File…')
    window.choose_file(FOLDER / 'answer.png')
    window.see('answer.png')


def account(window):
    """What left stands under the permission, and in the account that the client can have."""
    window.press('alt+2')
    window.choose('Mara yes')
    window.section('Therapy')
    window.see('What Was Passed On')
    picture('client-passed-on')
    window.choose('Helena Voss')
    window.see('What Was Told Under It')
    window.see('Helena Voss, Psychologist')
    picture('permission-told')
    window.activate(window.button('Back'))
    window.click('Account for the Client…')
    window.find('Save as PDF…')
    picture('account')


def test_letter_leaves_and_is_followed_up():
    (FOLDER / 'passphrase').write_text(PASSPHRASE + '\n', encoding='utf-8')
    ctl('init', '--name', 'Nora Lindqvist')
    ctl('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')
    prepare('no')
    prepare('yes')
    install_mail_program()
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        window.fill_screen()
        window.choose('Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE, exactly=True)
        window.click('Unlock')
        window.find('Today')
        open_letter(window, 'Mara no')
        window.click('Send by E-Mail…')
        window.see('no informed consent of the client is in force that says yes to e-mail')
        open_letter(window, 'Mara yes')
        picture('letter-to-send')
        save_with_a_password(window, FOLDER / 'protected.pdf')
        attached = mail(window) if os.environ.get('XDG_CURRENT_DESKTOP') else None
        follow_up(window)
        keep_the_answer(window)
        window.press('alt+4')
        window.see('Acknowledged · ')
        window.see(' · ask again on ')
        picture('referrals-board')
        account(window)
        if attached:
            mail_copy(window)
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        window.row('Nora Lindqvist')
        assert attached is None or not attached.exists(), 'what was mailed is left behind'
    assert {letter['status'] for letter in ctl('referral', 'list')} == {'issued', 'acknowledged'}


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
