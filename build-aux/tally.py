#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what the test runs of build-aux/dev said.

    tally.py STEPS [NAME=TESTLOG…]

STEPS has one line a step of the script that is no test program: "passed NAME" or "failed NAME". A TESTLOG is the
testlog.json of a meson test run. A test program that speaks TAP counts as the cases it reports, any other as one. Names
what failed and what was skipped, ends with "N passed, N failed, N skipped" and fails when anything failed.
"""

import json
import re
import sys

TAP_LINE = re.compile(r'^(ok|not ok)\b\s*\d*\s*-?\s*([^#\n]*)(?:#\s*(SKIP)\S*\s*(.*))?$', re.MULTILINE | re.IGNORECASE)
TAP_PLAN = re.compile(r'^1\.\.\d+', re.MULTILINE)
GOOD = {'OK', 'EXPECTEDFAIL'}


def cases_of(entry):
    """The (outcome, name, remark) of each case that one line of a testlog.json tells of."""
    cases = []
    said = entry.get('stdout') or ''
    for verdict, name, directive, remark in TAP_LINE.findall(said) if TAP_PLAN.search(said) else ():
        outcome = 'skipped' if directive.upper() == 'SKIP' else 'passed' if verdict == 'ok' else 'failed'
        cases.append((outcome, f'{entry["name"]} {name}'.strip(), remark))

    result = entry['result']
    if result == 'SKIP' and not cases:
        cases.append(('skipped', entry['name'], 'said by the test itself'))
    elif result in GOOD and not cases:
        cases.append(('passed', entry['name'], ''))
    elif result not in GOOD | {'SKIP'} and not any(outcome == 'failed' for outcome, _, _ in cases):
        # It crashed, hung, leaked or stopped early: that is a failure of its own, beside whatever it had reported.
        cases.append(('failed', entry['name'], result.lower()))
    return cases


def main():
    cases = []
    with open(sys.argv[1], encoding='utf-8') as steps:
        for line in steps:
            outcome, _, name = line.strip().partition(' ')
            cases.append((outcome, name, ''))
    for argument in sys.argv[2:]:
        run, _, path = argument.partition('=')
        with open(path, encoding='utf-8') as log:
            for line in log:
                cases += [(outcome, f'{run}: {name}', remark) for outcome, name, remark in cases_of(json.loads(line))]

    for wanted in ('skipped', 'failed'):
        for outcome, name, remark in cases:
            if outcome == wanted:
                print(f'{wanted}: {name}' + (f' ({remark})' if remark else ''))
    count = {wanted: sum(outcome == wanted for outcome, _, _ in cases) for wanted in ('passed', 'failed', 'skipped')}
    print(f'{count["passed"]} passed, {count["failed"]} failed, {count["skipped"]} skipped')
    return 1 if count['failed'] or not count['passed'] else 0


if __name__ == '__main__':
    sys.exit(main())
