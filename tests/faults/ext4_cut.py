#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power of a real file system: the writer is stopped in the middle of saving, and what has reached the device by
then is mounted elsewhere, where ext4 replays its own log. Nothing acknowledged may be missing there.

ext4_cut.py N --driver JOURNAL-TORTURE --recorder LIBRARY
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

from faults import Skipped, exit_code, read_options
from power_cut import recording

IMAGE_BYTES = 48 << 20


def mounted(image, folder):
    return subprocess.run(["mount", "-o", "loop", str(image), str(folder)], capture_output=True).returncode == 0


def unmount(folder):
    subprocess.run(["umount", str(folder)], check=True)


def acknowledged(output, before):
    numbers = [int(line[4:]) for line in output.decode().splitlines() if line.startswith("ACK ") and line[4:].isdigit()]
    return max([before, *numbers])


def cut(options, place, chance, before, name, **environment):
    """One power cut; gives what was acknowledged until then, and whether the image held it."""
    disk, copy, there = place / "disk", place / "copy.img", place / "there"
    process = subprocess.Popen([options.driver, "write", str(disk / name), "100000"], stdout=subprocess.PIPE,
                               env={**os.environ, **environment})
    output = os.read(process.stdout.fileno(), 65536)  # it is open: now the saving begins
    time.sleep(chance.uniform(0.002, 0.04))
    process.send_signal(signal.SIGSTOP)
    while pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "T":
        time.sleep(0.001)
    os.set_blocking(process.stdout.fileno(), False)
    while piece := process.stdout.read():
        output += piece
    promised = acknowledged(output, before)
    shutil.copyfile(place / "disk.img", copy)
    process.kill()
    os.set_blocking(process.stdout.fileno(), True)
    output += process.communicate()[0]
    if not mounted(copy, there):
        print("the image of a cut does not mount")
        return promised, False
    try:
        result = subprocess.run([options.driver, "verify", str(there / name), str(promised)],
                                capture_output=True, text=True, timeout=120)
    finally:
        unmount(there)
    if result.returncode != 0 and not environment:
        print(f"after {promised} acknowledged edits: {result.stdout}{result.stderr}")
    return acknowledged(output, promised), result.returncode == 0


def cut_often(options):
    """The recorder leaves out the syncing, for control."""
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="soundings-ext4-") as folder:
        place = pathlib.Path(folder).resolve()
        for name in ("disk", "there"):
            (place / name).mkdir()
        image = place / "disk.img"
        with image.open("wb") as file:
            file.truncate(IMAGE_BYTES)
        made = subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], capture_output=True).returncode == 0
        if os.geteuid() != 0 or not made or not mounted(image, place / "disk"):
            raise Skipped("mount a file system of its own")
        bad = promised = lost = 0
        controls = max(4, options.amount // 5)
        try:
            for _ in range(options.amount):
                promised, good = cut(options, place, chance, promised, "journal.soundings")
                bad += not good
            for number in range(controls):
                unsynced = recording(options.recorder, place / "disk", place / "log", syncing=False)
                lost += not cut(options, place, chance, 0, f"control-{number}.soundings", **unsynced)[1]
        finally:
            unmount(place / "disk")
    print(f"{options.amount} power cuts on ext4, {promised} acknowledged edits: {bad} bad")
    print(f"Control without syncing: {lost} of {controls} bad (at least half must be)")
    return bad > 0 or promised < options.amount or 2 * lost < controls


if __name__ == "__main__":
    sys.exit(exit_code(cut_often, read_options()))
