# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts of this folder share. The caller has set `root` to the top of the tree.

# Waits until no other script of this folder builds here; holds the turn until this shell ends. A script that another
# one of them has started shares its turn.
take_turn() {
  [ -z "${SOUNDINGS_TURN:-}" ] || return 0
  mkdir -p "$root/build"
  exec 9>"$root/build/.lock"
  flock -n 9 || { echo "Another build of Soundings is under way; waiting for it." >&2 && flock 9; }
  export SOUNDINGS_TURN=1
}

# configure PRESET [-Doption=value...]: quick when it was done before with the same options.
configure() {
  local preset=$1 build=$root/build/$1 options fresh=()
  shift
  options=" $*"
  if [ -f "$build/CMakeCache.txt" ]; then
    # A folder that was moved or copied keeps the old paths in its cache.
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt" || fresh=(--fresh)
    [ ${#fresh[@]} -gt 0 ] || [ ! -f "$build/build.ninja" ] || [ "$options" != "$(cat "$build/.options" 2>/dev/null)" ] || return 0
  fi
  cmake "${fresh[@]}" --log-level=WARNING -S "$root" --preset "$preset" "$@" >/dev/null || return
  printf '%s' "$options" >"$build/.options"
}

# build_changes PRESET TARGET: builds without a word where nothing changed; otherwise says once that it builds, and what
# goes wrong. A dry run would not tell: ninja cannot look past the check for new files without really doing it.
build_changes() {
  local said='' line
  build "$@" 2>&1 | while IFS= read -r line; do
    case $line in
      '[0/'*'] Re-checking globbed directories...' | 'ninja: no work to do.') continue ;;
    esac
    [ -n "$said" ] || echo "Sources changed: building again, a minute or two."
    said=1
    case $line in
      '['[0-9]*/[0-9]*'] '* | '-- '*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
}

# build PRESET [TARGET...] [-- NINJA-OPTION...]
build() {
  local preset=$1 targets=()
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do targets+=(--target "$1") && shift; done
  (cd "$root" && cmake --build --preset "$preset" "${targets[@]}" "$@")
}

# The C++ files of the tree, each ended by a zero byte, relative to it.
cpp_files() {
  if git -c safe.directory='*' -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git -c safe.directory='*' -C "$root" ls-files -z -co --exclude-standard -- '*.cpp' '*.h'
  else
    (cd "$root" && find core ui app tests \( -name '*.cpp' -o -name '*.h' \) -print0)
  fi
}
