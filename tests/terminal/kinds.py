#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of paper by tandemctl, who signs it, and what follows from a signature."""

import sys
import tempfile

from tandem_terminal import Terminal, run_tests


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


TESTS = [start, answers_are_data]

with tempfile.TemporaryDirectory() as scratch:
    sys.exit(run_tests('terminal/kinds', TESTS, Terminal(sys.argv[1], scratch)))
