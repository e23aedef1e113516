#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates by tandemctl: the coach's own beside the program's, from file to paper."""

import json
import sys
import tempfile

from tandem_terminal import Terminal, run_tests, words_of


def start(terminal):
    assert terminal.run('init', '--name', 'Nora Lindqvist', '--language', 'en').returncode == 0
    terminal.do('client', 'add', '--name', 'Mara Ellison')


def write_template(terminal, name='mine.tandem', **replacements):
    source = terminal.run('template', 'show', 'tandem-consent-en').stdout
    for old, new in replacements.values():
        assert old in source, old
        source = source.replace(old, new)
    file = terminal.folder / name
    file.write_text(source, encoding='utf-8')
    return file


def rows(terminal):
    return {row['id']: row for row in terminal.ask('template', 'list')}


def own_template_makes_papers(terminal):
    file = write_template(terminal, words=('Please read each part.', 'Words of my own.'))
    own = terminal.do('template', 'add', str(file), '--use')
    assert rows(terminal)[own]['standing'] == 'chosen' and rows(terminal)[own]['version'] == '1'
    client = terminal.ask('client', 'list')[0]['id']
    paper = terminal.do('document', 'new', '--client', client, '--kind', 'consent')
    pdf = terminal.folder / 'paper.pdf'
    terminal.do('document', 'render', paper, '--output', str(pdf))
    assert 'Words of my own.' in words_of(pdf)
    assert terminal.ask('template', 'versions', own)[0] | {'saved': ''} == {
        'version': '1', 'saved': '', 'papers': 1, 'standing': 'chosen'}
    terminal.do('template', 'use', own, '--no')
    paper = terminal.do('document', 'new', '--client', client, '--kind', 'consent')
    terminal.do('document', 'render', paper, '--output', str(pdf))
    assert 'Words of my own.' not in words_of(pdf)
    terminal.do('document', 'new', '--client', client, '--kind', 'consent', '--template', own)
    terminal.do('template', 'retire', own)
    terminal.refused('document', 'new', '--client', client, '--kind', 'consent', '--template', own, saying='retired')
    terminal.do('template', 'retire', own, '--no')
    assert rows(terminal)[own]['standing'] == 'whole'


def letter_and_release_can_be_of_another_template(terminal):
    client = terminal.ask('client', 'list')[0]['id']
    therapist = terminal.do('therapist', 'add', '--name', 'Helena Voss', '--profession', 'Psychologist')
    release = ['document', 'new', '--client', client, '--kind', 'release', '--set', f'recipient={therapist}',
               '--set', 'categories=identity', '--set', 'purpose=referral', '--set', 'expires=2099-01-31']
    letter = ['document', 'new', '--client', client, '--kind', 'referral', '--set', f'therapist={therapist}']
    for kind, command in (('release', release), ('referral', letter)):
        before = terminal.ask('document', 'list')
        terminal.refused(*command, '--template', 'tandem-consent-en', saying='kind')
        assert terminal.ask('document', 'list') == before, 'something half-done is left'
        paper = terminal.do(*command, '--template', f'tandem-{kind}-de')
        assert terminal.ask('document', 'show', paper)['language'] == 'de'
        assert terminal.ask('document', 'show', terminal.do(*command))['language'] == 'en'


def unfinished_template_makes_none(terminal):
    file = write_template(terminal, fees=('"elements": ["fees"]', '"elements": []'))
    before = rows(terminal)
    terminal.refused('template', 'add', str(file), saying='mine.tandem:1: “fees” is missing')
    assert rows(terminal) == before
    terminal.refused('template', 'add', str(file), '--unfinished', '--use', status=2, saying='--unfinished')
    own = terminal.do('template', 'add', str(file), '--unfinished')
    assert rows(terminal)[own]['standing'] == 'unfinished'
    terminal.refused('template', 'use', own, saying='“fees” is missing')
    assert [one['standing'] for one in terminal.ask('template', 'versions', own)] == ['unfinished']
    client = terminal.ask('client', 'list')[0]['id']
    terminal.refused('document', 'new', '--client', client, '--kind', 'consent', '--template', own, saying='fees')


def check_knows_the_fields(terminal):
    file = write_template(terminal, name='typo.tandem', words=('Please read each part.', 'Dear {{client.nmae}},'))
    terminal.refused('template', 'check', str(file), saying='typo.tandem is refused: 1 fault.')
    faults = terminal.run('template', 'check', str(file)).stdout
    line = next(i for i, text in enumerate(file.read_text(encoding='utf-8').split('\n'), 1) if 'nmae' in text)
    assert faults.startswith(f'typo.tandem:{line}:6: '), faults
    file = write_template(terminal, kinds=('"elements": ["fees"]', '"elements": ["fees", "therapy-is"]'))
    terminal.refused('template', 'add', str(file), '--unfinished', saying='two documents')


def export_gives_back_what_was_added(terminal):
    file = write_template(terminal, words=('Please read each part.', 'Words of my own.'))
    own = terminal.do('template', 'add', str(file))
    out = terminal.folder / 'out.tandem'
    terminal.refused('template', 'export', own, status=2, saying='--output')
    terminal.do('template', 'export', own, '--output', str(out))
    manifest, body = out.read_text(encoding='utf-8').split('\n---\n', 1)
    assert body == file.read_text(encoding='utf-8').split('\n---\n', 1)[1]
    assert json.loads(manifest)['id'] == own and json.loads(manifest)['version'] == '1'
    assert terminal.run('template', 'show', own, '--version', '1').stdout == out.read_text(encoding='utf-8')
    terminal.refused('template', 'show', own, '--version', '2', saying='There is no template')
    versions = terminal.ask('template', 'versions', own)
    assert [(one['version'], one['papers'], one['standing']) for one in versions] == [('1', 0, 'whole')], versions
    terminal.refused('template', 'versions', 'nothing', saying='The id “nothing” is not known here')
    terminal.refused('template', 'versions', status=2, saying='ID')
    terminal.do('template', 'check', str(out))
    terminal.refused('template', 'export', 'nothing', '--output', str(out), saying='There is no template')


def program_templates_need_no_practice(terminal):
    listed = terminal.run('template', 'list', '--builtin')
    assert listed.returncode == 0 and 'tandem-consent-en\tconsent\ten\t' in listed.stdout, listed


TESTS = [program_templates_need_no_practice, start, own_template_makes_papers,
         letter_and_release_can_be_of_another_template, unfinished_template_makes_none,
         check_knows_the_fields, export_gives_back_what_was_added]

with tempfile.TemporaryDirectory() as scratch:
    sys.exit(run_tests('terminal/templates', TESTS, Terminal(sys.argv[1], scratch)))
