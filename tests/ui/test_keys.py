#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job without a pointer: from unlocking to a client who signed both papers, and coaching that has begun."""

import contextlib
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import tandem_ui  # noqa: E402
import tour  # noqa: E402
from gi.repository import GLib  # noqa: E402
from keyboard import Focus  # noqa: E402


class Keys:
    """Somebody with a keyboard and nothing else."""

    def __init__(self, window):
        self.window = window
        self.focus = Focus(window)

    def go_to(self, name, exactly=False):
        """Presses Tab until it has the focus."""
        passed = []
        for _ in range(80):
            node = self.focus.after('Tab')
            with contextlib.suppress(GLib.Error, LookupError):
                if node is not None and tandem_ui.says(node, name, exactly):
                    return
                passed.append(node.name if node is not None else '?')
        raise AssertionError(f'Tab does not lead to “{name}” but to {passed}')

    def use(self, name, exactly=False, key='Return'):
        self.window.wait_for(f'“{name}”', lambda: self.window.all(name, exactly=exactly))
        self.go_to(name, exactly)
        self.window.press(key)

    def read_and_sign(self):
        for _ in range(40):
            if self.window.all('Sign', tandem_ui.BUTTONS, exactly=True):
                break
            if self.window.all('I have read this', tandem_ui.CHECKS):
                self.use('I have read this', key='space')
            part = self.window.find('Part ').name
            self.use('Next', exactly=True)
            self.window.wait_for('the next part', lambda before=part: not self.window.all(before, exactly=True))
        self.use('Sign', exactly=True)
        self.window.see('Please hand the device back')


def sign_by_keys(keys, kind):
    window = keys.window
    keys.use(f'Write: {kind}')
    keys.use('Make Ready to Sign')
    keys.use('Hand Over to Client…')
    window.fill_screen()
    keys.read_and_sign()
    keys.go_to('Coach’s passphrase')
    window.write(tour.PASSPHRASE)
    window.press('Return')
    keys.use('Sign as Coach')
    window.see('Signed by everyone who must')
    window.press('Escape')


def test_main_job_is_done_by_keys_alone():
    with tempfile.TemporaryDirectory(prefix='tandem-keys-') as folder:
        passphrase = pathlib.Path(folder) / 'passphrase'
        passphrase.write_text(tour.PASSPHRASE + '\n', encoding='utf-8')
        data = pathlib.Path(folder) / 'data'
        subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', data, '--passphrase-file', passphrase, 'init',
                        '--name', 'Nora Lindqvist'], check=True, capture_output=True)
        with tandem_ui.Window(data_dir=data) as window:
            window.fill_screen()
            keys = Keys(window)
            keys.use('Nora Lindqvist')
            window.find('Unlock', tandem_ui.BUTTONS)
            time.sleep(0.5)  # The entry has the focus as soon as it is drawn.
            window.write(tour.PASSPHRASE)
            window.press('Return')
            window.see('Your Practice Is Ready')
            window.press('ctrl+n')
            window.find('Save', tandem_ui.BUTTONS)
            time.sleep(0.5)
            window.write('Mara Ellison')
            keys.use('Save', exactly=True)
            keys.use('Mara Ellison')
            sign_by_keys(keys, 'Disclosure statement')
            sign_by_keys(keys, 'Informed consent')
            keys.use('Begin Coaching', exactly=True)
            window.see('Status: Active')


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
