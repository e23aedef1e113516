#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""There is room for all words on every page: in German on a telephone, with letters twice as large, and from right to left.
No label is cut short, stands over another, or goes beyond the window."""

import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import labels  # noqa: E402
import tandem_ui  # noqa: E402
import tour  # noqa: E402
from screen import Screen  # noqa: E402

LEFT_TO_RIGHT = '\u200e'


class Room(tour.Tour):
    """Looks at the labels of every page."""

    def __init__(self, practice, size, desktop):
        super().__init__(practice, size, desktop)
        self.labels = labels.Labels(pathlib.Path(self.folder.name) / 'labels')
        loaded = ':'.join(env['LD_PRELOAD'] for env in (self.env, self.labels.env) if 'LD_PRELOAD' in env)
        self.env.update(self.labels.env, LD_PRELOAD=loaded)
        self.faults = []
        self.pages = 0

    def seen(self, name):
        if name == 'failed':
            return
        # A dialog is made as small as the screen by the window manager.
        if len(self.window.windows()) > 1:
            self.window.give_size(*self.size)
        time.sleep(0.7)
        self.pages += 1
        if len(self.window.windows()) == 1:
            needed = self.window.width_of(self.window.top_window())
            if needed > self.size[0]:
                self.faults.append(f'{name}: the page needs {needed} pixels')
        shown = [label for label in self.labels.read(self.window) if label.is_visible()]
        if not shown:
            self.faults.append(f'{name}: nothing to be read is there')
        # What is said to be there may still not be drawn.
        if Screen().count_colours() < 16:
            self.faults.append(f'{name}: nothing is seen')
        self.look_at(name, shown)

    def look_at(self, name, shown):
        for number, label in enumerate(shown):
            # The desktop makes a menu as narrow as its screen.
            if label.cut or label.floats() and label.visible[2] < label.width - 1:
                self.faults.append(f'{name}: cut: “{label.text}” in {label.path}')
            # The names of a page's sections are scrolled where not all have room.
            if (label.x < -1 or label.x + label.width > self.size[0] + 1) and 'AdwViewSwitcher' not in label.path:
                self.faults.append(f'{name}: beyond the window: “{label.text}” in {label.path}')
            for other in shown[number + 1:]:
                if label.stands_over(other):
                    self.faults.append(f'{name}: “{label.text}” over “{other.text}” in {label.path}')


def go(size, desktop, kind=Room, country=('GB', 'en'), least=60):
    with tempfile.TemporaryDirectory(prefix='tandem-room-') as folder:
        practice = tour.Practice(tandem_ui.BUILD, pathlib.Path(folder), 30, *country)
        room = kind(practice, size, desktop)
        try:
            room.take()
        finally:
            print(f'# {room.pages} pages and dialogs')
            for fault in room.faults:
                print(f'# {fault}')
    assert not room.faults, f'{len(room.faults)} faults, among them: {room.faults[:5]}'
    assert room.pages >= least, f'only {room.pages} pages were seen'


def test_in_german_on_a_telephone():
    # A telephone's screen is no larger than the window, which has no button to make it smaller.
    go((360, 720), tour.Desktop(language='de', decoration_layout=':close'), country=('DE', 'de'))


class Places(Room):
    """The places alone, gone to as soon as the practice is open, and a client with a telephone number."""

    def take(self, empty=False):
        super().take(empty)

    def practitioner(self):
        window = self.open(self.practice.data)
        self.unlock(window)
        self.places(window)
        self.open_row(window, 2, self.practice.clients['active'])
        window.section('About')
        self.seen('21-client-about')

    def look_at(self, name, shown):
        super().look_at(name, shown)
        numbers = [label.text for label in shown if '+44 ' in label.text]
        if name == '21-client-about' and not (numbers and all(number.startswith(LEFT_TO_RIGHT) for number in numbers)):
            self.faults.append(f'{name}: the groups of a number are turned round: {numbers}')


def test_from_right_to_left_on_a_telephone():
    go((360, 720), tour.Desktop(language='he', decoration_layout=':close'), Places, least=9)


def test_with_letters_twice_as_large():
    go((1024, 768), tour.Desktop(text_scale=2))


class LinesOfLibraries(Room):
    """The name of a line that is filled in and what stands in an empty one are kept on one line by libadwaita and GTK, and may be
    cut; a screen reader tells all of it. The window of shortcuts is GTK's own."""

    def look_at(self, name, shown):
        if name != '51-shortcuts':
            super().look_at(name, [label for label in shown
                                   if not (label.cut and ('EntryRow/' in label.path or label.path.endswith('GtkText/')))])


def test_with_large_letters_on_a_telephone():
    go((360, 720), tour.Desktop(text_scale=2, decoration_layout=':close'), LinesOfLibraries)


class Mirrored(Room):
    """From right to left the places stand at the right."""

    def look_at(self, name, shown):
        super().look_at(name, shown)
        sidebar = [label for label in shown if label.text == 'Therapists' and 'GtkListBoxRow' in label.path]
        if name == '12-today' and not (sidebar and sidebar[0].x > self.size[0] / 2):
            self.faults.append(f'{name}: the places are not at the right')


def test_from_right_to_left_on_a_desk():
    go((1280, 900), tour.Desktop(language='he'), Mirrored)


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
