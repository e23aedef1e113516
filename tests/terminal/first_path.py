#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first whole path by tandemctl: from an empty folder to a signed consent and a permitted referral letter."""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from tandem_terminal import ENCRYPTED, PASSPHRASE, Skip, Terminal, run_tests, words_of

TANDEMCTL = sys.argv[1]
UNTIL = (datetime.date.today() + datetime.timedelta(days=90)).isoformat()


def sign_paper(terminal, client, kind):
    paper = terminal.do('document', 'new', '--client', client, '--kind', kind)
    terminal.refused('document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all',
                     saying='draft')
    terminal.do('document', 'ready', paper)
    terminal.refused('document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', '1',
                     saying='not acknowledged')
    terminal.do('document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all')
    terminal.do('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')
    assert terminal.ask('document', 'show', paper)['state'] == 'signed'
    return paper


def whole_path(terminal):
    made = terminal.run('init', '--name', 'Nora Lindqvist', '--country', 'GB', '--language', 'en')
    assert made.returncode == 0, made.stderr
    assert re.search(r'([0-9A-Z]{5}-){6}[0-9A-Z]{5}', made.stdout), made.stdout
    assert ('built without encryption' in made.stderr) == (not ENCRYPTED), made.stderr
    client = terminal.do('client', 'add', '--name', 'Mara Ellison', '--field', 'date-of-birth=1984-03-02')
    therapist = terminal.do('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')
    terminal.refused('client', 'begin', client, saying='Disclosure statement')
    sign_paper(terminal, client, 'disclosure')
    terminal.refused('client', 'begin', client, saying='Informed consent')
    consent = sign_paper(terminal, client, 'consent')
    terminal.do('client', 'begin', client)

    letter = terminal.do('referral', 'new', '--client', client, '--therapist', therapist, '--section',
                         'reason=Poor sleep since the spring', '--section', 'work-environment=Merger at Globex')
    pdf = terminal.folder / 'letter.pdf'
    terminal.refused('referral', 'check', letter, saying='2 paragraphs')
    terminal.do('permission', 'grant', '--client', client, '--recipient', therapist, '--categories',
                'identity,reason', '--purpose', 'referral to therapy', '--expires', UNTIL)
    terminal.refused('referral', 'issue', letter, '--output', str(pdf), saying='Work environment')
    assert not pdf.exists()
    narrower = terminal.do('referral', 'new', '--client', client, '--therapist', therapist, '--section',
                           'reason=Poor sleep since the spring')
    terminal.refused('referral', 'issue', narrower, '--output', str(pdf), saying='has not read this letter')
    terminal.do('referral', 'approve', narrower, '--by', 'Mara Ellison')
    terminal.do('referral', 'issue', narrower, '--output', str(pdf))
    words = words_of(pdf)
    assert 'Poor sleep since the spring' in words and 'Mara Ellison' in words
    assert 'Globex' not in words
    paper = terminal.folder / 'consent.pdf'
    terminal.do('document', 'render', consent, '--output', str(paper))
    assert 'Informed consent to coaching' in words_of(paper)
    for file in (pdf, paper):
        subprocess.run(['qpdf', '--check', str(file)], check=True, capture_output=True)
    again = terminal.folder / 'again.pdf'
    terminal.do('document', 'render', consent, '--output', str(again))
    assert again.read_bytes() == paper.read_bytes()
    assert terminal.do('document', 'verify') == 'unaltered'
    assert terminal.do('journal', 'verify').startswith('whole')
    assert terminal.do('check') == 'whole'


def nothing_lies_open(terminal):
    if not ENCRYPTED:
        raise Skip('this build does not encrypt')
    for word in ('Ellison', 'Poor sleep', 'Globex', 'Helena'):
        for path in terminal.data.rglob('*'):
            assert not path.is_file() or word.encode() not in path.read_bytes(), f'{word} in {path}'


def withdrawal_blocks(terminal):
    client = terminal.ask('client', 'list')[0]['id']
    therapist = terminal.ask('therapist', 'list')[0]['id']
    permission = terminal.ask('permission', 'list')[0]['id']
    letter = terminal.do('referral', 'new', '--client', client, '--therapist', therapist, '--section', 'reason=Again')
    terminal.do('referral', 'check', letter)
    terminal.do('permission', 'withdraw', permission)
    terminal.refused('referral', 'issue', letter, '--output', str(terminal.folder / 'no.pdf'), saying='withdrew')
    terminal.refused('referral', 'issue', letter, '--output', str(terminal.folder / 'no.pdf'), '--emergency',
                     saying='legal basis')


def wrong_usage_is_told_apart(terminal):
    terminal.refused('client', 'add', status=2, saying='--name')
    terminal.refused('nonsense', status=2)
    terminal.refused('client', 'show', 'nobody', status=1)
    terminal.refused('client', 'add', '--name', 'X', '--field', 'nonsense=1', saying='nonsense')
    for day in ('tomorrow', '2026-02-29', '198-04-02', '-1-01-01', '1984-03-02x'):
        terminal.refused('client', 'add', '--name', 'X', '--field', f'date-of-birth={day}', saying='date-of-birth')
    terminal.passphrase.write_text('wrong wrong wrong\n', encoding='utf-8')
    terminal.refused('client', 'list', saying='not the passphrase')
    terminal.passphrase.write_text(PASSPHRASE + '\n', encoding='utf-8')


def import_is_all_or_nothing(terminal):
    file = terminal.folder / 'therapists.csv'
    file.write_text('name,profession,accepts-referrals\nAda Stone,Counsellor,yes\n,Psychologist,no\n', encoding='utf-8')
    before = len(terminal.ask('therapist', 'list'))
    terminal.refused('therapist', 'import', str(file), saying='1 row')
    assert len(terminal.ask('therapist', 'list')) == before
    file.write_text('name,profession,accepts-referrals\nAda Stone,Counsellor,yes\n', encoding='utf-8')
    terminal.do('therapist', 'import', str(file), '--dry-run')
    assert len(terminal.ask('therapist', 'list')) == before
    terminal.do('therapist', 'import', str(file))
    assert len(terminal.ask('therapist', 'list')) == before + 1


def demo_is_the_same_for_a_seed(_):
    people = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            terminal = Terminal(TANDEMCTL, folder)
            terminal.do('init', '--name', 'Nora Lindqvist')
            terminal.do('demo', '--clients', '20', '--seed', '7')
            people.append([(row['id'], row['name'], row['status']) for row in terminal.ask('client', 'list')])
            assert terminal.do('check') == 'whole'
            terminal.refused('demo', saying='empty')
    assert people[0] == people[1] and len(people[0]) == 20


def demo_speaks_the_language_of_the_practice(_):
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(TANDEMCTL, folder)
        terminal.do('init', '--name', 'Nora Lindqvist', '--country', 'DE', '--language', 'de')
        terminal.do('demo', '--clients', '30', '--seed', '7')
        papers = terminal.ask('document', 'list')
        assert {paper['language'] for paper in papers} == {'de'}, papers
        words = ' '.join(paper['text'] or '' for paper in papers)
        assert 'Coaching am Hafen' in words and 'Schlechter Schlaf' in words
        assert not re.search(r'\b(the|and|with|session|coaching is)\b', words), re.search(r'.{40}\b(the|and|with)\b.{40}', words)


def template_check_names_what_is_missing(terminal):
    source = terminal.run('template', 'show', 'tandem-consent-en').stdout
    file = terminal.folder / 'mine.tandem'
    file.write_text(source, encoding='utf-8')
    terminal.do('template', 'check', str(file))
    file.write_text(source.replace('"elements": ["fees"]', '"elements": []'), encoding='utf-8')
    done = terminal.run('template', 'check', str(file))
    assert done.returncode == 1 and 'fees' in done.stdout and 'ICF' in done.stdout, done.stdout
    file.write_text(source.replace('"elements": ["fees"]', '"elements": ["fees", "therapy-is"]'), encoding='utf-8')
    done = terminal.run('template', 'check', str(file))
    assert done.returncode == 1 and 'two documents' in done.stdout, done.stdout


def proof_holds_without_the_practice(terminal):
    paper = [row for row in terminal.ask('document', 'list', '--state', 'signed') if row['kind'] == 'consent'][0]
    proof = terminal.folder / 'consent.proof'
    terminal.do('document', 'proof', paper['id'], '--output', str(proof))
    pdf = terminal.folder / 'proved.pdf'
    terminal.do('document', 'render', paper['id'], '--output', str(pdf))
    printed = re.sub(r'\s+', '', words_of(pdf))
    with tempfile.TemporaryDirectory() as empty:
        def check(json_answer=False):
            return subprocess.run([TANDEMCTL, '--data-dir', f'{empty}/none', *(['--json'] if json_answer else []),
                                   'document', 'verify', '--proof', str(proof)], capture_output=True, text=True,
                                  stdin=subprocess.DEVNULL, check=False)
        done = check()
        assert done.returncode == 0 and done.stdout.startswith('unaltered\n'), done.stderr
        assert not pathlib.Path(empty, 'none').exists(), 'checking a proof made a data folder'
        answer = json.loads(check(json_answer=True).stdout)
        assert answer['unaltered'] and answer['hash'] == paper['hash'], answer
        for word in ('hash', 'fingerprint'):
            assert answer[word].replace(' ', '') in printed, f'{word} is not on the paper'
        assert 'tandemctldocumentverify' in printed, 'the paper does not say how to check it'
        data = bytearray(proof.read_bytes())
        data[data.index(b'Mara Ellison')] ^= 1
        proof.write_bytes(data)
        done = check()
        assert done.returncode == 1 and '“text” of the document was altered' in done.stdout, done.stdout
        assert 'does not hold' in done.stderr, done.stderr
        proof.unlink()
        assert check().returncode == 1
    draft = terminal.do('document', 'new', '--client', paper['client-id'], '--kind', 'consent')
    terminal.refused('document', 'proof', draft, '--output', str(proof), saying='nothing to prove yet')
    assert not proof.exists()


TESTS = [whole_path, nothing_lies_open, withdrawal_blocks, wrong_usage_is_told_apart, import_is_all_or_nothing,
         demo_is_the_same_for_a_seed, demo_speaks_the_language_of_the_practice, proof_holds_without_the_practice,
         template_check_names_what_is_missing]

with tempfile.TemporaryDirectory() as scratch:
    sys.exit(run_tests('terminal', TESTS, Terminal(TANDEMCTL, scratch)))
