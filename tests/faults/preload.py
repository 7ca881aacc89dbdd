# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Libraries that are loaded into a program before its own."""
import pathlib
import tempfile


def preloadable(library):
    """The loader cuts LD_PRELOAD at blanks: a library whose path has one is reached through a link that has none."""
    if library is None or " " not in library:
        return library
    link = pathlib.Path(tempfile.mkdtemp(prefix="soundings-preload-")) / pathlib.Path(library).name
    link.symlink_to(library)
    return str(link)
