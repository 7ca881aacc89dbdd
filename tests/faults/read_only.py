#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal that cannot be written, by file, folder, owner or mount: it is read whole, every change is refused in one
sentence with the exit code for storage, and nothing is changed or made. The last edits of a killed writer, which are
still in the log beside the file, are read too.

read_only.py --program SOUNDINGS --driver JOURNAL-TORTURE --document FILE
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

from faults import Skipped, exit_code, read_options

NO_OVERRIDE = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner",
               "--inh-caps=-dac_override,-dac_read_search,-fowner"]
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def works(words):
    try:
        return subprocess.run([*words, "true"], capture_output=True).returncode == 0
    except OSError:
        return False


def mounted_read_only(folder):
    return ["unshare", "-m", "sh", "-c",
            f'mount --bind "{folder}" "{folder}" && mount -o remount,ro,bind "{folder}" && exec "$@"', "sh"]


class Ways:
    """Each way to make a folder with a journal unwritable; gives what a command must be started with, None to skip."""

    def file_mode(self, folder):
        for file in folder.iterdir():
            file.chmod(0o444)
        return NO_OVERRIDE if works(NO_OVERRIDE) else None

    def folder_mode(self, folder):
        self.file_mode(folder)
        folder.chmod(0o555)
        return NO_OVERRIDE if works(NO_OVERRIDE) else None

    def another_owner(self, folder):
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o755)
        return NOBODY if works(NOBODY) else None

    def mount(self, folder):
        way = mounted_read_only(folder)
        return way if works(way) else None


def bytes_of(folder):
    """Without what SQLite keeps for readers beside a file: the shared memory, and an empty log."""
    files = {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.endswith("-shm")}
    return {name: content for name, content in files.items() if content or not name.endswith("-wal")}


def killed_writer(driver, folder):
    """A journal whose last edits are in its log only; how many edits were acknowledged."""
    process = subprocess.Popen([driver, "write", str(folder / "journal.soundings"), "1000"], stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if line.strip() == "ACK 25":
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return 25


def check(options, way, place):
    folder = place / "a folder"
    folder.mkdir()
    place.chmod(0o755)
    journal = folder / "journal.soundings"
    subprocess.run([options.program, "new", str(journal), "--sample"], check=True, capture_output=True)
    prefix = getattr(Ways(), way)(folder)
    if prefix is None:
        print(f"{way}: this machine does not let the test do it")
        return None
    before = bytes_of(folder)
    bad = 0

    def run(words, code, says=""):
        nonlocal bad
        result = subprocess.run([*prefix, options.program, *words], capture_output=True, text=True, timeout=60, cwd="/")
        good = result.returncode == code and says in (result.stdout if code == 0 else result.stderr)
        if code != 0:
            good = good and not result.stdout and result.stderr.count("\n") == 1 and result.stderr.endswith(".\n")
        if not good:
            print(f"{way}, {' '.join(words)}: {result.returncode}, {result.stdout[:200]} {result.stderr}")
        bad += not good

    name = str(journal)
    run(["list", name], 0, "b5c4d816")
    run(["list", name, "--search", "cloud"], 0, "Should we build")
    run(["show", name, "b5c4"], 0, "Both products at once")
    run(["score", name, "b5c4"], 0, "Find a way")
    run(["verify", name], 0, "intact")
    run(["due", name], 0, "prediction")
    run(["export", name], 0, '"entries"')
    run(["report", name, "b5c4", "--format", "md"], 0, "# Should we build")
    for words in (["seal", name, "7587"], ["add", name, options.document], ["doctor", name]):
        run(words, 6, "journal.soundings")
    if way != "file_mode":
        run(["new", str(folder / "new.soundings")], 6, "new.soundings")
        run(["report", "--sample", "-o", str(folder / "out.md")], 6, "out.md")
        run(["export", name, "-o", str(folder / "out.json")], 6, "out.json")
    if bytes_of(folder) != before:
        print(f"{way}: changed: {sorted(set(bytes_of(folder)) ^ set(before)) or 'the bytes of a file'}")
        bad += 1
    return bad


def hot_log(options, place):
    """What a killed writer stored last is read in a folder that cannot be written, too."""
    folder = place / "hot"
    folder.mkdir()
    edits = killed_writer(options.driver, folder)
    log = folder / "journal.soundings-wal"
    if not log.exists() or log.stat().st_size == 0:
        print("the killed writer left no log")
        return 1
    copy = place / "copy"
    shutil.copytree(folder, copy)
    prefix = Ways().folder_mode(folder)
    if prefix is None:
        return None
    words = [*prefix, options.program, "export", str(folder / "journal.soundings")]
    read = subprocess.run(words, capture_output=True, timeout=60, cwd="/")
    there = subprocess.run([options.program, "export", str(copy / "journal.soundings")], capture_output=True, timeout=60)
    if read.returncode != 0 or there.returncode != 0 or read.stdout != there.stdout or len(read.stdout) < 100:
        print(f"after {edits} edits and a kill: {read.returncode}, {len(read.stdout)} bytes against {len(there.stdout)}, {read.stderr}")
        return 1
    return 0


def in_a_place(test, *arguments):
    """What a test gives that leaves folders behind which nobody may write."""
    with tempfile.TemporaryDirectory(prefix="soundings-read-only-") as place:
        result = test(*arguments, pathlib.Path(place).resolve())
        for folder in pathlib.Path(place).iterdir():
            folder.chmod(0o755)
        return result


def try_all(options):
    if os.geteuid() != 0:
        NO_OVERRIDE.clear()
        NO_OVERRIDE.append("env")
    results = [in_a_place(check, options, way) for way in ("file_mode", "folder_mode", "another_owner", "mount")]
    tried = [result for result in [*results, in_a_place(hot_log, options)] if result is not None]
    print(f"{len(tried)} ways to be unwritable: {sum(tried)} bad")
    if not tried:
        raise Skipped("take the right to write away")
    return sum(tried)


if __name__ == "__main__":
    sys.exit(exit_code(try_all, read_options(amount=False)))
