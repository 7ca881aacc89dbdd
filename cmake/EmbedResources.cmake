# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes OUT: a table of the text files FILES below ROOT, as raw string literals cut into pieces that every compiler takes.
set(code "#include \"core/support/resource.h\"\n\n#include <string>\n\nnamespace soundings {\nnamespace {\n")
set(table "")
set(index 0)
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" hex HEX)
  string(LENGTH "${hex}" size)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND code "const unsigned char data${index}[] = {${bytes}0};\n")
  math(EXPR length "${size} / 2")
  string(APPEND table "    if (name == \"${file}\") return {reinterpret_cast<const char*>(data${index}), ${length}};\n")
  math(EXPR index "${index} + 1")
endforeach()
string(APPEND code "} // namespace\n\nstd::string_view embeddedResource(std::string_view name)\n{\n${table}    return {};\n}\n} // namespace soundings\n")
file(WRITE "${OUT}" "${code}")
