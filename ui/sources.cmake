# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(soundings_ui PRIVATE
  actions.cpp
  assessor.cpp
  autosave.cpp
  banner.cpp
  entry_editor.cpp
  journal_bridge.cpp
  navigation.cpp
  prompts.cpp
  settings.cpp
  storage_thread.cpp
  wording.cpp
)

target_sources(soundings_ui PRIVATE icons.cpp style.cpp theme.cpp)

file(GLOB soundings_icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(soundings_ui icons PREFIX /icons BASE ${CMAKE_SOURCE_DIR}/resources/icons FILES ${soundings_icons})
