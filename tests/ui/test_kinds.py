#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers that not every client needs: a sponsor is named, and the agreement of three begun, on the client's page."""

import contextlib
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402
from gi.repository import GLib  # noqa: E402

PASSPHRASE = 'correct horse battery staple orbit'
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='tandem-ui-'))


def ctl(*words):
    subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', FOLDER / 'data', '--passphrase-file',
                    FOLDER / 'passphrase', *words], check=True, capture_output=True)


def test_paper_for_a_sponsor_begins_with_one():
    (FOLDER / 'passphrase').write_text(PASSPHRASE + '\n', encoding='utf-8')
    ctl('init', '--name', 'Nora Lindqvist')
    ctl('client', 'add', '--name', 'Mara Ellison')
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        window.fill_screen()
        window.choose('Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE, exactly=True)
        window.click('Unlock')
        window.find('Today')
        window.press('alt+2')
        window.choose('Mara Ellison')
        window.section('Papers')
        window.choose('Sponsor agreement')
        window.see('The client has no sponsor. Say first who pays for the coaching.')
        window.choose('The client')
        window.type('Organisation', 'Globex Ltd')
        window.type('Contact person', 'Jon Ferris')
        window.click('Save')
        window.see('Globex Ltd')
        window.choose('Progress report to sponsor')
        window.see('No agreement of client, sponsor and coach is in force')
        window.choose('Sponsor agreement')
        window.click('Make Ready to Sign')
        # What must be agreed on cannot be left empty.
        window.see('Outcomes that all three agree on')
        window.find('Discard Draft')


def read_and_sign(window):
    for _ in range(40):
        if window.all('Sign', tandem_ui.BUTTONS, exactly=True):
            break
        if window.all('I have read this', tandem_ui.CHECKS):
            window.toggle('I have read this')
        part = window.find('Part ').name
        window.click('Next')
        window.wait_for('the next part', lambda before=part: not window.all(before, exactly=True))
    window.click('Sign')
    window.type('Coach’s passphrase', PASSPHRASE)
    window.click('Back to the Practice')


def ask_about(nodes):
    """As a screen reader may, of what it has seen and what the client is not to see: Tandem answers or not, and does
    not complain."""
    for node in nodes:
        with contextlib.suppress(GLib.Error, LookupError, NotImplementedError):
            assert node.parent is None or node.getIndexInParent() is not None
            list(tandem_ui.children(node))


def test_answer_is_taken_back_in_writing():
    def show(*words):
        done = subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', FOLDER / 'data',
                               '--passphrase-file', FOLDER / 'passphrase', *words], check=True, capture_output=True,
                              text=True)
        return done.stdout.strip().split('\n')[0]

    client = show('client', 'add', '--name', 'Jonas Brandt')
    consent = show('document', 'new', '--client', client, '--kind', 'consent')
    ctl('document', 'ready', consent)
    ctl('document', 'sign', consent, '--signer', 'Jonas Brandt', '--role', 'client', '--acknowledge', 'all', '--answer',
        'email=yes')
    ctl('document', 'sign', consent, '--signer', 'Nora Lindqvist', '--role', 'coach')
    with tandem_ui.Window(data_dir=FOLDER / 'data') as window:
        window.fill_screen()
        window.choose('Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE, exactly=True)
        window.click('Unlock')
        window.find('Today')
        window.press('alt+2')
        window.choose('Jonas Brandt')
        taken_back = window.find('Take back: ', tandem_ui.BUTTONS).name
        window.click(taken_back)
        window.click('Make Ready to Sign')
        window.find('Hand Over to Client…')
        before = [node for top in window.windows() for node in tandem_ui.everything(top)]
        window.click('Hand Over to Client…')
        window.find('Part 1 of')
        ask_about(before)
        read_and_sign(window)
        window.see('Signed by everyone who must')
        window.press('alt+2')
        window.choose('Jonas Brandt')
        window.see('What They Say Yes To')
        assert not window.all(taken_back), 'what was taken back is still said yes to'
        # And the whole consent, from the paper itself.
        window.section('Papers')
        window.choose('Informed consent', within=window.find('Papers', (pyatspi.ROLE_LIST,)))
        window.click('Withdraw in Writing…')
        window.find('Make Ready to Sign')


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
