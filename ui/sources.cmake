# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(soundings_ui PRIVATE
  actions.cpp
  answers_card.cpp
  application.cpp
  ask_card.cpp
  assessor.cpp
  autosave.cpp
  banner.cpp
  bulk_card.cpp
  bundle_card.cpp
  bundle_writer.cpp
  calendar_keeper.cpp
  capture_card.cpp
  command_palette.cpp
  company_places.cpp
  conflicts_card.cpp
  contacts_card.cpp
  desktop_colours.cpp
  diagnosis_assessor.cpp
  display.cpp
  editors.cpp
  entry_editor.cpp
  exchange.cpp
  help_panel.cpp
  icons.cpp
  import_card.cpp
  insight_places.cpp
  journal_bridge.cpp
  journal_files.cpp
  latest.cpp
  lock_card.cpp
  lock_signals.cpp
  mailbox.cpp
  main_window.cpp
  main_window_files.cpp
  main_window_lock.cpp
  main_window_places.cpp
  main_window_reports.cpp
  navigation.cpp
  overlay.cpp
  practice_card.cpp
  prompts.cpp
  reminder.cpp
  report_export.cpp
  safe_text_document.cpp
  save_indicator.cpp
  sealed_memory.cpp
  send_card.cpp
  session_places.cpp
  settings.cpp
  sharing.cpp
  sharing_parts.cpp
  storage_thread.cpp
  style.cpp
  style_keys.cpp
  team_answers.cpp
  tenacity_assessor.cpp
  theme.cpp
  trade_off_assessor.cpp
  translations.cpp
  undo_card.cpp
  unfinished_cards.cpp
  wording.cpp
  workspace.cpp
  workspace_company.cpp
  workspace_places.cpp
  workspace_sessions.cpp
  workspace_undo.cpp)
target_compile_definitions(soundings_ui PRIVATE SOUNDINGS_VERSION="${PROJECT_VERSION}")

file(GLOB soundings_icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(soundings_ui icons PREFIX /icons BASE ${CMAKE_SOURCE_DIR}/resources/icons FILES ${soundings_icons})

# A language is one file soundings_<language>.ts here; "ninja update_translations" brings it up to date. English is the
# language of the source; its file is for texts that count (%n), which the source cannot say in both numbers.
file(GLOB soundings_languages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/*.ts)
set(soundings_english ${CMAKE_SOURCE_DIR}/resources/translations/soundings_en.ts)
set(soundings_update Qt6::lupdate -no-obsolete -locations none -I ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/ui)
set(soundings_others ${soundings_languages})
list(REMOVE_ITEM soundings_others ${soundings_english})
if(soundings_others)
  set(soundings_update_others COMMAND ${soundings_update} -ts ${soundings_others})
endif()
add_custom_target(update_translations COMMAND ${soundings_update} -pluralonly -ts ${soundings_english}
  ${soundings_update_others} VERBATIM)
qt_add_lrelease(soundings_ui TS_FILES ${soundings_languages} QM_FILES_OUTPUT_VARIABLE soundings_spoken OPTIONS -silent)
qt_add_resources(soundings_ui soundings_ui_translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR}
  FILES ${soundings_spoken})
