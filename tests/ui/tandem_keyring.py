# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's keyring, as another program of the same login can reach it."""

import os
import pathlib
import shutil
import signal
import subprocess

from gi.repository import Gio, GLib

# One connection, kept: the keyring's sessions are those of a connection.
BUS = Gio.bus_get_sync(Gio.BusType.SESSION)
LOGIN = '/org/freedesktop/secrets/collection/login'


def secrets(path, interface, method, parameters):
    """Asks the desktop's keyring, which no sandbox can do."""
    answer = BUS.call_sync('org.freedesktop.secrets', path, f'org.freedesktop.Secret.{interface}', method, parameters,
                           None, Gio.DBusCallFlags.NONE, 20000, None)
    return answer.unpack()


def find_items(attributes):
    unlocked, locked = secrets('/org/freedesktop/secrets', 'Service', 'SearchItems',
                               GLib.Variant('(a{ss})', (attributes,)))
    # The same item has a path by its collection's alias as well.
    return sorted({path for path in unlocked + locked if '/aliases/' not in path})


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


def stop_keyring():
    """As it is where there is none: nothing here starts it on demand."""
    os.kill(keyring_process(), signal.SIGTERM)
    while BUS.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
                        GLib.Variant('(s)', ('org.freedesktop.secrets',)), None, Gio.DBusCallFlags.NONE, 5000,
                        None).unpack()[0]:
        pass


def reset_keyring():
    """As after a forgotten login password: the keyring is there, and it is another one."""
    stop_keyring()
    shutil.rmtree(pathlib.Path(os.environ['XDG_DATA_HOME']) / 'keyrings')
    start_keyring()
