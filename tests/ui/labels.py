# SPDX-License-Identifier: GPL-3.0-or-later
"""What watch-labels.c tells of a running window: its labels, and how many frames it has drawn."""

import signal

import tandem_ui

WATCH = tandem_ui.BUILD / 'tests' / 'ui' / 'libwatch-labels.so'
TOUCH = 2  # pixels that two labels may share: the frames of letters are larger than the letters


class Label:
    def __init__(self, line):
        cut, *numbers = line.split('\t', 11)[:9]
        self.path, self.text = line.split('\t')[9:11]
        self.cut = cut == '1'
        self.x, self.y, self.width, self.height, *self.visible = map(int, numbers)

    def is_visible(self):
        return self.visible[2] > 0 and self.visible[3] > 0

    def floats(self):
        """It comes up over the page for a while."""
        return 'AdwToastWidget' in self.path or 'GtkPopover' in self.path

    def stands_over(self, other):
        if self.text == other.text and 'EntryRow' in self.path:
            return False  # The row has its title twice, where it is empty and where it is not, and shows one of them.
        if self.floats() != other.floats():
            return False
        left, top = max(self.visible[0], other.visible[0]), max(self.visible[1], other.visible[1])
        right = min(self.visible[0] + self.visible[2], other.visible[0] + other.visible[2])
        bottom = min(self.visible[1] + self.visible[3], other.visible[1] + other.visible[3])
        return right - left > TOUCH and bottom - top > TOUCH


class Labels:
    """Asks a window that was started in env."""

    def __init__(self, path):
        self.path = path
        self.env = {'LD_PRELOAD': str(WATCH), 'TANDEM_LABELS': str(path)}

    def ask(self, window):
        self.path.unlink(missing_ok=True)
        window.process.send_signal(signal.SIGUSR1)
        window.wait_for('the labels', self.path.exists)
        return [line for line in self.path.read_text(encoding='utf-8').split('\n') if line]

    def read(self, window):
        return [Label(line) for line in self.ask(window)[1:]]

    def count_frames(self, window):
        return int(self.ask(window)[0])
