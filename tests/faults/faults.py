# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of faults share: the words they are called with, ways in which storage fails, small disks."""
import argparse
import contextlib
import errno
import pathlib
import subprocess
import tempfile

# What fault_shim.so does to the operation that FAULT_AT names.
KILLED = {"FAULT_KILL": "1"}
FULL = {"FAULT_ERRNO": str(errno.ENOSPC)}
FULL_FOR_GOOD = {**FULL, "FAULT_STICKY": "1"}
FULL_HALF_WAY = {**FULL, "FAULT_SHORT": "1"}
BROKEN = {"FAULT_ERRNO": str(errno.EIO)}
BROKEN_FOR_GOOD = {**BROKEN, "FAULT_STICKY": "1"}


class Skipped(Exception):
    """What this machine does not let a test do."""


def preloadable(library):
    """The loader cuts LD_PRELOAD at blanks: a library whose path has one is reached through a link that has none."""
    if library is None or " " not in library:
        return library
    link = pathlib.Path(tempfile.mkdtemp(prefix="soundings-preload-")) / pathlib.Path(library).name
    link.symlink_to(library)
    return str(link)


def read_options(ways=None, amount=True):
    """The words of the command line: one of `ways` and how much of it, where there are any; then what CMake names."""
    parser = argparse.ArgumentParser()
    if ways:
        parser.add_argument("what", choices=list(ways))
    if amount:
        parser.add_argument("amount", type=int)
    for name in ("driver", "taker", "program", "document", "shim", "recorder"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.shim = preloadable(options.shim)
    options.recorder = preloadable(options.recorder)
    return options


def exit_code(test, *arguments):
    """Of a test that gives what is bad about it, nothing or zero where all is well."""
    try:
        return int(bool(test(*arguments)))
    except Skipped as reason:
        print(f"Skipped: this machine does not let the test {reason}.")
        return 77


def operations_of(shim, match, run):
    """How many storage operations `run` makes on paths with `match` in them; it is given its environment by name."""
    with tempfile.TemporaryDirectory(prefix="soundings-count-") as place:
        count = pathlib.Path(place) / "count"
        run(LD_PRELOAD=shim, FAULT_MATCH=match, FAULT_COUNT=str(count))
        return int(count.read_text())


def every(step, shift, operations):
    """The numbers of those operations that are to fail: one in `step`, beginning with another one by `shift`."""
    return range(1 + shift % step, operations + 1, step)


def mount_memory(folder, size, *options):
    words = ["mount", "-t", "tmpfs", "-o", ",".join([*options, f"size={size}"]), "tmpfs", str(folder)]
    return subprocess.run(words, capture_output=True).returncode == 0


@contextlib.contextmanager
def small_disk(folder, size):
    """A disk in memory over a folder; gives what makes it larger."""
    if not mount_memory(folder, size):
        raise Skipped("mount a small file system of its own")
    try:
        yield lambda larger: mount_memory(folder, larger, "remount")
    finally:
        subprocess.run(["umount", str(folder)], check=True)
