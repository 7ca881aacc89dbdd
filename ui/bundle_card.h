// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bundle.h"
#include "ui/bulk_card.h"

#include <memory>
#include <string>

namespace soundings::ui {

/// A bundle that came from a contact: who sent it, what it holds, what taking it in does; then the taking in.
class BundleCard : public BulkCard {
    Q_OBJECT
public:
    /// The journal must outlive the card.
    BundleCard(JournalBridge& journal, QWidget* parent);

    void open(const QString& path);

signals:
    /// `sentence` says what came in; `conflicting` is an entry in which there is something to choose, or empty.
    void taken(const QString& sentence, const QString& conflicting);

protected:
    void take() override;

private:
    void showPlan(const OpenBundle& bundle, std::shared_ptr<const std::string> bytes);

    std::shared_ptr<const std::string> m_bytes;
    std::string m_name;
};

} // namespace soundings::ui
