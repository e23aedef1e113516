#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers by tandemctl beyond the first path: signed by hand, files beside them, copies, expiry, all at once."""

import datetime
import subprocess
import sys
import tempfile

from tandem_terminal import Terminal, run_tests, words_of

TODAY = datetime.date.today()
SCAN = b'%PDF-1.4\nsigned by hand\n%%EOF\n'


def write_ready(terminal, *more):
    client = terminal.ask('client', 'list')[0]['id']
    paper = terminal.do('document', 'new', '--client', client, '--kind', 'consent', *more)
    terminal.do('document', 'ready', paper)
    return paper


def start(terminal):
    assert terminal.run('init', '--name', 'Nora Lindqvist', '--language', 'en').returncode == 0
    terminal.do('client', 'add', '--name', 'Mara Ellison')


def signs_by_hand(terminal):
    paper = write_ready(terminal)
    scan = terminal.folder / 'scan of Mara.pdf'
    sign = ['document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all', '--on-paper']
    terminal.refused(*sign, status=2, saying='--scan')
    terminal.refused(*sign, '--scan', str(scan), status=2, saying='--witnessed-by')
    terminal.refused(*sign, '--scan', str(scan), '--witnessed-by', 'Ida Moor', saying='scan of Mara.pdf')
    scan.write_bytes(b'no PDF at all')
    terminal.refused(*sign, '--scan', str(scan), '--witnessed-by', 'Ida Moor', saying='This is neither')
    scan.write_bytes(SCAN)
    terminal.do(*sign, '--scan', str(scan), '--witnessed-by', 'Ida Moor')
    terminal.do('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')
    kept, = terminal.ask('attachment', 'list', '--document', paper)
    assert kept['name'] == 'scan of Mara.pdf' and kept['size'] == len(SCAN) and 'content' not in kept, kept
    saved = terminal.folder / 'saved.pdf'
    terminal.do('attachment', 'save', kept['id'], '--output', str(saved))
    assert saved.read_bytes() == SCAN and saved.stat().st_mode & 0o777 == 0o600
    pdf = terminal.folder / 'paper.pdf'
    terminal.do('document', 'render', paper, '--output', str(pdf))
    assert 'Signed by hand on the printed paper' in ' '.join(words_of(pdf).split())
    proof = terminal.folder / 'proof'
    terminal.do('document', 'proof', paper, '--output', str(proof))
    assert terminal.do('document', 'verify', '--proof', str(proof)) == 'unaltered'
    assert terminal.do('document', 'verify', paper) == 'unaltered'


def signs_by_an_image(terminal):
    paper = write_ready(terminal)
    photograph = terminal.folder / 'signature.jpg'
    sign = ['document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all', '--image']
    terminal.refused(*sign, str(photograph), saying='signature.jpg')
    terminal.refused(*sign, __file__, saying='This is neither')
    assert terminal.ask('document', 'show', paper)['state'] == 'ready'
    subprocess.run(['convert', '-size', '320x90', 'xc:white', '-draw', 'line 10,80 300,10', str(photograph)], check=True)
    terminal.do(*sign, str(photograph))
    terminal.do('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')
    pdf = terminal.folder / 'signed.pdf'
    terminal.do('document', 'render', paper, '--output', str(pdf))
    pictures = subprocess.run(['pdfimages', '-list', str(pdf)], check=True, capture_output=True, text=True).stdout
    assert ' 320 ' in pictures and ' 90 ' in pictures, pictures
    assert terminal.do('document', 'verify', paper) == 'unaltered'


def guardian_states_authority(terminal):
    paper = write_ready(terminal)
    sign = ['document', 'sign', paper, '--signer', 'Ada Ellison', '--role', 'guardian', '--acknowledge', 'all']
    terminal.refused(*sign, saying='Authority to sign for the client')
    terminal.do(*sign, '--authority', 'Mother, sole custody')


def keeps_files_beside_papers(terminal):
    paper = write_ready(terminal)
    answer = terminal.folder / 'answer.pdf'
    answer.write_bytes(SCAN)
    added = terminal.do('attachment', 'add', str(answer), '--document', paper)
    assert added in terminal.run('attachment', 'list').stdout
    terminal.refused('attachment', 'add', str(answer), '--document', 'nothing')
    answer.write_bytes(b'%PDF-' + b'0' * (20 * 1024 * 1024))
    terminal.refused('attachment', 'add', str(answer), '--document', paper, saying='at most 20 MB')


def copies_are_recorded(terminal):
    paper = write_ready(terminal)
    terminal.refused('document', 'copy', paper, '--how', 'printed', saying='signed paper')
    terminal.do('document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all')
    terminal.do('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')
    terminal.refused('document', 'copy', paper, status=2, saying='--how')
    terminal.refused('document', 'copy', paper, '--how', 'shouted', saying='shouted')
    terminal.do('document', 'copy', paper, '--how', 'printed')
    terminal.do('document', 'render', paper, '--client-copy', '--output', str(terminal.folder / 'copy.pdf'))
    terminal.refused('document', 'copy', paper, '--how', 'mailed', saying='says yes to e-mail')
    protected = terminal.folder / 'protected.pdf'
    secret = terminal.folder / 'secret'
    secret.write_text(terminal.do('document', 'protect', paper, '--output', str(protected)), encoding='utf-8')
    assert subprocess.run(['qpdf', '--check', protected], capture_output=True).returncode != 0
    subprocess.run(['qpdf', f'--password-file={secret}', '--check', protected], capture_output=True, check=True)
    assert [copy['how'] for copy in terminal.ask('document', 'show', paper)['copies']] == ['printed', 'saved', 'saved']
    assert ', Printed\n' in terminal.run('document', 'show', paper).stdout


def papers_hold_until_a_day(terminal):
    client = terminal.ask('client', 'list')[0]['id']
    day = (TODAY + datetime.timedelta(days=365)).isoformat()
    before = len(terminal.ask('document', 'list'))
    new = ['document', 'new', '--client', client, '--kind']
    terminal.refused(*new, 'consent', '--expires', '2020-01-01', saying='lies in the past')
    terminal.refused(*new, 'consent', '--expires', 'someday', saying='someday')
    terminal.refused(*new, 'release', '--expires', day, saying='--set expires')
    assert len(terminal.ask('document', 'list')) == before
    paper = write_ready(terminal, '--expires', day)
    assert terminal.ask('document', 'show', paper)['expires'] == day
    pdf = terminal.folder / 'until.pdf'
    terminal.do('document', 'render', paper, '--output', str(pdf))
    assert 'Valid until and including' in words_of(pdf)
    assert terminal.ask('document', 'list', '--state', 'expired') == []


def all_papers_at_once(terminal):
    client = terminal.ask('client', 'list')[0]['id']
    folder, file = terminal.folder / 'papers', terminal.folder / 'papers.pdf'
    terminal.do('document', 'export', '--client', client, '--output', str(folder))
    n_papers = len([row for row in terminal.ask('document', 'list') if row['state'] != 'draft'])
    names = sorted(path.name for path in folder.iterdir())
    assert len([name for name in names if 'scan' not in name and 'enclosure' not in name]) == n_papers, names
    assert f'{TODAY.isoformat()} Informed consent to coaching.pdf' in names, names
    assert any(name.endswith(', scan.pdf') for name in names), names
    terminal.refused('document', 'export', '--client', client, '--output', str(folder), saying='not empty')
    terminal.do('document', 'export', '--client', client, '--output', str(file))
    subprocess.run(['qpdf', '--check', str(file)], check=True, capture_output=True)
    assert words_of(file).count('Page 1 of') == n_papers
    other = terminal.do('client', 'add', '--name', 'Nobody Yet')
    terminal.refused('document', 'export', '--client', other, '--output', str(terminal.folder / 'none'),
                     saying='no papers yet')
    terminal.refused('document', 'export', '--client', client, '--output', '/nowhere/at/all', saying='/nowhere')


def chain_is_shown(terminal):
    paper = write_ready(terminal)
    terminal.do('document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all')
    terminal.do('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')
    later = terminal.do('document', 'supersede', paper, '--reason', 'new fees')
    assert terminal.ask('document', 'show', paper)['chain'] == [paper, later]
    assert f'chain: {paper}, ' in terminal.run('document', 'show', later).stdout


def letterhead_is_set(terminal):
    logo = terminal.folder / 'logo.png'
    subprocess.run(['convert', '-size', '300x100', 'xc:navy', str(logo)], check=True)
    terminal.refused('letterhead', 'set', status=2, saying='--field')
    terminal.refused('letterhead', 'set', '--field', 'shoe-size=42', saying='no field')
    terminal.do('letterhead', 'set', '--field', 'practice-name=Lindqvist Coaching', '--field', 'phone=021 555')
    terminal.refused('letterhead', 'logo', status=2, saying='--file')
    terminal.refused('letterhead', 'logo', '--file', str(terminal.folder / 'nothing.png'), saying='nothing.png')
    terminal.refused('letterhead', 'logo', '--file', __file__, saying='This is neither')
    terminal.do('letterhead', 'logo', '--file', str(logo))
    assert 'practice-name: Lindqvist Coaching' in terminal.run('letterhead', 'show').stdout
    pdf = terminal.folder / 'logo.pdf'
    terminal.do('document', 'render', write_ready(terminal), '--output', str(pdf))
    pictures = subprocess.run(['pdfimages', '-list', str(pdf)], check=True, capture_output=True, text=True).stdout
    assert ' 300 ' in pictures and ' 100 ' in pictures, pictures
    terminal.do('letterhead', 'logo', '--none')
    assert terminal.ask('letterhead', 'show')['logo'] is None


TESTS = [start, signs_by_hand, signs_by_an_image, guardian_states_authority, keeps_files_beside_papers, copies_are_recorded,
         papers_hold_until_a_day, all_papers_at_once, letterhead_is_set, chain_is_shown]

with tempfile.TemporaryDirectory() as scratch:
    sys.exit(run_tests('terminal/papers', TESTS, Terminal(sys.argv[1], scratch)))
