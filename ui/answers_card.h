// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answer_import.h"
#include "ui/bulk_card.h"

#include <QStringList>

#include <memory>

namespace soundings::ui {

/// Answers to questionnaires, out of files or as pasted text: who answered what, and what is refused, before anything is
/// taken in.
class AnswersCard : public BulkCard {
    Q_OBJECT
public:
    /// The journal must outlive the card.
    AnswersCard(JournalBridge& journal, QWidget* parent);

    void openFiles(const QStringList& paths);
    void openText(const QString& text);

signals:
    void taken(int answers);
    void nothingTaken(const QString& sentence); ///< one answer that is refused, or known already

protected:
    void take() override;

private:
    using Texts = std::vector<AnswerText>;
    struct Drawn;

    void open(const std::function<Texts(const BulkWatch&)>& gather);
    void showPlan(const AnswerPlan& plan, std::shared_ptr<const Texts> texts);

    std::shared_ptr<const Texts> m_texts;
    std::shared_ptr<const Drawn> m_drawn;
};

} // namespace soundings::ui
