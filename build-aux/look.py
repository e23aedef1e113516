#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens Tandem as a person would, through the accessibility bus, and takes a picture of each place.

For build-aux/dev run on a machine without a display; runs inside build-aux/with-display.
"""

import argparse
import pathlib
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 60  # seconds; the passphrase alone takes one or two on a slow machine
PLACES = ['Today', 'Clients', 'Documents', 'Referrals', 'Therapists', 'Practice']


class Lost(Exception):
    """What a person would look for is not on the screen."""


def everything(node):
    """The accessible and all below it."""
    if node is None:
        return
    yield node
    for index in range(node.childCount):
        yield from everything(node.getChildAtIndex(index))


def find(process, what, matches):
    """Waits for something in the program's windows; what says what, should it never come."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise Lost(f'Tandem ended with status {process.returncode} before {what} came up')
        for application in pyatspi.Registry.getDesktop(0):
            try:
                if application is not None and application.get_process_id() == process.pid:
                    for node in everything(application):
                        if matches(node):
                            return node
            except (GLib.Error, LookupError):
                pass  # It changed while we looked: look again.
        time.sleep(0.1)
    raise Lost(f'{what} did not come up within {PATIENCE} seconds')


def is_entry(node):
    return 'EditableText' in pyatspi.listInterfaces(node)


def is_button(node, word=''):
    return node.getRole() == pyatspi.ROLE_PUSH_BUTTON and word in node.name


def picture(path):
    time.sleep(0.7)  # Transitions take a quarter of a second.
    subprocess.run(['import', '-window', 'root', str(path)], check=True)


def press(keys):
    subprocess.run(['xdotool', 'key', keys], check=True)


def activate(node):
    """Clicks a button; a row, which has no click of its own, is clicked with the pointer."""
    if is_button(node):
        node.queryAction().doAction(0)
    else:
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        subprocess.run(['xdotool', 'mousemove', str(place.x + place.width // 2), str(place.y + place.height // 2),
                        'click', '1'], check=True)


def fill_screen(process):
    """There is no window manager to give the window the whole screen and the keyboard."""
    windows = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(process.pid)],
                             capture_output=True, text=True, check=True).stdout.split()
    width, height = subprocess.run(['xdotool', 'getdisplaygeometry'],
                                   capture_output=True, text=True, check=True).stdout.split()
    for window in windows:
        subprocess.run(['xdotool', 'windowsize', window, width, height, 'windowfocus', window], check=True)


def unlock(process, name, passphrase):
    """Chooses the practitioner where there is a choice, and gives the passphrase."""
    def is_start(node):
        return is_entry(node) or (name in node.name and node.getRole() in (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_PUSH_BUTTON))

    found = find(process, 'the start page', is_start)
    if not is_entry(found):
        activate(found)
        found = find(process, 'the passphrase', is_entry)
    found.queryEditableText().setTextContents(passphrase)
    activate(find(process, 'the button “Unlock”', lambda node: is_button(node, 'Unlock')))
    find(process, 'Today', lambda node: node.name == 'Today')


def look(process, arguments):
    if arguments.empty:
        find(process, 'the first page', is_button)
        fill_screen(process)
        picture(arguments.output / 'welcome.png')
        return
    find(process, 'the start page', lambda node: arguments.name in node.name)
    fill_screen(process)
    picture(arguments.output / '0-start.png')
    unlock(process, arguments.name, arguments.passphrase_file.read_text(encoding='utf-8').splitlines()[0])
    for number, place in enumerate(PLACES, 1):
        press(f'alt+{number}')
        picture(arguments.output / f'{number}-{place.lower()}.png')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--program', required=True)
    parser.add_argument('--data-dir', required=True)
    parser.add_argument('--passphrase-file', type=pathlib.Path, required=True)
    parser.add_argument('--name', default='Nora Lindqvist', help='whose practice it is')
    parser.add_argument('--output', type=pathlib.Path, required=True, help='the folder for the pictures')
    parser.add_argument('--empty', action='store_true', help='there is no practice yet')
    arguments = parser.parse_args()

    with subprocess.Popen([arguments.program, '--data-dir', arguments.data_dir]) as process:
        try:
            look(process, arguments)
        except Lost as lost:
            picture(arguments.output / 'lost.png')
            print(f'{lost}. What was there instead: {arguments.output / "lost.png"}', file=sys.stderr)
            return 1
        finally:
            process.terminate()
    return 0


if __name__ == '__main__':
    sys.exit(main())
