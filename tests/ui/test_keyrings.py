#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every keyring that a coach can come back to: whatever is wrong with it, the passphrase opens the practice, the page
says why it is asked for, and a fresh key is offered."""

import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import tandem_keyring  # noqa: E402
import tandem_ui  # noqa: E402

PASSPHRASE = 'correct horse battery staple orbit'
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='tandem-ui-'))
OURS = {'xdg:schema': 'io.github.tandempractice.Tandem.Vault'}


def ctl(*words):
    subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', FOLDER / 'data', '--passphrase-file',
                    FOLDER / 'passphrase', *words], check=True, capture_output=True)


def opens_by_itself():
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        window.find('Today')
        assert not window.all('Passphrase', exactly=True)


def open_by_passphrase(window, why):
    window.see(why)
    window.see('Please use the passphrase.')
    window.type('Passphrase', PASSPHRASE, exactly=True)
    window.click('Unlock')
    window.see('The login keyring did not open this practice.')


def test_unlocked_opens():
    (FOLDER / 'passphrase').write_text(PASSPHRASE + '\n', encoding='utf-8')
    ctl('init', '--name', 'Nora Lindqvist')
    ctl('keyring', 'store')
    opens_by_itself()


def test_emptied_is_filled_again():
    assert tandem_keyring.forget_items(OURS) == 1
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        open_by_passphrase(window, 'The login keyring holds nothing for this practice.')
        window.click('Store a New Key There', exactly=False)
        window.see('the login keyring opens this practice again')
    assert len(tandem_keyring.find_items(OURS)) == 1
    opens_by_itself()


def test_locked_is_no_dead_end():
    tandem_keyring.lock_keyring()
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        open_by_passphrase(window, 'The login keyring is locked.')
        window.click('Store a New Key There', exactly=False)
        window.see('The login keyring is locked. Please use the passphrase.')
        # It is said once, and the practice stays open.
        time.sleep(1)
        assert window.all('Today') and not window.all('Passphrase', exactly=True)


def test_missing_is_no_dead_end():
    tandem_keyring.stop_keyring()
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        open_by_passphrase(window, 'The login keyring cannot be used')
        window.click('Store a New Key There', exactly=False)
        window.see('The login keyring cannot be used')
        window.find('Today')
    tandem_keyring.start_keyring()
    opens_by_itself()


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
