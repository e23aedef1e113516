# SPDX-License-Identifier: GPL-3.0-or-later
"""Tandem as it runs in its Flatpak, seen from the desktop.

Runs inside build-aux/with-display --portals, with the installation that build-aux/flatpak-local made.
"""

import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'ui'))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402

APP = 'io.github.tandempractice.Tandem'
HOME = pathlib.Path(os.environ['HOME'])
DATA = HOME / '.var' / 'app' / APP / 'data'
# One connection, kept: the keyring's sessions are those of a connection.
BUS = Gio.bus_get_sync(Gio.BusType.SESSION)
LOGIN = '/org/freedesktop/secrets/collection/login'


def inside(script):
    """Runs a script of the shell with the rights that Tandem has."""
    return subprocess.run(['flatpak', '--user', 'run', '--command=sh', APP, '-c', script], capture_output=True, text=True,
                          check=False)


class Window(tandem_ui.Window):
    """Tandem in the sandbox; the portal's dialogs are part of what the coach sees."""

    def __init__(self):
        super().__init__()
        self.command = ['flatpak', '--user', 'run', '--env=G_DEBUG=fatal-criticals', '--env=LC_ALL=C.UTF-8', APP]
        self.env.pop('GSETTINGS_SCHEMA_DIR')

    def windows(self):
        # A proxy stands before the sandbox: the bus tells its process, not Tandem's. Nobody else has windows here.
        return [window for application in tandem_ui.children(pyatspi.Registry.getDesktop(0))
                for window in tandem_ui.children(application)]

    def screen_windows(self):
        return self.tool('search', '--onlyvisible', '--class', 'tandem').split()

    def kill(self):
        subprocess.run(['flatpak', 'kill', APP], check=True)
        self.process.wait(tandem_ui.PATIENCE)

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.kill()


def secrets(path, interface, method, parameters):
    """Asks the desktop's keyring, which no sandbox can do."""
    answer = BUS.call_sync('org.freedesktop.secrets', path, f'org.freedesktop.Secret.{interface}', method, parameters,
                           None, Gio.DBusCallFlags.NONE, 20000, None)
    return answer.unpack()


def find_items(attributes):
    unlocked, locked = secrets('/org/freedesktop/secrets', 'Service', 'SearchItems',
                               GLib.Variant('(a{ss})', (attributes,)))
    return unlocked + locked


def store_item(attributes, text):
    """What another program would keep there."""
    _, session = secrets('/org/freedesktop/secrets', 'Service', 'OpenSession',
                         GLib.Variant('(sv)', ('plain', GLib.Variant('s', ''))))
    properties = {'org.freedesktop.Secret.Item.Label': GLib.Variant('s', 'of another program'),
                  'org.freedesktop.Secret.Item.Attributes': GLib.Variant('a{ss}', attributes)}
    secrets(LOGIN, 'Collection', 'CreateItem', GLib.Variant('(a{sv}(oayays)b)', (
        properties, (session, b'', text.encode(), 'text/plain'), True)))


def forget_items(attributes):
    items = find_items(attributes)
    for item in items:
        secrets(item, 'Item', 'Delete', GLib.Variant('()', ()))
    return len(items)


def lock_keyring():
    secrets('/org/freedesktop/secrets', 'Service', 'Lock', GLib.Variant('(ao)', ([LOGIN],)))


def keyring_process():
    return BUS.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                         'GetConnectionUnixProcessID', GLib.Variant('(s)', ('org.freedesktop.secrets',)), None,
                         Gio.DBusCallFlags.NONE, 5000, None).unpack()[0]


def start_keyring():
    subprocess.run(['gnome-keyring-daemon', '--components=secrets', '--unlock'], check=True, capture_output=True,
                   input=os.environ['TANDEM_KEYRING_PASSWORD'].encode())
