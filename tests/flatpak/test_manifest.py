#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak's manifest: what it may, where its modules come from, and the variant that is built without Flathub."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
MANIFEST = TOP / 'flatpak' / 'io.github.tandempractice.Tandem.yml'
LOCAL = TOP / 'flatpak' / 'local.py'
TEXT = MANIFEST.read_text(encoding='utf-8')
WORDS = yaml.safe_load(TEXT)


def test_may_draw_and_nothing_else():
    assert sorted(WORDS['finish-args']) == ['--device=dri', '--share=ipc', '--socket=fallback-x11', '--socket=wayland'], \
        WORDS['finish-args']


def test_is_the_program_of_the_desktop_file():
    assert WORDS['id'] == MANIFEST.stem and WORDS['command'] == 'tandem'
    assert (TOP / 'data' / f'{WORDS["id"]}.desktop.in').exists()


def test_every_archive_is_pinned():
    urls = re.findall(r'^ +(?:- )?url: (\S+)$', TEXT, re.MULTILINE)
    sums = re.findall(r'^ +(?:- )?sha256: ([0-9a-f]{64}) # sha256 (verified|not verified)$', TEXT, re.MULTILINE)
    assert urls and len(urls) == len(sums), f'{len(urls)} archives, {len(sums)} checksums that say how sure they are'
    assert all(url.startswith('https://') for url in urls), urls


def variant(root, source):
    return subprocess.run([sys.executable, LOCAL, '--runtime', 'org.example.Platform', '--branch', '1', '--root', root,
                           '--source', source], capture_output=True, text=True, check=False)


def test_variant_says_what_its_runtime_lacks():
    with tempfile.TemporaryDirectory() as folder:
        run = variant(folder, f'{folder}/source')
        assert run.returncode == 1 and 'the runtime lacks' in run.stderr, run


def test_variant_leaves_out_what_its_runtime_has():
    sys.path.insert(0, str(LOCAL.parent))
    import local
    with tempfile.TemporaryDirectory() as folder:
        for name in local.IN_RUNTIME.values():
            path = pathlib.Path(folder, 'root', name.replace('*', 'machine'))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        run = variant(f'{folder}/root', f'{folder}/source')
        assert run.returncode == 0, run
        made = json.loads(run.stdout)
        assert [module['name'] for module in made['modules']] == ['tandem']
        assert made['finish-args'] == WORDS['finish-args']
        assert pathlib.Path(folder, 'source', 'meson.build').exists()


def main():
    tests = {name: test for name, test in globals().items() if name.startswith('test_')}
    print(f'1..{len(tests)}')
    failed = False
    for number, (name, test) in enumerate(tests.items(), 1):
        try:
            test()
        except AssertionError as error:
            print(f'not ok {number} {name[5:].replace("_", " ")}: {error}')
            failed = True
        else:
            print(f'ok {number} {name[5:].replace("_", " ")}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
