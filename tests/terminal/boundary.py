#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Boundary checks and the therapist beside the coach by tandemctl."""

import datetime
import sys
import tempfile

from tandem_terminal import Terminal, run_tests

SOON = (datetime.date.today() + datetime.timedelta(days=14)).isoformat()


def client_of(terminal):
    return terminal.ask('client', 'list')[0]['id']


def sign_papers(terminal, client):
    for kind in ('disclosure', 'consent'):
        paper = terminal.do('document', 'new', '--client', client, '--kind', kind)
        terminal.do('document', 'ready', paper)
        terminal.do('document', 'sign', paper, '--signer', 'Mara Ellison', '--role', 'client', '--acknowledge', 'all')
        terminal.do('document', 'sign', paper, '--signer', 'Nora Lindqvist', '--role', 'coach')


def start(terminal):
    assert terminal.run('init', '--name', 'Nora Lindqvist', '--language', 'en').returncode == 0
    client = terminal.do('client', 'add', '--name', 'Mara Ellison')
    terminal.do('therapist', 'add', '--name', 'Helena Voss')
    terminal.refused('client', 'may-coach', client, saying='Disclosure statement')
    sign_papers(terminal, client)
    assert terminal.ask('client', 'may-coach', client) == {'coaching': 'yes', 'points': []}
    terminal.do('client', 'begin', client)


def refuses_an_unfinished_check(terminal):
    record = ['boundary', 'record', '--client', client_of(terminal), '--review', SOON]
    sign = ['--sign', 'sleep:marked:since March=Mara wakes at four']
    terminal.refused(*record, status=2, saying='--decision')
    terminal.refused(*record, '--decision', 'shrug', saying='continue, conditions, pause')
    terminal.refused(*record, '--decision', 'refer', '--sign', 'gloom=x', saying='hopelessness')
    terminal.refused(*record, '--decision', 'refer', '--sign', 'mood:very=x', saying='slight, marked, severe')
    terminal.refused(*record, '--decision', 'refer', '--sign', 'mood', status=2, saying='NAME=VALUE')
    terminal.refused(*record, '--decision', 'refer', *sign, saying='Reason')
    terminal.refused(*record, '--decision', 'refer', *sign, '--reason', 'Sleep', saying='What was said to the client')
    terminal.refused(*record, '--decision', 'conditions', *sign, '--reason', 'Sleep', '--said', 'That', saying='Conditions')
    terminal.refused(*record, '--decision', 'refer', *sign, '--reason', 'Sleep', '--said', 'That', '--acute',
                     saying='What did you do?')
    assert terminal.ask('boundary', 'list') == []


def check_becomes_the_status(terminal):
    client = client_of(terminal)
    check = terminal.do('boundary', 'record', '--client', client, '--decision', 'refer', '--review', SOON, '--sign',
                        'sleep:marked:since March=Mara wakes at four', '--sign', 'mood=Cries in every session',
                        '--reason', 'Sleep is not a matter for coaching', '--said', 'That I am worried')
    shown = terminal.ask('boundary', 'show', check)
    assert [(sign['kind'], sign['severity']) for sign in shown['signs']] == [('mood', 'slight'), ('sleep', 'marked')], shown
    assert 'sign: sleep, marked, since March: Mara wakes at four' in terminal.run('boundary', 'show', check).stdout
    assert terminal.ask('client', 'show', client)['status'] == 'referred'
    terminal.refused('client', 'may-coach', client, saying='referred')
    summary, = terminal.ask('boundary', 'summary', check)
    assert 'wakes at four' in summary and 'Mara' not in summary, summary
    terminal.do('client', 'begin', client, '--reason', 'Helena Voss asks us to go on')


def guidance_decides(terminal):
    client = client_of(terminal)
    therapist = terminal.ask('therapist', 'list')[0]['id']
    link = terminal.do('therapy', 'link', '--client', client, '--therapist', therapist)
    terminal.refused('therapy', 'link', '--client', client, '--therapist', therapist, saying='noted already')
    guide = ['therapy', 'guidance', link, '--review', SOON, '--guidance']
    terminal.refused(*guide, 'conditions', '--how', 'Letter', saying='Conditions')
    terminal.refused(*guide, 'stop', saying='How you received it')
    terminal.do(*guide, 'conditions', '--how', 'Letter', '--conditions', 'Work only')
    answer = terminal.ask('client', 'may-coach', client)
    assert answer['coaching'] == 'conditions' and 'Work only' in answer['points'][0]['text'], answer
    terminal.do(*guide, 'stop', '--how', 'Telephone')
    terminal.refused('client', 'may-coach', client, saying='Helena Voss advises that coaching stops.')
    decide = ['therapy', 'decide', link, '--wish', 'I want to go on', '--reason', 'It keeps her going', '--decision']
    terminal.refused(*decide, 'continue', '--review', SOON, saying='every responsibility')
    terminal.refused(*decide, 'continue', '--acknowledge', 'all', saying='Look again on')
    terminal.do(*decide, 'continue', '--acknowledge', 'all', '--review', SOON)
    assert terminal.ask('client', 'may-coach', client)['coaching'] == 'conditions'


def meeting_is_shared(terminal):
    link = terminal.ask('therapy', 'list')[0]['id']
    add = ['meeting', 'add', '--therapy', link, '--way', 'video', '--summary', 'We agreed on work']
    terminal.refused(*add, saying='What was agreed')
    terminal.refused(*add, '--agreed', 'Work', '--attended', 'coach', saying='at least two')
    meeting = terminal.do(*add, '--agreed', 'Work')
    terminal.do('meeting', 'share', meeting, 'client,coach')
    terminal.refused('meeting', 'share', meeting, 'therapist', saying='Coaching context')
    kept, = terminal.ask('meeting', 'list')
    assert kept['attended'] == ['client', 'therapist', 'coach'] and kept['shared-with-therapist'] is None, kept
    terminal.do('therapy', 'end', link)
    terminal.refused('therapy', 'end', link, saying='is over')


def two_roles_need_a_reason(terminal):
    client = client_of(terminal)
    terminal.do('client', 'set', client, '--field', 'treatment=now')
    terminal.refused('client', 'may-coach', client, saying='You are this client’s therapist')
    terminal.do('client', 'set', client, '--field', 'dual-role-reason=Nobody else for 200 km')
    assert 'Nobody else for 200 km' in terminal.run('journal', 'list', '--client', client).stdout
    assert terminal.ask('client', 'may-coach', client)['coaching'] == 'yes'


TESTS = [start, refuses_an_unfinished_check, check_becomes_the_status, guidance_decides, meeting_is_shared,
         two_roles_need_a_reason]

with tempfile.TemporaryDirectory() as scratch:
    sys.exit(run_tests('terminal/boundary', TESTS, Terminal(sys.argv[1], scratch)))
