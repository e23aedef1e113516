# SPDX-License-Identifier: GPL-3.0-or-later
"""The virtual screen, as it is seen."""

import os
import pathlib
import struct


class Screen:
    """What is on the screen now: Xvfb keeps it in a file, four bytes to a pixel (the format of xwd)."""

    def __init__(self):
        data = (pathlib.Path(os.environ['TANDEM_DISPLAY_DIR']) / 'Xvfb_screen0').read_bytes()
        header, self.width, self.height, self.line, colours = (struct.unpack('>I', data[at:at + 4])[0]
                                                               for at in (0, 16, 20, 48, 76))
        self.pixels = data[header + 12 * colours:]

    def differs(self, other, place):
        """Whether the two differ at a place or close around it."""
        left, top, width, height = place
        for line in range(max(top - 6, 0), min(top + height + 6, self.height)):
            start = line * self.line + 4 * max(left - 6, 0)
            end = line * self.line + 4 * min(left + width + 6, self.width)
            if self.pixels[start:end] != other.pixels[start:end]:
                return True
        return False

    def count_colours(self):
        return len(set(memoryview(self.pixels[:4 * (len(self.pixels) // 4)]).cast('I')))
