// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/promises_section.h"

#include "core/report/commitment_words.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace soundings::ui {

PromisesSection::PromisesSection(SectionPage& page)
    : SessionSection(page, QStringLiteral("commitments"), tr("Who does what by when")),
      m_list(new QVBoxLayout),
      m_add(textButton(QStringLiteral("commitments.add"), tr("Add a commitment")))
{
    body()->addWidget(helpLabel(tr("Each stands on Today and in the calendar when its day comes, and first on the next "
                                   "agenda until it is kept, not kept or no longer needed.")));
    m_list->setSpacing(space::m);
    body()->addLayout(m_list);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Commitment made;
        made.id = newId();
        if (!change(tr("Add a commitment"), {}, [&](Session& s) { s.commitments.push_back(made); })) return;
        if (!m_rows.empty()) m_rows.back().text->setFocus(Qt::OtherFocusReason);
    });
}

void PromisesSection::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("commitments.%1").arg(index);
    Row row{new QWidget,
            new TextField(1, 6),
            new TextField(1, 1),
            new DateField(today()),
            textButton(name + QStringLiteral(".remove"), tr("Remove")),
            helpLabel({}),
            new QWidget,
            new TextField(1, 4),
            nullptr};
    row.text->setAccessibleName(tr("Commitment %1").arg(index + 1));
    row.text->setPlaceholderText(tr("What will be done"));
    row.owner->setAccessibleName(tr("Who keeps commitment %1").arg(index + 1));
    row.owner->setPlaceholderText(tr("Who"));
    row.due->setAccessibleName(tr("By when, commitment %1").arg(index + 1));
    row.due->lineEdit()->setAccessibleName(row.due->accessibleName());
    row.remove->setAccessibleName(tr("Remove commitment %1").arg(index + 1));
    layOut(row, name);
    follow(row, index);
    m_list->addWidget(row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(row);
}

void PromisesSection::layOut(Row& row, const QString& name)
{
    row.text->setObjectName(name);
    row.owner->setObjectName(name + QStringLiteral(".owner"));
    row.due->setObjectName(name + QStringLiteral(".due"));
    row.due->lineEdit()->setObjectName(name + QStringLiteral(".due.line"));
    row.state->setObjectName(name + QStringLiteral(".state"));
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(row.text);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(row.owner, 1, Qt::AlignTop);
    line->addWidget(row.due, 1, Qt::AlignTop);
    line->addWidget(row.remove, 0, Qt::AlignTop);
    column->addLayout(line);
    column->addWidget(row.state);
    makeEnds(row, name);
    column->addWidget(row.ends);
}

void PromisesSection::makeEnds(Row& row, const QString& name)
{
    const std::size_t index = m_rows.size();
    auto* column = new QVBoxLayout(row.ends);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    row.word->setObjectName(name + QStringLiteral(".word"));
    row.word->setAccessibleName(tr("A word about commitment %1").arg(index + 1));
    row.word->setPlaceholderText(tr("A word about it, if you like"));
    column->addWidget(row.word);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    const std::tuple<CommitmentEnd, const char*, QString> ends[] = {
        {CommitmentEnd::Kept, ".kept", tr("Kept")},
        {CommitmentEnd::NotKept, ".notKept", tr("Not kept")},
        {CommitmentEnd::NotNeeded, ".notNeeded", tr("No longer needed")}};
    for (const auto& [end, suffix, words] : ends) {
        auto* button = textButton(name + QLatin1String(suffix), words);
        connect(button, &QPushButton::clicked, this, [this, index, chosen = end] { finish(index, chosen); });
        line->addWidget(button);
        if (row.kept == nullptr) row.kept = button;
    }
    line->addStretch(1);
    column->addLayout(line);
}

void PromisesSection::follow(const Row& row, std::size_t index)
{
    connect(row.text, &TextField::edited, this,
            [this, index](const QString& text) { store(index, "text", &Commitment::text, text.toStdString()); });
    connect(row.owner, &TextField::edited, this,
            [this, index](const QString& text) { store(index, "owner", &Commitment::owner, text.toStdString()); });
    connect(row.due, &DateField::dateChanged, this,
            [this, index](std::optional<Date> date) { store(index, "due", &Commitment::due, date); });
    connect(row.word, &TextField::edited, this, [this, index](const QString& text) {
        if (index >= m_shown.size()) return;
        editor()->setCard(QStringLiteral("commitment.") + qs(m_shown[index].made.id),
                                  text.isEmpty() ? CardTexts() : CardTexts{{QStringLiteral("word"), text}});
    });
    for (TextField* field : {row.text, row.owner}) connect(field, &TextField::left, this, [this] { endMerge(); });
    connect(row.due->lineEdit(), &QLineEdit::editingFinished, this, [this] { endMerge(); });
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        change(tr("Remove a commitment"), {}, [&](Session& s) {
            if (index < s.commitments.size()) s.commitments.erase(s.commitments.begin() + std::ptrdiff_t(index));
        });
    });
}

template <typename Member>
void PromisesSection::store(std::size_t row, const char* name, Member Commitment::* place, const Member& value)
{
    change(tr("Edit “%1”").arg(tr("Commitment")),
           QStringLiteral("/belief/commitments/%1/%2").arg(row).arg(QLatin1String(name)), [&](Session& s) {
               if (row < s.commitments.size()) s.commitments[row].*place = value;
           });
}

void PromisesSection::finish(std::size_t index, CommitmentEnd end)
{
    if (index >= m_shown.size() || isReadOnly()) return;
    guarded(*this, [&] {
        const Id id = m_shown[index].made.id;
        const std::string word = m_rows[index].word->text().trimmed().toStdString();
        editor()->setCard(QStringLiteral("commitment.") + qs(id), {});
        editor()->append(CommitmentClosed{id, end, word, {}});
        if (!journal().flush()) emit errorHappened(journal().failure());
        refresh({});
        // What held the keyboard is gone: to the next that is open, else to "Add".
        for (const Row& row : m_rows)
            if (!row.ends->isHidden()) return row.kept->setFocus(Qt::OtherFocusReason);
        m_add->setFocus(Qt::OtherFocusReason);
    });
}

bool PromisesSection::goToItem(const Id& item)
{
    for (std::size_t i = 0; i < m_shown.size() && i < m_rows.size(); ++i) {
        if (m_shown[i].made.id != item || m_rows[i].ends->isHidden()) continue;
        m_rows[i].kept->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

QString PromisesSection::summary() const
{
    const auto& all = session().commitments;
    if (all.empty()) return tr("Nothing yet");
    QStringList words;
    for (const Commitment& commitment : all) words << oneLine(commitment.text, tr("A commitment without words"));
    return words.join(QStringLiteral(" · "));
}

void PromisesSection::redraw(const QString& /*origin*/)
{
    const bool readOnly = isReadOnly();
    m_shown = commitmentHistories(entry());
    fitRows(m_rows, m_shown.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const CommitmentHistory& history = m_shown[i];
        const bool ended = history.closed.has_value();
        row.text->setText(qs(history.made.text));
        row.owner->setText(qs(history.made.owner));
        row.due->setDate(history.made.due);
        for (TextField* field : {row.text, row.owner}) field->setReadOnly(readOnly || ended);
        row.due->setReadOnly(readOnly || ended);
        row.remove->setVisible(!readOnly && !ended);
        QString state = qs(stateOf(history, today(), coreTranslate()));
        if (history.closedAt) state = tr("%1 on %2").arg(state, dateText(localDate(*history.closedAt)));
        if (ended && !isBlank(history.closed->word))
            state += QStringLiteral(" · ") + qs(withVisibleControls(trimmed(history.closed->word)));
        row.state->setText(breakable(state));
        row.state->setVisible(ended || history.isLate(today()));
        // What was promised in this very hour has nothing to be said of yet.
        const bool later = session().date && *session().date < today();
        row.ends->setVisible(!readOnly && !ended && !isBlank(history.made.text) && (later || history.isLate(today())));
        row.word->setText(
            editor()->card(QStringLiteral("commitment.") + qs(history.made.id)).value(QStringLiteral("word")));
    }
    m_add->setVisible(!readOnly);
}

} // namespace soundings::ui
