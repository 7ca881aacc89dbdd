#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives journal-torture into faults and checks that nothing acknowledged is lost and that the journal verifies.

journal_faults.py kill N | stop STEP | errors STEP | exports STEP | full N | swap N --driver PROGRAM --shim LIBRARY
"""
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from faults import (BROKEN, BROKEN_FOR_GOOD, FULL, FULL_FOR_GOOD, FULL_HALF_WAY, KILLED, every, exit_code, operations_of,
                    read_options, small_disk)

WATCHED = "journal.soundings"


class Torture:
    """One journal in a folder of its own, and what was acknowledged of it."""

    def __init__(self, driver, folder):
        self.driver = driver
        self.folder = pathlib.Path(folder)
        self.path = self.folder / "journal.soundings"
        self.acknowledged = 0

    def start(self, edits, pause=0, **environment):
        return subprocess.Popen([self.driver, "write", str(self.path), str(edits), str(pause)], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, env={**os.environ, **environment})

    def hear(self, output):
        for line in output.splitlines():
            if line.startswith("ACK "):
                self.acknowledged = max(self.acknowledged, int(line[4:]))

    def write(self, edits, **environment):
        process = self.start(edits, **environment)
        output, errors = process.communicate(timeout=120)
        self.hear(output)
        return process.returncode, output, errors

    def check(self, what):
        result = subprocess.run([self.driver, "verify", str(self.path), str(self.acknowledged)], capture_output=True,
                                text=True, timeout=120)
        if result.returncode != 0:
            print(f"{what}: {result.stdout}{result.stderr}")
        return result.returncode == 0


def folder():
    return tempfile.TemporaryDirectory(prefix="soundings-faults-")


def kill(options):
    """kill -9 at random moments of saving and sealing; a new journal every 100 rounds."""
    chance = random.Random(options.seed)
    bad = edits = hot = 0
    for first in range(0, options.amount, 100):
        with folder() as place:
            journal = Torture(options.driver, place)
            for number in range(first, min(first + 100, options.amount)):
                before = journal.acknowledged
                process = journal.start(100000)
                process.stdout.readline()  # it is open: now the saving begins
                time.sleep(chance.uniform(0.001, 0.03))
                process.send_signal(signal.SIGKILL)
                journal.hear(process.communicate()[0])
                edits += journal.acknowledged - before
                wal = pathlib.Path(str(journal.path) + "-wal")
                hot += wal.exists() and wal.stat().st_size > 0
                bad += not journal.check(f"kill {number}")
    print(f"{options.amount} kills, {edits} acknowledged edits, {hot} left a hot WAL: {bad} bad")
    return bad or edits < options.amount


def prepared(options, place):
    """A journal with some edits, its bytes, and how many storage operations twenty more edits and their seals take."""
    base = Torture(options.driver, place)
    base.write(5)
    original = base.path.read_bytes()
    return base, original, operations_of(options.shim, WATCHED, lambda **watched: base.write(20, **watched))


def put_back(base, original):
    for rest in base.folder.iterdir():
        rest.unlink()
    base.path.write_bytes(original)
    base.acknowledged = 5


def stop(options):
    """kill -9 before each storage operation of some edits and seals, one after the other."""
    bad = points = 0
    with folder() as place:
        base, original, operations = prepared(options, place)
        for at in every(options.amount, options.seed, operations):
            put_back(base, original)
            status, _, _ = base.write(20, LD_PRELOAD=options.shim, FAULT_MATCH=WATCHED, FAULT_AT=str(at), **KILLED)
            points += 1
            what = f"killed at operation {at} of {operations}"
            good = status == -signal.SIGKILL and base.check(what)
            bad += not (good and base.write(3)[0] == 0 and base.check(what + ", afterwards"))
    print(f"{points} kills at storage operations ({operations} in a run): {bad} bad")
    return bad or points < operations // options.amount


def exports(options):
    """Each storage operation of writing a file fails or kills: the old file stays whole, or the new one is there."""
    bad = points = 0
    with folder() as place:
        place = pathlib.Path(place)
        for ending in ("json", "pdf", "html", "md"):
            target = place / f"out.{ending}"
            words = [options.program, "report", "--sample", "-o", str(target)]
            if ending == "json":
                journal = str(place / "some.soundings")
                words = [options.program, "export", journal, "-o", str(target)]
                for prepare in (["new", journal], ["add", journal, options.document]):
                    subprocess.run([options.program, *prepare], check=True, capture_output=True, timeout=60)
            steady = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "QT_QPA_PLATFORM": "offscreen"}

            def run(**environment):
                return subprocess.run(words, env={**steady, **environment}, capture_output=True, text=True, timeout=60)

            # The unfinished file beside it has its name within its own.
            operations = operations_of(options.shim, target.name, run)
            new = target.read_bytes()
            if operations < 4:
                print(f"{ending}: only {operations} operations are seen")
                bad += 1
            for at in every(options.amount, options.seed, operations):
                for how in (FULL, BROKEN_FOR_GOOD, FULL_HALF_WAY, KILLED):
                    target.write_bytes(b"old")
                    result = run(LD_PRELOAD=options.shim, FAULT_MATCH=target.name, FAULT_AT=str(at), **how)
                    points += 1
                    left = target.read_bytes()
                    rest = [name.name for name in place.iterdir() if target.name in name.name and name.name != target.name]
                    killed = how is KILLED
                    good = left in (b"old", new) and (left == new or result.returncode != 0)
                    good = good and (killed or how is BROKEN_FOR_GOOD or not rest) and (killed or result.returncode in (0, 6))
                    if result.returncode == 6:
                        good = good and target.name in result.stderr and result.stderr.count("\n") == 1
                    if not good:
                        print(f"{ending}, operation {at} of {operations}, {how}: {result.returncode}, {len(left)} bytes, {rest}, "
                              f"{result.stderr[-300:]}")
                    bad += not good
                    for name in rest:
                        (place / name).unlink()
    print(f"{points} failing operations of exports: {bad} bad")
    return bad or points < 16


def errors(options):
    """Each storage operation of some edits and seals fails, once and from then on; later there is space again."""
    bad = points = 0
    with folder() as place:
        base, original, operations = prepared(options, place)
        for number, how in enumerate((FULL, FULL_FOR_GOOD, BROKEN, BROKEN_FOR_GOOD, FULL_HALF_WAY)):
            for at in every(options.amount, options.seed + number, operations):
                put_back(base, original)
                what = f"operation {at} of {operations}, {how}"
                status, output, told = base.write(20, LD_PRELOAD=options.shim, FAULT_MATCH=WATCHED, FAULT_AT=str(at), **how)
                points += 1
                good = base.check(what)
                if status < 0 or status == 1:
                    print(f"{what}: ended with {status}: {output[-300:]} {told}")
                    good = False
                if "full" not in output and status != 0 and how not in (BROKEN, BROKEN_FOR_GOOD):
                    print(f"{what}: the message does not say that the disk is full: {output[-300:]}")
                    good = False
                # Space is back: the program goes on where it was.
                good = base.write(3)[0] == 0 and base.check(what + ", afterwards") and good
                bad += not good
    print(f"{points} failing operations ({operations} in a run): {bad} bad")
    return bad or points < 100


def full(options):
    """A real disk runs full: small file systems in memory, which grow afterwards."""
    bad = failed = 0
    with folder() as place:
        for step in range(options.amount):
            size = 160 + 40 * step
            with small_disk(place, f"{size}k") as grow:
                journal = Torture(options.driver, place)
                status, output, _ = journal.write(400)
                failed += status != 0
                if status not in (0, 6) or (status == 6 and "full" not in output):
                    print(f"{size} KiB: ended with {status}: {output[-300:]}")
                    bad += 1
                grow("16m")
                good = journal.check(f"{size} KiB") and journal.write(10)[0] == 0 and journal.check(f"{size} KiB, afterwards")
                bad += not good
    print(f"{options.amount} small disks, {failed} ran full: {bad} bad")
    return bad or failed == 0


def swap(options):
    """The journal's file is exchanged, renamed away or deleted under the program that writes it."""
    bad = noticed = 0
    ways = ("exchanged", "renamed", "deleted", "linked")
    for number in range(options.amount):
        way = ways[number % len(ways)]
        with folder() as place:
            journal = Torture(options.driver, place)
            journal.write(20)
            before = journal.acknowledged
            kept = journal.folder / "kept"
            process = journal.start(150, pause=2)
            lines = [process.stdout.readline() for _ in range(4)]
            if way == "exchanged":
                shutil.copy(journal.path, kept)
                os.replace(kept, journal.path)
            elif way == "renamed":
                os.rename(journal.path, kept)
            elif way == "deleted":
                os.link(journal.path, kept)
                os.unlink(journal.path)
            else:
                os.rename(journal.path, kept)
                os.symlink(kept, journal.path)
            try:
                output = "".join(lines) + process.communicate(timeout=30)[0]
            except subprocess.TimeoutExpired:
                process.kill()
                output = "".join(lines) + process.communicate()[0]
            told = "was moved, replaced or deleted" in output
            noticed += told
            if way == "exchanged":
                # The log beside the file is still the journal's own: nothing acknowledged may be lost with it.
                journal.hear(output)
            else:
                if journal.path.is_symlink():
                    journal.path.unlink()
                os.rename(kept, journal.path)
                journal.hear(output)
            if journal.acknowledged < before or not told:
                print(f"{way}: not noticed: {output[-300:]}")
                bad += 1
            bad += not journal.check(way)
    print(f"{options.amount} files swapped under the program, {noticed} noticed: {bad} bad")
    return bad


WAYS = {"kill": kill, "stop": stop, "errors": errors, "exports": exports, "full": full, "swap": swap}


if __name__ == "__main__":
    words = read_options(WAYS)
    sys.exit(exit_code(WAYS[words.what], words))
