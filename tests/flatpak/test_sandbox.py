#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak as a coach meets it: the first whole path in the sandbox, a letter that leaves through the file portal,
and what the sandbox keeps out."""

import pathlib
import socket
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import sandbox  # noqa: E402
import tandem_keyring  # noqa: E402
import tandem_ui  # noqa: E402
import test_first_path as steps  # noqa: E402

PERMISSIONS = '''[Context]
shared=ipc;
sockets=x11;wayland;fallback-x11;
devices=dri;
'''


def test_permissions_are_these_and_no_more():
    shown = subprocess.run(['flatpak', '--user', 'info', '--show-permissions', sandbox.APP], capture_output=True,
                           text=True, check=True).stdout
    assert shown.strip() == PERMISSIONS.strip(), shown


def test_home_is_out_of_reach():
    (sandbox.HOME / 'Documents').mkdir()
    for path in sandbox.HOME / 'diary.txt', sandbox.HOME / 'Documents' / 'letter.txt', pathlib.Path(__file__).resolve():
        if not path.exists():
            path.write_text('of nobody’s concern\n', encoding='utf-8')
        assert subprocess.run(['cat', path], capture_output=True, check=False).returncode == 0
        run = sandbox.inside(f"cat '{path}'")
        assert run.returncode != 0 and 'No such file' in run.stderr, f'{path}: {run}'
    run = sandbox.inside('touch "$HOME/Documents/here" 2>/dev/null; mkdir -p "$HOME/Documents"; touch "$HOME/here"; true')
    assert run.returncode == 0, run
    assert not (sandbox.HOME / 'here').exists() and not (sandbox.HOME / 'Documents' / 'here').exists()


def test_network_is_out_of_reach():
    with socket.create_server(('127.0.0.1', 0)) as server:
        port = server.getsockname()[1]
        script = f'python3 -c "import socket; socket.create_connection((\'127.0.0.1\', {port}), 5)"'
        assert subprocess.run(['sh', '-c', script], check=False).returncode == 0, 'the desktop itself cannot connect'
        run = sandbox.inside(script)
        assert run.returncode != 0 and 'ConnectionRefusedError' in run.stderr, run
    # Of the network there is the loop to oneself, and nothing that leads out.
    run = sandbox.inside('tail -n +3 /proc/net/dev | cut -d: -f1; tail -n +2 /proc/net/route')
    assert run.stdout.split() == ['lo'], run


def test_items_of_other_programs_are_out_of_reach():
    tandem_keyring.store_item({'of': 'another'}, 'not for Tandem')
    script = 'gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets ' \
        '--method org.freedesktop.Secret.Service.SearchItems "{\'of\': \'another\'}"'
    run = subprocess.run(['sh', '-c', script], capture_output=True, text=True, check=True)
    assert '/org/freedesktop/secrets/collection/' in run.stdout, run
    run = sandbox.inside(script)
    assert run.returncode != 0 and 'ServiceUnknown' in run.stderr, run


def test_first_path_in_the_sandbox():
    pdf = sandbox.HOME / 'Documents' / 'out.pdf'
    with sandbox.Window() as window:
        window.fill_screen()
        steps.picture('sandbox-welcome')
        steps.set_up(window)
        steps.add_client(window)
        steps.sign_paper(window, 'Disclosure statement')
        steps.sign_paper(window, 'Informed consent')
        steps.add_therapist(window)
        steps.write_letter(window)
        steps.permit(window)
        steps.issue_letter(window)
        # The dialog is the desktop's, and Tandem gets this one file.
        steps.save_pdf(window, pdf)
        words = steps.words_of(pdf)
        assert 'Poor sleep since the spring' in words and 'Mara Ellison' in words, words
        assert 'Globex' not in words, words
        window.kill()


def test_nothing_lies_open():
    found = [path for path in sandbox.DATA.rglob('*') if path.is_file()]
    assert any(path.name == 'vault.db' for path in found), found
    for word in (b'Ellison', b'Poor sleep', b'Globex', b'Voss'):
        for path in found:
            assert word not in path.read_bytes(), f'{word} in {path}'


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
