#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the world does to the files of a practice, and how tandemctl takes it: a full or read-only disk, a sudden end,
flipped bits, files cut short, two programs at once."""

import contextlib
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'terminal'))
from tandem_terminal import ENCRYPTED, PASSPHRASE, Skip, Terminal, run_tests

SEED = int(os.environ.get('TANDEM_FAULTS_SEED', time.time_ns() % 1_000_000))
CHANCE = random.Random(SEED)
NOTES = 'Words that take room. ' * 1000


def make_practice(terminal):
    """A practitioner with a client; from here on the recovery key opens the practice, which takes no time."""
    made = terminal.run('init', '--name', 'Nora Lindqvist')
    assert made.returncode == 0, made.stderr
    key = terminal.folder / 'recovery'
    key.write_text(re.search(r'([0-9A-Z]{5}-){6}[0-9A-Z]{5}', made.stdout)[0] + '\n', encoding='utf-8')
    terminal.way_in = ['--recovery-file', str(key)]
    terminal.do('client', 'add', '--name', 'Mara Ellison')


@contextlib.contextmanager
def new_practice(terminal):
    with tempfile.TemporaryDirectory(dir=terminal.folder) as folder:
        other = Terminal(terminal.tandemctl, folder)
        make_practice(other)
        yield other


def vault_of(terminal):
    return next(terminal.data.glob('practitioners/*/vault.db')).parent


def content_of(terminal):
    return {path.relative_to(terminal.data): path.read_bytes() for path in terminal.data.rglob('*') if path.is_file()}


def names_of(terminal):
    return sorted(row['name'] for row in terminal.ask('client', 'list'))


def assert_refused(done, *words):
    """Refused in one line that has one of the words in it; not ended by a signal."""
    assert done.returncode == 1, f'{done.returncode}: {done.stderr}'
    lines = done.stderr.strip().split('\n')
    assert len(lines) == 1, done.stderr
    assert any(word in lines[0] for word in words), lines[0]


def change_passphrase(terminal, passphrase, kill_after=None):
    reader, writer = os.pipe()
    os.write(writer, (passphrase + '\n').encode())
    os.close(writer)
    process = subprocess.Popen(terminal.command('passphrase', 'change', '--new-passphrase-fd', str(reader)),
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               pass_fds=[reader])
    os.close(reader)
    if kill_after is not None:
        time.sleep(kill_after)
        process.kill()
    stdout, stderr = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)


def opens(terminal, passphrase):
    file = terminal.folder / 'tried'
    file.write_text(passphrase + '\n', encoding='utf-8')
    command = [terminal.tandemctl, '--data-dir', str(terminal.data), '--passphrase-file', str(file), 'client', 'list']
    return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False).returncode == 0


def need_root():
    if os.geteuid() != 0:
        raise Skip('mounting needs root')


@contextlib.contextmanager
def mounted(folder, *options):
    done = subprocess.run(['mount', *options, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Skip(f'mounting is not allowed here: {done.stderr.strip()}')
    try:
        yield
    finally:
        subprocess.run(['umount', '--lazy', str(folder)], check=True)


def full_disk(terminal):
    need_root()
    with tempfile.TemporaryDirectory(dir=terminal.folder) as folder, \
            mounted(folder, '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs'):
        small = Terminal(terminal.tandemctl, folder)
        make_practice(small)
        kept = ['Mara Ellison']
        for number in range(1000):
            done = small.run('client', 'add', '--name', f'Client {number}', '--field', f'notes={NOTES}')
            if done.returncode != 0:
                break
            kept.append(f'Client {number}')
        assert_refused(done, 'disk is full')
        assert len(kept) > 5
        filler = small.folder / 'filler'
        with contextlib.suppress(OSError), open(filler, 'wb', buffering=0) as file:
            while file.write(b'\0' * 4096):
                pass
        assert_refused(small.run('client', 'add', '--name', 'One too many'), 'disk is full')
        assert_refused(change_passphrase(small, 'seven lanterns drift under marble'), 'disk is full')
        small.way_in, by_recovery = ['--passphrase-file', str(small.passphrase)], small.way_in
        assert_refused(small.run('init', '--name', 'Ada Stone'), 'disk is full')
        small.way_in = by_recovery
        assert len(small.ask('practitioners')) == 1
        assert [path.name for path in small.data.glob('practitioners/.new-*')] == []
        filler.unlink()
        subprocess.run(['mount', '-o', 'remount,size=16m', folder], check=True)
        assert names_of(small) == sorted(kept)
        assert small.do('check') == 'whole'
        assert opens(small, PASSPHRASE)


def read_only_folder(terminal):
    need_root()
    with new_practice(terminal) as practice:
        before = content_of(practice)
        with mounted(practice.data, '--bind', str(practice.data)):
            subprocess.run(['mount', '-o', 'remount,bind,ro', str(practice.data)], check=True)
            assert_refused(practice.run('client', 'list'), 'cannot be written')
            assert_refused(practice.run('client', 'add', '--name', 'X'), 'cannot be written')
            assert_refused(change_passphrase(practice, 'seven lanterns drift under marble'), 'cannot be written')
            by_passphrase = Terminal(terminal.tandemctl, practice.folder)
            assert_refused(by_passphrase.run('init', '--name', 'Ada Stone'), 'cannot be written')
        assert content_of(practice) == before
        assert names_of(practice) == ['Mara Ellison']


def kill_after(command, seconds):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    process.kill()
    return process.wait()


def killed_while_saving(terminal):
    with new_practice(terminal) as practice:
        file = practice.folder / 'people.csv'
        rows = 1500
        file.write_text('name,profession\n' + ''.join(f'Name {row},Counsellor\n' for row in range(rows)),
                        encoding='utf-8')
        start = time.monotonic()
        practice.do('therapist', 'import', str(file))
        duration = time.monotonic() - start
        expected = rows
        killed = 0
        for _ in range(12):
            status = kill_after(practice.command('therapist', 'import', str(file)), CHANCE.uniform(0, duration))
            killed += status < 0
            count = len(practice.ask('therapist', 'list'))
            assert count in (expected, expected + rows), f'{count} after {expected}, each import has {rows}'
            assert status != 0 or count == expected + rows
            expected = count
        assert killed > 0
        assert practice.do('check') == 'whole'


def killed_while_creating(terminal):
    with tempfile.TemporaryDirectory(dir=terminal.folder) as folder:
        place = Terminal(terminal.tandemctl, folder)
        start = time.monotonic()
        place.do('init', '--name', 'Practitioner 0')
        duration = time.monotonic() - start
        for number in range(1, 9):
            status = kill_after(place.command('init', '--name', f'Practitioner {number}'),
                                CHANCE.uniform(duration / 2, duration))
            names = [row['name'] for row in place.ask('practitioners')]
            assert status != 0 or f'Practitioner {number}' in names
        for name in names:
            assert place.do('--practitioner', name, 'check') == 'whole'


def killed_while_changing_passphrase(terminal):
    with new_practice(terminal) as practice:
        start = time.monotonic()
        current = 'seven lanterns drift under marble 0'
        assert change_passphrase(practice, current).returncode == 0
        duration = time.monotonic() - start
        for number in range(1, 7):
            following = f'seven lanterns drift under marble {number}'
            done = change_passphrase(practice, following, kill_after=CHANCE.uniform(duration / 2, duration * 1.1))
            old_opens, new_opens = opens(practice, current), opens(practice, following)
            assert old_opens != new_opens, f'old {old_opens}, new {new_opens}'
            assert done.returncode != 0 or new_opens
            current = following if new_opens else current
        assert names_of(practice) == ['Mara Ellison']


@contextlib.contextmanager
def spoiled_copies(terminal):
    """Gives a function that puts everything back as it was."""
    with new_practice(terminal) as practice:
        for number in range(20):
            practice.do('client', 'add', '--name', f'Client {number}', '--field', f'notes={NOTES}')
        kept = practice.folder / 'kept'
        shutil.copytree(practice.data, kept)

        def restore():
            shutil.rmtree(practice.data)
            shutil.copytree(kept, practice.data)

        yield practice, restore


def flip_bit(path, at):
    content = bytearray(path.read_bytes())
    content[at] ^= 1 << CHANCE.randrange(8)
    path.write_bytes(content)


def flipped_bit_in_every_page(terminal):
    if not ENCRYPTED:
        raise Skip('plain SQLite does not see a flipped bit')
    with spoiled_copies(terminal) as (practice, restore):
        assert practice.do('check') == 'whole'
        database = vault_of(practice) / 'vault.db'
        size = database.stat().st_size
        assert size % 4096 == 0 and size > 40 * 4096
        for page in range(size // 4096):
            flip_bit(database, page * 4096 + CHANCE.randrange(4096))
            done = practice.run('check')
            assert done.returncode == 1, f'page {page + 1} of {size // 4096}: {done.returncode} {done.stdout} {done.stderr}'
            assert 'damaged' in done.stdout + done.stderr, f'page {page + 1}: {done.stdout} {done.stderr}'
            restore()
        assert practice.do('check') == 'whole'


def flipped_bit_in_key_file(terminal):
    with spoiled_copies(terminal) as (practice, restore):
        keys = vault_of(practice) / 'vault.keys'
        outcomes = set()
        for _ in range(40):
            flip_bit(keys, CHANCE.randrange(keys.stat().st_size))
            done = practice.run('client', 'list')
            outcomes.add(done.returncode)
            if done.returncode != 0:
                assert_refused(done, 'damaged', 'recovery key', 'newer Tandem', 'no slot')
            restore()
        assert outcomes == {0, 1}, outcomes


def database_cut_short(terminal):
    with spoiled_copies(terminal) as (practice, restore):
        database = vault_of(practice) / 'vault.db'
        size = database.stat().st_size
        for length in (0, 1, 15, 16, 100, 4095, 4096, 8192, size // 2, size // 2 // 4096 * 4096, size - 4096, size - 1 if ENCRYPTED else size - 4095):
            os.truncate(database, length)
            before = database.read_bytes()
            done = practice.run('check')
            assert done.returncode == 1, f'{length} of {size}: {done.returncode} {done.stdout} {done.stderr}'
            assert 'damaged' in done.stdout + done.stderr, f'{length}: {done.stderr}'
            assert database.read_bytes() == before, f'{length} of {size}: written to'
            restore()
        database.unlink()
        assert_refused(practice.run('check'), 'missing')


def key_file_cut_short(terminal):
    with spoiled_copies(terminal) as (practice, restore):
        keys = vault_of(practice) / 'vault.keys'
        size = keys.stat().st_size
        for length in [0, 1, size - 1] + [CHANCE.randrange(size) for _ in range(20)]:
            os.truncate(keys, length)
            assert_refused(practice.run('client', 'list'), 'damaged')
            assert keys.stat().st_size == length
            restore()
        keys.unlink()
        assert_refused(practice.run('client', 'list'), 'missing')


def two_at_once(terminal):
    with new_practice(terminal) as practice:
        reader, writer = os.pipe()
        # Opens the practice, and waits for a passphrase with it open.
        first = subprocess.Popen(practice.command('passphrase', 'change', '--new-passphrase-fd', str(reader)),
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 pass_fds=[reader])
        os.close(reader)
        lock = vault_of(practice) / 'vault.lock'
        for _ in range(200):
            if lock.read_text(encoding='utf-8') == f'{first.pid}\n':
                break
            time.sleep(0.05)
        assert_refused(practice.run('client', 'add', '--name', 'X'), f'process {first.pid}')
        assert_refused(practice.run('check'), f'process {first.pid}')
        os.write(writer, b'seven lanterns drift under marble\n')
        os.close(writer)
        assert first.wait() == 0, first.communicate()
        assert opens(practice, 'seven lanterns drift under marble')


def many_at_once(terminal):
    with new_practice(terminal) as practice:
        running = [subprocess.Popen(practice.command('client', 'add', '--name', f'Client {number}'),
                                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                    text=True) for number in range(8)]
        kept = ['Mara Ellison']
        for number, process in enumerate(running):
            _, said = process.communicate()
            assert process.returncode in (0, 1) and (process.returncode == 0 or 'is open in another' in said), said
            if process.returncode == 0:
                kept.append(f'Client {number}')
        assert len(kept) > 1
        assert names_of(practice) == sorted(kept)
        assert practice.do('check') == 'whole'


def locked_out_by_nobody(terminal):
    """A lock is the living process, not the file that a dead one left."""
    with new_practice(terminal) as practice:
        (vault_of(practice) / 'vault.lock').write_text('1\n', encoding='utf-8')
        assert names_of(practice) == ['Mara Ellison']


TESTS = [full_disk, read_only_folder, killed_while_saving, killed_while_creating, killed_while_changing_passphrase,
         flipped_bit_in_every_page, flipped_bit_in_key_file, database_cut_short, key_file_cut_short, two_at_once,
         many_at_once, locked_out_by_nobody]

if __name__ == '__main__':
    print(f'# TANDEM_FAULTS_SEED={SEED}')
    with tempfile.TemporaryDirectory() as scratch:
        sys.exit(run_tests('faults', TESTS, Terminal(sys.argv[1], pathlib.Path(scratch))))
