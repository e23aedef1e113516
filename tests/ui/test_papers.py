#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers in the window beyond the first path, in a practice that tandemctl made."""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402

PASSPHRASE = 'correct horse battery staple orbit'
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='tandem-ui-'))
DATA = FOLDER / 'data'
PICTURES = pathlib.Path(os.environ.get('TANDEM_UI_PICTURES', FOLDER / 'pictures'))
SECRET = FOLDER / 'passphrase'


def ctl(*arguments):
    run = subprocess.run([tandem_ui.BUILD / 'src' / 'tandemctl', '--data-dir', DATA, '--passphrase-file', SECRET, '--json',
                          *arguments], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout) if run.stdout.strip() else None


def the_client():
    """Made with the practice, the first time that a test asks."""
    if SECRET.exists():
        return ctl('client', 'list')[0]['id']
    SECRET.touch(0o600)
    SECRET.write_text(PASSPHRASE + '\n', encoding='utf-8')
    ctl('init', '--name', 'Nora Lindqvist', '--country', 'IE', '--language', 'en')
    return ctl('client', 'add', '--name', 'Mara Ellison')['id']


def make_ready(client, kind):
    paper = ctl('document', 'new', '--client', client, '--kind', kind)['id']
    ctl('document', 'ready', paper)
    return paper


def make_signed(client, kind):
    paper = make_ready(client, kind)
    ctl('document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all')
    ctl('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')
    return paper


def pages_of(pdf):
    lines = subprocess.run(['pdfinfo', str(pdf)], capture_output=True, text=True, check=True).stdout.splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith('Pages:')))


def words_of(pdf):
    return subprocess.run(['pdftotext', str(pdf), '-'], capture_output=True, text=True, check=True).stdout


def picture(name):
    tandem_ui.Window.picture(PICTURES / f'{name}.png')


def open_practice(window):
    window.fill_screen()
    window.choose('Nora Lindqvist')
    window.type('Passphrase', PASSPHRASE, exactly=True)
    window.click('Unlock')
    window.find('Today')


def save_as(window, path):
    name = window.wait_for('the name', lambda: [
        node for node in window.all(where=lambda node: 'EditableText' in pyatspi.listInterfaces(node))
        if tandem_ui.text_of(node).endswith('.pdf')])[0]
    name.queryEditableText().setTextContents(str(path))

    def look():
        for node in window.all('Save', tandem_ui.BUTTONS, where=lambda node: 'All' not in node.name):
            if not path.exists():
                window.activate(node)
        return path.exists()
    window.wait_for('the file', look)


def read_all(window):
    """The client reads every part, says so, and comes to the signature."""
    while not window.all('Sign', tandem_ui.BUTTONS, exactly=True):
        if window.all('I have read this', tandem_ui.CHECKS):
            window.toggle('I have read this')
        part = window.find('Part ').name
        window.click('Next')
        window.wait_for('the next part', lambda before=part: not window.all(before, exactly=True))


def open_paper(window, words):
    window.press('alt+3')
    window.choose(words)


def test_logo():
    the_client()
    logo = FOLDER / 'logo.jpg'
    subprocess.run(['convert', '-size', '600x200', 'xc:#1a5fb4', '-fill', 'white', '-draw', 'circle 100,100 100,30',
                    str(logo)], check=True)
    with tandem_ui.Window(data_dir=DATA) as window:
        open_practice(window)
        window.press('alt+6')
        window.see('There is none yet')
        window.click('Choose a logo')
        window.choose_file(logo)
        window.find('The logo of your letterhead')
        picture('practice-logo')
        window.see('Remove the logo')
    assert ctl('letterhead', 'show')['logo']
    with tandem_ui.Window(data_dir=DATA) as window:
        open_practice(window)
        window.press('alt+6')
        window.click('Remove the logo')
        window.see('There is none yet')
    assert ctl('letterhead', 'show')['logo'] is None


def test_signed_by_hand():
    client = the_client()
    paper = make_ready(client, 'disclosure')
    scan = FOLDER / 'scan of Mara.pdf'
    ctl('document', 'render', paper, '--output', str(scan))
    n_pages = pages_of(scan)
    with tandem_ui.Window(data_dir=DATA) as window:
        open_practice(window)
        open_paper(window, 'Mara Ellison')
        window.click('Signed on Paper…')
        window.click('Keep')
        window.see('choose the scan')
        window.click('Choose the scan')
        window.choose_file(scan)
        window.find(f'Page 1 of {n_pages} of the file')
        picture('signed-by-hand')
        window.click('Keep')
        window.see('was not acknowledged')
        window.click('All Read')
        window.type('Who saw it signed', 'Mara Ellison')
        window.click('Keep')
        window.see('Please name another person')
        window.type('Who saw it signed', 'Ida Moor')
        window.type('Place', 'Cork')
        window.click('Keep')
        window.see('signed on paper')
        window.see('seen by Ida Moor')
        picture('signed-by-hand-kept')
        window.choose('scan of Mara.pdf')
        window.find(f'Page {n_pages} of {n_pages} of the file')
        picture('scan')
    pdf = FOLDER / 'signed by hand.pdf'
    ctl('document', 'render', paper, '--output', str(pdf))
    words = ' '.join(words_of(pdf).split())
    assert 'Signed by hand on the printed paper' in words and 'Ida Moor' in words and 'Cork' in words, words
    assert words.count('Read and understood.') > 5, words


def test_life():
    client = the_client()
    consent = make_signed(client, 'consent')
    make_ready(client, 'disclosure')
    with tandem_ui.Window(data_dir=DATA) as window:
        open_practice(window)
        window.press('alt+3')
        window.see('To be signed (')
        picture('documents')
        window.press('alt+2')
        window.choose('Mara Ellison')
        window.click('Withdraw…: Informed consent')
        window.activate(window.wait_for('the question', lambda: [
            node for node in window.all('Withdraw', tandem_ui.BUTTONS) if '…' not in node.name])[0])
        window.find('Write: Informed consent', tandem_ui.BUTTONS)
        picture('client-withdrawn')
    assert ctl('document', 'show', consent)['state'] == 'withdrawn'


def test_chain():
    client = the_client()
    consent = make_signed(client, 'consent')
    later = ctl('document', 'supersede', consent, '--reason', 'New fees')['id']
    ctl('document', 'ready', later)
    for signer, role in (('Mara Ellison', 'client'), ('Nora Lindqvist', 'coach')):
        ctl('document', 'sign', later, '--signer', signer, '--role', role, '--acknowledge', 'all')
    with tandem_ui.Window(data_dir=DATA) as window:
        open_practice(window)
        window.press('alt+2')
        window.choose('Mara Ellison')
        window.choose('Informed consent')
        window.see('In Each Other’s Place')
        picture('chain')
        window.choose('Informed consent', within=window.find('In Each Other’s Place', (pyatspi.ROLE_LIST,)))
        window.see('A later paper stands in its place')


def test_several():
    make_signed(the_client(), 'consent')
    with tandem_ui.Window(data_dir=DATA) as window:
        open_practice(window)
        window.press('alt+2')
        window.choose('Mara Ellison')
        window.section('Papers')
        window.click('Print or Save…')
        window.find('To Print')
        picture('several')
        window.click('Save All as One PDF…')
        save_as(window, FOLDER / 'all.pdf')
    n_papers = len([paper for paper in ctl('document', 'list') if paper['state'] != 'draft'])
    assert words_of(FOLDER / 'all.pdf').count('Page 1 of') == n_papers, n_papers


def test_declined():
    paper = make_ready(the_client(), 'consent')
    with tandem_ui.Window(data_dir=DATA) as window:
        open_practice(window)
        open_paper(window, 'Informed consent')
        window.click('Hand Over to Client…')
        window.click('I Do Not Want to Sign')
        window.click('Back to the Paper')
        window.see('Part 1 of')
        window.click('I Do Not Want to Sign')
        window.type('My reason', 'I want to ask my lawyer first')
        picture('declining')
        window.click('I Do Not Sign')
        window.see('That is all right')
        window.type('Coach’s passphrase', PASSPHRASE)
        window.click('Back to the Practice')
        window.see('The client did not want to sign')
        window.see('I want to ask my lawyer first')
        picture('declined')
    assert ctl('document', 'show', paper)['state'] == 'declined'


def write_day(window, day):
    """By the keyboard: it is taken over when Enter is pressed."""
    entry = window.entry('Last day')
    window.bring_into_view(entry)
    window.point_at(entry)
    window.pointer('click', '1')
    window.press('ctrl+a')
    window.write(day)
    window.press('Return')


def test_holds_until_a_day():
    paper = ctl('document', 'new', '--client', the_client(), '--kind', 'consent')['id']
    day = datetime.date.today() + datetime.timedelta(days=20)
    with tandem_ui.Window(data_dir=DATA) as window:
        open_practice(window)
        window.press('alt+2')
        window.choose('Mara Ellison')
        window.section('Papers')
        window.choose('Informed consent', within=window.find('Papers', (pyatspi.ROLE_LIST,)))
        write_day(window, '2020-01-01')
        window.see('lies in the past')
        write_day(window, day.isoformat())
        window.wait_for('the day on the paper', lambda: any(
            'Valid until' in node.description for node in window.all('The paper')))
        window.click('Make Ready to Sign')
        window.click('Hand Over to Client…')
        read_all(window)
        window.activate(window.find('I sign for the client', tandem_ui.CHECKS))
        window.entry('By what right')
        window.type('Your name', 'Ada Ellison')
        window.click('Sign')
        window.see('Authority to sign for the client')
        window.type('By what right', 'Mother, sole custody')
        window.type('Place', 'Cork')
        picture('guardian')
        window.click('Sign')
        window.see('Please hand the device back')
        window.type('Coach’s passphrase', PASSPHRASE)
        window.click('Back to the Practice')
        window.click('Sign as Coach')
        window.see('Signed by everyone who must')
        window.see('Last day')
        window.press('alt+1')
        window.see('Informed consent ends on')
        picture('today-expiring')
    pdf = FOLDER / 'until.pdf'
    ctl('document', 'render', paper, '--output', str(pdf))
    words = ' '.join(words_of(pdf).split())
    assert 'Mother, sole custody' in words and words.count('· Cork') == 2, words


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
