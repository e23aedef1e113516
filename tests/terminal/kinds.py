#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of paper by tandemctl, who signs it, and what follows from a signature."""

import datetime
import sys
import tempfile

from tandem_terminal import Terminal, run_tests


def day(days):
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


def start(terminal):
    assert terminal.run('init', '--name', 'Nora Lindqvist', '--language', 'en').returncode == 0
    terminal.do('client', 'add', '--name', 'Mara Ellison')


def answers_are_data(terminal):
    client = terminal.ask('client', 'list')[0]['id']
    assert not any(terminal.ask('client', 'show', client)['consents'].values())
    paper = terminal.do('document', 'new', '--client', client, '--kind', 'consent')
    terminal.do('document', 'ready', paper)
    terminal.do('document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all',
                '--answer', 'email=yes', '--answer', 'recording=no')
    terminal.do('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')
    consents = terminal.ask('client', 'show', client)['consents']
    assert sorted(consents) == ['credentialing', 'email', 'health-data', 'recording', 'therapist-contact'], consents
    assert [name for name, yes in consents.items() if yes] == ['email'], consents
    assert 'consents.email: yes\n' in terminal.run('client', 'show', client).stdout
    terminal.do('document', 'withdraw', paper)
    assert not any(terminal.ask('client', 'show', client)['consents'].values())


def sign(terminal, paper, *roles):
    """Makes it ready, where it is not so from the start, and lets everybody sign in the order of the roles; nobody else
    is waited for."""
    if terminal.ask('document', 'show', paper)['state'] == 'draft':
        terminal.do('document', 'ready', paper)
    for role in roles:
        assert terminal.ask('document', 'show', paper)['state'] == 'ready', f'{role} is not waited for'
        terminal.do('document', 'sign', paper, '--signer', f'The {role}', '--role', role, '--acknowledge', 'all')
    shown = terminal.ask('document', 'show', paper)
    assert shown['state'] == 'signed', shown
    return shown


def new(terminal, kind, *fields):
    client = terminal.ask('client', 'list')[0]['id']
    settings = [word for field in fields for word in ('--set', field)]
    return terminal.do('document', 'new', '--client', client, '--kind', kind, *settings)


def every_kind_is_signed_by_whom_it_must(terminal):
    client = terminal.ask('client', 'list')[0]['id']
    terminal.do('sponsor', 'add', '--organisation', 'Globex Ltd', '--contact', 'Jon Ferris', '--client', client)
    therapist = terminal.do('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')
    sign(terminal, new(terminal, 'disclosure'), 'client', 'coach')
    sign(terminal, new(terminal, 'consent'), 'client', 'coach')
    release = new(terminal, 'release', f'recipient={therapist}', 'categories=identity,reason', 'purpose=referral',
                  f'expires={day(30)}')
    sign(terminal, release, 'client')
    letter = terminal.do('referral', 'new', '--client', client, '--therapist', therapist, '--section', 'reason=Sleeps badly')
    terminal.do('referral', 'issue', letter, '--output', str(terminal.folder / 'letter.pdf'), '--unread', 'By telephone')
    agreement = new(terminal, 'sponsor-agreement', 'outcomes=Leads the team', 'programme=Ten sessions', 'fees=Globex pays')
    sign(terminal, agreement, 'client', 'sponsor', 'coach')
    report = new(terminal, 'progress-report', 'period=March', 'sessions=4', 'outcomes=Leads the team', 'progress=Half way',
                 'next=The other half')
    sign(terminal, report, 'client', 'coach')
    protocol = new(terminal, 'joint-protocol', f'therapist={therapist}', 'crisis=116 123', f'review={day(90)}')
    sign(terminal, protocol, 'client', 'therapist', 'coach')
    record = new(terminal, 'emergency-record', 'when=Today at noon, by telephone', 'recipient=Police', 'what=Where she is',
                 'risk=She spoke of ending her life', 'basis=GDPR Art. 9(2)(c)', 'waited=There was no time',
                 'client_told=The same day', 'follow_up=Supervision')
    sign(terminal, record, 'coach')
    sign(terminal, new(terminal, 'withdrawal', f'withdraws={release}'), 'client')
    sign(terminal, new(terminal, 'closing', 'until=Today', 'outcomes=She leads the team'), 'coach')
    papers = terminal.ask('document', 'list')
    assert len({paper['kind'] for paper in papers}) == 10, papers
    for paper in papers:
        if paper['state'] != 'declined':
            assert terminal.do('document', 'verify', paper['id']).startswith('unaltered'), paper


TESTS = [start, answers_are_data, every_kind_is_signed_by_whom_it_must]

with tempfile.TemporaryDirectory() as scratch:
    sys.exit(run_tests('terminal/kinds', TESTS, Terminal(sys.argv[1], scratch)))
