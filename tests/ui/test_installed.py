#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `meson install` puts into the prefix runs from there, with nothing of the build: in German, started by the bus, once,
and with the window as large as it was left.

The prefix is an empty one that only this test sees; nothing of the machine is touched."""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))

APP = 'io.github.tandempractice.Tandem'
TOP = pathlib.Path(__file__).resolve().parents[2]
SIZE = (940, 700)


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


def meson():
    return '/usr/bin/meson' if os.path.exists('/usr/bin/meson') else shutil.which('meson')


def install_and_return(build):
    """Runs this file once more on a desktop of its own, where the prefix is empty but for what was installed."""
    options = json.loads(subprocess.run([meson(), 'introspect', '--buildoptions', build], capture_output=True, text=True,
                                        check=True).stdout)
    prefix = pathlib.Path(next(option['value'] for option in options if option['name'] == 'prefix'))
    if prefix == pathlib.Path('/usr') or prefix in pathlib.Path(meson()).parents:
        skip(f'{prefix} has what the test itself needs')
    own = ['unshare', '--mount', '--propagation', 'private']
    if os.getuid() != 0:
        own += ['--user', '--map-root-user']
    if subprocess.run([*own, 'true'], capture_output=True, check=False).returncode != 0:
        skip('nobody but root may have mounts of their own here')
    prefix.mkdir(parents=True, exist_ok=True)
    os.environ['TANDEM_PREFIX'] = str(prefix)
    os.execvp(own[0], [*own, 'sh', '-ec',
                       'mount -t tmpfs tmpfs "$1"; "$2" install -C "$3" --no-rebuild --quiet >&2; shift 3; exec "$@"',
                       'sh', prefix, meson(), build, TOP / 'build-aux' / 'with-display', '--', sys.executable, __file__])


if 'TANDEM_PREFIX' not in os.environ:
    install_and_return(pathlib.Path(sys.argv[1]))

import pyatspi  # noqa: E402
import tandem_ui  # noqa: E402
import tour  # noqa: E402
from gi.repository import GLib  # noqa: E402

PREFIX = pathlib.Path(os.environ['TANDEM_PREFIX'])
PROGRAM = PREFIX / 'bin' / 'tandem'
# Nothing of a build is to be found.
INSTALLED = {'GSETTINGS_SCHEMA_DIR': None, 'TEXTDOMAINDIR': None, 'XDG_DATA_DIRS': f'{PREFIX}/share:/usr/share'}


def bus(method, *arguments, name=APP, path='/' + APP.replace('.', '/')):
    done = subprocess.run(['gdbus', 'call', '--session', '--timeout', '30', '--dest', name, '--object-path', path,
                           '--method', method, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def windows():
    """The windows of each Tandem that runs."""
    found = {}
    for application in tandem_ui.children(pyatspi.Registry.getDesktop(0)):
        with contextlib.suppress(GLib.Error, LookupError):
            if application.name == 'tandem':
                found[application.get_process_id()] = len(list(tandem_ui.children(application)))
    return found


def wait_for(look):
    until = time.monotonic() + tandem_ui.PATIENCE
    while not look() and time.monotonic() < until:
        time.sleep(0.1)
    return look()


def shape(window):
    lines = window.tool('getwindowgeometry', '--shell', window.screen_windows()[0]).split()
    parts = dict(line.split('=') for line in lines if '=' in line)
    return int(parts['WIDTH']), int(parts['HEIGHT'])


def close(window):
    window.click('Close')
    window.process.wait(tandem_ui.PATIENCE)
    assert window.process.returncode == 0


def test_speaks_german_from_its_prefix():
    with tempfile.TemporaryDirectory(prefix='tandem-installed-') as folder:
        env = tour.Desktop(language='de').prepare(pathlib.Path(folder))
        with tandem_ui.Window(program=PROGRAM, env={**env, **INSTALLED}) as window:
            window.click('Meine Praxis einrichten')
            # The language names no country; the locale does.
            window.see('Deutschland')
        said = subprocess.run([PREFIX / 'bin' / 'tandemctl', '--help'], capture_output=True, text=True, check=True, env={
            key: value for key, value in {**os.environ, **env, **INSTALLED}.items() if value is not None}).stdout
        assert 'Aufruf:' in said, said


def test_remembers_the_size_of_its_window():
    with tandem_ui.Window(program=PROGRAM, env=INSTALLED) as window:
        window.see('Set Up My Practice')
        assert shape(window) != SIZE
        window.give_size(*SIZE)
        assert wait_for(lambda: shape(window) == SIZE), shape(window)
        close(window)
    with tandem_ui.Window(program=PROGRAM, env=INSTALLED) as window:
        window.see('Set Up My Practice')
        assert shape(window) == SIZE, shape(window)
        close(window)


def test_is_started_by_the_bus_and_runs_once():
    services = PREFIX / 'share' / 'dbus-1' / 'services' / f'{APP}.service'
    shutil.copy(services, pathlib.Path(os.environ['TANDEM_DISPLAY_DIR']) / 'services')
    bus('org.freedesktop.DBus.ReloadConfig', name='org.freedesktop.DBus', path='/org/freedesktop/DBus')
    bus('org.freedesktop.DBus.UpdateActivationEnvironment', f"{{'XDG_DATA_DIRS': '{INSTALLED['XDG_DATA_DIRS']}'}}",
        name='org.freedesktop.DBus', path='/org/freedesktop/DBus')
    assert windows() == {}
    bus('org.freedesktop.Application.Activate', '{}')
    assert wait_for(lambda: list(windows().values()) == [1]), windows()
    running = windows()
    subprocess.run([PROGRAM], check=True, timeout=tandem_ui.PATIENCE, stderr=subprocess.DEVNULL)
    time.sleep(1)
    assert windows() == running, windows()
    bus('org.freedesktop.Application.ActivateAction', 'quit', '[]', '{}')
    assert wait_for(lambda: windows() == {}), windows()


if __name__ == '__main__':
    sys.exit(tandem_ui.run(dict(globals())))
