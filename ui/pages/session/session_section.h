// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/entry/entry_section.h"

namespace soundings::ui {

/// One section of the page of a session.
class SessionSection : public SectionOf<Session> {
public:
    using SectionOf::SectionOf;

    [[nodiscard]] const Session& session() const { return value(); }
};

} // namespace soundings::ui
