// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/result_section.h"

#include "core/assessment/diagnosis_words.h"
#include "core/model/diagnosis.h"
#include "core/support/text.h"
#include "ui/pages/diagnosis/cause_bars.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/pages/walk/walk_step.h"
#include "ui/theme.h"
#include "ui/widgets/reason_row.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

QString pointerToCause(const QString& id)
{
    return QStringLiteral("/belief/causes/") + id;
}

QString pointerToItem(const QString& id)
{
    return QStringLiteral("/belief/evidence/") + id;
}

ResultSection::ResultSection(DiagnosisContext& context)
    : DiagnosisSection(context, QStringLiteral("result"), tr("What it says")),
      m_sentence(fieldLabel({})),
      m_discount(helpLabel({})),
      m_bars(new CauseBars(QStringLiteral("result.cause"), 0)),
      m_legend(helpLabel({})),
      m_fallHead(fieldLabel(tr("What would have to be wrong"))),
      m_fall(helpLabel({})),
      m_wrongRows(new QVBoxLayout),
      m_items(new Disclosure(QStringLiteral("result.items"), tr("Item by item: what each one moved"))),
      m_causes(new Disclosure(QStringLiteral("result.causes"), tr("Cause by cause, and by the matrix"))),
      m_unspoken(helpLabel({}))
{
    makeParts();
}

void ResultSection::makeParts()
{
    m_sentence->setObjectName(QStringLiteral("result.sentence"));
    m_sentence->setFont(fontOf(TextSize::Lead));
    m_discount->setObjectName(QStringLiteral("result.discount"));
    m_discount->setForegroundRole(QPalette::WindowText);
    m_legend->setObjectName(QStringLiteral("result.legend"));
    m_legend->setFont(fontOf(TextSize::Small));
    m_fall->setObjectName(QStringLiteral("result.fall"));
    m_fall->setForegroundRole(QPalette::WindowText);
    m_unspoken->setObjectName(QStringLiteral("result.unspoken"));
    m_wrongRows->setSpacing(0);
    for (QLabel* label : {m_sentence, m_discount, m_fall, m_unspoken})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_discount), static_cast<QWidget*>(m_bars),
          static_cast<QWidget*>(m_legend), static_cast<QWidget*>(m_fallHead), static_cast<QWidget*>(m_fall)})
        body()->addWidget(widget);
    body()->addLayout(m_wrongRows);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_unspoken), static_cast<QWidget*>(m_items), static_cast<QWidget*>(m_causes)})
        body()->addWidget(widget);
    connect(m_bars, &CauseBars::chosen, this, [this](const QString& id) { emit goTo(pointerToCause(id)); });
}

QString ResultSection::summary() const
{
    const std::string& sentence = assessment().sentence;
    return sentence.empty() ? tr("What the evidence makes of the causes") : oneLine(sentence);
}

void ResultSection::focusFirst()
{
    head()->setFocus(Qt::OtherFocusReason);
}

void ResultSection::redrawAssessment()
{
    const DiagnosisAssessment& result = assessment();
    m_sentence->setText(result.sentence.empty() ? tr("Working it out…") : breakable(qs(result.sentence)));
    m_discount->setText(breakable(qs(result.discountSentence)));
    m_discount->setVisible(!result.discountSentence.empty());
    m_bars->show(result);
    const bool both =
        std::ranges::any_of(result.causes, [](const auto& cause) { return cause.undiscounted.has_value(); });
    m_legend->setText(
        both ? tr("Bar: now, with your discounts. Hatched: with every voice at full weight. Dotted: before "
                  "any evidence.")
             : tr("Bar: now. Dotted: before any evidence."));
    m_legend->setVisible(!result.causes.empty());
    m_fall->setText(breakable(qs(result.fallSentence)));
    for (QLabel* label : {m_fallHead, m_fall}) label->setVisible(!result.fallSentence.empty());
    QStringList unspoken;
    for (const std::size_t index : result.unspoken)
        if (index < result.causes.size()) unspoken << oneLine(result.causes[index].name);
    m_unspoken->setText(tr("No evidence speaks to: %1.").arg(unspoken.join(QStringLiteral(", "))));
    m_unspoken->setVisible(!unspoken.isEmpty() && !result.evidence.empty());
    redrawItems();
    redrawMatrix();
}

void ResultSection::redrawItems()
{
    const DiagnosisAssessment& result = assessment();
    const auto textOf = [&](const EvidenceStanding& standing) {
        const auto& items = diagnosis().evidence;
        const auto item = std::ranges::find(items, standing.id, &EvidenceItem::id);
        return item == items.end() ? QString() : oneLine(item->text, tr("An item without words"));
    };
    std::vector<std::pair<QString, QString>> lines;
    std::vector<std::pair<QString, QString>> wrong;
    for (const EvidenceStanding& standing : result.evidence) {
        const QString text = textOf(standing);
        if (text.isEmpty()) continue;
        QString words = tr("%1. %2\n%3").arg(standing.index + 1).arg(text, qs(standing.sentence));
        if (standing.counts && standing.bitsMoved)
            words += QLatin1Char(' ') + tr("It moved %1.").arg(qs(bitsText(*standing.bitsMoved, coreTranslate())));
        lines.emplace_back(words, pointerToItem(qs(standing.id)));
        if (std::ranges::find(result.wouldHaveToBeWrong, standing.index) != result.wouldHaveToBeWrong.end())
            wrong.emplace_back(tr("%1. %2").arg(standing.index + 1).arg(text), pointerToItem(qs(standing.id)));
    }
    m_items->setVisible(!lines.empty());
    showRows(m_itemRows, m_items->body(), QStringLiteral("result.item"), lines);
    showRows(m_wrong, m_wrongRows, QStringLiteral("result.wrong"), wrong);
}

void ResultSection::redrawMatrix()
{
    std::vector<std::pair<QString, QString>> lines;
    for (const std::size_t index : causesInOrder(assessment())) {
        const CauseStanding& cause = assessment().causes[index];
        QString words = tr("%1: %2").arg(oneLine(cause.name), qs(cause.sentence));
        if (cause.inconsistency)
            words += QLatin1Char(' ') + tr("By the matrix: inconsistency %1, place %2.")
                                            .arg(shownNumber(cause.inconsistency))
                                            .arg(cause.achRank);
        if (cause.voices > 0)
            words += QLatin1Char(' ') + counted(cause.voices, tr("One voice names it."), tr("%1 voices name it."));
        lines.emplace_back(words, pointerToCause(qs(cause.id)));
    }
    m_causes->setVisible(!lines.empty());
    showRows(m_causeRows, m_causes->body(), QStringLiteral("result.reason"), lines);
}

void ResultSection::showRows(std::vector<ReasonRow*>& rows, QVBoxLayout* to, const QString& name,
                             const std::vector<std::pair<QString, QString>>& lines)
{
    while (rows.size() > lines.size()) {
        rows.back()->hide();
        rows.back()->deleteLater();
        rows.pop_back();
    }
    while (rows.size() < lines.size()) {
        auto* row = new ReasonRow;
        row->setObjectName(QStringLiteral("%1.%2").arg(name).arg(rows.size()));
        connect(row, &QAbstractButton::clicked, this, [this, row] { emit goTo(row->property("pointer").toString()); });
        to->addWidget(row);
        row->show(); // at once, not with the next turn of the loop
        rows.push_back(row);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        rows[i]->setSentence(lines[i].first);
        rows[i]->setProperty("pointer", lines[i].second);
    }
}

} // namespace soundings::ui
