# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What an installation holds, and the .deb and .tar.gz made of it: cpack --config build/release/CPackConfig.cmake

set(id io.soundings.soundings)
# Every library comes from the system, and the program's own parts from their own folder: it looks nowhere else.
install(TARGETS soundings RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
set(parts soundings_commands soundings_window soundings_odt soundings_pdf)
if(TARGET soundings_sqlite)
  list(APPEND parts soundings_sqlite)
endif()
install(TARGETS ${parts} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/soundings)
install(FILES packaging/linux/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/linux/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/linux/${id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${id}.xml)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES packaging/linux/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(EXISTS ${CMAKE_SOURCE_DIR}/resources/icons/soundings.svg)
  install(FILES resources/icons/soundings.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${id}.svg)
endif()
if(EXISTS ${CMAKE_SOURCE_DIR}/packaging/linux/soundings.1)
  install(FILES packaging/linux/soundings.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

find_program(DESKTOP_FILE_VALIDATE desktop-file-validate)
find_program(APPSTREAMCLI appstreamcli)
find_program(XMLLINT xmllint)
if(DESKTOP_FILE_VALIDATE)
  add_test(NAME desktop_entry COMMAND ${DESKTOP_FILE_VALIDATE} --no-hints ${CMAKE_SOURCE_DIR}/packaging/linux/${id}.desktop)
  set_tests_properties(desktop_entry PROPERTIES LABELS packaging TIMEOUT 60)
endif()
if(APPSTREAMCLI)
  add_test(NAME software_centre_entry
    COMMAND ${APPSTREAMCLI} validate --no-net --pedantic ${CMAKE_SOURCE_DIR}/packaging/linux/${id}.metainfo.xml)
  set_tests_properties(software_centre_entry PROPERTIES LABELS packaging TIMEOUT 60)
endif()
# The installed tree, in a folder of its own, is whole and its program starts.
add_test(NAME installed_tree
  COMMAND ${CMAKE_SOURCE_DIR}/packaging/check-install ${CMAKE_COMMAND} ${CMAKE_BINARY_DIR})
set_tests_properties(installed_tree PROPERTIES LABELS packaging TIMEOUT 120)

set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_PACKAGE_NAME soundings)
set(CPACK_PACKAGE_VENDOR "The Soundings authors")
set(CPACK_PACKAGE_CONTACT "The Soundings authors <soundings@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "journal for decisions in the fog")
set(CPACK_PACKAGE_DESCRIPTION
  "Write down strategic decisions while most of what matters cannot be known: what must be done, what can be done, what\n\
 you expect. Seal them, find them again, and see years later how they turned out. Everything stays on your computer.")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_BINARY_DIR}/app)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, qt6-qpa-plugins, qt6-wayland")
include(CPack)
