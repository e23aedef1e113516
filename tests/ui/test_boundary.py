#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a boundary to a therapist beside the coach, in the window: an acute risk, a check that ends in referring, the
letter begun from it, the therapist's guidance, a decision against it, and a meeting of three."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import tandem_ui  # noqa: E402

PASSPHRASE = 'correct horse battery staple orbit'
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='tandem-boundary-'))
DATA = FOLDER / 'data'
PICTURES = pathlib.Path(os.environ.get('TANDEM_UI_PICTURES', FOLDER / 'pictures'))
RESPONSIBILITIES = ('I have asked for the therapist’s reasons', 'The client knows these reasons', 'The therapist is told',
                    'The coaching stays with work', 'What we do is within my competence', 'We have agreed what will end')


def picture(name):
    tandem_ui.Window.picture(PICTURES / f'{name}.png')


def ctl(*words):
    passphrase = FOLDER / 'passphrase'
    passphrase.write_text(PASSPHRASE + '\n', encoding='utf-8')
    done = subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', DATA, '--passphrase-file', passphrase,
                           '--json', *words], capture_output=True, text=True, check=True)
    return json.loads(done.stdout) if done.stdout.strip() else None


def sign_papers(client, name):
    for kind in ('disclosure', 'consent'):
        paper = ctl('document', 'new', '--client', client, '--kind', kind)['id']
        ctl('document', 'ready', paper)
        ctl('document', 'sign', paper, '--signer', name, '--role', 'client', '--acknowledge', 'all')
        ctl('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')


def make_practice():
    ctl('init', '--name', 'Nora Lindqvist', '--country', 'GB', '--language', 'en')
    client = ctl('client', 'add', '--name', 'Mara Ellison', '--field', 'emergency-name=Jonas Ellison', '--field',
                 'emergency-phone=07700 900 112')['id']
    ctl('therapist', 'add', '--name', 'Helena Voss')
    sign_papers(client, 'Mara Ellison')
    ctl('client', 'begin', client)


def open_client(window, section=None, name='Mara Ellison'):
    window.press('alt+2')
    window.see(name)
    window.choose(name)
    window.find('About', tandem_ui.SECTIONS)
    if section:
        window.section(section)


def back(window):
    window.activate(window.button('Back'))


def refused(window, name):
    """What is not finished is not taken: the page stays, and what follows is done on it. Why, a toast says, and goes."""
    window.click(name)
    time.sleep(0.5)  # What is pressed from outside stays down for a quarter of a second, and is clicked then.
    window.find(name, tandem_ui.BUTTONS, exactly=True)


def tick(window, name):
    window.toggle(name)


def acute_risk_comes_first(window):
    assert not window.sees('Samaritans'), 'crisis lines are shown without an acute risk'
    window.toggle('Acute risk')
    window.see('Jonas Ellison 07700 900 112')
    window.see('Samaritans')
    window.see('116 123')
    refused(window, 'Record')
    picture('boundary-acute')
    window.type('What did you do?', 'We called the Samaritans together')


def record_check(window):
    open_client(window, 'Therapy')
    window.see('Coaching may go on')
    window.click('Boundary Check…')
    acute_risk_comes_first(window)
    tick(window, 'Changes in sleep')
    picture('sign')
    refused(window, 'Record')
    window.type('Changes in sleep: What you noticed', 'Mara wakes at four and lies awake')
    refused(window, 'Record')
    tick(window, 'Refer')
    picture('boundary-page')
    refused(window, 'Record')
    window.type('Reason', 'Sleep is not a matter for coaching')
    window.type('What was said to the client', 'That I am worried')


def save_pdf(window, path):
    window.click('Save as PDF…')
    name = window.find(where=lambda node: 'EditableText' in tandem_ui.pyatspi.listInterfaces(node) and
                       tandem_ui.text_of(node) == 'supervision.pdf')
    name.queryEditableText().setTextContents(str(path))
    window.activate(window.wait_for('Save', lambda: [
        node for node in window.all('Save', tandem_ui.BUTTONS) if 'PDF' not in node.name])[0])
    window.wait_for('the file', path.exists)


def ask_supervision(window):
    window.click('Ask Supervision…')
    window.see('Read It Before It Goes Out')
    window.see('[client] wakes at four')
    summary = tandem_ui.text_of(window.entry('Summary without names'))
    assert 'wakes at four' in summary and 'Mara' not in summary, summary
    picture('supervision')
    save_pdf(window, FOLDER / 'question.pdf')
    words = subprocess.run(['pdftotext', FOLDER / 'question.pdf', '-'], capture_output=True, text=True, check=True).stdout
    assert '[client] wakes at four' in words and 'Mara' not in words and 'Lindqvist' not in words, words
    back(window)


def refer(window):
    window.click('Record')
    window.choose('accepts referrals')
    window.find('Issue Letter…')
    window.see('Mara wakes at four and lies awake')
    picture('letter-from-check')
    open_client(window)
    window.see('The client was referred to a therapist.')
    picture('client-referred')


def note_guidance(window):
    window.section('Therapy')
    picture('therapy-section')
    window.click('Note a Therapist…')
    window.choose('accepts referrals')
    window.see('Ask the therapist whether and how coaching helps now')
    window.click('Record Guidance…')
    refused(window, 'Save')
    tick(window, 'Coaching should stop')
    window.type('How you received it', 'By telephone')
    picture('guidance')
    window.click('Save')
    window.see('Helena Voss advises that coaching stops.')
    picture('therapy-opposed')


def work_through_responsibilities(window):
    window.click('The Client Wants to Go On…')
    window.type('What the client wants', 'I want to finish what we began')
    for sentence in RESPONSIBILITIES[:-1]:
        tick(window, sentence)
    tick(window, 'Continue')
    window.type('Reason', 'The work keeps her going')
    picture('responsibilities')
    refused(window, 'Save')
    tick(window, RESPONSIBILITIES[-1])
    window.click('Save')
    window.see('you decided to go on')


def meet(window):
    window.click('Record a Meeting…')
    window.type('What was agreed', 'Coaching stays with work')
    window.type('Shared summary', 'We met and agreed on work')
    picture('meeting-form')
    window.click('Save')
    window.see('Summary not shared yet with: Client, Therapist, Coach')
    window.choose('· In person')
    window.click('Has it now: Client')
    window.see_no('Has it now: Client')
    refused(window, 'Has it now: Therapist')
    picture('meeting')
    window.press('alt+1')
    window.see('Not all three have the summary')
    picture('today')


def begin_again_asks_why(window):
    open_client(window)
    window.click('Begin Coaching')
    window.see('Go On All the Same?')
    window.type('Reason', 'Helena Voss and Mara agreed')
    window.click('Go On', exactly=False)
    window.see('Status: Active')


def unlock(window):
    window.fill_screen()
    window.choose('Nora Lindqvist')
    window.type('Passphrase', PASSPHRASE)
    window.click('Unlock')
    window.find('Today')


def test_boundary_to_meeting():
    make_practice()
    with tandem_ui.Window(data_dir=DATA) as window:
        unlock(window)
        record_check(window)
        ask_supervision(window)
        refer(window)
        note_guidance(window)
        work_through_responsibilities(window)
        meet(window)
        begin_again_asks_why(window)


def test_what_was_recorded():
    check, = ctl('boundary', 'list')
    assert check['acute'] and check['decision'] == 'refer', check
    link, = ctl('therapy', 'list')
    assert link['guidance'] == 'stop' and link['guidance-source'] == 'By telephone', link
    meeting, = ctl('meeting', 'list')
    assert meeting['shared-with-client'] and not meeting['shared-with-therapist'], meeting
    assert ctl('client', 'list')[0]['status'] == 'active'


def test_two_roles_are_asked_about():
    ctl('letterhead', 'set', '--field', 'health-licence=Clinical psychologist, no. 4711')
    sign_papers(ctl('client', 'add', '--name', 'Jonas Brandt')['id'], 'Jonas Brandt')
    with tandem_ui.Window(data_dir=DATA) as window:
        unlock(window)
        open_client(window, name='Jonas Brandt')
        window.see('No coaching now')
        window.click('Begin Coaching')
        window.see('Are You Their Therapist as Well?')
        picture('two-roles')
        window.click('Yes, now', exactly=False)
        window.see('Two Roles in One Person?')
        window.type('Reason', 'Nobody else for 200 km')
        window.click('Go On', exactly=False)
        window.see('Status: Active')
        window.see('You are their therapist as well: “Nobody else for 200 km”')
        picture('two-roles-justified')


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
