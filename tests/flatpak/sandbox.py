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

APP = 'io.github.tandempractice.Tandem'
HOME = pathlib.Path(os.environ['HOME'])
DATA = HOME / '.var' / 'app' / APP / 'data'


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
        self.hear()
