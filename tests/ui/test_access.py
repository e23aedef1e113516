#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a new user, the places and the forms for those who do not see or do not point: each control has a role and
a name and is reached by keys alone, and where the focus is can be seen."""

import contextlib
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402
import tour  # noqa: E402
from gi.repository import GLib  # noqa: E402
from keyboard import Focus, is_editable  # noqa: E402

SIZE = (1280, 900)
CONTROLS = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
            pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT,
            pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_LINK, pyatspi.ROLE_SLIDER, pyatspi.ROLE_SPIN_BUTTON,
            pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_TABLE_ROW}
NO_ROLE = {pyatspi.ROLE_FILLER, pyatspi.ROLE_PANEL, pyatspi.ROLE_UNKNOWN, pyatspi.ROLE_INVALID}
# Where the keys are the window manager's: Alt+F4, Super+Up.
OF_THE_WINDOW = ('Minimize', 'Maximize', 'Restore', 'Close')
# These windows are GTK's and libadwaita's own.
OF_LIBRARIES = ('51-shortcuts', '52-about')
# GTK names what has no name after its type.
TYPE_NAME = re.compile(r'^(Gtk|Adw|Tandem)[A-Z]\w*$')
PAGES_TO_SEE_FOCUS_ON = ('11-unlock', '17-practice', '21-client-active', '24-paper-signed', '25-client-mode', '30-letter-writing',
                         '43-template-text')


def has(node, state):
    return node.getState().contains(state)


def ancestors(node):
    while node.parent is not None and node.parent.getRole() != pyatspi.ROLE_APPLICATION:
        node = node.parent
        yield node


def is_on_top(node):
    """Pages that lie under another keep their place and size; the last one of a stack that has any is the one on top."""
    for page in [node, *ancestors(node)]:
        if page.name in ('GtkStackPage', 'AdwViewStackPage'):
            shown = [other for other in tandem_ui.children(page.parent)
                     if any(tandem_ui.is_showing(child) for child in tandem_ui.children(other))]
            if shown and shown[-1] != page:
                return False
        if is_section_left(page):
            return False
    return True


def is_section_left(page):
    """The sections of a page stand beside the list of their tabs, or the bar that it is in; libadwaita 1.2 does not say
    which of them is shown, and those that are not keep their place."""
    if page.parent is None or page.parent.parent is None:
        return False
    for beside in tandem_ui.children(page.parent.parent):
        for tabs in () if beside == page.parent else (beside, *tandem_ui.children(beside)):
            if tabs.getRole() == pyatspi.ROLE_PAGE_TAB_LIST and tabs.childCount == page.parent.childCount:
                return not has(tabs.getChildAtIndex(page.getIndexInParent()), pyatspi.STATE_SELECTED)
    return False


def describe(node):
    return f'{node.getRoleName()} “{node.name}”'


def screen():
    """All pixels of the screen, three bytes each."""
    return subprocess.run(['import', '-window', 'root', '-depth', '8', 'rgb:-'], capture_output=True, check=True).stdout


def differs(place, before, after):
    """Whether the screen changed at a place or close around it."""
    left, top, width, height = place
    for line in range(max(top - 6, 0), min(top + height + 12, SIZE[1])):
        start, end = (line * SIZE[0] + max(left - 6, 0)) * 3, (line * SIZE[0] + min(left + width + 12, SIZE[0])) * 3
        if before[start:end] != after[start:end]:
            return True
    return False


class Walk(tour.Tour):
    """Looks at every control of every page, and goes round by Tab."""

    def __init__(self, practice):
        super().__init__(practice, SIZE)
        self.faults = []
        self.pages = 0
        self.focus = None

    def templates(self, window):
        """What was typed to find where the focus is counts as written."""
        super().templates(window)
        window.press('alt+1')
        time.sleep(0.5)
        if window.all('Discard', tandem_ui.BUTTONS):
            window.click('Discard', exactly=False)
            window.wait_for('the question to go', lambda: len(window.windows()) == 1)

    def seen(self, name):
        if name == 'failed':
            return
        self.pages += 1
        self.focus = Focus(self.window)
        time.sleep(0.3)
        top = self.window.windows()[-1] if len(self.window.windows()) > 1 else self.window.windows()[0]
        controls = []
        for node in tandem_ui.everything(top):
            with contextlib.suppress(GLib.Error, LookupError):
                if tandem_ui.is_showing(node) and has(node, pyatspi.STATE_FOCUSABLE) and is_on_top(node):
                    controls += self.look_at(name, node)
        # A menu is gone through by arrows, and closes when the focus leaves it.
        if name not in ('59-menu', *OF_LIBRARIES):
            self.go_round(name, controls)

    def look_at(self, page, node):
        """Notes what is wrong with it; yields it when keys have to reach it."""
        inside = [ancestor.getRole() for ancestor in ancestors(node)]
        if pyatspi.ROLE_COMBO_BOX in inside or pyatspi.ROLE_SPIN_BUTTON in inside or \
                pyatspi.ROLE_CALENDAR in inside or node.name in OF_THE_WINDOW:
            return []
        role = node.getRole()
        if role in NO_ROLE and not any(child.getRole() in CONTROLS for child in tandem_ui.children(node)) and \
                not TYPE_NAME.match(node.name or 'Gtk'):
            self.faults.append(f'{page}: no role, but focusable: {describe(node)}')
        if role not in CONTROLS:
            return []
        # What shows the letters of a passphrase is libadwaita's own, and has its words as a description alone; what closes a
        # toast has none, and the switch of a window with one page is not shown.
        if page in OF_LIBRARIES or {'AdwToastWidget', 'AdwSqueezer'} & {ancestor.name for ancestor in ancestors(node)}:
            return []
        if not node.name or TYPE_NAME.match(node.name) and not node.description:
            self.faults.append(f'{page}: no name: {describe(node)} in {" / ".join(describe(a) for a in list(ancestors(node))[:4])}')
        return [node] if has(node, pyatspi.STATE_SENSITIVE) else []

    def go_round(self, page, controls):
        left = [Place(node) for node in controls]
        reached = []
        shows_focus = page in PAGES_TO_SEE_FOCUS_ON
        before = screen() if shows_focus else None
        presses = 0
        nothing_new = 0
        in_a_row = 0
        while left and presses < 3 * len(controls) + 10 and nothing_new < 12:
            node = self.focus.after('End', 'Tab') if in_a_row > 25 else self.focus.after('Tab')
            presses += 1
            if node is None:
                nothing_new += 1
                continue
            in_a_row = in_a_row + 1 if node.getRole() == pyatspi.ROLE_LIST_ITEM else 0
            if node in reached:
                nothing_new += 1
                continue
            nothing_new = 0
            reached.append(node)
            with contextlib.suppress(GLib.Error, LookupError):
                here = Place(node)
                left = [place for place in left if not place.is_reached_from(here)]
            if shows_focus and not is_editable(node):
                time.sleep(0.3)  # until it is drawn
                after = screen()
                with contextlib.suppress(GLib.Error, NotImplementedError):
                    if not differs(self.window.place_of(node), before, after):
                        self.faults.append(f'{page}: the focus is not seen on {describe(node)}')
                before = after
        for place in left:
            with contextlib.suppress(GLib.Error, LookupError):
                self.faults.append(f'{page}: keys do not reach {describe(place.node)}')


class Place:
    """Where a control is; asked once, for that takes a while."""

    def __init__(self, node):
        self.node = node
        self.role = node.getRole()
        self.around = list(ancestors(node))

    def is_reached_from(self, other):
        """The other has the focus, and is it, or a part of it, or its row, or a row of its list."""
        if other.node == self.node or self.node in other.around:
            return True
        if other.node in self.around and other.role in CONTROLS:
            return True
        # Arrows lead from a row to the others of its list.
        return self.role == pyatspi.ROLE_LIST_ITEM == other.role and self.node.parent == other.node.parent


def made_up_practice(folder):
    return tour.Practice(tandem_ui.BUILD, folder, 30)


def test_every_control_has_a_name_and_is_reached_by_keys():
    with tempfile.TemporaryDirectory(prefix='tandem-access-') as folder:
        walk = Walk(made_up_practice(pathlib.Path(folder)))
        try:
            walk.take()
        finally:
            print(f'# {walk.pages} pages and dialogs')
            for fault in walk.faults:
                print(f'# {fault}')
    assert not walk.faults, f'{len(walk.faults)} faults'
    assert walk.pages >= 65, f'only {walk.pages} pages were seen'


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
