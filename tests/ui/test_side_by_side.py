#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way between coach, client and therapist, in the window: a boundary is noticed and ends in referring; the
client permits, reads and approves the letter; it is issued; the program is killed; the therapist's answer is kept, the
guidance noted; and the three sign how they work side by side."""

import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402
import test_boundary as boundary  # noqa: E402
import test_first_path as path  # noqa: E402

PICTURES = pathlib.Path(os.environ.get('TANDEM_UI_PICTURES', boundary.FOLDER / 'pictures'))
NOTICED = 'Mara wakes at four and lies awake'


def picture(name):
    tandem_ui.Window.picture(PICTURES / f'side-{name}.png')


def press_in_dialog(window, name):
    window.activate(window.wait_for(name, lambda: [
        node for node in window.all(name, tandem_ui.BUTTONS, within=window.top_window()) if '…' not in node.name])[0])


def refer(window):
    boundary.record_check(window)
    window.click('Record')
    window.choose('accepts referrals')
    window.find('Issue Letter…')
    window.see(NOTICED)
    assert not window.is_enabled(window.button('Show to Client')), 'the client reads what they have not permitted'


def permit(window):
    window.activate(window.all('Ask the Client’s Permission', tandem_ui.BUTTONS)[0])
    window.find('What May Be Told')
    window.click('Ask the Client…')
    path.read_and_sign(window)
    path.back_to_practice(window)


def read_and_issue(window):
    window.wait_for('a letter that can be read', lambda: window.is_enabled(window.button('Show to Client')))
    window.click('Show to Client')
    window.see(NOTICED)
    window.click('It May Go Like This')
    path.back_to_practice(window)
    window.see('Read and approved by Mara Ellison')
    window.click('Issue Letter…')
    press_in_dialog(window, 'Issue')
    window.see('its words are fixed')
    picture('issued')


def keep_the_answer(window):
    window.press('alt+4')
    window.choose('Mara Ellison')
    window.click('Follow Up…')
    window.activate(window.find('First appointment', tandem_ui.CHECKS))
    window.type('Note', 'They meet on Tuesday')
    window.click('Save')
    window.see('They meet on Tuesday')
    answer = boundary.FOLDER / 'answer.png'
    subprocess.run(['convert', '-size', '200x100', 'xc:white', answer], check=True)
    window.click('Add a File…')
    window.choose_file(answer)
    window.see('answer.png')
    picture('answered')


def note_guidance(window):
    boundary.open_client(window, 'Therapy')
    window.click('Note a Therapist…')
    window.choose('accepts referrals')
    window.see('Ask the therapist whether and how coaching helps now')
    window.click('Record Guidance…')
    window.toggle('Coaching may go on')
    window.type('How you received it', 'In the answer')
    window.click('Save')
    window.see('Helena Voss advises that coaching')
    picture('guidance')


def agree(window):
    boundary.open_client(window, 'Papers')
    window.choose('Joint protocol')
    window.choose('accepts referrals')
    window.type('Who is called in a crisis, and by whom', 'The crisis line; whoever notices it')
    window.type('Day on which the three look at this again', 'In three months')
    window.click('Make Ready to Sign')
    for button in 'Hand Over to Client…', 'Hand Over to Therapist…':
        window.click(button)
        path.read_and_sign(window)
        path.back_to_practice(window)
    window.click('Sign as Coach')
    window.see('Signed by everyone who must')
    picture('joint-protocol')


def test_boundary_to_joint_protocol():
    PICTURES.mkdir(parents=True, exist_ok=True)
    path.PICTURES.mkdir(parents=True, exist_ok=True)
    boundary.make_practice()
    window = tandem_ui.Window(data_dir=boundary.DATA)
    with window:
        boundary.unlock(window)
        refer(window)
        permit(window)
        read_and_issue(window)
        window.kill()
    with tandem_ui.Window(data_dir=boundary.DATA) as window:
        boundary.unlock(window)
        keep_the_answer(window)
        note_guidance(window)
        agree(window)


def test_all_of_it_was_kept():
    letter, = boundary.ctl('referral', 'list')
    assert letter['status'] == 'first-appointment' and letter['status-note'] == 'They meet on Tuesday', letter
    told = boundary.ctl('disclosure', 'list')
    assert told and all(one['permission-id'] for one in told), told
    protocol, = [paper for paper in boundary.ctl('document', 'list') if paper['kind'] == 'joint-protocol']
    assert protocol['state'] == 'signed', protocol
    assert set(protocol['signers']) == {'client', 'therapist', 'coach'}, protocol
    assert boundary.ctl('document', 'verify', protocol['id']) in (None, [], ['unaltered'])


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
