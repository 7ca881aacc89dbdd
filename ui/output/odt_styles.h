// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <pugixml.hpp>

#include <string>
#include <utility>
#include <vector>

namespace soundings::ui {

using XmlAttributes = std::vector<std::pair<const char*, std::string>>;

/// A new element at the end of `parent`.
pugi::xml_node addElement(pugi::xml_node parent, const char* name, const XmlAttributes& attributes = {});

/// A new root element of an OpenDocument part, with the names that its content uses.
pugi::xml_node addOdfRoot(pugi::xml_document& document, const char* name);

/// A text as the content of a paragraph: plain, its lines broken as it has them, without what XML cannot hold.
void addOdfText(pugi::xml_node to, const std::string& text);

/// styles.xml: how paragraphs, headings, lists, tables and pages look, by names that whoever receives the file can change;
/// the footer with the report's words and the page.
void addOdfStyles(pugi::xml_document& document, const Report& report);

} // namespace soundings::ui
