#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What colour tells is told in words and to a screen reader as well, and nothing moves where a person has asked for that."""

import pathlib
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import labels  # noqa: E402
import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402
import tour  # noqa: E402

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix='tandem-ui-'))
PRACTICE = tour.Practice(tandem_ui.BUILD, FOLDER, 30)
# How a paper or a letter stands, in the words of its row.
STATES = {'Draft', 'Waits for signature', 'Signed', 'Declined', 'Withdrawn', 'Superseded', 'Expired', 'Not issued yet',
          'Issued', 'Acknowledged', 'Closed', 'Being written', 'Permitted'}


def unlock(window):
    window.fill_screen()
    window.choose('Nora Lindqvist')
    window.type('Passphrase', tour.PASSPHRASE)
    window.click('Unlock')
    window.find('Today')


def test_what_is_wrong_with_a_field_is_told_with_the_field():
    with tandem_ui.Window(data_dir=PRACTICE.data) as window:
        unlock(window)
        window.press('alt+2', 'ctrl+n')
        window.type('Name', 'Mara Ellison', exactly=True)
        born = window.type('Date of birth (YYYY-MM-DD)', 'some day', exactly=True)
        assert not born.description
        window.click('Save')
        wrong = '“some day” is not a day. Please write it as YYYY-MM-DD, such as 2027-03-31.'
        window.see(f'Date of birth: {wrong}')
        window.wait_for('it with the field', lambda: born.description == wrong)
        window.type('Date of birth (YYYY-MM-DD)', '1980-05-17', exactly=True)
        window.wait_for('it to go', lambda: not born.description)
        window.click('Save')
        window.wait_for('the form to go', lambda: not window.all('Save', tandem_ui.BUTTONS))
    born = {client['name']: client['date-of-birth'] for client in PRACTICE.ctl('client', 'list')}
    assert born.get('Mara Ellison') == '1980-05-17', born


def words_of(row):
    """What a screen reader says of a row: the list it is in, its name, and what stands in it."""
    return ' '.join(node.name for node in (row.parent, *tandem_ui.everything(row)))


def test_rows_say_their_state():
    with tandem_ui.Window(data_dir=PRACTICE.data) as window:
        unlock(window)
        for place, section in ((3, None), (4, None), (2, 'Papers')):
            window.press(f'alt+{place}')
            time.sleep(1)
            if section:
                window.press('ctrl+f')
                window.write(PRACTICE.papers['signed'][0])
                time.sleep(1)
                window.choose(PRACTICE.papers['signed'][0])
                window.section(section)
                time.sleep(1)
            rows = [words_of(row) for row in window.all(roles=tandem_ui.ROWS)]
            # Each paper and each letter has a day in it; so has what happened, which has no state.
            rows = [row for row in rows if re.search(r'\b20\d\d\b', row) and not row.startswith('What happened')]
            assert len(rows) >= 2, rows
            silent = [row for row in rows if not any(state in row for state in STATES)]
            assert not silent, silent


def frames_of_going_round(animations):
    """How many frames the window draws while pages come and go; a cursor that blinks would draw as well."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=FOLDER))
    watched = labels.Labels(folder / 'labels')
    env = tour.Desktop(enable_animations=animations, cursor_blink=0).prepare(folder)
    with tandem_ui.Window(data_dir=PRACTICE.data, env={**env, **watched.env}) as window:
        unlock(window)
        total = 0
        for place in (2, 3, 4, 5, 6, 1):
            time.sleep(1)
            before = watched.count_frames(window)
            window.press(f'alt+{place}')
            time.sleep(1)
            total += watched.count_frames(window) - before
    return total


def test_nothing_moves_where_it_is_not_wanted():
    moving, still = frames_of_going_round(1), frames_of_going_round(0)
    print(f'# {moving} frames with animations, {still} without')
    assert still * 2 <= moving, (still, moving)


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
