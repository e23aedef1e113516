# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built window as a person with a screen reader and a keyboard would.

Everything is found on the accessibility bus by its role and its name: what cannot be found that way is a defect of the
window. Runs inside build-aux/with-display, with /usr/bin/python3; TANDEM_BUILD_DIR names the build.
"""

import contextlib
import gettext
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import pyatspi
from gi.repository import GLib

BUILD = pathlib.Path(os.environ.get('TANDEM_BUILD_DIR', '_build'))
PATIENCE = float(os.environ.get('TANDEM_UI_PATIENCE', '30'))  # seconds for what should come at once

BUTTONS = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON)
ENTRIES = (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT)
SECTIONS = (pyatspi.ROLE_PAGE_TAB,)
ROWS = (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE_ROW, pyatspi.ROLE_TREE_ITEM)
CHECKS = (pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_SWITCH) \
    if hasattr(pyatspi, 'ROLE_SWITCH') else \
    (pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON)


class NotThere(AssertionError):
    """What should be on the screen did not come, or what should not be there stayed."""


def children(node):
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield child


def everything(node):
    """The accessible and all below it, in the order they are read."""
    yield node
    for child in children(node):
        yield from everything(child)


def is_showing(node):
    """GTK 4.8 tells SHOWING of windows alone; what is not on the screen has no size there."""
    if node.getState().contains(pyatspi.STATE_SHOWING):
        return True
    try:
        extents = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    except NotImplementedError:
        return False
    return extents.width > 0 and extents.height > 0


def says(node, name, exactly):
    if name is None:
        return True
    return node.name == name if exactly else name in node.name


def text_of(node):
    """What an entry or a text holds."""
    text = node.queryText()
    return text.getText(0, text.characterCount)


class Words:
    """The window's words in the language it is shown in, by what they are in the code."""

    def __init__(self, catalogue=None):
        self.words = {}
        if catalogue is not None:
            with open(catalogue, 'rb') as file:
                # pylint: disable=protected-access # there is no other way to all of them
                for words, translated in gettext.GNUTranslations(file)._catalog.items():
                    if isinstance(words, str):
                        self.words[self.plain(words)] = self.plain(translated)

    @staticmethod
    def plain(words):
        """As the screen has them: without the mark of the letter that is underlined."""
        return re.sub(r'_(?=\w)', '', words)

    def __call__(self, words):
        return self.words.get(words, words)

    def part(self, words):
        """The longest part of a sentence that stays when its places are filled in."""
        return max(re.split(r'%(?:\d+\$)?[-\d.]*[a-z]', self(words)), key=len).strip()


class Window:
    """A running Tandem, as it is seen on the accessibility bus.

    What is looked for is named as it is in the code; a window in another language is given that language's words. What is
    None in env is not in its environment."""

    def __init__(self, *arguments, data_dir=None, program=None, env=None, words=Words()):
        self.words = words
        self.command = [str(program or BUILD / 'src' / 'tandem')]
        self.arguments = list(arguments)
        if data_dir:
            self.arguments += ['--data-dir', str(data_dir)]
        own = {'GSETTINGS_SCHEMA_DIR': str(BUILD / 'data'), 'G_MESSAGES_DEBUG': '', 'LC_ALL': 'C.UTF-8', **(env or {})}
        self.env = {name: value for name, value in {**os.environ, **own}.items() if value is not None}
        self.process = None
        self.said = None  # what it wrote to standard error

    # The program

    def start(self):
        self.said = tempfile.TemporaryFile()
        self.process = subprocess.Popen([*self.command, *self.arguments], env=self.env, stderr=self.said)
        self.wait_for('its window', self.windows)
        return self

    def hear(self):
        """Passes on what it said; what is wrong in it, line by line."""
        if self.said is None:
            return []
        self.said.seek(0)
        text = self.said.read().decode(errors='replace')
        self.said.close()
        self.said = None
        sys.stderr.write(text)
        return [line for line in text.splitlines() if '-CRITICAL **' in line]

    def kill(self):
        """As the kernel would, when memory runs out: no chance to put anything away."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(PATIENCE)
        faults = self.hear()
        assert not faults, '\n'.join(faults)

    def __enter__(self):
        return self.start()

    def __exit__(self, kind, error, trace):
        if error is not None:
            with contextlib.suppress(Exception):
                self.tell_what_is_there()
                if os.environ.get('TANDEM_UI_PICTURES'):
                    self.picture(pathlib.Path(os.environ['TANDEM_UI_PICTURES']) / 'failed.png')
            with contextlib.suppress(AssertionError):
                self.stop()
        else:
            self.stop()

    # Looking

    def windows(self):
        """The program's windows; and the desktop's chooser of files, where GTK asks a portal for it."""
        own, portals = [], []
        for application in children(pyatspi.Registry.getDesktop(0)):
            with contextlib.suppress(GLib.Error, LookupError):
                if application.get_process_id() == self.process.pid:
                    own = list(children(application))
                elif application.name == 'xdg-desktop-portal-gtk':
                    portals = list(children(application))
        return own + portals

    def top_window(self):
        """The one in front. The bus may know of none for a moment."""
        return self.wait_for('a window', self.windows)[-1]

    def gtk_version(self):
        """Such as (4, 8, 3)."""
        return tuple(int(part) for part in self.windows()[0].parent.toolkitVersion.split('.'))

    def wait_for(self, what, look, patience=PATIENCE):
        """Calls look() until it yields something; what says what, should it never come."""
        until = time.monotonic() + patience
        while True:
            if self.process.poll() is not None:
                raise NotThere(f'Tandem ended with status {self.process.returncode} before {what} came up')
            try:
                found = look()
                if found:
                    return found
            except (GLib.Error, LookupError, NotImplementedError):
                pass  # It changed while we looked: look again.
            if time.monotonic() > until:
                raise NotThere(f'{what} did not come up within {patience:g} seconds')
            time.sleep(0.05)

    def all(self, name=None, roles=None, within=None, exactly=False, where=None):
        """Everything on the screen that has the name (or has it in its own) and one of the roles."""
        found = []
        name = name and self.words(name)
        for top in [within] if within is not None else self.windows():
            with contextlib.suppress(GLib.Error, LookupError):
                for node in everything(top):
                    with contextlib.suppress(GLib.Error, LookupError):
                        if ((roles is None or node.getRole() in roles) and says(node, name, exactly) and
                                is_showing(node) and (where is None or where(node))):
                            found.append(node)
        return found

    def find(self, name=None, roles=None, within=None, exactly=False, where=None, patience=PATIENCE):
        what = f'“{name}”' if name else 'something'
        if roles:
            what += f' ({" or ".join(pyatspi.constants and str(role).split("_", 1)[-1].lower() for role in roles)})'
        return self.wait_for(what, lambda: self.all(name, roles, within, exactly, where), patience)[0]

    def see(self, text, patience=PATIENCE):
        """Waits until text is read somewhere on the screen: as a name or in a text."""
        def look():
            return self.all(text) or self.all(where=lambda node: self.reads(node, text))
        return self.wait_for(f'the words “{text}”', look, patience)[0]

    def reads(self, node, text):
        with contextlib.suppress(NotImplementedError, GLib.Error):
            return text in text_of(node)
        return False

    def sees(self, text):
        """Whether text is on the screen now."""
        return bool(self.all(text) or self.all(where=lambda node: self.reads(node, text)))

    def see_no(self, text, patience=PATIENCE):
        """Waits until text is nowhere on the screen."""
        until = time.monotonic() + patience
        while self.sees(text):
            if time.monotonic() > until:
                raise NotThere(f'“{text}” is still on the screen')
            time.sleep(0.05)

    def button(self, name, within=None, exactly=True, patience=PATIENCE):
        return self.find(name, BUTTONS, within, exactly, patience=patience)

    def entry(self, name, within=None, exactly=False):
        return self.find(name, None, within, exactly,
                         where=lambda node: 'EditableText' in pyatspi.listInterfaces(node))

    def row(self, name, within=None, exactly=False):
        return self.find(name, ROWS, within, exactly)

    # Doing

    @staticmethod
    def is_enabled(node):
        return node.getState().contains(pyatspi.STATE_SENSITIVE)

    def click(self, name, within=None, exactly=True):
        """Clicks the button with the name, once it can be clicked."""
        button = self.wait_for(f'the button “{name}”', lambda: next(
            iter(self.all(name, BUTTONS, within, exactly, self.is_enabled)), None))
        self.activate(button)
        return button

    def activate(self, node):
        """Clicks what has a click of its own; anything else with the pointer."""
        with contextlib.suppress(NotImplementedError):
            action = node.queryAction()
            # A row of GTK 4.18 offers to be scrolled to, which is no click.
            for index in range(action.nActions):
                if not action.getName(index).startswith('listitem.'):
                    action.doAction(index)
                    return
        self.bring_into_view(node)
        self.wait_at_rest(node)
        self.point_at(node)
        self.pointer('click', '1')

    def wait_at_rest(self, node):
        """A page that is just coming in carries it along."""
        places = [self.place_of(node)]

        def rests():
            time.sleep(0.1)
            places.append(self.place_of(node))
            return places[-1] == places[-2]
        self.wait_for(f'“{node.name}” to be at rest', rests)

    def section(self, name):
        """One part of a page that has several."""
        self.activate(self.find(name, SECTIONS, exactly=True))

    def choose(self, name, within=None, exactly=False):
        """Chooses a row: puts the focus on it and presses Enter."""
        row = self.row(name, within, exactly)
        self.activate(row)
        return row

    def type(self, name, text, within=None, exactly=False):
        """Puts text into the entry with the name, in the place of what is there."""
        entry = self.entry(name, within, exactly)
        entry.queryEditableText().setTextContents(text)
        return entry

    def toggle(self, name, on=True, within=None, exactly=False):
        """Switches what can be switched on or off."""
        def is_on(node):
            state = node.getState()
            return state.contains(pyatspi.STATE_CHECKED) or state.contains(pyatspi.STATE_PRESSED)
        node = self.find(name, CHECKS, within, exactly)
        if is_on(node) != on:
            self.activate(node)
            # GTK from 4.10 on leaves the frames of what a widget stands in out of where it says that it is: the pointer
            # may have missed a small one.
            with contextlib.suppress(NotThere):
                self.wait_for(f'“{name}”', lambda: is_on(node) == on, 1)
            if is_on(node) != on:
                self.lead_to(node)
                self.press('space')
            self.wait_for(f'“{name}” to be {"on" if on else "off"}', lambda: is_on(node) == on)
        return node

    def lead_to(self, node):
        """Presses Tab until the node has the focus."""
        for _ in range(200):
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                return
            self.press('Tab')
            time.sleep(0.05)
        raise NotThere(f'Tab does not lead to “{node.name}”')

    # Keys and the pointer, as they reach the program from outside

    def choose_file(self, path):
        """In the chooser of files, by typing where it is."""
        def named_windows():  # of a portal's process as well
            return set(self.tool('search', '--onlyvisible', '--name', '.').split())

        def accept():
            # GTK 4.8 names it “_Open Open”.
            return self.all(roles=BUTTONS, where=lambda node: set(node.name.replace('_', '').split()) in (
                {'Open'}, {'Select'}))

        before = named_windows()
        chooser = self.wait_for('the chooser', lambda: named_windows() - before or (
            accept() and named_windows()))
        self.wait_for('“Open”', accept)

        def places():
            return [node for node in self.all(within=self.top_window(), where=lambda node: (
                'EditableText' in pyatspi.listInterfaces(node) and
                node.getState().contains(pyatspi.STATE_FOCUSED)))]

        # The chooser looks for the file while it is typed, and takes no click before it has found it; a slow one may
        # still be reading its folder, and forget what was typed before.
        def gone():
            buttons = accept()
            if not buttons:
                return True
            with contextlib.suppress(GLib.Error, LookupError):
                if not any(text_of(node) == str(path) for node in places()):
                    self.tool('windowfocus', '--sync', max(chooser, key=int))
                    self.press('ctrl+l')
                    entry = self.wait_for('where to type', places)[0]
                    entry.queryEditableText().setTextContents(str(path))
                    time.sleep(0.5)
                for button in accept():
                    self.activate(button)
            time.sleep(0.5)
            return not accept()

        self.wait_for('the chooser to go', gone)
        self.fill_screen()

    def screen_windows(self):
        """The numbers that the screen has for the program's windows."""
        return self.tool('search', '--onlyvisible', '--pid', str(self.process.pid)).split()

    def fill_screen(self):
        """There is no window manager to give the window the screen and the keyboard."""
        shape = self.tool('getdisplaygeometry').split()
        for window in self.screen_windows():
            self.tool('windowsize', window, *shape)
            self.tool('windowfocus', window)

    def give_size(self, width, height):
        for window in self.screen_windows():
            self.tool('windowsize', window, str(width), str(height))
            self.tool('windowfocus', window)
        time.sleep(0.3)

    def give_dialog_the_keyboard(self, size):
        """Puts what was opened last into the middle, as a window manager would."""
        main = self.tool('search', '--onlyvisible', '--pid', str(self.process.pid), '--name', 'Tandem$').split()
        for window in self.screen_windows():
            if window not in main[:1]:
                shape = dict(line.split('=') for line in
                             self.tool('getwindowgeometry', '--shell', window).split() if '=' in line)
                self.tool('windowmove', window, str(max((size[0] - int(shape['WIDTH'])) // 2, 0)),
                          str(max((size[1] - int(shape['HEIGHT'])) // 2, 0)))
                self.tool('windowfocus', window)
        time.sleep(0.3)

    def press(self, *keys):
        self.tool('key', '--clearmodifiers', *keys)

    def write(self, text):
        self.tool('type', '--delay', '5', text)

    @staticmethod
    def tool(*arguments):
        run = subprocess.run(['xdotool', *arguments], capture_output=True, text=True, check=False)
        return run.stdout

    def place_of(self, node):
        extents = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        return extents.x, extents.y, extents.width, extents.height

    def width_of(self, window):
        """How wide it is, without the shadow that newer versions of GTK count into it."""
        left, _top, width, _height = self.place_of(window)
        return width + 2 * min(left, 0)

    def bring_into_view(self, node):
        """Turns the wheel over the page until node is within the window."""
        window = self.place_of(self.windows()[0])
        for _ in range(80):
            _left, top, _width, height = self.place_of(node)
            below = top + height > window[3] - 100  # A toast may lie over what is lower.
            if not below and top > 48:
                return
            self.pointer('mousemove', str(window[2] * 3 // 4), str(window[3] // 2))
            self.pointer('click', '5' if below else '4')
            time.sleep(0.05)

    def point_at(self, node, x=0.5, y=0.5):
        """Moves the pointer over a part of node; x and y from 0 to 1."""
        left, top, width, height = self.place_of(node)
        self.pointer('mousemove', str(round(left + width * x)), str(round(top + height * y)))

    def pointer(self, *arguments):
        self.tool(*arguments)

    def draw(self, node, points):
        """Draws a line over node; points are pairs from 0 to 1."""
        self.point_at(node, *points[0])
        self.pointer('mousedown', '1')
        for point in points[1:]:
            self.point_at(node, *point)
            time.sleep(0.02)
        self.pointer('mouseup', '1')

    # Showing

    @staticmethod
    def picture(path):
        time.sleep(0.6)  # Transitions take a quarter of a second.
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(['import', '-window', 'root', str(path)], check=True)

    def tell_what_is_there(self, stream=sys.stderr):
        """What a screen reader would find, for whoever has to understand a failure."""
        for window in self.windows():
            self.tell(window, 0, stream)

    def tell(self, node, depth, stream):
        with contextlib.suppress(GLib.Error, LookupError):
            if is_showing(node) or depth == 0:
                print(f'# {"  " * depth}{node.getRoleName()} “{node.name}”', file=stream)
                for child in children(node):
                    self.tell(child, depth + 1, stream)


def run(tests):
    """Runs functions named test_…, one TAP line each; those alone that have one of the program's arguments in them."""
    names = [name for name in tests if name.startswith('test_') and
             (not sys.argv[1:] or any(word in name for word in sys.argv[1:]))]
    print(f'1..{len(names)}', flush=True)
    failed = 0
    for number, name in enumerate(names, 1):
        try:
            tests[name]()
        except Exception as error:  # noqa: BLE001 - whatever it is, the test failed by it
            import traceback
            traceback.print_exc()
            print(f'not ok {number} {name[5:].replace("_", " ")}: {error}', flush=True)
            failed += 1
        else:
            print(f'ok {number} {name[5:].replace("_", " ")}', flush=True)
    return 1 if failed else 0
