#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of every page, light and dark, wide and as narrow as a telephone, for whoever looks at them.

For build-aux/dev shots; runs inside build-aux/with-display. The practice on them is made up.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

PASSPHRASE = 'lantern orbit velvet kayak'
WIDE = (1280, 900)
NARROW = (360, 720)
STYLES = {'light': {}, 'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
          'contrast': {'ADW_DEBUG_HIGH_CONTRAST': '1'}}


class Practice:
    """A made-up practice that pictures are taken of."""

    def __init__(self, build, folder, clients):
        self.data = folder / 'data'
        self.passphrase = folder / 'passphrase'
        self.passphrase.touch(0o600)
        self.passphrase.write_text(PASSPHRASE + '\n', encoding='utf-8')
        self.program = build / 'src' / 'tandemctl'
        self.ctl('init', '--name', 'Nora Lindqvist', '--country', 'GB', '--language', 'en')
        self.ctl('demo', '--clients', str(clients), '--seed', '7')
        # All is asked now: while the window has the practice open, nobody else can.
        names = {client['id']: client['name'] for client in self.ctl('client', 'list')}
        therapists = {therapist['id']: therapist['name'] for therapist in self.ctl('therapist', 'list')}
        self.clients = {status: self.ctl('client', 'list', '--status', status)[0]['name']
                        for status in ('enquiry', 'active')}
        kinds = {'disclosure': 'Disclosure statement', 'consent': 'Informed consent'}
        self.papers = {state: next((names[paper['client-id']], kinds[paper['kind']])
                                   for paper in self.ctl('document', 'list', '--state', state)
                                   if paper['kind'] in kinds)
                       for state in ('draft', 'ready', 'signed')}
        self.letters = {state: next((names[letter['client-id']], therapists[letter['therapist-id']])
                                    for letter in self.ctl('referral', 'list')
                                    if (letter['status'] == 'drafted') == (state == 'writing'))
                        for state in ('writing', 'issued')}
        self.therapist = next(iter(therapists.values()))
        opposed = next(link for link in self.ctl('therapy', 'list') if link['guidance'] == 'pause')
        self.opposed = names[opposed['client-id']], therapists[opposed['therapist-id']]
        self.met = names[self.ctl('meeting', 'list')[0]['client-id']]

    def ctl(self, *arguments):
        run = subprocess.run([self.program, '--data-dir', self.data, '--passphrase-file', self.passphrase, '--json',
                              *arguments], capture_output=True, text=True, check=True)
        return json.loads(run.stdout) if run.stdout.strip() else None


class Shots:
    """One style and size: opens the window, goes everywhere, and takes the pictures."""

    def __init__(self, ui, practice, folder, style, size):
        self.ui = ui
        self.practice = practice
        self.folder = folder
        self.style = style
        self.size = size
        self.shape = 'wide' if size == WIDE else 'narrow'
        self.window = None
        self.too_wide = []

    def picture(self, name):
        time.sleep(0.7)
        path = self.folder / f'{self.style}-{self.shape}' / f'{name}.png'
        path.parent.mkdir(parents=True, exist_ok=True)
        width, height = self.size
        subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}+0+0', '+repage', str(path)],
                       check=True)
        needed = self.window.place_of(self.window.windows()[0])[2]
        if needed > width:
            self.too_wide.append(f'{path} is cut: the page needs {needed} pixels')
        self.window.give_size(*self.size)

    def open(self, data):
        self.window = self.ui.Window(data_dir=data, env=STYLES[self.style])
        self.window.start()
        self.window.give_size(*self.size)
        return self.window

    def empty(self, data):
        """As a new user sees it."""
        window = self.open(data)
        self.picture('01-welcome')
        window.click('Set Up My Practice')
        window.type('Full name', 'Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE, exactly=True)
        window.type('The same passphrase again', PASSPHRASE)
        self.picture('02-set-up')
        window.click('Continue')
        question = window.find('from your paper')
        number = int(question.name.split('Group ')[1].split(' ')[0])
        self.picture('03-recovery-key')
        key = window.find(where=lambda node: len(node.name.split(' ')) == 7 and
                          all(len(group) == 5 for group in node.name.split(' ')))
        window.type('from your paper', key.name.split(' ')[number - 1])
        window.click('Open My Practice')
        window.see('Your Practice Is Ready')
        for number, place in enumerate(('today', 'clients', 'documents', 'referrals', 'therapists'), 1):
            window.press(f'alt+{number}')
            self.picture(f'0{number + 3}-{place}-empty')
        window.press('ctrl+n')
        self.picture('09-client-form')
        window.stop()

    def unlock(self, window):
        window.find('Nora Lindqvist')
        self.picture('10-start')
        window.choose('Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE)
        self.picture('11-unlock')
        window.click('Unlock')
        window.find('Today')

    def places(self, window):
        for number, place in enumerate(('today', 'clients', 'documents', 'referrals', 'therapists', 'practice'), 1):
            window.press(f'alt+{number}')
            self.picture(f'{number + 11}-{place}')

    def open_row(self, window, place, *names):
        """The row that has all the names."""
        window.press(f'alt+{place}')
        time.sleep(0.4)  # The focus moves with the next frame.
        if place in (2, 5):
            window.press('ctrl+f')
            window.write(names[0])
            time.sleep(0.8)  # The search waits for the next letter, and the list for the search.
        row = window.wait_for(f'the row {names}', lambda: next(
            (row for row in window.all(names[0], self.ui.ROWS) if all(name in row.name for name in names)), None))
        window.activate(row)
        time.sleep(0.4)

    def clients(self, window):
        for number, status in ((20, 'enquiry'), (21, 'active')):
            self.open_row(window, 2, self.practice.clients[status])
            window.find('Overview')
            self.picture(f'{number}-client-{status}')
            for section in ('Papers', 'Therapy', 'About'):
                window.section(section)
                self.picture(f'{number}-client-{status}-{section.lower()}')

    def open_row_of_client(self, window, client, name, section):
        """A paper or a letter, from the page of its client."""
        self.open_row(window, 2, client)
        window.section(section)
        window.activate(window.wait_for(f'the row “{name}”', lambda: window.all(name, self.ui.ROWS))[-1])
        time.sleep(1)

    def papers(self, window):
        for number, state in ((22, 'draft'), (23, 'ready'), (24, 'signed')):
            self.open_row_of_client(window, *self.practice.papers[state], 'Papers')
            self.picture(f'{number}-paper-{state}')
            if state == 'ready' and window.all('Hand Over to Client…', self.ui.BUTTONS):
                self.client_mode(window)

    def client_mode(self, window):
        window.click('Hand Over to Client…')
        window.give_size(*self.size)
        self.picture('25-client-mode')
        for _ in range(40):
            if window.all('Sign', self.ui.BUTTONS, exactly=True):
                break
            if window.all('I have read this', self.ui.CHECKS):
                window.toggle('I have read this')
            part = window.all('Part ')[0].name
            window.click('Next')
            window.wait_for('the next part', lambda before=part: not window.all(before, exactly=True))
        self.picture('26-client-mode-sign')
        window.click('Not Now')
        window.find('Coach’s passphrase')
        self.picture('27-client-mode-over')
        window.type('Coach’s passphrase', PASSPHRASE)
        window.click('Back to the Practice')
        window.find('Today')
        window.give_size(*self.size)

    def letters(self, window):
        for number, state in ((30, 'writing'), (31, 'issued')):
            self.open_row_of_client(window, *self.practice.letters[state], 'Therapy')
            window.find('Referral Letter')
            self.picture(f'{number}-letter-{state}')
        self.open_row(window, 2, self.practice.clients['active'])
        window.section('Therapy')
        window.click('Ask for Permission…')
        window.find('What May Be Told')
        self.picture('32-permission')
        self.open_row(window, 5, self.practice.therapist)
        self.picture('33-therapist')

    def boundaries(self, window):
        client, therapist = self.practice.opposed
        self.open_row_of_client(window, client, 'Continue under conditions', 'Therapy')
        window.find('What You Noticed')
        self.picture('34-boundary-recorded')
        window.click('Ask Supervision…')
        self.picture('35-supervision')
        window.press('alt+2')
        self.open_row(window, 2, client)
        window.section('Therapy')
        window.click('Boundary Check…')
        window.find('What Have You Noticed?')
        self.picture('36-boundary')
        window.toggle('Acute risk')
        self.picture('37-boundary-acute')
        window.toggle('Changes in mood')
        window.toggle('Refer')
        self.picture('38-boundary-decision')
        window.press('alt+2')
        self.open_row(window, 2, client)
        window.section('Therapy')
        window.activate(window.wait_for('the therapy', lambda: window.all(therapist, self.ui.ROWS))[0])
        window.find('What Follows for the Coaching')
        self.picture('39-therapy-opposed')
        window.click('The Client Wants to Go On…')
        window.find('What You Take On')
        self.picture('40-responsibilities')
        self.open_row_of_client(window, self.practice.met, '· By video', 'Therapy')
        window.find('Who Has the Summary')
        self.picture('41-meeting')

    def take(self, empty):
        with tempfile.TemporaryDirectory(prefix='tandem-shots-') as folder:
            self.empty(pathlib.Path(folder) / 'data') if empty else None
        window = self.open(self.practice.data)
        try:
            self.unlock(window)
            self.places(window)
            self.clients(window)
            self.papers(window)
            self.letters(window)
            self.boundaries(window)
        except Exception:
            self.picture('failed')
            raise
        finally:
            window.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--build', type=pathlib.Path, required=True)
    parser.add_argument('--clients', type=int, default=40)
    parser.add_argument('--only', help='such as dark-narrow')
    parser.add_argument('folder', type=pathlib.Path)
    arguments = parser.parse_args()
    os.environ['TANDEM_BUILD_DIR'] = str(arguments.build)
    import tandem_ui  # pylint: disable=import-outside-toplevel # reads where the build is
    failed = False
    with tempfile.TemporaryDirectory(prefix='tandem-shots-') as folder:
        practice = Practice(arguments.build, pathlib.Path(folder), arguments.clients)
        for style in STYLES:
            for size in (WIDE, NARROW):
                shots = Shots(tandem_ui, practice, arguments.folder, style, size)
                if arguments.only in (None, f'{style}-{shots.shape}'):
                    try:
                        shots.take(empty=style != 'contrast')
                    except AssertionError as error:
                        print(f'{style}-{shots.shape}: {error}', file=sys.stderr)
                        failed = True
                    for page in shots.too_wide:
                        print(page, file=sys.stderr)
                        failed = True
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
