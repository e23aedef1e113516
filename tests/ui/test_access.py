#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and dialog for those who do not see or do not point: each control has a role and a name and is reached by keys
alone, and where the focus is can be seen."""

import contextlib
import pathlib
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402
import tour  # noqa: E402
from gi.repository import GLib  # noqa: E402
from keyboard import Focus, is_editable  # noqa: E402
from screen import Screen  # noqa: E402

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
# The list of a page's tabs may be scrolled, and no wider than is easily looked over.
BAR_DEPTH = 3
# GTK names what has no name after its type.
TYPE_NAME = re.compile(r'^(Gtk|Adw|Tandem)[A-Z]\w*$')
# Here Tab leads to each of a page's tabs, and what a menu offers tells its name. With newer versions (seen with 4.18) arrows
# lead from a tab to the others, and the name of what a menu offers stands on a label whose words are not told.
OLDER_GTK = (4, 8)


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


def within(node, depth):
    yield node
    for child in tandem_ui.children(node) if depth else ():
        yield from within(child, depth - 1)


def is_section_left(page):
    """The sections of a page stand beside the list of their tabs, or the bar that it is in; libadwaita 1.2 does not say
    which of them is shown, and those that are not keep their place."""
    if page.parent is None or page.parent.parent is None:
        return False
    for beside in tandem_ui.children(page.parent.parent):
        for tabs in () if beside == page.parent else within(beside, BAR_DEPTH):
            if tabs.getRole() == pyatspi.ROLE_PAGE_TAB_LIST and tabs.childCount == page.parent.childCount:
                tab = tabs.getChildAtIndex(page.getIndexInParent())
                # Newer versions of GTK have none for a section that they have taken away.
                return tab is None or not has(tab, pyatspi.STATE_SELECTED)
    return False


def describe(node):
    return f'{node.getRoleName()} “{node.name}”'


class Walk(tour.Tour):
    """Looks at every control of every page, and goes round by Tab."""

    def __init__(self, practice):
        super().__init__(practice, SIZE)
        self.faults = []
        self.pages = 0
        self.focus = None
        self.focus_seen = 0
        self.gtk_is_older = None

    def templates(self, window):
        """What was typed to find where the focus is counts as written."""
        super().templates(window)
        window.press('alt+1')
        time.sleep(0.5)
        if window.all('Discard', tandem_ui.BUTTONS):
            window.click('Discard', exactly=False)
            window.wait_for('the question to go', lambda: len(window.windows()) == 1)
            window.give_size(*self.size)

    def seen(self, name):
        if name == 'failed':
            return
        self.pages += 1
        self.focus = Focus(self.window)
        self.gtk_is_older = self.window.gtk_version()[:2] <= OLDER_GTK
        time.sleep(0.6)  # A page that is just leaving may still be there, its buttons without names.
        top = self.window.top_window()
        controls = []
        for node in tandem_ui.everything(top):
            with contextlib.suppress(GLib.Error, LookupError):  # What is going just now, as a toast, is no control any more.
                if tandem_ui.is_showing(node) and has(node, pyatspi.STATE_FOCUSABLE) and is_on_top(node):
                    controls += [Place(control) for control in self.look_at(name, node)]
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
        if not self.gtk_is_older and role == pyatspi.ROLE_MENU_ITEM and \
                any(relation.getRelationType() == pyatspi.RELATION_LABELLED_BY for relation in node.getRelationSet()):
            return []
        if not node.name or TYPE_NAME.match(node.name) and not node.description:
            self.faults.append(f'{page}: no name: {describe(node)} in {" / ".join(describe(a) for a in list(ancestors(node))[:4])}')
        return [node] if has(node, pyatspi.STATE_SENSITIVE) else []

    def go_round(self, page, controls):
        left = list(controls)
        reached = []
        before = Screen()
        origin = self.origin()
        presses = 0
        nothing_new = 0
        in_a_row = 0
        while left and presses < 3 * len(controls) + 10 and nothing_new < 12:
            if in_a_row > 25:
                self.focus.after('End')
            node = self.focus.after('Tab')
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
                left = [place for place in left if not (place.is_reached_from(here) or self.arrows_lead(here, place))]
            # In an entry, letters were typed to find it.
            if not is_editable(node):
                with contextlib.suppress(GLib.Error, NotImplementedError):
                    self.see_focus(page, node, before, origin)
            before = Screen()
        for place in left:
            with contextlib.suppress(GLib.Error, LookupError):
                self.faults.append(f'{page}: keys do not reach {describe(place.node)}')

    def arrows_lead(self, here, there):
        """From a row to the others of its list, and from a tab to the others of its page."""
        by_arrows = {pyatspi.ROLE_LIST_ITEM} if self.gtk_is_older else {pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_PAGE_TAB}
        return here.role == there.role and here.role in by_arrows and here.node.parent == there.node.parent

    def origin(self):
        """Where on the screen the dialog is that is open, if any."""
        if len(self.window.windows()) > 1:
            for number in self.window.screen_windows():
                lines = self.window.tool('getwindowgeometry', '--shell', number).split()
                shape = {name: int(value) for name, value in (line.split('=') for line in lines)}
                if (shape['WIDTH'], shape['HEIGHT']) != SIZE:
                    return shape['X'], shape['Y']
        return 0, 0

    def see_focus(self, page, node, before, origin):
        until = time.monotonic() + 1
        while True:
            # Asked each time: the page may still be about to scroll there.
            left, top, width, height = self.window.place_of(node)
            if Screen().differs(before, (left + origin[0], top + origin[1], width, height)):
                break
            if time.monotonic() > until:
                self.faults.append(f'{page}: the focus is not seen on {describe(node)}')
                return
            time.sleep(0.05)
        self.focus_seen += 1


class Place:
    """Where a control is; asked once, for that takes a while."""

    def __init__(self, node):
        self.node = node
        self.role = node.getRole()
        self.around = list(ancestors(node))

    def is_reached_from(self, other):
        """The other has the focus, and is it, or a part of it, or its row."""
        if other.node == self.node or self.node in other.around:
            return True
        return other.node in self.around and other.role in CONTROLS


def made_up_practice(folder):
    return tour.Practice(tandem_ui.BUILD, folder, 30)


def test_every_control_has_a_name_and_is_reached_by_keys():
    with tempfile.TemporaryDirectory(prefix='tandem-access-') as folder:
        walk = Walk(made_up_practice(pathlib.Path(folder)))
        try:
            walk.take()
        finally:
            print(f'# {walk.pages} pages and dialogs; the focus was seen on {walk.focus_seen} controls')
            for fault in walk.faults:
                print(f'# {fault}')
    assert not walk.faults, f'{len(walk.faults)} faults, among them: {walk.faults[:5]}'
    assert walk.pages >= 65, f'only {walk.pages} pages were seen'


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
