#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes, signs and renders a paper of every kind in both languages, as PDF and as a picture of each page.

For build-aux/dev shots: papers_gallery.py TANDEMCTL FOLDER
"""

import json
import pathlib
import subprocess
import sys
import tempfile

PASSPHRASE = 'lantern orbit velvet kayak'
ORDER = {'sponsor-agreement': ['client', 'sponsor', 'coach'], 'joint-protocol': ['client', 'therapist', 'coach'],
         'closing': ['coach'], 'emergency-record': ['coach'], 'release': ['client'], 'withdrawal': ['client']}
NAMES = {'client': 'Mara Ellison', 'coach': 'Nora Lindqvist', 'sponsor': 'Jon Ferris', 'therapist': 'Dr Helena Voss'}


class Gallery:
    """A practice in one language, and its papers."""

    def __init__(self, program, folder, language, output):
        self.output = output
        self.language = language
        passphrase = folder / 'passphrase'
        passphrase.touch(0o600)
        passphrase.write_text(PASSPHRASE + '\n', encoding='utf-8')
        self.command = [program, '--data-dir', folder / 'data', '--passphrase-file', passphrase]
        self.ctl('init', '--name', NAMES['coach'], '--country', 'DE' if language == 'de' else 'GB', '--language',
                 language)
        # What the coach says of the practice, as the made-up one has it.
        self.ctl('demo', '--clients', '1', '--seed', '7')
        self.client = self.ctl('client', 'add', '--name', NAMES['client'], '--field', 'date-of-birth=1984-05-04',
                               '--field', f'language={language}', '--field', 'emergency-name=Jonas Ellison')
        self.therapist = self.ctl('therapist', 'add', '--name', NAMES['therapist'], '--field',
                                  'profession=' + ('Psychologin' if language == 'de' else 'Psychologist'))
        self.ctl('sponsor', 'add', '--organisation', 'Globex', '--contact', NAMES['sponsor'], '--client', self.client)

    def ctl(self, *words):
        done = subprocess.run([*self.command, *words], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f'{" ".join(words)}: {done.stderr}')
        return done.stdout.strip().split('\n')[0]

    def fields(self, kind):
        """What has to be filled in: what it asks for, in its own words."""
        source = subprocess.run([*self.command, 'template', 'show', f'tandem-{kind}-{self.language}'],
                                capture_output=True, text=True, check=True).stdout
        manifest = json.loads(source.split('\n---\n')[0])
        for field in manifest.get('fields', []):
            if field.get('required'):
                yield from ('--set', f'{field["name"]}=({field["label"]})')

    def render(self, kind, paper):
        pdf = self.output / f'{kind}-{self.language}.pdf'
        self.ctl('document', 'render', paper, '--output', str(pdf))
        subprocess.run(['pdftoppm', '-r', '80', '-png', pdf, pdf.with_suffix('')], check=True)

    def write(self, kind, *settings):
        paper = self.ctl('document', 'new', '--client', self.client, '--kind', kind, *self.fields(kind), *settings)
        if kind != 'release':
            self.ctl('document', 'ready', paper)
        for role in ORDER.get(kind, ['client', 'coach']):
            everything = [] if role == 'coach' else ['--acknowledge', 'all']
            self.ctl('document', 'sign', paper, '--signer', NAMES[role], '--role', role, *everything)
        self.render(kind, paper)
        return paper

    def take(self):
        consent = self.write('consent')
        self.write('disclosure')
        self.write('sponsor-agreement')
        self.write('progress-report')
        self.write('joint-protocol', '--set', f'therapist={self.therapist}')
        self.write('release', '--set', f'recipient={self.therapist}', '--set', 'categories=identity,reason,goals',
                   '--set', 'purpose=referral', '--set', 'expires=2099-12-31')
        words = ('Schläft seit dem Frühjahr schlecht.', 'Führt seit Januar ein neues Team.') if self.language == 'de' \
            else ('Sleeps badly since spring.', 'Leads a new team since January.')
        letter = self.ctl('referral', 'new', '--client', self.client, '--therapist', self.therapist, '--section',
                          f'reason={words[0]}', '--section', f'goals={words[1]}')
        self.ctl('referral', 'approve', letter, '--by', 'Mara Ellison')
        self.ctl('referral', 'issue', letter, '--output', str(self.output / f'referral-{self.language}.pdf'))
        self.render('referral', letter)
        self.write('emergency-record')
        self.write('closing')
        self.write('withdrawal', '--set', f'withdraws={consent}')


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for language in 'en', 'de':
        with tempfile.TemporaryDirectory(prefix='tandem-papers-') as name:
            Gallery(program, pathlib.Path(name), language, folder).take()


main()
