#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tandemctl --keyring, with a real keyring in the situation that the second argument names: unlocked, locked, none."""

import pathlib
import subprocess
import sys
import tempfile

from tandem_terminal import Terminal, run_tests

SITUATION = sys.argv[2]
ATTRIBUTES = '{{"xdg:schema": "io.github.tandempractice.Tandem.Vault", "practitioner": "{}", "vault": "1"}}'
SECRETS = ['gdbus', 'call', '--session', '--dest', 'org.freedesktop.secrets', '--object-path']


def items_of(practitioner):
    answer = subprocess.run([*SECRETS, '/org/freedesktop/secrets', '--method',
                             'org.freedesktop.Secret.Service.SearchItems', ATTRIBUTES.format(practitioner)],
                            capture_output=True, text=True, check=True).stdout
    return [word for word in answer.split("'") if word.startswith('/org')]


def by_keyring(terminal, *words):
    command = [sys.argv[1], '--data-dir', str(terminal.data), '--keyring', *words]
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=30)


def keys_of(terminal):
    return next(terminal.data.glob('practitioners/*/vault.keys')).read_bytes()


def refuses_and_changes_nothing(terminal, saying):
    keys = keys_of(terminal)
    done = by_keyring(terminal, 'client', 'list')
    assert done.returncode == 1 and done.stdout == '', done
    assert len(done.stderr.strip().split('\n')) == 1 and 'Please use the passphrase.' in done.stderr, done.stderr
    assert saying in done.stderr, f'“{saying}” is not in: {done.stderr}'
    assert keys_of(terminal) == keys
    assert terminal.do('client', 'list').endswith('Mara Ellison\tenquiry')


def practice_is_made(terminal):
    terminal.practitioner = terminal.do('init', '--name', 'Nora Lindqvist')
    terminal.do('client', 'add', '--name', 'Mara Ellison')
    refuses_and_changes_nothing(terminal, 'not set up')


def stored_slot_opens(terminal):
    terminal.do('keyring', 'store')
    done = by_keyring(terminal, 'client', 'list')
    assert done.returncode == 0 and 'Mara Ellison' in done.stdout, done.stderr
    assert len(items_of(terminal.practitioner)) == 1


def removed_item_is_told_and_replaced(terminal):
    for item in items_of(terminal.practitioner):
        subprocess.run([*SECRETS, item, '--method', 'org.freedesktop.Secret.Item.Delete'], check=True,
                       capture_output=True)
    refuses_and_changes_nothing(terminal, 'holds nothing')
    terminal.do('keyring', 'store')
    assert by_keyring(terminal, 'client', 'list').returncode == 0


def older_slot_is_told_and_replaced(terminal):
    file = next(terminal.data.glob('practitioners/*/vault.keys'))
    older = file.read_bytes()
    terminal.do('keyring', 'store')
    newer = file.read_bytes()
    file.write_bytes(older)
    refuses_and_changes_nothing(terminal, 'does not open this practice any more')
    file.write_bytes(newer)
    assert by_keyring(terminal, 'client', 'list').returncode == 0
    file.write_bytes(older)
    terminal.do('keyring', 'store')
    assert by_keyring(terminal, 'client', 'list').returncode == 0


def forgotten_slot_is_closed(terminal):
    terminal.do('keyring', 'forget')
    assert items_of(terminal.practitioner) == []
    refuses_and_changes_nothing(terminal, 'not set up')


def locked_keyring_is_told(terminal):
    terminal.do('keyring', 'store')
    subprocess.run([*SECRETS, '/org/freedesktop/secrets', '--method', 'org.freedesktop.Secret.Service.Lock',
                    "['/org/freedesktop/secrets/collection/login']"], check=True, capture_output=True)
    refuses_and_changes_nothing(terminal, 'locked')
    storing_is_refused(terminal)


def storing_is_refused(terminal):
    keys = keys_of(terminal)
    terminal.refused('keyring', 'store', saying='locked' if SITUATION != 'none' else 'cannot be used')
    assert keys_of(terminal) == keys


TESTS = {
    'unlocked': [practice_is_made, stored_slot_opens, removed_item_is_told_and_replaced,
                 older_slot_is_told_and_replaced, forgotten_slot_is_closed, locked_keyring_is_told],
    'locked': [practice_is_made, storing_is_refused],
    'none': [practice_is_made, storing_is_refused],
}

with tempfile.TemporaryDirectory() as folder:
    sys.exit(run_tests(f'keyring-{SITUATION}', TESTS[SITUATION], Terminal(sys.argv[1], pathlib.Path(folder))))
