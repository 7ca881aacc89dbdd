# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# soundings_warnings(target): our warnings, as errors.
# soundings_unity(target units): which of its units a source is compiled in, where the build joins several to a unit.
# soundings_test(name sources... LIBS libs... LABELS labels...): one QtTest executable and its CTest entry.
# soundings_part(name symbol sources...): a part of the program that is loaded on demand, as name.so beside it.
# soundings_embed(target prefix files...): text files compiled into the core, read by soundings::resource(name).

function(soundings_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
  # GCC takes a unity file's sources for headers and then warns of a Private that holds a type of an anonymous namespace.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  # Clang finds what GCC 12's own stable_sort uses deprecated.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
  # What GCC 12 warns of in sound code once it optimises: joined strings (its bug 105651), values in variants and
  # optionals (its bug 80635). Debug builds and clang-tidy look for what these warnings mean.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-maybe-uninitialized
      -Wno-error=array-bounds -Wno-error=stringop-overflow -Wno-error=stringop-overread)
  endif()
  # The same numbers on every machine: no contraction of a*b+c (architecture: "Same numbers everywhere").
  target_compile_options(${target} PRIVATE -ffp-contract=off)
endfunction()

# By the source's name, so that a new file changes one unit and leaves the others to the compiler cache.
function(soundings_unity target units)
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    get_filename_component(name ${source} NAME)
    string(MD5 hash ${name})
    string(SUBSTRING ${hash} 0 6 hash)
    math(EXPR unit "0x${hash} % ${units}")
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${unit})
  endforeach()
endfunction()

function(soundings_test name)
  cmake_parse_arguments(arg "" "" "LIBS;LABELS" ${ARGN})
  add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
  set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD OFF)
  if(soundings_ui IN_LIST arg_LIBS)
    list(APPEND arg_LIBS soundings_odt_file soundings_pdf_finish)
  endif()
  target_link_libraries(${name} PRIVATE ${arg_LIBS} soundings_test_tree Qt6::Test)
  soundings_warnings(${name})
  # Tests are built more often than they run: half of the release build's time would go into optimising them.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  add_test(NAME ${name} COMMAND ${name})
  set(seconds 300)
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    set(seconds 1800) # what is watched is five to twenty times as slow
  endif()
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_FONT_DPI=96;QT_SCALE_FACTOR=1;QTEST_FUNCTION_TIMEOUT=${seconds}000"
    LABELS "${arg_LABELS}" TIMEOUT ${seconds})
endfunction()

function(soundings_part name symbol)
  add_library(${name} MODULE ${ARGN})
  # Only the one symbol is seen from outside: what is not exported needs no looking up when the part is loaded.
  set(names ${CMAKE_CURRENT_BINARY_DIR}/${name}.map)
  file(CONFIGURE OUTPUT ${names} CONTENT "{ global: ${symbol}; local: *; };\n")
  target_link_options(${name} PRIVATE -Wl,--version-script=${names})
  set_target_properties(${name} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/app UNITY_BUILD OFF
    BUILD_WITH_INSTALL_RPATH ON INSTALL_RPATH "$ORIGIN" LINK_DEPENDS ${names})
  target_compile_definitions(${name} PRIVATE SOUNDINGS_VERSION="${PROJECT_VERSION}")
  soundings_warnings(${name})
endfunction()

function(soundings_embed target)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_resources.cpp)
  set(files ${ARGN})
  set(absolute)
  foreach(file IN LISTS files)
    list(APPEND absolute ${CMAKE_SOURCE_DIR}/resources/${file})
  endforeach()
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DROOT=${CMAKE_SOURCE_DIR}/resources "-DFILES=${files}"
            -P ${CMAKE_SOURCE_DIR}/cmake/EmbedResources.cmake
    DEPENDS ${absolute} ${CMAKE_SOURCE_DIR}/cmake/EmbedResources.cmake VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
