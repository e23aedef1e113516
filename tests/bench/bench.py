#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""First figures: ratios against a bare yardstick in the same run, medians of five. No test: nothing fails by them.

Runs inside build-aux/with-display with an unlocked keyring: bench.py --build DIR [--json]
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

RUNS = 5
PASSPHRASE = 'correct horse battery staple orbit'


def start(command, env):
    """Seconds from the start of a program until it said that it was drawn, and its resident memory then, in MiB."""
    begin = time.monotonic()
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout:
            if line.rstrip().endswith('drawn'):
                break
        else:
            raise SystemExit(f'{command[0]} ended before it was drawn')
        seconds = time.monotonic() - begin
        status = pathlib.Path(f'/proc/{process.pid}/status').read_text(encoding='utf-8')
        memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith('VmRSS')) / 1024
        process.kill()
    return seconds, memory


def row(work, ours, yardstick, bound, unit):
    ratio = statistics.median(a / b for a, b in zip(ours, yardstick))
    return {'work': work, 'ratio': round(ratio, 2), 'bound': bound, 'value': round(statistics.median(ours), 5),
            'unit': unit}


def bench_start(build, folder, env, n_clients):
    data = folder / f'data-{n_clients}'
    passphrase = folder / 'passphrase'
    passphrase.write_text(PASSPHRASE, encoding='utf-8')
    tandemctl = [str(build / 'src' / 'tandemctl'), '--data-dir', str(data), '--passphrase-file', str(passphrase)]
    for words in (['init', '--name', 'Nora Lindqvist'], ['demo', '--clients', str(n_clients)], ['keyring', 'store']):
        subprocess.run(tandemctl + words, check=True, capture_output=True)
    ours = [str(build / 'src' / 'tandem'), '--data-dir', str(data), '--place', 'clients']
    yardstick = [str(build / 'tests' / 'bench' / 'bench-window')]
    start(yardstick, env)
    start(ours, env)
    pairs = [(start(ours, env), start(yardstick, env)) for _ in range(RUNS)]
    name = f'{n_clients:,} clients'
    return [
        row(f'start to a drawn client list, {name}', [a[0] for a, _ in pairs], [b[0] for _, b in pairs], 2.0, 's'),
        row(f'resident memory, {name}', [a[1] for a, _ in pairs], [b[1] for _, b in pairs], 1.6, 'MiB'),
    ]


def bench_save(build):
    pairs = []
    for _ in range(RUNS):
        out = subprocess.run([str(build / 'tests' / 'bench' / 'bench-save')], check=True, capture_output=True, text=True)
        pairs.append([float(word) for word in out.stdout.split()])
    return row('saving one record, durable and journalled', [a for a, _ in pairs], [b for _, b in pairs], 1.5, 's')


def letters(build, kind, folder):
    folder.mkdir(exist_ok=True)
    out = subprocess.run([str(build / 'tests' / 'bench' / 'bench-letters'), kind, str(folder)], check=True,
                         capture_output=True, text=True)
    return float(out.stdout)


def bench_letters(build, folder):
    ours, bare = [], []
    for _ in range(RUNS):
        ours.append(letters(build, 'ours', folder / 'ours'))
        bare.append(letters(build, 'bare', folder / 'bare'))
    rows = [row('200 letters to PDF, against Pango and cairo', ours, bare, 2.0, 's')]
    if shutil.which('soffice'):
        letters(build, 'text', folder / 'text')
        begin = time.monotonic()
        files = [str(path) for path in sorted((folder / 'text').iterdir())]
        subprocess.run(['soffice', '--headless', '--convert-to', 'pdf', '--outdir', str(folder / 'soffice'), *files],
                       check=True, capture_output=True)
        office = time.monotonic() - begin
        rows.append(row('200 letters to PDF, against LibreOffice', ours, [office] * RUNS, 0.1, 's'))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--build', type=pathlib.Path, required=True)
    parser.add_argument('--json', action='store_true')
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    env = {**os.environ, 'G_MESSAGES_DEBUG': 'all', 'GSETTINGS_SCHEMA_DIR': str(build / 'data')}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        rows = bench_start(build, folder, env, 1000) + bench_start(build, folder, env, 10000)
        rows.append(bench_save(build))
        rows += bench_letters(build, folder)
    if arguments.json:
        print(json.dumps(rows, indent=2))
        return
    for entry in rows:
        kept = 'within' if entry['ratio'] <= entry['bound'] else 'over'
        print(f'{entry["ratio"]:6.2f}  ({kept} {entry["bound"]})  {entry["value"]:.5g} {entry["unit"]}  {entry["work"]}')


main()
