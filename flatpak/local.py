#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes of the manifest a variant that can be built without Flathub, and prints it as JSON.

    local.py --runtime ID --branch BRANCH --root FOLDER --source FOLDER [--archives FOLDER]

The runtime is another one, which has some of the modules already: those are left out, but for one whose archive lies,
with the checksum of the manifest, in the folder of archives. The checkout is copied to the folder of the source without
what was built in it. Everything else is what the manifest says.
"""

import argparse
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

import yaml

TOP = pathlib.Path(__file__).resolve().parent.parent
MANIFEST = TOP / 'flatpak' / 'io.github.tandempractice.Tandem.yml'

# What shows that a module is in the runtime.
IN_RUNTIME = {
    'tcl': 'usr/bin/tclsh',
    'sqlcipher': 'usr/lib/*/libsqlcipher.so',
    'libsodium': 'usr/lib/*/libsodium.so',
    'cmark-gfm': 'usr/lib/*/libcmark-gfm.so',
    'poppler': 'usr/lib/*/libpoppler-glib.so',
    'qpdf': 'usr/lib/*/libqpdf.so',
    'libcsv': 'usr/lib/*/libcsv.so',
    'zxcvbn-c': 'usr/lib/*/libzxcvbn.so',
}


def archive_of(module, archives):
    """The file that the module's archive is, when it is in the folder."""
    for source in module['sources']:
        for path in sorted(archives.iterdir()) if archives else []:
            if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == source.get('sha256'):
                return path
    return None


def copy_checkout(target):
    target.mkdir(parents=True)
    if (TOP / '.git').exists():
        names = subprocess.run(['git', '-C', TOP, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                               capture_output=True, check=True).stdout.decode().split('\0')
        for name in filter(None, names):
            if (TOP / name).is_file():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(TOP / name, target / name)
    else:
        shutil.copytree(TOP, target, ignore=shutil.ignore_patterns('_*', '.flatpak-builder'), dirs_exist_ok=True)


def localized(manifest, options):
    manifest = dict(manifest, runtime=options.runtime, sdk=options.runtime)
    manifest['runtime-version'] = options.branch
    modules = []
    for module in manifest['modules']:
        archive = archive_of(module, options.archives)
        if any(source['type'] == 'dir' for source in module['sources']):
            modules.append(dict(module, sources=[{'type': 'dir', 'path': str(options.source)}]))
        elif archive:
            sources = [dict(source, path=str(archive)) for source in module['sources']]
            for source in sources:
                source.pop('url')
            modules.append(dict(module, sources=sources))
        elif not list(options.root.glob(IN_RUNTIME[module['name']])):
            sys.exit(f'local.py: the runtime lacks {module["name"]}')
    # flatpak-builder calls it by a name that Debian does not have; the tests validate the same file.
    return {**manifest, 'modules': modules, 'appstream-compose': False}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--runtime', required=True)
    parser.add_argument('--branch', required=True)
    parser.add_argument('--root', type=pathlib.Path, required=True)
    parser.add_argument('--source', type=lambda name: pathlib.Path(name).resolve(), required=True)
    parser.add_argument('--archives', type=lambda name: pathlib.Path(name).resolve())
    options = parser.parse_args()
    with MANIFEST.open(encoding='utf-8') as file:
        manifest = yaml.safe_load(file)
    manifest = localized(manifest, options)
    copy_checkout(options.source)
    json.dump(manifest, sys.stdout, indent=2)


if __name__ == '__main__':
    main()
