#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test_build.sh SOURCE: what packaging/run says of its build, tried on a small project of its own: nothing where nothing
# changed, one line where something did, and the fault where there is one.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$1/packaging/lib.sh"
root="$(mktemp -d)/a project"
trap 'rm -rf "$(dirname "$root")"' EXIT
mkdir -p "$root/parts"
cat >"$root/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(toy NONE)
file(GLOB parts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/parts/*)
add_custom_command(OUTPUT joined COMMAND grep -h -v fault ${parts} > joined DEPENDS ${parts} VERBATIM)
add_custom_target(toy ALL DEPENDS joined)
CMAKE
cat >"$root/CMakePresets.json" <<'JSON'
{ "version": 6,
  "configurePresets": [{ "name": "release", "generator": "Ninja", "binaryDir": "${sourceDir}/build/release" }],
  "buildPresets": [{ "name": "release", "configurePreset": "release" }] }
JSON
echo one >"$root/parts/one"
changed="Sources changed: building again, a minute or two."
status=0
expect() { [ "$2" == "$3" ] || { printf '%s: expected "%s", it said "%s"\n' "$@"; status=1; }; }

configure release
build release toy >/dev/null
expect "nothing changed" "" "$(build_changes release toy)"
expect "nothing changed, again" "" "$(build_changes release toy)"
newer() { touch -d '+2 seconds' "$1"; } # than what was built, whatever the clock's grain
echo two >"$root/parts/one" && newer "$root/parts/one"
expect "a file changed" "$changed" "$(build_changes release toy)"
echo three >"$root/parts/two" && newer "$root/parts"
expect "a file is new" "$changed" "$(build_changes release toy)"
expect "what was built" $'two\nthree' "$(cat "$root/build/release/joined")"
echo fault >"$root/parts/one" && echo fault >"$root/parts/two"
newer "$root/parts/one"
said=$(build_changes release toy) && { echo "A build that failed counted as done."; status=1; }
[[ $said == "$changed"*FAILED*joined* ]] || { printf 'Of a fault it said "%s"\n' "$said"; status=1; }
exit $status
