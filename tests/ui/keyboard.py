# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyboard, and where its keys go."""

import contextlib
import time

import pyatspi
import tandem_ui
from gi.repository import GLib


def is_editable(node):
    return 'EditableText' in pyatspi.listInterfaces(node)


class Focus:
    """Where the keyboard is."""

    def __init__(self, window):
        self.window = window
        self.node = None
        self.entries = None  # what stands on the page, until it is not there any more
        pyatspi.Registry.registerEventListener(self.on_focus, 'object:state-changed:focused')

    def on_focus(self, event):
        if event.detail1:
            self.node = event.source

    def settle(self, seconds):
        """Lets what happened arrive."""
        context = GLib.MainContext.default()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            while context.pending():
                context.iteration(False)
            if self.node is not None:
                return
            time.sleep(0.01)

    def after(self, *keys):
        """What has the focus after the keys. An entry row does not say so: it shows by what is typed."""
        self.settle(0)
        self.node = None
        self.window.press(*keys)
        self.settle(0.3)
        return self.node or self.entry_that_is_typed_into()

    def look_for_entries(self):
        # A page that is just leaving goes while it is looked through: look again.
        return self.window.wait_for('what stands on the page', lambda: (
            [node for top in self.window.windows() for node in tandem_ui.everything(top) if is_editable(node)], ))[0]

    def entry_that_is_typed_into(self):
        if self.entries is None or None in map(self.length, self.entries):
            self.entries = self.look_for_entries()
        before = [self.length(node) for node in self.entries]
        self.window.press('End', 'x')  # What it holds is selected now.
        time.sleep(0.15)
        found = next((node for node, length in zip(self.entries, before)
                      if (self.length(node) or 0) > (length or 0)), None)
        if found is not None:
            self.window.press('BackSpace')
        return found

    @staticmethod
    def length(node):
        with contextlib.suppress(NotImplementedError, GLib.Error, LookupError):
            return node.queryText().characterCount
        return None
