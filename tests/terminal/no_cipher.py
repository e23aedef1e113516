#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tandemctl with a database library that does not encrypt: it must not go on, and must leave nothing open behind."""

import ctypes.util
import os
import subprocess
import sys
import tempfile

from tandem_terminal import Terminal, run_tests

PRELOADED = f'{os.path.abspath(sys.argv[2])} {ctypes.util.find_library("sqlite3")}'


def without_cipher(terminal, *words):
    return subprocess.run(terminal.command(*words), capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          check=False, env=dict(os.environ, LD_PRELOAD=PRELOADED))


def assert_refused(done):
    assert done.returncode == 1 and done.stdout == '', f'{done.returncode}: {done.stdout} {done.stderr}'
    assert 'does not encrypt' in done.stderr and 'SQLCipher' in done.stderr, done.stderr
    assert len(done.stderr.strip().split('\n')) == 1, done.stderr


def files_of(terminal):
    return {path: path.read_bytes() for path in terminal.data.rglob('*') if path.is_file()}


def makes_no_practice(terminal):
    assert_refused(without_cipher(terminal, 'init', '--name', 'Nora Lindqvist'))
    assert list(terminal.data.glob('practitioners/*')) == []
    assert list(terminal.data.glob('practitioners/.*')) == []


def opens_no_practice(terminal):
    terminal.do('init', '--name', 'Nora Lindqvist')
    before = files_of(terminal)
    assert_refused(without_cipher(terminal, 'client', 'add', '--name', 'Mara Ellison'))
    assert_refused(without_cipher(terminal, 'check'))
    assert {path: content for path, content in files_of(terminal).items() if path.name != 'vault.lock'} == \
        {path: content for path, content in before.items() if path.name != 'vault.lock'}
    assert terminal.do('check') == 'whole'


with tempfile.TemporaryDirectory() as scratch:
    sys.exit(run_tests('no-cipher', [makes_no_practice, opens_no_practice], Terminal(sys.argv[1], scratch)))
