# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(soundings_ui PRIVATE
  assessor.cpp
  autosave.cpp
  entry_editor.cpp
  journal_bridge.cpp
  storage_thread.cpp
)
