target_sources(soundings_ui PRIVATE
  assessor.cpp
  autosave.cpp
  entry_editor.cpp
  journal_bridge.cpp
  storage_thread.cpp
)
