#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no permission covers is struck in the window: for each way in which a permission can fall short the letter says
why, cannot be shown to the client or issued, and does not hold the words."""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import tandem_ui  # noqa: E402

PASSPHRASE = 'correct horse battery staple orbit'
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='tandem-ui-'))
PICTURES = pathlib.Path(os.environ.get('TANDEM_UI_PICTURES', FOLDER / 'pictures'))


def day(days):
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


# By the client's name: what was permitted (nothing: no permission at all), and what the window says of it.
CASES = {
    'Nobody Permitted': (None, 'has not permitted anything yet'),
    'Narrower Permission': ({'--categories': 'identity,goals'}, 'does not include “Reason for referral”'),
    'Other Recipient': ({'--recipient': 'other'}, 'is for another recipient'),
    'Other Purpose': ({'--purpose': 'payment'}, 'is for “payment”, not for “referral”'),
    'Wrong Direction': ({'--direction': 'from-recipient'}, 'lets the recipient tell the coach'),
    'Expired Permission': ({'--expires': day(-30)}, 'ended on'),
    'Withdrawn Permission': ({}, 'withdrew'),
    'Asked and Unsigned': ('asked', 'has not signed the permission'),
}


def ctl(*words, before=()):
    done = subprocess.run([*before, tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', FOLDER / 'data',
                           '--passphrase-file', FOLDER / 'passphrase', '--json', *words], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout) if done.stdout.strip() else None


def prepare(name, permitted, therapist, other):
    client = ctl('client', 'add', '--name', name)['id']
    if permitted == 'asked':
        ctl('permission', 'ask', '--client', client, '--recipient', therapist, '--categories', 'identity,reason',
            '--purpose', 'referral', '--expires', day(30))
    elif permitted is not None:
        wanted = {'--recipient': therapist, '--categories': 'identity,reason', '--purpose': 'referral',
                  '--expires': day(30), **permitted}
        if wanted['--recipient'] == 'other':
            wanted['--recipient'] = other
        # What has ended was given when it had not.
        then = ('faketime', '-f', '-60d') if wanted['--expires'] < day(0) else ()
        permission = ctl('permission', 'grant', '--client', client, *(word for pair in wanted.items() for word in pair),
                         before=then)['id']
        if name.startswith('Withdrawn'):
            ctl('permission', 'withdraw', permission)
    ctl('referral', 'new', '--client', client, '--therapist', therapist, '--section', 'reason=Wakes before dawn')


def check(window, name, reason):
    window.press('alt+4')
    window.choose(name)
    window.find('Issue Letter…')
    window.see(reason)
    for button in 'Issue Letter…', 'Show to Client':
        assert not window.is_enabled(window.button(button)), f'{name}: “{button}” can be used'
    # The words are in what the coach writes only, not on the page as it will be.
    page = window.find('The paper')
    window.wait_for('the page', lambda: 'Referral letter' in page.description)
    assert 'Wakes before dawn' not in page.description, f'{name}: {page.description}'


def test_every_refusal_is_seen():
    (FOLDER / 'passphrase').write_text(PASSPHRASE + '\n', encoding='utf-8')
    ctl('init', '--name', 'Nora Lindqvist')
    therapist = ctl('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')['id']
    other = ctl('therapist', 'add', '--name', 'Otto Brand', '--profession', 'Psychiatrist')['id']
    for name, (permitted, _) in CASES.items():
        prepare(name, permitted, therapist, other)
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        window.fill_screen()
        window.choose('Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE, exactly=True)
        window.click('Unlock')
        window.find('Today')
        for name, (_, reason) in CASES.items():
            check(window, name, reason)
            PICTURES.mkdir(parents=True, exist_ok=True)
            window.picture(PICTURES / f'refused-{name.lower().replace(" ", "-")}.png')


def test_enclosure_beyond_the_permission_is_struck():
    client = ctl('client', 'add', '--name', 'With Enclosure')['id']
    therapist = ctl('therapist', 'list')[0]['id']
    ctl('permission', 'grant', '--client', client, '--recipient', therapist, '--categories', 'identity,reason',
        '--purpose', 'referral', '--expires', day(30))
    ctl('referral', 'new', '--client', client, '--therapist', therapist, '--section', 'reason=Wakes before dawn')
    subprocess.run(['convert', '-size', '200x100', 'xc:white', FOLDER / 'chart.png'], check=True)
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        window.fill_screen()
        window.choose('Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE, exactly=True)
        window.click('Unlock')
        window.find('Today')
        window.press('alt+4')
        window.choose('With Enclosure')
        window.wait_for('a letter that may go', lambda: window.is_enabled(window.button('Issue Letter…')))
        window.click('Enclose a File…')
        window.choose_file(FOLDER / 'chart.png')
        window.see('What Does This File Tell?')
        window.toggle('Work environment')
        window.picture(PICTURES / 'enclosure-asked.png')
        window.activate(window.wait_for('Enclose', lambda: [
            node for node in window.all('Enclose', tandem_ui.BUTTONS) if '…' not in node.name])[0])
        window.see('does not include “Work environment”')
        window.wait_for('a letter that may not go', lambda: not window.is_enabled(window.button('Issue Letter…')))
        assert 'chart.png' not in window.find('The paper').description
        window.bring_into_view(window.find('Do not enclose chart.png'))
        window.picture(PICTURES / 'enclosure-struck.png')
        window.click('Do not enclose chart.png')
        window.wait_for('a letter that may go', lambda: window.is_enabled(window.button('Issue Letter…')))


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
