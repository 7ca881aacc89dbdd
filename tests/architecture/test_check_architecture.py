#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of check_architecture.py catches a small bad tree, and lets a good one pass."""

import tempfile
import unittest
from pathlib import Path

import check_architecture as architecture

SPDX = "// SPDX-FileCopyrightText: 2026 The Soundings authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = SPDX + "#pragma once\n"


def problems(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return architecture.Checker(root).run()


class Architecture(unittest.TestCase):
    def catches(self, files, *words):
        found = problems(files)
        self.assertEqual(len(found), 1, found)
        for word in words:
            self.assertIn(word, found[0])

    def passes(self, files):
        self.assertEqual(problems(files), [])

    def test_lets_a_folder_include_itself_and_what_stands_left_of_it(self):
        self.passes({
            "core/support/a.h": HEADER,
            "core/lens/b.h": HEADER + '#include "core/support/a.h"\n',
            "core/lens/b.cpp": SPDX + '#include "core/lens/b.h"\n#include "core/support/a.h"\n#include <cmath>\n',
            "ui/pages/c.cpp": SPDX + '#include "core/lens/b.h"\n#include <QWidget>\n#include "c.moc"\n',
            "tests/core/lens/tst_b.cpp": SPDX + '#include "core/lens/b.h"\n#include <QTest>\n#include "tst_b.moc"\n',
        })

    def test_catches_an_include_against_the_order(self):
        self.catches({"core/model/a.h": HEADER, "core/support/b.cpp": SPDX + '#include "core/model/a.h"\n'},
                     "core/support/b.cpp:3", "core/support may not include core/model")

    def test_catches_an_include_between_methods(self):
        self.catches({"core/document/a.h": HEADER, "core/lens/b.cpp": SPDX + '#include "core/document/a.h"\n'},
                     "core/lens may not include core/document")

    def test_catches_the_window_in_the_core_and_in_its_tests(self):
        self.catches({"ui/a.h": HEADER, "core/exchange/b.cpp": SPDX + '#include "ui/a.h"\n'}, "may not include ui")
        self.catches({"ui/a.h": HEADER, "tests/core/b/tst_b.cpp": SPDX + '#include "ui/a.h"\n'}, "may not include ui")

    def test_catches_a_named_argument_that_outlives_its_value(self):
        self.catches({"core/model/a.cpp": SPDX + 'const auto name = fmt::arg("name", nameOf(kind));\n'}, "fmt::arg")
        self.passes({"core/model/a.cpp": SPDX + 'const auto name = fmt::arg("name", words);\n'})

    def test_catches_straight_quotes_in_a_sentence(self):
        for sentence in ("nobody's view", "both sides' changes", 'What was added to \\"{}\\" is sealed', '\\"{text}\\" is no number'):
            self.catches({"core/model/a.cpp": SPDX + f'const char* said = "{sentence}";\n'}, "core/model/a.cpp:3", "straight")
        self.passes({"core/model/a.cpp": SPDX + "// nobody's view\nconst char* said = \"nobody’s view of “{}”\";\nchar c = 'x';\n",
                     "core/journal/sqlite/b.cpp": SPDX + "const char* sql = \"x'ab'y's\";\n"})

    def test_catches_a_widget_that_knows_a_page(self):
        self.catches({"ui/pages/a.h": HEADER, "ui/widgets/b.h": HEADER + '#include "ui/pages/a.h"\n'},
                     "ui/widgets may not include ui/pages")

    def test_catches_the_tables_from_outside_the_journal(self):
        self.catches({"core/journal/sqlite/a.h": HEADER, "core/report/b.cpp": SPDX + '#include "core/journal/sqlite/a.h"\n'},
                     "core/report may not include core/journal/sqlite")

    def test_catches_a_folder_without_an_allow_list(self):
        self.catches({"core/drawer/a.h": HEADER}, "core/drawer", "has no allow-list")

    def test_catches_an_include_that_is_no_path_from_the_root(self):
        self.catches({"core/model/a.h": HEADER, "core/model/a.cpp": SPDX + '#include "a.h"\n'}, "not a path from the root")
        self.catches({"core/model/a.cpp": SPDX + '#include "core/model/a.h"\n'}, "does not exist")

    def test_catches_qt_in_the_core(self):
        for include in ("<QString>", "<QtCore/QString>"):
            self.catches({"core/model/a.cpp": SPDX + f"#include {include}\n"}, "Qt in the core")

    def test_catches_sqlite_outside_its_folder(self):
        for include in ("<sqlite3.h>", "<SQLiteCpp/SQLiteCpp.h>"):
            self.catches({"core/journal/a.cpp": SPDX + f"#include {include}\n"}, "SQLite outside")
        self.passes({"core/journal/sqlite/a.cpp": SPDX + "#include <SQLiteCpp/SQLiteCpp.h>\n"})

    def test_catches_signals_outside_the_journal(self):
        include = "#include <boost/signals2/signal.hpp>\n"
        self.catches({"core/journal/seal.cpp": SPDX + include}, "Signals2 outside")
        self.passes({"core/journal/journal.cpp": SPDX + include})

    def test_catches_the_json_library_in_a_header(self):
        self.catches({"core/document/a.h": HEADER + "#include <nlohmann/json.hpp>\n"}, "JSON library in a header")
        self.passes({"core/document/a.h": HEADER + "#include <nlohmann/json_fwd.hpp>\n",
                     "core/document/a.cpp": SPDX + "#include <nlohmann/json.hpp>\n"})

    def test_catches_an_include_cycle(self):
        self.catches({"core/model/a.h": HEADER + '#include "core/model/b.h"\n',
                      "core/model/b.h": HEADER + '#include "core/model/c.h"\n',
                      "core/model/c.h": HEADER + '#include "core/model/a.h"\n'},
                     "core/model/a.h <-> core/model/b.h <-> core/model/c.h")
        self.catches({"core/model/a.h": HEADER + '#include "core/model/a.h"\n'}, "include cycle")

    def test_catches_time_and_chance_that_do_not_come_from_outside(self):
        for call in ("std::chrono::system_clock::now()", "std::random_device device", "QDateTime::currentDateTime()"):
            self.catches({"ui/a.cpp": SPDX + f"auto a = {call};\n"}, "ui/a.cpp:3", "time or chance")
        self.passes({"core/support/clock.cpp": SPDX + "auto a = std::chrono::system_clock::now();\n",
                     "ui/a.cpp": SPDX + '// QDate::currentDate()\nauto a = "QDate::currentDate()";\n'})

    def test_catches_the_math_library_in_the_sampling(self):
        self.catches({"core/lens/a.cpp": SPDX + "double a = std::exp(1.0);\n"}, "math library")
        self.passes({"core/lens/a.cpp": SPDX + "double a = std::sqrt(1.0) + wrap.exp(2);\n",
                     "core/report/a.cpp": SPDX + "double a = std::exp(1.0);\n"})

    def test_catches_a_file_over_budget(self):
        self.catches({"core/model/a.h": HEADER + "\n" * 148}, "151 lines, 150")
        self.catches({"core/model/a.cpp": SPDX + "\n" * 399}, "401 lines, 400")
        self.catches({"ui/main_window.cpp": SPDX + "\n" * 299}, "301 lines, 300")
        self.passes({"core/model/a.h": HEADER + "\n" * 147, "tests/ui/tst_a.cpp": SPDX + "\n" * 900})

    def test_catches_a_function_over_budget(self):
        for indent in ("", "    "):
            long = SPDX + f"{indent}void f()\n{indent}{{\n" + f"{indent}    g();\n" * 61 + f"{indent}}}\n"
            self.catches({"core/model/a.cpp": long}, "core/model/a.cpp:3", "61 lines, 60")
            self.passes({"core/model/a.cpp": long.replace(f"{indent}    g();\n", "", 1)})

    def test_lets_the_frozen_list_only_shrink(self):
        frozen = architecture.FROZEN_FILES
        try:
            architecture.FROZEN_FILES = {"core/model/a.h": 160}
            self.passes({"core/model/a.h": HEADER + "\n" * 157})
            self.catches({"core/model/a.h": HEADER + "\n" * 158}, "161 lines, 160")
        finally:
            architecture.FROZEN_FILES = frozen

    def test_catches_a_missing_licence(self):
        self.catches({"core/model/a.cpp": "int a;\n"}, "SPDX")
        self.catches({"packaging/do": "#!/bin/sh\n"}, "SPDX")
        self.catches({"tests/CMakeLists.txt": "add_test()\n"}, "SPDX")

    def test_catches_marks_of_unfinished_work(self):
        self.catches({"README.md": "Later (TO" + "DO)\n"}, "README.md:1", "unfinished")
        self.catches({"tests/ui/a.cpp": SPDX + "    QSK" + 'IP("later");\n'}, "skips a test")

    def test_catches_a_path_of_one_machine(self):
        self.catches({"README.md": "Look into /ho" + "me/ada/soundings\n"}, "path of one machine")
        self.passes({"README.md": "Look into ~/soundings, or <https://example.org/ho" + "me/x>\n"})

    def test_catches_a_header_that_is_read_twice(self):
        self.catches({"core/model/a.h": SPDX}, "#pragma once")


if __name__ == "__main__":
    unittest.main()
