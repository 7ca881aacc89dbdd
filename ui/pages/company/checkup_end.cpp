// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/company/checkup_end.h"

#include "core/assessment/checkup_edits.h"
#include "core/report/wording.h"
#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/pages/entry/entry_form.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"
#include "ui/widgets/row_button.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

CheckupEnd::CheckupEnd(EntryForm& form, QWidget* parent) : QWidget(parent), m_form(form)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_steps = addList(*column, "steps", tr("Next steps"), &m_stepsHead);
    m_changes = addList(*column, "changes", tr("What changed"), &m_changesHead);
    QLabel* head = nullptr;
    m_lines = addList(*column, "lines", tr("What you answered"), &head);
    m_adding = new QWidget(this);
    auto* row = new QHBoxLayout(m_adding);
    row->setContentsMargins(0, 0, 0, 0);
    m_function = new QuietLine(m_adding);
    m_function->setObjectName("checkup.function");
    m_function->setAccessibleName(tr("Another function"));
    m_function->setPlaceholderText(tr("Another function: legal, support …"));
    auto* add = textButton("checkup.function.add", tr("Add it"), m_adding);
    row->addWidget(m_function, 1);
    row->addWidget(add);
    column->addWidget(m_adding);
    connect(add, &QPushButton::clicked, this, &CheckupEnd::addFunction);
    connect(m_function, &QLineEdit::returnPressed, this, &CheckupEnd::addFunction);
    column->addSpacing(space::m);
    auto* buttons = new QHBoxLayout;
    auto* report = new QPushButton(tr("Save as a report…"), this);
    report->setObjectName("checkup.report");
    m_begin = new QPushButton(tr("Begin a new check-up"), this);
    m_begin->setObjectName("checkup.begin");
    for (auto* button : {report, m_begin}) {
        button->setAccessibleName(button->text());
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(report, &QPushButton::clicked, this, &CheckupEnd::reportRequested);
    connect(m_begin, &QPushButton::clicked, this, &CheckupEnd::beginRequested);
}

QVBoxLayout* CheckupEnd::addList(QVBoxLayout& column, const char* name, const QString& heading, QLabel** head)
{
    *head = pageLabel(QStringLiteral("checkup.%1.heading").arg(QLatin1String(name)), TextSize::Lead, QFont::DemiBold);
    (*head)->setText(heading);
    column.addWidget(*head);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(space::xs);
    column.addLayout(rows);
    column.addSpacing(space::m);
    return rows;
}

void CheckupEnd::redraw(const CheckupPicture& picture)
{
    m_adding->setVisible(!m_form.isReadOnly());
    m_begin->setVisible(!m_form.journal().isReadOnly());
    if (m_shown == picture) return; // nothing moves under a finger
    m_shown = picture;
    emptyLayout(*m_changes);
    m_changesHead->setVisible(picture.hasEarlier);
    QStringList changes;
    for (const std::string& change : picture.changes) changes << qs(withVisibleControls(change));
    if (changes.isEmpty()) changes << tr("Nothing left the range that it had before.");
    for (const QString& change : changes) {
        if (!picture.hasEarlier) break;
        auto* label = helpLabel(breakable(change));
        label->setObjectName("checkup.change");
        m_changes->addWidget(label);
    }
    redrawLines(picture);
    redrawSteps(picture);
}

void CheckupEnd::redrawLines(const CheckupPicture& picture)
{
    emptyLayout(*m_lines);
    int shown = 0;
    const auto add = [&](const std::string& about, const std::string& name, const QString& said, const QString& aside) {
        auto* row = new RowButton(oneLine(name), said, aside);
        row->setObjectName(QStringLiteral("checkup.line.%1").arg(shown++));
        connect(row, &RowButton::clicked, this, [this, about = qs(about)] { emit screenRequested(about); });
        m_lines->addWidget(row);
    };
    const Translate translate = coreTranslate();
    for (const PrinciplePicture& one : picture.principles) {
        QString said = one.range ? tr("%1 of 10").arg(qs(aboutOf(*one.range, translate))) : tr("Not answered: unknown");
        if (one.shift != Shift::Unknown) said = tr("%1; %2").arg(said, qs(nameOf(one.shift, translate)));
        add(one.id, one.name, said, one.range ? qs(nameOf(one.height, translate)) : QString());
    }
    for (const FunctionPicture& one : picture.functions) {
        const QString said =
            one.own || one.leaderWaits ? qs(withVisibleControls(one.sentence)) : tr("Not answered: unknown");
        add(one.id, one.name, said, one.belowBar ? tr("below the bar") : QString());
    }
}

void CheckupEnd::redrawSteps(const CheckupPicture& picture)
{
    emptyLayout(*m_steps);
    m_stepsHead->setVisible(!picture.steps.empty());
    for (std::size_t i = 0; i < picture.steps.size(); ++i) {
        const CheckupNext& next = picture.steps[i];
        auto* box = new QWidget(this);
        auto* row = new QVBoxLayout(box);
        row->setContentsMargins(0, space::xs, 0, space::s);
        row->setSpacing(space::xs);
        auto* words = fieldLabel(breakable(tr("%1: %2").arg(oneLine(next.name), qs(withVisibleControls(next.text)))));
        row->addWidget(words);
        auto* keys = new QHBoxLayout;
        keys->setSpacing(space::s);
        auto* go = new QPushButton(qs(next.action), box);
        go->setObjectName(QStringLiteral("checkup.step.%1").arg(i));
        go->setAccessibleName(tr("%1: %2").arg(qs(next.action), words->text()));
        auto* done = textButton(QStringLiteral("checkup.step.%1.done").arg(i),
                                next.done ? tr("Done; not yet after all") : tr("Mark as done"), box);
        keys->addWidget(go);
        keys->addWidget(done);
        keys->addStretch(1);
        row->addLayout(keys);
        m_steps->addWidget(box);
        box->show();
        go->setEnabled(!m_form.journal().isReadOnly());
        done->setVisible(!m_form.isReadOnly());
        connect(go, &QPushButton::clicked, this, [this, i] { emit stepRequested(m_shown.steps[i]); });
        connect(done, &QPushButton::clicked, this, [this, i] {
            const CheckupNext step = m_shown.steps[i];
            m_form.change(tr("Mark a next step"), {}, [&](Entry& entry) {
                markNextStep(*entry.checkup(), step, !step.done, m_form.journal().ids());
            });
        });
    }
}

void CheckupEnd::addFunction()
{
    const std::string name(trimmed(m_function->text().toStdString()));
    if (name.empty()) return m_function->setFocus();
    m_form.change(tr("Add a function"), {}, [&](Entry& entry) {
        FunctionLook look;
        look.id = m_form.journal().ids().next();
        look.function = name;
        entry.checkup()->functions.push_back(std::move(look));
    });
    m_function->clear();
}

void CheckupEnd::focusFirst()
{
    if (auto* first = findChild<QPushButton*>("checkup.step.0"); first != nullptr && first->isVisibleTo(this))
        return first->setFocus(Qt::OtherFocusReason);
    if (auto* line = findChild<RowButton*>("checkup.line.0")) line->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
