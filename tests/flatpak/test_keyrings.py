#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyring as the sandbox sees it: a file of its own under a secret that the desktop's portal keeps. When that secret
is another one (a login keyring that was reset, another desktop), nothing in the file can be read any more."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import sandbox  # noqa: E402
import tandem_keyring  # noqa: E402
import tandem_ui  # noqa: E402
import test_first_path as steps  # noqa: E402

# What the portal keeps in the login keyring for us.
PORTAL = {'app_id': sandbox.APP}


def opens_by_itself():
    with sandbox.Window() as window:
        window.see('Your Practice Is Ready')
        assert not window.all('Passphrase', exactly=True)


def open_by_passphrase(window):
    window.see('Please use the passphrase.')
    window.type('Passphrase', steps.PASSPHRASE, exactly=True)
    window.click('Unlock')
    window.see('The login keyring did not open this practice.')


def test_portal_secret_opens():
    with sandbox.Window() as window:
        window.fill_screen()
        steps.set_up(window)
    assert tandem_keyring.find_items(PORTAL), 'the portal keeps no secret'
    opens_by_itself()


def test_changed_secret_is_replaced():
    tandem_keyring.reset_keyring()
    with sandbox.Window() as window:
        open_by_passphrase(window)
        window.click('Store a New Key There', exactly=False)
        window.see('the login keyring opens this practice again')
    opens_by_itself()


def test_locked_keyring_is_no_dead_end():
    tandem_keyring.lock_keyring()
    with sandbox.Window() as window:
        open_by_passphrase(window)
        window.find('Today')


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
