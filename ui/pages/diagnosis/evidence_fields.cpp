// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/evidence_fields.h"

#include "ui/pages/diagnosis/diagnosis_section.h"
#include "ui/pages/diagnosis/percent_field.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace soundings::ui {
EvidenceFields::EvidenceFields(DiagnosisSection& section, QWidget* parent) : QWidget(parent), m_section(section)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    addWords(column);
    addWeight(column);
    auto* remove = textButton(QStringLiteral("item.remove"), tr("Remove this item"));
    column->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, [this] { emit removeRequested(qs(m_item)); });
    section.bind({}, [](const Diagnosis&) {}, [remove](bool readOnly) { remove->setVisible(!readOnly); });
}

void EvidenceFields::addWords(QVBoxLayout* to)
{
    const auto at = [this](const char* member) {
        return
            [this, member] { return QStringLiteral("/belief/evidence/%1/%2").arg(qs(m_item), QLatin1String(member)); };
    };
    const auto of = [this](auto member) {
        return [this, member](auto& d) {
            auto* item = itemOf(d.evidence, m_item);
            return item != nullptr ? &(item->*member) : nullptr;
        };
    };
    addText(
        m_section, to,
        {"item.text", tr("What was seen"), tr("One thing that happened or was counted, not what it means."), {}, 1, 8},
        at("text"), of(&EvidenceItem::text));
    addText(m_section, to, {"item.source", tr("From whom or where"), {}, {}, 1, 2}, at("source"),
            of(&EvidenceItem::source));
    addDate(m_section, to, {"item.date", tr("When"), {}, {}}, at("date"), of(&EvidenceItem::date))->lookBack();
    addText(m_section, to,
            {"item.origin", tr("Came from"),
             tr("Items of one incident or one story get the same words here; together they count no more than once."),
             tr("The lost deal of October"), 1, 1},
            at("origin"), of(&EvidenceItem::origin));
    addPercent(
        m_section, to,
        {"item.alike",
         tr("How far items of one origin say the same (0 to 100 %)"),
         tr("For all origins here. Blank: 100 %, they tell of one incident and count as one. 0 %: each counts by "
            "itself."),
         {}},
        [] { return QStringLiteral("/belief/originCorrelation"); }, [](auto& d) { return &d.originCorrelation; });
}

void EvidenceFields::addWeight(QVBoxLayout* to)
{
    const auto counts = [this](auto& d) {
        auto* item = itemOf(d.evidence, m_item);
        return item != nullptr ? &item->counts : nullptr;
    };
    addPercent(
        m_section, to, {"item.counts", tr("How far it counts (0 to 100 %)"), tr("Blank: fully."), {}},
        [this] { return QStringLiteral("/belief/evidence/%1/counts").arg(qs(m_item)); }, counts);
    const auto credibility = [this](auto& d) {
        auto* item = itemOf(d.evidence, m_item);
        return item != nullptr ? &item->credibility : nullptr;
    };
    addChoice(
        m_section, to, {"item.credibility", tr("Credibility, in the matrix of fits"), tr("Blank: high."), {}},
        {{tr("High"), u'h', {}}, {tr("Medium"), u'm', {}}, {tr("Low"), u'l', {}}},
        [this] { return QStringLiteral("/belief/evidence/%1/credibility").arg(qs(m_item)); }, credibility);
}

void EvidenceFields::setItem(const Id& item)
{
    if (item == m_item) return;
    m_section.endMerge();
    m_item = item;
    for (auto* date : findChildren<DateField*>()) date->lineEdit()->clear(); // a half-typed date goes to no other item
}

void EvidenceFields::focusFirst()
{
    if (auto* text = findChild<QWidget*>(QStringLiteral("item.text"))) text->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
