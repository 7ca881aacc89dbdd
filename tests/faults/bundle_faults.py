#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a bundle into a journal while storage calls fail, the program is killed, the disk is full or the power goes: the journal
holds all of it or nothing of it, and taking it again afterwards gives what one undisturbed time would have given.

bundle_faults.py errors STEP | full N | cut STATES --taker PROGRAM --shim LIBRARY --recorder LIBRARY
"""
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile

from faults import BROKEN, FULL, FULL_FOR_GOOD, FULL_HALF_WAY, KILLED, every, exit_code, operations_of, read_options, small_disk
from power_cut import Disk, File, after_cut, read_log, recording

WATCHED = "/desk/"


class Taking:
    """The folder of somebody to whom a bundle came, as it was before, and what it holds before and after taking it in."""

    def __init__(self, taker, place):
        self.taker = taker
        self.place = pathlib.Path(place).resolve()
        self.kept = self.place / "kept"
        self.folder = self.place / "desk"
        other = self.place / "other"
        self.kept.mkdir()
        other.mkdir()
        subprocess.run([taker, "prepare", str(self.kept), str(other)], check=True, timeout=120)
        self.put_back()
        self.before = self.state(self.folder)
        result = self.take()
        self.after = self.state(self.folder)
        if result.returncode != 0 or self.before == self.after or self.before[1] == self.after[1]:
            raise SystemExit(f"Taking the bundle in does nothing: {result.stdout} {self.before} {self.after}")

    def put_back(self, folder=None):
        folder = folder or self.folder
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.kept, folder)

    def take(self, folder=None, **environment):
        return subprocess.run([self.taker, "take", str(folder or self.folder)], capture_output=True, text=True, timeout=120,
                              env={**os.environ, **environment})

    def state(self, folder):
        """(hash of all that the journal holds, number of anchors), or what is wrong with it."""
        result = subprocess.run([self.taker, "state", str(folder)], capture_output=True, text=True, timeout=120)
        words = result.stdout.split()
        if result.returncode != 0 or "FAIL" in words or len(words) != 4:
            return (f"{result.returncode} {result.stdout} {result.stderr}", None)
        return words[1], int(words[3])

    def is_whole(self, folder, acknowledged, what):
        """All or nothing; all where it was acknowledged. Anchors stand in a file of their own, written before the journal: they may
        be there without the entries, never the entries without them."""
        found = self.state(folder)
        waits = not acknowledged and found[0] == self.before[0] and found[1] in (self.before[1], self.after[1])
        whole = found == self.after or waits
        if not whole:
            print(f"{what}: {found}, neither {self.before} nor {self.after} (acknowledged: {acknowledged})")
        return whole

    def can_go_on(self, folder, what):
        result = self.take(folder)
        found = self.state(folder)
        good = result.returncode == 0 and found == self.after
        if not good:
            print(f"{what}, taken again: {result.stdout} {found}")
        return good


def place():
    return tempfile.TemporaryDirectory(prefix="soundings-bundle-")


def errors(options):
    """Each storage operation fails in each way, one after the other."""
    bad = points = taken = 0
    with place() as inside:
        desk = Taking(options.taker, inside)
        desk.put_back()
        operations = operations_of(options.shim, WATCHED, desk.take)
        for number, way in enumerate((KILLED, FULL, FULL_FOR_GOOD, BROKEN, FULL_HALF_WAY)):
            for at in every(options.amount, options.seed + number, operations):
                what = f"operation {at} of {operations}, {way}"
                desk.put_back()
                result = desk.take(LD_PRELOAD=options.shim, FAULT_MATCH=WATCHED, FAULT_AT=str(at), **way)
                acknowledged = "ACK 1" in result.stdout
                points += 1
                taken += acknowledged
                killed = result.returncode == -signal.SIGKILL
                good = desk.is_whole(desk.folder, acknowledged, what)
                good = good and (killed if way is KILLED else result.returncode in (0, 6))
                if result.returncode == 6 and way is not BROKEN:
                    good = good and "full" in result.stdout
                rest = [] if killed or way is FULL_FOR_GOOD else list(desk.folder.rglob("*.part"))
                if not good or rest:
                    print(f"{what}: ended with {result.returncode}: {result.stdout[-300:]} {result.stderr[-300:]} {rest}")
                bad += not (good and not rest and desk.can_go_on(desk.folder, what))
    print(f"{points} faults while a bundle is taken in ({operations} operations), {taken} of them taken all the same: {bad} bad")
    return bad or points < 20


def full(options):
    """A real disk on which there is less and less space left."""
    bad = failed = 0
    with place() as inside:
        desk = Taking(options.taker, inside)
        disk = desk.place / "disk"
        disk.mkdir()
        with small_disk(disk, "16m"):
            for step in range(options.amount):
                left = 240 * step * 1024
                folder = disk / "desk"
                desk.put_back(folder)
                space = os.statvfs(disk)
                filler = disk / "filler"
                filler.write_bytes(bytes(max(0, space.f_bavail * space.f_bsize - left)))
                result = desk.take(folder)
                acknowledged = "ACK 1" in result.stdout
                failed += not acknowledged
                good = result.returncode in (0, 6) and (acknowledged or "full" in result.stdout)
                if not good:
                    print(f"{left} bytes left: ended with {result.returncode}: {result.stdout[-300:]}")
                filler.unlink()
                good = desk.is_whole(folder, acknowledged, f"{left} bytes left") and good
                bad += not (desk.can_go_on(folder, f"{left} bytes left") and good)
    print(f"{options.amount} nearly full disks, {failed} were too full: {bad} bad")
    return bad or failed == 0 or failed == options.amount


def disk_of(folder):
    """A disk on which all files of a folder are safe."""
    disk = Disk()
    for path in folder.rglob("*"):
        if path.is_file():
            file = File()
            file.synced = bytearray(path.read_bytes())
            disk.names[str(path)] = disk.durable_names[str(path)] = file
    return disk


def cut_states(desk, operations, states, chance, quiet):
    bad = 0
    for state in range(states):
        disk = disk_of(desk.folder)
        image = desk.place / "image"
        shutil.rmtree(image, ignore_errors=True)
        for path, content in after_cut(disk, operations, state, chance).items():
            file = image / pathlib.Path(path).relative_to(desk.folder)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        what = f"state {state} ({disk.acknowledged} acknowledged)"
        if quiet:
            bad += desk.state(image) != desk.after if disk.acknowledged else desk.state(image)[0] not in (desk.before[0], desk.after[0])
        else:
            bad += not (desk.is_whole(image, disk.acknowledged > 0, what) and (state % 5 > 0 or desk.can_go_on(image, what)))
    return bad


def cut(options):
    """The power goes at some moment; a control run whose syncs do nothing must lose something."""
    chance = random.Random(options.seed)
    results = []
    with place() as inside:
        desk = Taking(options.taker, inside)
        for quiet in (False, True):
            desk.put_back()
            log = desk.place / f"log{int(quiet)}"
            desk.take(**recording(options.recorder, desk.folder, log, syncing=not quiet))
            operations = list(read_log(log))
            desk.put_back()  # the names in the log are those of this folder
            states = max(60, options.amount // 4) if quiet else options.amount
            results.append((len(operations), states, cut_states(desk, operations, states, chance, quiet)))
    print("{} operations, {} power cuts while a bundle is taken in: {} bad".format(*results[0]))
    print(f"Control without syncing: {results[1][2]} of {results[1][1]} bad (some must be)")
    return results[0][2] or results[1][2] == 0


WAYS = {"errors": errors, "full": full, "cut": cut}


if __name__ == "__main__":
    words = read_options(WAYS)
    sys.exit(exit_code(WAYS[words.what], words))
