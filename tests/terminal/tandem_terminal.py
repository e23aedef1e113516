# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of tandemctl share: a practice in a folder of its own, worked on as a person at a terminal would."""

import json
import os
import pathlib
import subprocess

ENCRYPTED = os.environ.get('TANDEM_VAULT', 'sqlcipher') == 'sqlcipher'
PASSPHRASE = 'correct horse battery staple orbit'


class Skip(Exception):
    """The test cannot be made on this machine; the message says why."""


class Terminal:
    def __init__(self, tandemctl, folder):
        self.tandemctl = tandemctl
        self.folder = pathlib.Path(folder)
        self.data = self.folder / 'data'
        self.passphrase = self.folder / 'passphrase'
        self.passphrase.write_text(PASSPHRASE + '\n', encoding='utf-8')
        self.way_in = ['--passphrase-file', str(self.passphrase)]

    def command(self, *words):
        return [self.tandemctl, '--data-dir', str(self.data), *self.way_in, *words]

    def run(self, *words, json_answer=False):
        return subprocess.run(self.command(*(['--json'] if json_answer else []), *words), capture_output=True,
                              text=True, stdin=subprocess.DEVNULL, check=False)

    def do(self, *words):
        done = self.run(*words)
        assert done.returncode == 0, f'{words}: {done.returncode} {done.stderr}'
        return done.stdout.strip().split('\n')[0]

    def ask(self, *words):
        done = self.run(*words, json_answer=True)
        assert done.returncode == 0, f'{words}: {done.returncode} {done.stderr}'
        return json.loads(done.stdout)

    def refused(self, *words, status=1, saying=''):
        done = self.run(*words)
        assert done.returncode == status, f'{words}: {done.returncode}, expected {status}: {done.stderr}'
        assert len(done.stderr.strip().split('\n')) == 1, done.stderr
        assert saying in done.stderr, f'“{saying}” is not in: {done.stderr}'


def words_of(pdf):
    return subprocess.run(['pdftotext', str(pdf), '-'], capture_output=True, text=True, check=True).stdout


def run_tests(place, tests, terminal):
    """Runs the tests one after another on the same practice, answers in TAP, and returns the exit status."""
    failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        name = f'/{place}/{test.__name__.replace("_", "-")}'
        try:
            test(terminal)
            print(f'ok {number} {name}', flush=True)
        except Skip as reason:
            print(f'ok {number} {name} # SKIP {reason}', flush=True)
        except AssertionError as error:
            failed += 1
            lines = str(error).replace('\n', '\n# ')
            print(f'not ok {number} {name}\n# {lines}', flush=True)
    return 1 if failed else 0
