# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The target header_check compiles each header of core, ui, app and tests/support alone, so that none leans on what another
# included before it. Those of core and app see no Qt. Not part of the default target.

function(soundings_header_check target folder)
  file(GLOB_RECURSE headers RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.h)
  set(sources)
  foreach(header IN LISTS headers)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/header_check/${header}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\"\n" @ONLY)
    list(APPEND sources ${source})
  endforeach()
  add_library(${target} OBJECT EXCLUDE_FROM_ALL ${sources})
  set_target_properties(${target} PROPERTIES UNITY_BUILD OFF AUTOMOC OFF EXPORT_COMPILE_COMMANDS OFF)
  target_link_libraries(${target} PRIVATE ${ARGN})
  soundings_warnings(${target})
  target_compile_options(${target} PRIVATE -O0 -g0)
endfunction()

soundings_header_check(header_check_core core soundings_core)
# soundings_ui links Qt6::DBus privately; a header of its own names one of its types all the same.
soundings_header_check(header_check_ui ui soundings_ui Qt6::DBus)
soundings_header_check(header_check_app app soundings_core)
soundings_header_check(header_check_tests tests/support soundings_core Qt6::Test)
add_custom_target(header_check DEPENDS header_check_core header_check_ui header_check_app header_check_tests)
