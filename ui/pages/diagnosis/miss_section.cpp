// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/miss_section.h"

#include "core/support/text.h"
#include "ui/pages/walk/trade_offs/number_binding.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <vector>

namespace soundings::ui {
namespace {

constexpr double greatestNumber = 1e15;

auto ofMiss(auto member)
{
    return [member](auto& diagnosis) { return &(diagnosis.miss.*member); };
}

auto ofOwnPart(std::string OwnPart::* member)
{
    return [member](auto& diagnosis) { return &(diagnosis.ownPart.*member); };
}

QVBoxLayout* columnIn(QHBoxLayout* row)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column);
    return column;
}

} // namespace

MissSection::MissSection(DiagnosisContext& context)
    : DiagnosisSection(context, QStringLiteral("miss"), tr("What misses its target"))
{
    makeNumbers();
    makeOwnPart();
}

void MissSection::makeNumbers()
{
    addText(*this, body(),
            {"miss.metric", tr("The number"), tr("What is counted, in words that anyone here would understand."),
             tr("Paid trials a quarter"), 1, 2},
            fixed("/belief/miss/metric"), ofMiss(&Miss::metric));
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(space::m);
    std::vector<NumberField*> fields;
    const auto number = [&](const char* name, const QString& label, const char* pointer,
                            std::optional<double> Miss::* member) {
        auto* field = new NumberField(QLatin1String(name), label, -greatestNumber, greatestNumber);
        bindNumber(*this, field, label, fixed(pointer), ofMiss(member));
        addLabelled(columnIn(numbers), {QLatin1String(name), label, {}, {}}, field);
        fields.push_back(field);
    };
    number("miss.target", tr("Target"), "/belief/miss/target", &Miss::target);
    number("miss.actual", tr("Now"), "/belief/miss/actual", &Miss::actual);
    auto* unit = addText(*this, columnIn(numbers), {"miss.unit", tr("Unit"), {}, tr("trials"), 1, 1},
                         fixed("/belief/miss/unit"), ofMiss(&Miss::unit));
    unit->setMinimumWidth(90);
    unit->setMaximumWidth(160);
    numbers->addStretch(1);
    body()->addLayout(numbers);
    body()->addWidget(complaintsOf(fields, QStringLiteral("miss.numbers"), nullptr));
    addDate(*this, body(), {"miss.since", tr("Since when"), {}, {}}, fixed("/belief/miss/since"), ofMiss(&Miss::since))
        ->lookBack();
    addText(*this, body(), {"miss.measured", tr("How it is measured"), tr("A wrong number is a cause, too."), {}, 1, 6},
            fixed("/belief/miss/howMeasured"), ofMiss(&Miss::howMeasured));
    addText(*this, body(),
            {"miss.blamed",
             tr("Who is blamed today"),
             tr("The most visible one mostly is. Written down, it can be held against what comes out."),
             {},
             1,
             3},
            fixed("/belief/miss/blamedToday"), ofMiss(&Miss::blamedToday));
    addText(*this, body(), {"miss.area", tr("Area"), {}, tr("Sales, product, …"), 1, 1}, fixed("/belief/area"),
            [](auto& diagnosis) { return &diagnosis.area; });
}

void MissSection::makeOwnPart()
{
    body()->addSpacing(space::s);
    auto* first = fieldLabel(tr("First to yourself, before you ask anyone"));
    first->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    body()->addWidget(first);
    addText(*this, body(), {"miss.issue", tr("What is the issue?"), {}, {}, 2, 8}, fixed("/belief/ownPart/issue"),
            ofOwnPart(&OwnPart::issue));
    addText(*this, body(), {"miss.myPart", tr("What did I do to help create it?"), {}, {}, 2, 8},
            fixed("/belief/ownPart/myPart"), ofOwnPart(&OwnPart::myPart));
    addText(*this, body(), {"miss.thinkNow", tr("What do I think now?"), {}, {}, 2, 8},
            fixed("/belief/ownPart/thinkNow"), ofOwnPart(&OwnPart::thinkNow));
}

QString MissSection::summary() const
{
    const Miss& miss = diagnosis().miss;
    if (isBlank(miss.metric)) return tr("Which number, and what it should be");
    QString words = oneLine(miss.metric);
    if (miss.target && miss.actual)
        words = tr("%1: %2 where %3 was wanted").arg(words, shownNumber(miss.actual), shownNumber(miss.target));
    if (!isBlank(miss.blamedToday)) words = tr("%1; blamed: %2").arg(words, oneLine(miss.blamedToday));
    return words;
}

QString MissSection::placeOf(const QStringList& parts) const
{
    const QString list = parts.value(0);
    if (list == QLatin1String("area")) return QStringLiteral("miss.area");
    const QString member = parts.value(1);
    if (list == QLatin1String("ownpart"))
        return member == QLatin1String("issue")    ? QStringLiteral("miss.issue")
               : member == QLatin1String("mypart") ? QStringLiteral("miss.myPart")
                                                   : QStringLiteral("miss.thinkNow");
    if (list != QLatin1String("miss")) return {};
    if (member == QLatin1String("howmeasured")) return QStringLiteral("miss.measured");
    if (member == QLatin1String("blamedtoday")) return QStringLiteral("miss.blamed");
    return member.isEmpty() ? QStringLiteral("miss.target") : QStringLiteral("miss.") + member;
}

void MissSection::goToPlace(const QString& place)
{
    if (auto* field = findChild<QWidget*>(place); field != nullptr && !place.isEmpty())
        field->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
