# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The target soundings_sqlite: the one SQLite of the program. With SOUNDINGS_LOCKING it is SQLite3 Multiple Ciphers, so that
# a journal can be locked by a passphrase: an installed one, else its source from npm (packaging/npm), compiled into a
# shared library beside the program, because the program and its window are two files that must share one SQLite.
# Without, it is the system's SQLite. AUTO takes what can be had.
set(SOUNDINGS_LOCKING AUTO CACHE STRING "Build with ciphers, so that journals can be locked: ON, OFF, or AUTO where they can be fetched")
set(locking ${SOUNDINGS_LOCKING})
add_library(soundings_sqlite_link INTERFACE)

if(locking)
  pkg_check_modules(SQLITE3MC IMPORTED_TARGET GLOBAL sqlite3mc)
  set(packages ${CMAKE_SOURCE_DIR}/build/npm)
  set(sqlite_source ${packages}/node_modules/better-sqlite3-multiple-ciphers/deps/sqlite3)
  if(NOT SQLITE3MC_FOUND)
    execute_process(COMMAND ${CMAKE_SOURCE_DIR}/packaging/npm/fetch ${packages} RESULT_VARIABLE failed)
    if(failed AND locking STREQUAL "AUTO")
      message(WARNING "The ciphers could not be fetched: this build cannot open or make locked journals.")
      set(locking OFF)
    elseif(failed)
      message(FATAL_ERROR "SQLite with ciphers could not be fetched; -DSOUNDINGS_LOCKING=OFF builds without locking.")
    endif()
  endif()
endif()

if(locking AND SQLITE3MC_FOUND)
  target_link_libraries(soundings_sqlite_link INTERFACE PkgConfig::SQLITE3MC)
elseif(locking)
  # What is compiled is what was looked at: the package of that version and no other.
  foreach(pinned
      "sqlite3.c=670d8d053176b53a68073b168f8e68fb72db67bdf964a0eb130338e9391198b9"
      "sqlite3.h=8270c30673c9dccb08f0516ae63b64f898a09bc92b76d850cd912b0c1461dbe5")
    string(REPLACE "=" ";" pinned ${pinned})
    list(GET pinned 0 file)
    list(GET pinned 1 wanted)
    file(SHA256 ${sqlite_source}/${file} found)
    if(NOT found STREQUAL wanted)
      message(FATAL_ERROR "${sqlite_source}/${file} is not the file that Soundings was written with (SHA-256 ${found}).")
    endif()
  endforeach()
  add_library(soundings_sqlite SHARED ${sqlite_source}/sqlite3.c)
  set_target_properties(soundings_sqlite PROPERTIES OUTPUT_NAME soundings-sqlite AUTOMOC OFF UNITY_BUILD OFF
    C_VISIBILITY_PRESET hidden LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/app EXPORT_COMPILE_COMMANDS OFF)
  target_include_directories(soundings_sqlite SYSTEM INTERFACE ${sqlite_source})
  target_compile_options(soundings_sqlite PRIVATE -w -O2 $<$<STREQUAL:$<CONFIG>,Debug>:-fno-sanitize=undefined>)
  # What Debian's SQLite has and Soundings or SQLiteCpp uses; of the ciphers only the one that journals are locked with.
  target_compile_definitions(soundings_sqlite PRIVATE
    "SQLITE_API=__attribute__((visibility(\"default\")))" SQLITE_THREADSAFE=1 SQLITE_ENABLE_FTS5 SQLITE_ENABLE_COLUMN_METADATA
    SQLITE_ENABLE_DBSTAT_VTAB SQLITE_TEMP_STORE=2 SQLITE_SECURE_DELETE SQLITE_TRUSTED_SCHEMA=0 SQLITE_DQS=0 SQLITE_ENABLE_MATH_FUNCTIONS
    SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_MAX_VARIABLE_NUMBER=250000 HAVE_FDATASYNC=1 HAVE_USLEEP=1 HAVE_STRERROR_R=1 HAVE_PREAD=1 HAVE_PWRITE=1
    CODEC_TYPE=CODEC_TYPE_CHACHA20 SQLITE3MC_SECURE_MEMORY=1
    HAVE_CIPHER_AES_128_CBC=0 HAVE_CIPHER_AES_256_CBC=0 HAVE_CIPHER_SQLCIPHER=0 HAVE_CIPHER_RC4=0
    HAVE_CIPHER_ASCON128=0 HAVE_CIPHER_AEGIS=0)
  target_link_options(soundings_sqlite PRIVATE -Wl,-Bsymbolic-functions)
  target_link_libraries(soundings_sqlite PRIVATE Threads::Threads m)
  target_link_libraries(soundings_sqlite_link INTERFACE soundings_sqlite)
else()
  pkg_check_modules(SQLITE3 REQUIRED IMPORTED_TARGET GLOBAL sqlite3)
  target_link_libraries(soundings_sqlite_link INTERFACE PkgConfig::SQLITE3)
endif()
if(locking)
  target_compile_definitions(soundings_sqlite_link INTERFACE SOUNDINGS_LOCKING)
endif()
set(SOUNDINGS_CAN_LOCK ${locking} CACHE INTERNAL "Whether journals can be locked")
