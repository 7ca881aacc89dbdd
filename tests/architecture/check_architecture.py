#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the tree to its architecture (CONTRIBUTING.md says why).

check_architecture.py [ROOT]   prints what breaks a rule, one line each; exit code 1 if there is any.
"""

import os
import re
import sys
from pathlib import Path, PurePosixPath

# What each folder may include besides itself. A folder that is not named here fails until it has a line.
SUPPORT = ["core/support"]
MODEL = SUPPORT + ["core/model"]
SAMPLING = MODEL + ["core/sampling"]
METHODS = ["core/document", "core/lens", "core/diagnosis", "core/robustness", "core/forecast", "core/narrative",
           "core/coaching"]
TENACITY = SAMPLING + METHODS + ["core/tenacity"]
ASSESSMENT = TENACITY + ["core/assessment"]
CORE = ASSESSMENT + ["core/report", "core/compute", "core/journal", "core/exchange"]
PAGES = CORE + ["ui", "ui/widgets", "ui/models", "ui/figures", "ui/output", "ui/dialogs"]

ALLOWED = {
    "core/support": [],
    "core/model": SUPPORT,
    "core/sampling": MODEL,
    **{method: SAMPLING for method in METHODS},
    "core/tenacity": SAMPLING + METHODS,
    "core/assessment": TENACITY,
    "core/report": ASSESSMENT,
    "core/compute": ASSESSMENT,
    "core/journal": ASSESSMENT + ["core/journal/sqlite"],
    "core/journal/sqlite": ASSESSMENT + ["core/journal"],
    "core/exchange": CORE,
    "ui": CORE + ["ui/*"],
    "app": CORE + ["ui", "ui/*"],
    # Inside the window: inputs know no page; pages are what the window is made of.
    "ui/widgets": CORE + ["ui"],
    "ui/models": CORE + ["ui"],
    "ui/figures": CORE + ["ui"],
    "ui/output": CORE + ["ui", "ui/figures"],
    "ui/dialogs": CORE + ["ui", "ui/widgets", "ui/models", "ui/figures", "ui/output"],
    "ui/pages": PAGES + ["ui/pages/*"],
    "ui/pages/*": PAGES + ["ui/pages", "ui/pages/*"],
    # Tests: the core's know no window.
    "tests/support": CORE + ["ui", "ui/*"],
    "tests/core/*": CORE + ["core/journal/sqlite", "tests/support"],
    "tests/ui": CORE + ["ui", "ui/*", "tests/support"],
    "tests/ui/*": CORE + ["ui", "ui/*", "tests/support", "tests/ui"],
    "tests/cli": CORE + ["app", "tests/support"],
    "tests/fuzz": CORE + ["tests/support", "tests/fuzz"],
    "tests/faults": CORE + ["core/journal/sqlite", "tests/support"],
    "tests/bench": CORE + ["core/journal/sqlite", "ui", "ui/*", "tests/support"],
}

LINES = {".cpp": 400, ".h": 150}
LINES_BY_NAME = {"main_window.cpp": 300}
FUNCTION_LINES = 60
# Over budget when the rule came, "file": lines and "file title-of-the-function": lines. The lists may only get shorter,
# the numbers smaller.
FROZEN_FILES = {}
FROZEN_FUNCTIONS = {}

# The only places that ask the world for time or chance.
OUTSIDE = {"core/support/clock.cpp", "core/support/id.cpp"}
TIME_OR_CHANCE = re.compile(r"system_clock::now|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\bgettimeofday\b|random_device|"
                            r"\bs?rand\s*\(|localtime|gmtime|QDate(Time)?::current|QTime::current|QRandomGenerator")
# Their results differ in the last bits between C libraries.
LIBM = re.compile(r"(?<![\w.>])(?:std::)?(?:log|log2|log10|log1p|exp|exp2|expm1|pow|cbrt|hypot|erf|erfc|tgamma|lgamma|sin|cos|tan|"
                  r"asin|acos|atan|atan2|sinh|cosh|tanh)\s*\(")
# A named argument that is kept holds no copy: what a call gave it is gone before it is said.
KEPT_ARGUMENT = re.compile(r"\bauto\s+\w+\s*=\s*fmt::arg\([^,]*,[^,]*\(")
# A sentence has typographic marks: an apostrophe within a word or behind a plural, marks around what a template is given.
STRAIGHT = re.compile(r"[A-Za-z]'[a-z]|[a-z]s' [a-z]|\\\x22\{\w*\}\\\x22")
# What stands within straight marks there is a member of JSON, a cell of a table or an attribute.
NO_SENTENCES = {"core/document/entry_reader.cpp", "core/support/member_reader.cpp", "core/assessment/checkup_questions.cpp",
                "core/report/html.cpp"}
STRING = re.compile(r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^()\s\\]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"', re.S)
SPDX = ("SPDX-FileCopyrightText: 2026 The Soundings authors", "SPDX-License-Identifier: GPL-3.0-or-later")
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
SKIPPED = re.compile(r"\bQSK" + r"IP\b")
MACHINE = re.compile(r"(?<![\w.])/(?:ho" + r"me|Us" + r"ers|ro" + r"ot|wo" + r"rk)/\w")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')

CODE = {".cpp", ".h"}
PAGE = {".js", ".mjs", ".css"}
TEXT = CODE | PAGE | {".c", ".py", ".cmake", ".sh", ".txt", ".md", ".json", ".xml", ".desktop", ".ts", ".qrc", ".svg", ".1", ".yml", ""}
SKIP = {".git", "build", ".cache", "__pycache__", "node_modules"}


def files_of(root):
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in SKIP)
        for name in sorted(names):
            path = Path(folder, name)
            if name not in SKIP and path.suffix in TEXT and path.is_file() and not path.is_symlink():
                yield path.relative_to(root).as_posix(), path


def rule_of(folder):
    """The allow-list of a folder, by its own name or its parent's with an asterisk."""
    if folder in ALLOWED:
        return ALLOWED[folder]
    parent = PurePosixPath(folder).parent
    while str(parent) != ".":
        if f"{parent}/*" in ALLOWED:
            return ALLOWED[f"{parent}/*"]
        parent = parent.parent
    return None


def may_include(folder, other):
    allowed = rule_of(folder) or []
    return folder == other or any(other == a or (a.endswith("/*") and other.startswith(a[:-1])) for a in allowed)


def without_comments_and_strings(text):
    pattern = re.compile(r'R"(?P<d>[^()\s\\]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.S)
    return pattern.sub(lambda m: "\n" * m.group().count("\n") or ('""' if m.group()[0] in 'R"' else " "), text)


class Checker:
    def __init__(self, root):
        self.root = Path(root)
        self.problems = []
        self.notes = []
        self.edges = {}

    def report(self, where, what):
        self.problems.append(f"{where}: {what}")

    def run(self):
        for name, path in files_of(self.root):
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                if path.suffix in CODE:
                    self.report(name, "is not UTF-8")
                continue
            self.check_text(name, text)
            if path.suffix in CODE and name.split("/")[0] in ("core", "ui", "app", "tests"):
                self.check_code(name, text)
        self.check_cycles()
        return self.problems

    def check_text(self, name, text):
        base = PurePosixPath(name)
        script = base.suffix == "" and text.startswith("#!")
        if base.suffix in CODE | PAGE | {".c", ".py", ".cmake", ".sh"} or base.name == "CMakeLists.txt" or script:
            if not all(line in text[:600] for line in SPDX):
                self.report(name, "lacks the two SPDX lines")
        for number, line in enumerate(text.splitlines(), 1):
            if UNFINISHED.search(line):
                self.report(f"{name}:{number}", "has a mark of unfinished work")
            if MACHINE.search(line):
                self.report(f"{name}:{number}", "names a path of one machine")

    def check_code(self, name, text):
        self.check_includes(name, text)
        self.check_lengths(name, text)
        self.check_sentences(name, text)
        code = without_comments_and_strings(text)
        product = name.startswith(("core/", "ui/", "app/"))
        for number, line in enumerate(code.splitlines(), 1):
            where = f"{name}:{number}"
            if SKIPPED.search(line):
                self.report(where, "skips a test")
            if product and name not in OUTSIDE and TIME_OR_CHANCE.search(line):
                self.report(where, "asks for time or chance; take a Clock, IdSource or seed")
            if name.startswith(("core/sampling/", "core/lens/", "core/robustness/")) and LIBM.search(line):
                self.report(where, "calls the math library; results would differ between machines (only sqrt may be used)")
            if KEPT_ARGUMENT.search(line):
                self.report(where, "keeps a fmt::arg of a temporary; give the value a name first")
        if name.endswith(".h") and "#pragma once" not in text:
            self.report(name, "lacks #pragma once")

    def check_sentences(self, name, text):
        if not name.startswith(("core/", "ui/")) or name.startswith("core/journal/sqlite/") or name in NO_SENTENCES:
            return
        for match in STRING.finditer(text):
            if match.group().startswith('"') and STRAIGHT.search(match.group()):
                self.report(f"{name}:{text.count(chr(10), 0, match.start()) + 1}",
                            "says a sentence with straight quotes; write ’ and “ ”")

    def check_includes(self, name, text):
        folder = str(PurePosixPath(name).parent)
        if rule_of(folder) is None:
            self.report(name, f"the folder {folder} has no allow-list in check_architecture.py")
        self.edges.setdefault(name, set())
        for number, line in enumerate(text.splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            where, quote, target = f"{name}:{number}", match.group(1), match.group(2)
            self.check_foreign(where, name, folder, target)
            if quote == "<":
                continue
            if folder.startswith("tests/") and (self.root / folder / target).is_file():
                continue  # a test's own fixture beside it
            if target.endswith(".moc") or PurePosixPath(target).name.startswith("moc_"):
                continue
            if not target.startswith(("core/", "ui/", "app/", "tests/")):
                self.report(where, f'"{target}" is not a path from the root')
            elif not (self.root / target).is_file():
                self.report(where, f'"{target}" does not exist')
            else:
                other = str(PurePosixPath(target).parent)
                if not may_include(folder, other):
                    self.report(where, f"{folder} may not include {other}")
                self.edges[name].add(target)

    def check_foreign(self, where, name, folder, target):
        core = name.startswith("core/")
        product = core or name.startswith(("ui/", "app/"))
        if core and re.match(r"Qt?[A-Z]", target):
            self.report(where, f"Qt in the core: {target}")
        if product and not name.startswith("core/journal/sqlite/") and re.match(r"sqlite3|SQLiteCpp", target):
            self.report(where, f"SQLite outside core/journal/sqlite: {target}")
        if "signals2" in target and name != "core/journal/journal.cpp":
            self.report(where, f"Boost.Signals2 outside core/journal/journal.cpp: {target}")
        if product and name.endswith(".h") and target.startswith("nlohmann/") and target != "nlohmann/json_fwd.hpp":
            self.report(where, f"the JSON library in a header: {target}")

    def check_lengths(self, name, text):
        lines = text.splitlines()
        if name.startswith("tests/"):
            return  # a test may tell its story at length
        budget = LINES_BY_NAME.get(PurePosixPath(name).name, LINES[PurePosixPath(name).suffix])
        self.check_budget(name, len(lines), budget, FROZEN_FILES)
        starts = []
        # The layout (checked too) puts only a function's opening brace on a line of its own.
        for number, line in enumerate(lines, 1):
            indent = len(line) - len(line.lstrip())
            if line.strip() == "{":
                starts.append((indent, number))
            elif starts and line.lstrip().startswith("}") and indent == starts[-1][0]:
                start = starts.pop()[1]
                title = re.sub(r"\s+", " ", lines[start - 2]).strip() if start > 1 else ""
                self.check_budget(f"{name}:{start - 1}", number - start - 1, FUNCTION_LINES, FROZEN_FUNCTIONS,
                                  key=f"{name} {title}")

    def check_budget(self, where, length, budget, frozen, key=None):
        key = key or where
        limit = max(budget, frozen.get(key, 0))
        if length > limit:
            self.report(where, f"has {length} lines, {limit} are the budget")
        elif key in frozen and length < frozen[key]:
            self.notes.append(f"{where}: has shrunk to {length} lines; lower its number in the frozen list, or take it out")

    def check_cycles(self):
        """Strongly connected components of the files (Tarjan 1972)."""
        index, low, stack, order = {}, {}, [], []
        sys.setrecursionlimit(10000)

        def visit(node):
            index[node] = low[node] = len(index)
            stack.append(node)
            for other in sorted(self.edges.get(node, ())):
                if other not in index:
                    visit(other)
                    low[node] = min(low[node], low[other])
                elif other in stack:
                    low[node] = min(low[node], index[other])
            if low[node] == index[node]:
                component = stack[stack.index(node):]
                del stack[stack.index(node):]
                if len(component) > 1 or node in self.edges.get(node, ()):
                    order.append(sorted(component))

        for node in sorted(self.edges):
            if node not in index:
                visit(node)
        for component in order:
            self.report(component[0], "include cycle: " + " <-> ".join(component))


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2])
    checker = Checker(root)
    problems = checker.run()
    for note in checker.notes:
        print(f"Note: {note}")
    print("\n".join(problems) if problems else "The tree keeps to its architecture.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
