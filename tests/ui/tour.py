# SPDX-License-Identifier: GPL-3.0-or-later
"""A way through all pages and dialogs of the window, on a made-up practice.

Whoever adds a page adds it here, once: then it is looked at, walked by keys, measured and read in other languages.
"""

import contextlib
import datetime
import json
import pathlib
import re
import subprocess
import tempfile
import time

import tandem_ui

PASSPHRASE = 'lantern orbit velvet kayak'
PLACES = ('today', 'clients', 'documents', 'referrals', 'therapists', 'practice')


ROOT = pathlib.Path(__file__).resolve().parents[2]
SCALE_LETTERS = tandem_ui.BUILD / 'tests' / 'ui' / 'libscale-letters.so'


class Desktop:
    """What a person has set for all programs: the language, the letters, colours, and whether things move.

    settings are those of GTK, such as enable_animations=0; env goes to the program as it is; letters are text_scale times
    as large."""

    def __init__(self, language=None, catalogue=None, env=None, text_scale=None, **settings):
        self.language = language
        self.catalogue = catalogue
        self.text_scale = text_scale
        self.settings = {'font_name': 'Cantarell 11', **settings}
        self.extra = env or {}

    def prepare(self, folder):
        """Writes it down in the folder; the environment for a program that is to find it."""
        config = folder / 'config' / 'gtk-4.0'
        config.mkdir(parents=True)
        lines = [f'gtk-{name.replace("_", "-")}={value}' for name, value in self.settings.items()]
        (config / 'settings.ini').write_text('\n'.join(['[Settings]', *lines]) + '\n', encoding='utf-8')
        env = {'XDG_CONFIG_HOME': str(config.parent), **self.extra}
        if self.text_scale:
            env.update(LD_PRELOAD=str(SCALE_LETTERS), TANDEM_TEXT_SCALE=str(self.text_scale))
        if self.language:
            if not self.words_file().exists():
                self.catalogue = self.empty_catalogue(folder / 'po')
            env['TEXTDOMAINDIR'] = str(self.catalogue or tandem_ui.BUILD / 'po')
            env.update(LANGUAGE=self.language, LC_ALL=self.locale(folder))
            env['LOCPATH'] = str(folder / 'locales')
        return env

    def locale(self, folder):
        """The language's own dates, where the system can make its locale. glibc from 2.39 on translates nothing in that
        of C."""
        locales = folder / 'locales'
        locales.mkdir()
        name = {'de': 'de_DE', 'he': 'he_IL'}.get(self.language, 'en_GB')
        if subprocess.run(['localedef', '-i', name, '-f', 'UTF-8', locales / f'{name}.UTF-8'],
                                          capture_output=True, check=False).returncode not in (0, 1):
            return 'C.UTF-8'
        return f'{name}.UTF-8'

    def empty_catalogue(self, folder):
        """GLib lets libraries speak the language, and GTK turn to its side, where the program has it as well."""
        messages = folder / self.language / 'LC_MESSAGES'
        messages.mkdir(parents=True)
        subprocess.run(['msgfmt', '-', '--output-file', messages / 'tandem.mo'], check=True, stderr=subprocess.DEVNULL,
                       input=b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n')
        return folder

    def words_file(self):
        return (self.catalogue or tandem_ui.BUILD / 'po') / self.language / 'LC_MESSAGES' / 'tandem.mo'

    def words(self):
        return tandem_ui.Words(self.words_file() if self.language else None)


class Practice:
    """A made-up practice that the way leads through."""

    def __init__(self, build, folder, clients, country='GB', language='en'):
        self.data = folder / 'data'
        self.passphrase = folder / 'passphrase'
        self.passphrase.touch(0o600)
        self.passphrase.write_text(PASSPHRASE + '\n', encoding='utf-8')
        self.program = build / 'src' / 'tandemctl'
        self.ctl('init', '--name', 'Nora Lindqvist', '--country', country, '--language', language)
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
        self.letters['covered'] = self.write_covered_letter(therapists)
        self.therapist = next(iter(therapists.values()))
        opposed = next(link for link in self.ctl('therapy', 'list') if link['guidance'] == 'pause')
        self.opposed = names[opposed['client-id']], therapists[opposed['therapist-id']]
        self.met = names[self.ctl('meeting', 'list')[0]['client-id']]

    def write_covered_letter(self, therapists):
        """A letter that a client can read and approve, of somebody who has no other."""
        written = {letter['client-id'] for letter in self.ctl('referral', 'list')}
        names = [client['name'] for client in self.ctl('client', 'list')]
        client = next(client for client in reversed(self.ctl('client', 'list', '--status', 'active'))
                      if client['id'] not in written and names.count(client['name']) == 1)
        therapist = next(iter(therapists))
        until = (datetime.date.today() + datetime.timedelta(days=90)).isoformat()
        self.ctl('permission', 'grant', '--client', client['id'], '--recipient', therapist, '--categories',
                 'identity,reason', '--purpose', 'referral', '--expires', until)
        self.ctl('referral', 'new', '--client', client['id'], '--therapist', therapist, '--section',
                 'reason=Wants to talk about a loss')
        return client['name'], therapists[therapist]

    def ctl(self, *arguments):
        run = subprocess.run([self.program, '--data-dir', self.data, '--passphrase-file', self.passphrase, '--json',
                              *arguments], capture_output=True, text=True, check=True)
        return json.loads(run.stdout) if run.stdout.strip() else None


class Tour:
    """Opens the window and goes everywhere. What is to be done on each page is seen()."""

    def __init__(self, practice, size, desktop=None):
        self.practice = practice
        self.size = size
        self.desktop = desktop or Desktop()
        self.folder = tempfile.TemporaryDirectory(prefix='tandem-desktop-')
        self.env = self.desktop.prepare(pathlib.Path(self.folder.name))
        self.words = self.desktop.words()
        self.window = None

    def seen(self, name):
        """The page or dialog with this name is on the screen."""
        raise NotImplementedError

    def open(self, data):
        self.window = tandem_ui.Window(data_dir=data, env=self.env, words=self.words)
        self.window.start()
        self.window.give_size(*self.size)
        return self.window

    # The way

    def take(self, empty=True):
        """All of it; with the pages that a new user sees, if empty."""
        if empty:
            with tempfile.TemporaryDirectory(prefix='tandem-tour-') as folder:
                self.leading(lambda: self.new_user(pathlib.Path(folder) / 'data'))
        self.leading(self.practitioner)

    def leading(self, way):
        try:
            way()
        except Exception:
            with contextlib.suppress(Exception):
                self.seen('failed')
            raise
        finally:
            self.window.stop()

    def new_user(self, data):
        window = self.open(data)
        self.seen('01-welcome')
        window.click('Set Up My Practice')
        window.type('Full name', 'Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE, exactly=True)
        window.type('The same passphrase again', PASSPHRASE)
        self.seen('02-set-up')
        window.click('Continue')
        self.recovery_key(window)
        window.click('Open My Practice')
        window.see('Your Practice Is Ready')
        for number, place in enumerate(PLACES[:-1], 1):
            window.press(f'alt+{number}')
            self.seen(f'0{number + 3}-{place}-empty')
        window.press('ctrl+n')
        self.seen('09-client-form')

    def recovery_key(self, window):
        question = window.find(self.words.part('Group %u of the key, from your paper'))
        number = int(re.search(r'\d+', question.name)[0])
        self.seen('03-recovery-key')
        key = window.find(where=lambda node: len(node.name.split(' ')) == 7 and
                          all(len(group) == 5 for group in node.name.split(' ')))
        window.type(question.name, key.name.split(' ')[number - 1])

    def practitioner(self):
        window = self.open(self.practice.data)
        self.unlock(window)
        self.places(window)
        self.forms(window)
        self.clients(window)
        self.papers(window)
        self.letters(window)
        self.boundaries(window)
        self.templates(window)
        self.dialogs(window)

    def unlock(self, window):
        window.find('Nora Lindqvist')
        self.seen('10-start')
        window.choose('Nora Lindqvist')
        window.type('Passphrase', PASSPHRASE)
        self.seen('11-unlock')
        window.click('Unlock')
        window.find('Today')

    def places(self, window):
        for number, place in enumerate(PLACES, 1):
            window.press(f'alt+{number}')
            self.seen(f'{number + 11}-{place}')

    def forms(self, window):
        """What is written into; each is left as it was."""
        for place, button, name in ((5, 'New therapist', '18-therapist-form'), (6, 'Edit', '19-letterhead')):
            window.press(f'alt+{place}')
            window.click(button)
            window.find('Save', tandem_ui.BUTTONS)
            self.seen(name)
        window.press('alt+6')

    def open_row(self, window, place, *names):
        """The row that has all the names."""
        window.press(f'alt+{place}')
        time.sleep(0.4)  # The focus moves with the next frame.
        if place in (2, 5):
            window.press('ctrl+f')
            window.write(names[0])
            time.sleep(0.8)  # The search waits for the next letter, and the list for the search.
        row = window.wait_for(f'the row {names}', lambda: next(
            (row for row in window.all(names[0], tandem_ui.ROWS) if all(name in row.name for name in names)), None))
        window.activate(row)
        time.sleep(0.4)

    def clients(self, window):
        for number, status in ((20, 'enquiry'), (21, 'active')):
            self.open_row(window, 2, self.practice.clients[status])
            window.find('Overview')
            self.seen(f'{number}-client-{status}')
            for section in ('Papers', 'Therapy', 'About'):
                window.section(section)
                self.seen(f'{number}-client-{status}-{section.lower()}')

    def open_row_of_client(self, window, client, name, section):
        """A paper or a letter, from the page of its client."""
        self.open_row(window, 2, client)
        window.section(section)
        time.sleep(0.5)  # Until then the rows of the section before are there as well.
        window.activate(window.wait_for(f'the row “{name}”', lambda: window.all(name, tandem_ui.ROWS))[-1])
        time.sleep(1)

    def papers(self, window):
        for number, state, button in ((22, 'draft', 'Make Ready to Sign'), (23, 'ready', 'Hand Over to Client…'),
                                      (24, 'signed', 'Verify')):
            self.open_row_of_client(window, *self.practice.papers[state], 'Papers')
            window.button(button)
            self.seen(f'{number}-paper-{state}')
            if state == 'ready':
                self.client_mode(window)

    def client_mode(self, window):
        window.click('Hand Over to Client…')
        window.give_size(*self.size)
        self.seen('25-client-mode')
        for _ in range(40):
            if window.all('Sign', tandem_ui.BUTTONS, exactly=True):
                break
            if window.all('I have read this', tandem_ui.CHECKS):
                window.toggle('I have read this')
            part = window.all(self.words.part('Part %u of %u'))[0].name
            window.click('Next')
            window.wait_for('the next part', lambda before=part: not window.all(before, exactly=True))
        self.seen('26-client-mode-sign')
        window.click('Not Now')
        window.find('Coach’s passphrase')
        self.seen('27-client-mode-over')
        window.type('Coach’s passphrase', PASSPHRASE)
        window.click('Back to the Practice')
        window.find('Hand Over to Client…')
        window.give_size(*self.size)

    def reading(self, window):
        """The client reads a letter before it goes."""
        window.click('Show to Client')
        window.give_size(*self.size)
        self.seen('60-letter-reading')
        window.click('Not Like This…')
        self.seen('61-letter-objecting')
        window.click('Not Now')
        window.type('Coach’s passphrase', PASSPHRASE)
        window.click('Back to the Practice')
        window.find('Issue Letter…')
        window.give_size(*self.size)

    def letters(self, window):
        for number, state in ((29, 'covered'), (30, 'writing'), (31, 'issued')):
            self.open_row_of_client(window, *self.practice.letters[state], 'Therapy')
            window.find('Referral Letter')
            self.seen(f'{number}-letter-{state}')
            if state == 'covered':
                self.reading(window)
        self.dialog(lambda: window.click('With a Password…'), '62-letter-password')
        window.click('Follow Up…')
        window.find('Where It Stands')
        self.seen('63-follow-up')
        self.open_row(window, 2, self.practice.letters['issued'][0])
        window.section('Therapy')
        window.click('Account for the Client…')
        window.find('Save as PDF…')
        self.seen('64-account')
        self.open_row(window, 2, self.practice.clients['active'])
        window.section('Therapy')
        window.click('Ask for Permission…')
        window.find('What May Be Told')
        self.seen('32-permission')
        self.open_row(window, 5, self.practice.therapist)
        self.seen('33-therapist')

    def boundaries(self, window):
        client, therapist = self.practice.opposed
        self.open_row_of_client(window, client, 'Continue under conditions', 'Therapy')
        window.find('What You Noticed')
        self.seen('34-boundary-recorded')
        window.click('Ask Supervision…')
        self.seen('35-supervision')
        window.press('alt+2')
        self.open_row(window, 2, client)
        window.section('Therapy')
        window.click('Boundary Check…')
        window.find('What Have You Noticed?')
        self.seen('36-boundary')
        window.toggle('Acute risk')
        self.seen('37-boundary-acute')
        window.toggle('Changes in mood')
        window.toggle('Refer')
        self.seen('38-boundary-decision')
        window.press('alt+2')
        window.click('Discard', exactly=False)
        window.wait_for('the question to go', lambda: not window.all('Discard', tandem_ui.BUTTONS))
        window.give_size(*self.size)  # and the keyboard, which the question had
        self.open_row(window, 2, client)
        window.section('Therapy')
        time.sleep(0.5)  # Until then the rows of the section before are there as well.
        window.activate(window.wait_for('the therapy', lambda: window.all(therapist, tandem_ui.ROWS))[0])
        window.find('What Follows for the Coaching')
        self.seen('39-therapy-opposed')
        window.click('The Client Wants to Go On…')
        window.find('What You Take On')
        self.seen('40-responsibilities')
        self.open_row_of_client(window, self.practice.met, f'· {self.words("By video")}', 'Therapy')
        window.find('Who Has the Summary')
        self.seen('41-meeting')

    def templates(self, window):
        window.press('alt+3')
        window.click('Templates')
        window.find('Import…')
        self.seen('42-templates')
        window.choose('Informed consent to coaching')
        window.click('Copy to Edit')
        window.find('Nothing is missing')
        self.seen('43-template-text')
        for number, pane in ((44, 'Parts'), (45, 'Required')):
            window.section(pane)
            self.seen(f'{number}-template-{pane.lower()}')
        if self.size[0] < 700:
            window.click('Text or paper')
            self.seen('46-template-paper')
            window.click('Text or paper')
        window.click('Menu of the template')
        window.press('Return')  # the first of the menu
        window.find('Each time you save, the version before is kept. A paper always shows the version that it was made from.')
        self.seen('47-template-versions')
        window.press('Escape')

    def dialogs(self, window):
        """Each is opened by keys or a button, seen, and closed by Escape."""
        window.press('alt+1')
        for number, (keys, name) in enumerate((('ctrl+comma', 'preferences'), ('ctrl+question', 'shortcuts')), 50):
            self.dialog(lambda keys=keys: window.press(keys), f'{number}-{name}')
        self.dialog(lambda: self.choose_last_of_menu(window), '52-about')
        window.press('alt+6')
        window.press('alt+6')
        window.choose('Change passphrase…')
        window.find('Present passphrase')
        self.seen('53-change-passphrase')
        window.press('alt+6')
        self.dialog(lambda: window.choose('New recovery key…'), '54-new-recovery-key')
        self.open_row(window, 2, self.practice.clients['active'])
        window.section('About')
        self.dialog(lambda: window.click('Erase Client…'), '55-reason')
        window.section('Therapy')
        self.dialog(lambda: window.click('Write Referral Letter…'), '56-to-whom')
        window.press('alt+2', 'ctrl+n')
        window.type('Pronouns', 'they')
        self.dialog(lambda: window.press('Escape'), '57-discard')
        window.type('Pronouns', '')  # Nothing is left to be lost.
        window.press('alt+1')
        self.open_row_of_client(window, *self.practice.letters['writing'], 'Therapy')
        self.dialog(lambda: window.click('Emergency…'), '58-emergency')

    def choose_last_of_menu(self, window):
        window.press('Escape')  # On a narrow window the sidebar is a step back.
        time.sleep(0.5)
        window.pointer('mousemove', '1', str(self.size[1] - 2))  # What lies under the pointer gets the focus.
        window.activate(window.all('Main menu', tandem_ui.BUTTONS)[-1])
        self.seen('59-menu')
        window.press('Up', 'Return')  # By keys: GTK 4.18 tells no names of what a menu offers.

    def dialog(self, call, name):
        """What call() opens over the window."""
        window = self.window
        call()
        window.wait_for(f'the dialog {name}', lambda: len(window.windows()) > 1)
        window.give_dialog_the_keyboard(self.size)
        self.seen(name)
        window.press('Escape')
        window.wait_for(f'{name} to close', lambda: len(window.windows()) == 1)
        window.give_size(*self.size)
