#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes after a letter is written, by tandemctl: enclosures, the client's word on it, how it left, what was told,
what was heard; and the directory of therapists."""

import datetime
import subprocess
import sys
import tempfile

from tandem_terminal import Terminal, run_tests


def day(days):
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


def make_practice(terminal):
    assert terminal.run('init', '--name', 'Nora Lindqvist', '--language', 'en').returncode == 0
    client = terminal.do('client', 'add', '--name', 'Mara Ellison')
    therapist = terminal.do('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')
    terminal.do('permission', 'grant', '--client', client, '--recipient', therapist, '--categories',
                'identity,reason,goals', '--purpose', 'referral', '--expires', day(30))
    return client, therapist


def letter_of(terminal):
    return terminal.ask('referral', 'list')[0]['id']


def letter_is_enclosed_with_and_approved(terminal):
    client, therapist = make_practice(terminal)
    letter = terminal.do('referral', 'new', '--client', client, '--therapist', therapist, '--section',
                         'reason=Sleeps badly', '--delivery', 'carried')
    (terminal.folder / 'notes.txt').write_text('words', encoding='utf-8')
    terminal.refused('referral', 'enclose', letter, str(terminal.folder / 'notes.txt'), '--categories', 'goals',
                     saying='Only images')
    account = terminal.folder / 'account.pdf'
    terminal.do('disclosure', 'account', '--client', client, '--output', str(account))
    terminal.refused('referral', 'enclose', letter, str(account), status=2, saying='--categories')
    terminal.do('referral', 'enclose', letter, str(account), '--categories', 'goals')
    checks = terminal.ask('referral', 'check', letter)
    assert [check['category'] for check in checks] == ['reason', 'identity', 'goals'], checks
    terminal.refused('referral', 'approve', letter, status=2, saying='--by')
    terminal.do('referral', 'approve', letter, '--by', 'Mara Ellison')
    terminal.do('referral', 'object', letter, '--words', 'Leave the sleep out')
    pdf = terminal.folder / 'letter.pdf'
    terminal.refused('referral', 'issue', letter, '--output', str(pdf), saying='has not read this letter')
    terminal.do('referral', 'issue', letter, '--output', str(pdf), '--unread', 'She asked for it by telephone')
    words = subprocess.run(['pdftotext', pdf, '-'], capture_output=True, text=True, check=True).stdout
    assert 'My client brings you this letter' in words and 'account.pdf' in words, words
    assert 'Nothing about you was passed on' in words, 'the enclosure is not in the file'


def leaves_and_is_accounted_for(terminal):
    letter = letter_of(terminal)
    pdf = terminal.folder / 'protected.pdf'
    password = terminal.do('referral', 'protect', letter, '--output', str(pdf))
    assert subprocess.run(['qpdf', '--check', pdf], capture_output=True).returncode != 0
    secret = terminal.folder / 'secret'
    secret.write_text(password, encoding='utf-8')
    subprocess.run(['qpdf', f'--password-file={secret}', '--check', pdf], capture_output=True, check=True)
    terminal.refused('referral', 'sent', letter, '--way', 'mailed', '--address', 'a@b.org', saying='carries this letter')
    terminal.refused('referral', 'sent', letter, '--way', 'flown', saying='handed')
    terminal.do('referral', 'sent', letter, '--way', 'handed')
    ways = [sending['way'] for sending in terminal.ask('referral', 'sendings', letter)]
    assert ways == ['saved', 'protected', 'handed'], ways
    told, = terminal.ask('disclosure', 'list')
    assert told['categories'] == ['identity', 'reason', 'goals'], told
    permission = terminal.ask('permission', 'list')[0]['id']
    assert len(terminal.ask('disclosure', 'list', '--permission', permission)) == 1
    assert terminal.ask('disclosure', 'list', '--permission', 'other') == []


def is_followed_up(terminal):
    letter = letter_of(terminal)
    terminal.refused('referral', 'status', letter, 'no-reply', '--field', f'remind={day(-1)}', saying='has passed')
    terminal.do('referral', 'status', letter, 'declined', '--note', 'Full', '--field', f'remind={day(9)}', '--field',
                'outcome=Look for another')
    kept = terminal.ask('referral', 'list')[0]
    assert (kept['status'], kept['status-note'], kept['remind'], kept['outcome']) == (
        'declined', 'Full', day(9), 'Look for another'), kept


def directory_goes_out_and_in(terminal):
    first = terminal.ask('therapist', 'list')[0]['id']
    cards, table = terminal.folder / 'all.vcf', terminal.folder / 'all.csv'
    terminal.do('therapist', 'export', str(cards))
    terminal.do('therapist', 'export', str(table))
    assert table.read_text(encoding='utf-8').startswith('name,profession,'), table.read_text(encoding='utf-8')
    assert 'may be in the directory already' in terminal.do('therapist', 'import', str(cards))
    other, = terminal.ask('therapist', 'alike', first)
    terminal.refused('therapist', 'merge', first, first, saying='one and the same')
    terminal.do('therapist', 'merge', first, other['id'])
    assert len(terminal.ask('therapist', 'list')) == 1


TESTS = [letter_is_enclosed_with_and_approved, leaves_and_is_accounted_for, is_followed_up, directory_goes_out_and_in]

with tempfile.TemporaryDirectory() as scratch:
    sys.exit(run_tests('terminal/referrals', TESTS, Terminal(sys.argv[1], scratch)))
