#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power on paper: replays the storage operations of a recorded run up to some moment, keeps what had been synced,
lets the rest arrive, vanish, tear at sectors or turn to garbage, and verifies the journal that is left.

Names of files are durable once their folder was synced, contents once the file was (the strict POSIX reading). A control run
whose syncs do nothing must lose edits; otherwise this test would prove nothing.

power_cut.py STATES --driver PROGRAM --recorder LIBRARY
power_cut.py STATES --program SOUNDINGS --recorder LIBRARY     the same for a file that soundings writes over an older one
"""
import collections
import os
import pathlib
import random
import struct
import subprocess
import sys
import tempfile

from faults import exit_code, read_options

SECTOR = 512
MODES = ("none", "all", "random", "garbage")  # what becomes of that which was not synced
Operation = collections.namedtuple("Operation", "what path other offset data")


def read_log(path):
    raw = path.read_bytes()
    head = struct.Struct("<cIIQQ")
    at = 0
    while at + head.size <= len(raw):
        what, path_size, other_size, offset, size = head.unpack_from(raw, at)
        at += head.size
        path_text, at = raw[at:at + path_size].decode(), at + path_size
        other, at = raw[at:at + other_size].decode(), at + other_size
        yield Operation(what.decode(), path_text, other, offset, raw[at:at + size])
        at += size


class File:
    def __init__(self):
        self.synced = bytearray()
        self.pending = []

    @staticmethod
    def apply(content, operation):
        if operation.what == "T":
            del content[operation.offset:]
            content.extend(bytes(operation.offset - len(content)))
            return
        content.extend(bytes(max(0, operation.offset - len(content))))
        content[operation.offset:operation.offset + len(operation.data)] = operation.data

    def sync(self):
        for operation in self.pending:
            self.apply(self.synced, operation)
        self.pending = []

    def after_cut(self, mode, chance):
        content = bytearray(self.synced)
        for operation in self.pending:
            fate = {"all": 0.0, "none": 1.0}.get(mode, chance.random())
            if fate < 0.45:
                self.apply(content, operation)
            elif fate < 0.75 and operation.what == "W":
                for start in range(0, len(operation.data), SECTOR):
                    if chance.random() < 0.5:
                        sector = operation.data[start:start + SECTOR]
                        if mode == "garbage" and chance.random() < 0.3:
                            sector = chance.randbytes(len(sector))
                        self.apply(content, operation._replace(offset=operation.offset + start, data=sector))
        return content


class Disk:
    def __init__(self):
        self.names = {}
        self.durable_names = {}
        self.pending_names = []
        self.acknowledged = 0

    def name(self, path, file):
        self.pending_names.append((path, file))
        if file is None:
            self.names.pop(path, None)
        else:
            self.names[path] = file

    def run(self, operation):
        if operation.what == "A":
            for line in operation.data.decode().splitlines():
                if line.startswith("ACK "):
                    self.acknowledged = max(self.acknowledged, int(line[4:]))
        elif operation.path.endswith(("-shm", ".lock")):
            pass  # made anew after a restart
        elif operation.what == "C":
            self.name(operation.path, File())
        elif operation.what == "U":
            self.name(operation.path, None)
        elif operation.what == "R":
            file = self.names[operation.path]
            self.name(operation.path, None)
            self.name(operation.other, file)
        elif operation.what == "D":
            self.durable_names.update(self.pending_names)
            self.pending_names = []
        elif operation.what == "S":
            self.names[operation.path].sync()
        else:
            self.names[operation.path].pending.append(operation)

    def after_cut(self, mode, chance):
        names = dict(self.durable_names)
        kept = {"all": len(self.pending_names), "none": 0}.get(mode, chance.randint(0, len(self.pending_names)))
        names.update(self.pending_names[:kept])
        return {path: file.after_cut(mode, chance) for path, file in names.items() if file is not None}


def after_cut(disk, operations, state, chance):
    """The files that are left of a disk when the power goes after some of the operations."""
    for operation in operations[:chance.randint(1, len(operations))]:
        disk.run(operation)
    return disk.after_cut(MODES[state % len(MODES)], chance)


def recording(recorder, folder, log, syncing=True):
    """The environment of a program whose storage operations in `folder` are written down."""
    watched = {"LD_PRELOAD": recorder, "RECORD_FOLDER": str(folder), "RECORD_LOG": str(log)}
    return watched if syncing else {**watched, "RECORD_NOSYNC": "1"}


def run_states(operations, folder, driver, states, chance, quiet=False):
    """The number of bad states; each is cut at a random operation."""
    bad = 0
    for state in range(states):
        disk = Disk()
        with tempfile.TemporaryDirectory(prefix="soundings-cut-") as image:
            for path, content in after_cut(disk, operations, state, chance).items():
                (pathlib.Path(image) / pathlib.Path(path).relative_to(folder)).write_bytes(content)
            result = subprocess.run([driver, "verify", f"{image}/journal.soundings", str(disk.acknowledged)],
                                    capture_output=True, text=True, timeout=120)
        if result.returncode != 0:
            bad += 1
            if not quiet:
                print(f"state {state} ({MODES[state % len(MODES)]}, {disk.acknowledged} acknowledged): {result.stdout.strip()[:300]}")
    return bad


def recorded(options, edits, syncing=True):
    with tempfile.TemporaryDirectory(prefix="soundings-record-") as place:
        folder = pathlib.Path(place).resolve() / "disk"
        folder.mkdir()
        log = pathlib.Path(place) / "log"
        for _ in range(3):  # three sessions, so that closing and its checkpoint are part of it
            subprocess.run([options.driver, "write", str(folder / "journal.soundings"), str(edits)], check=True,
                           capture_output=True, timeout=120,
                           env={**os.environ, **recording(options.recorder, folder, log, syncing)})
        return list(read_log(log)), folder


def run_file_states(operations, target, new, states, chance):
    """The number of states in which the file is neither the old nor the new one."""
    bad = 0
    for state in range(states):
        disk = Disk()
        old = File()
        old.synced = bytearray(b"old")
        disk.names[target] = disk.durable_names[target] = old
        left = after_cut(disk, operations, state, chance).get(target)
        bad += left is None or bytes(left) not in (b"old", new)
    return bad


def cut_exports(options, chance):
    bad = lost = states = 0
    for ending in ("pdf", "html", "md"):
        for syncing in (True, False):
            with tempfile.TemporaryDirectory(prefix="soundings-record-") as place:
                folder = pathlib.Path(place).resolve() / "disk"
                folder.mkdir()
                target = folder / f"report.{ending}"
                target.write_bytes(b"old")
                log = pathlib.Path(place) / "log"
                subprocess.run([options.program, "report", "--sample", "-o", str(target)], check=True, capture_output=True,
                               timeout=120, env={**os.environ, **recording(options.recorder, folder, log, syncing)})
                found = run_file_states(list(read_log(log)), str(target), target.read_bytes(), options.amount, chance)
                bad, lost, states = (bad + found, lost, states + options.amount) if syncing else (bad, lost + found, states)
    print(f"{states} power cuts while a report is written: {bad} bad; control without syncing: {lost} bad (some must be)")
    return bad > 0 or lost == 0


def cut_journal(options, chance):
    operations, folder = recorded(options, 20)
    bad = run_states(operations, folder, options.driver, options.amount, chance)
    print(f"{len(operations)} operations, {options.amount} power cuts: {bad} bad")

    controls = max(20, options.amount // 5)
    operations, folder = recorded(options, 20, syncing=False)
    lost = run_states(operations, folder, options.driver, controls, chance, quiet=True)
    print(f"Control without syncing: {lost} of {controls} bad (at least half must be)")
    return bad > 0 or 2 * lost < controls


if __name__ == "__main__":
    words = read_options()
    sys.exit(exit_code(cut_exports if words.program else cut_journal, words, random.Random(words.seed)))
