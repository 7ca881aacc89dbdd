target_sources(soundings_ui PRIVATE)
