#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter leaves the sandbox by the mail program that the desktop's portal opens: it reaches the attachment, and nothing is
told to it that the client did not permit."""

import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import sandbox  # noqa: E402
import tandem_ui  # noqa: E402
import test_sending as steps  # noqa: E402


def ctl(*words):
    """With the rights that Tandem has, which has the same path for what is its own."""
    run = subprocess.run(['flatpak', '--user', 'run', '--command=tandemctl', sandbox.APP, '--passphrase-file',
                          steps.FOLDER / 'passphrase', '--json', *words], check=True, capture_output=True, text=True)
    return json.loads(run.stdout) if run.stdout.strip() else None


def test_letter_is_mailed_from_the_sandbox():
    steps.FOLDER = sandbox.DATA / 'test'
    steps.ctl = ctl
    steps.FOLDER.mkdir(parents=True)
    (steps.FOLDER / 'passphrase').write_text(steps.PASSPHRASE + '\n', encoding='utf-8')
    ctl('init', '--name', 'Nora Lindqvist')
    ctl('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')
    steps.prepare('yes')
    steps.install_mail_program()
    with sandbox.Window() as window:
        window.fill_screen()
        window.choose('Nora Lindqvist')
        window.type('Passphrase', steps.PASSPHRASE, exactly=True)
        window.click('Unlock')
        window.find('Today')
        steps.open_letter(window, 'Mara yes')
        steps.mail(window)
        steps.picture('sandbox-mailed')
        window.kill()


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
