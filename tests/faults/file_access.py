#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the system calls of the program while it shows and writes hostile texts: it opens nothing outside its own folders
and what the system itself brings along, makes files only where it should, and never asks for the network.

file_access.py --program SOUNDINGS --window-test TST_MAIN_WINDOW
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
CALL = re.compile(r'^\d+ +(?P<name>\w+)\((?P<arguments>.*)')
PATH = re.compile(r'"((?:[^"\\\\]|\\\\.)*)"')
SYSTEM = ("/usr/", "/lib/", "/lib64/", "/proc/", "/sys/", "/dev/", "/var/cache/fontconfig", "/var/lib/dbus/machine-id")
SETTINGS = ("/etc/ld.so.", "/etc/fonts", "/etc/localtime", "/etc/machine-id", "/etc/nsswitch.conf", "/etc/passwd", "/etc/group",
            "/etc/ssl/openssl.cnf", "/etc/xdg", "/etc/gnutls", "/etc/mime.types", "/etc/os-release", "/etc/debian_version",
            "/etc/lsb-release", "/etc/glvnd", "/etc/drirc", "/etc/selinux", "/etc/gcrypt", "/etc/papersize")
SPELLINGS = ("<img src='file:///etc/secret.png'>", "![i](/etc/secret.png)", "![u](//secret.example/share/i.png)",
             "<style>@import url(/etc/secret.css);</style>", "<table background='/etc/secret.png'><tr><td>x</table>",
             "<link rel=stylesheet href=/etc/secret.css>", "<object data=file:///etc/secret></object>", "\\\\\\\\secret\\\\share")


def hostile_decision():
    import json
    text = " ".join(SPELLINGS)
    ids = iter(f"00000000-0000-4000-8000-{number:012d}" for number in range(1, 99))
    return json.dumps({
        "format": 1, "id": next(ids), "kind": "decision", "title": text,
        "created": {"utc": "2026-02-28T09:30:00.000Z", "zone": "UTC"},
        "belief": {
            "frame": {"question": text, "aim": text, "context": text, "owner": text, "area": text},
            "because": text,
            "must": [{"question": "must.survival", "value": 7, "evidence": text, "outsideVoice": text}],
            "options": [{"id": next(ids), "title": text, "description": text}],
            "predictions": [{"id": next(ids), "statement": text, "probability": 0.6, "due": "2026-05-01"}]}})


class Watch:
    def __init__(self, home, folders):
        self.home = home
        self.folders = tuple(str(folder) for folder in folders)
        self.bad = []
        self.calls = 0
        self.made = set()

    def environment(self):
        wanted = {name: value for name, value in os.environ.items() if name in ("PATH", "LC_ALL", "TZ", "LSAN_OPTIONS")}
        named = {name: str(self.home / folder) for name, folder in
                 {"HOME": "", "TMPDIR": "tmp", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache",
                  "XDG_RUNTIME_DIR": "run"}.items()}
        for folder in named.values():
            os.makedirs(folder, mode=0o700, exist_ok=True)
        return {**wanted, **named, "QT_QPA_PLATFORM": "offscreen", "QT_FONT_DPI": "96", "ASAN_OPTIONS": "detect_leaks=0"}

    def run(self, what, words, **more):
        log = self.home / "log"
        result = subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", "trace=%file,%network", "-o", str(log), *words],
                                env=self.environment(), cwd=self.home, capture_output=True, text=True, timeout=240, **more)
        if result.returncode != 0:
            self.bad.append(f"{what}: ended with {result.returncode}: {(result.stdout + result.stderr)[-2000:]}")
        for line in log.read_text(errors="replace").splitlines():
            call = CALL.match(line)
            if call:
                self.calls += 1
                self.judge(what, call["name"], call["arguments"])

    def judge(self, what, name, arguments):
        if "AF_INET" in arguments or "AF_PACKET" in arguments:
            self.bad.append(f"{what} asks for the network: {name}({arguments[:200]}")
        path = PATH.search(arguments)
        if not path or name in ("execve", "connect", "sendto", "sendmsg", "bind", "getsockname", "recvmsg", "recvfrom"):
            return
        path = os.path.normpath(self.home / path[1])
        if "secret" in arguments:
            self.bad.append(f"{what} follows a text: {name}({arguments[:300]}")
        writes = "O_CREAT" in arguments or "O_WRONLY" in arguments or "O_RDWR" in arguments or name not in (
            "openat", "open", "access", "faccessat", "faccessat2", "stat", "lstat", "newfstatat", "statx", "readlink", "readlinkat",
            "statfs", "getcwd", "chdir", "getxattr", "lgetxattr", "inotify_add_watch", "utimensat")
        inside = path == str(self.home) or path.startswith(str(self.home) + "/")
        if writes:
            if "ENOENT" not in arguments.rsplit(" = ", 1)[-1]:
                self.made.add(path)
            if not inside and not path.startswith(("/dev/", "/proc/self/", "/memfd:")):
                self.bad.append(f"{what} writes outside its folders: {name}({arguments[:300]}")
        elif name in ("openat", "open") and " = -1 " not in arguments and not inside:
            folder = "O_DIRECTORY" in arguments
            known = path.startswith(SYSTEM + SETTINGS + self.folders) or (folder and path in ("/", "/usr", "/etc", "/lib"))
            if not known:
                self.bad.append(f"{what} reads outside its folders: {name}({arguments[:300]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--window-test", required=True)
    options = parser.parse_args()
    if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        print("Skipped: this machine does not let a test watch system calls.")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="soundings-access-") as place:
        home = pathlib.Path(place).resolve()
        watch = Watch(home, [pathlib.Path(options.program).parent, pathlib.Path(options.window_test).parent])
        decision = home / "decision.json"
        decision.write_text(hostile_decision())
        for ending in ("pdf", "html", "md"):
            watch.run(f"report to {ending}", [options.program, "report", str(decision), "-o", str(home / f"report.{ending}")])
        journal = str(home / "fog.soundings")
        for words in (["new", journal], ["add", journal, str(decision)], ["list", journal, "--search", "secret"],
                      ["seal", journal, "0000"], ["verify", journal]):
            watch.run(" ".join(words[:1]), [options.program, *words])
        watch.run("the window", [options.window_test, "hostileTextStaysText"])
        missing = [path for path in ("report.pdf", "report.html", "report.md", "fog.soundings") if not (home / path).exists()]
    for line in watch.bad[:40]:
        print(line)
    print(f"{watch.calls} calls that name a file or the network, {len(watch.made)} files made or changed: {len(watch.bad)} bad")
    return int(bool(watch.bad or missing or watch.calls < 1000))


if __name__ == "__main__":
    sys.exit(main())
