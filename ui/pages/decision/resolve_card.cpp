// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/resolve_card.h"

#include "core/assessment/covering.h"
#include "core/report/prediction_words.h"
#include "core/support/text.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/followed_editor.h"
#include "ui/pages/decision/outcome_form.h"
#include "ui/pages/decision/update_form.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

ResolveCard::ResolveCard(const QString& name, JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_content(new QWidget(this)),
      m_statement(fieldLabel({}, m_content)),
      m_about(helpLabel({}, m_content)),
      m_state(helpLabel({}, m_content)),
      m_said(new QWidget(m_content)),
      m_history(new QGridLayout(m_said)),
      m_ended(helpLabel({}, m_content)),
      m_change(textButton(name + QStringLiteral(".change"), tr("Change the probability"), m_content)),
      m_correct(textButton(name + QStringLiteral(".correct"), tr("Correct what happened"), m_content)),
      m_update(new UpdateForm(name + QStringLiteral(".update"), m_content)),
      m_outcome(new OutcomeForm(name, journal.clock().today(), m_content))
{
    setObjectName(name);
    build();
    connect(m_change, &QPushButton::clicked, this, [this] {
        const auto shown = history();
        if (!shown) return;
        m_update->begin(shown->now());
        m_update->show();
        m_change->hide();
        m_update->focusFirst();
    });
    connect(m_update, &UpdateForm::cancelled, this, [this] {
        m_update->hide();
        redraw();
        m_change->setFocus(Qt::OtherFocusReason);
    });
    connect(m_update, &UpdateForm::written, this, [this](const PredictionUpdate& update) {
        m_update->hide();
        if (!write(update)) return;
        m_change->setFocus(Qt::OtherFocusReason); // the form is gone; the keyboard stays with its card
        emit updated(qs(m_id));
    });
    connect(m_correct, &QPushButton::clicked, this, [this] {
        m_correcting = true;
        m_outcome->clear();
        redraw();
        m_outcome->focusFirst();
    });
    connect(m_outcome, &OutcomeForm::written, this, [this](const Resolution& resolution) {
        if (writeOutcome(resolution)) m_correct->setFocus(Qt::OtherFocusReason);
    });
    connect(m_outcome, &OutcomeForm::edited, this, [this] {
        if (m_editor != nullptr && !m_correcting) m_editor->setCard(waiting(), m_outcome->typed());
    });
    m_content->hide();
}

void ResolveCard::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_content);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_statement->setObjectName(objectName() + QStringLiteral(".statement"));
    m_statement->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setObjectName(objectName() + QStringLiteral(".state"));
    m_said->setObjectName(objectName() + QStringLiteral(".said"));
    m_said->setAccessibleName(tr("What was said of it"));
    m_ended->setObjectName(objectName() + QStringLiteral(".ended"));
    m_ended->setForegroundRole(QPalette::WindowText);
    m_ended->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_history->setContentsMargins(0, 0, 0, 0);
    m_history->setHorizontalSpacing(space::l);
    m_history->setVerticalSpacing(space::xs);
    m_history->setColumnStretch(1, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_change);
    buttons->addWidget(m_correct);
    buttons->addStretch(1);
    for (QWidget* widget : {static_cast<QWidget*>(m_statement), static_cast<QWidget*>(m_about), m_said,
                            static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_ended)})
        column->addWidget(widget);
    column->addLayout(buttons);
    column->addWidget(m_update);
    column->addWidget(m_outcome);
    m_update->hide();
}

void ResolveCard::open(EntryEditor* editor, const Id& prediction)
{
    follow(*this, m_editor, editor, &ResolveCard::redraw);
    const bool other = prediction != m_id;
    if (other) {
        m_correcting = false;
        m_update->hide();
    }
    m_id = prediction;
    redraw();
    if (other && isOpen()) m_outcome->put(m_editor->card(waiting()));
}

QString ResolveCard::waiting() const
{
    return QStringLiteral("happened ") + qs(m_id);
}

bool ResolveCard::isHalfDone() const
{
    return isOpen() && !m_outcome->typed().isEmpty();
}

bool ResolveCard::finish()
{
    const auto resolution = isOpen() ? m_outcome->resolution() : std::nullopt;
    if (resolution) return writeOutcome(*resolution);
    emit errorHappened(
        tr("“Did it happen?” is half answered: choose what happened and on which day, or empty its fields."));
    focusOutcome();
    return false;
}

bool ResolveCard::writeOutcome(const Resolution& resolution)
{
    m_correcting = false;
    if (!write(resolution)) return false; // what is typed stays
    m_editor->setCard(waiting(), {});
    m_outcome->clear();
    emit resolved(qs(m_id));
    return true;
}

void ResolveCard::focusOutcome()
{
    if (m_outcome->isVisibleTo(this)) m_outcome->focusFirst();
}

void ResolveCard::hideStatement()
{
    m_withStatement = false;
    m_statement->hide();
}

bool ResolveCard::stands() const
{
    if (m_editor == nullptr) return false;
    if (m_editor->entry().lonePrediction() != nullptr) return true;
    return isSealedIn(m_editor, m_journal);
}

bool ResolveCard::isOpen() const
{
    const auto shown = history();
    return shown && shown->holds && !shown->resolved && stands() && !m_journal.isReadOnly();
}

std::optional<PredictionHistory> ResolveCard::history() const
{
    if (m_editor == nullptr || m_id.empty()) return {};
    const Entry& entry = m_editor->entry();
    Instant made = entry.created;
    if (entry.decision() != nullptr)
        if (const auto seal = m_journal.reader().sealOf(entry.id)) made = seal->at;
    for (PredictionHistory& each : predictionHistories(entry, made))
        if (each.prediction.id == m_id) return std::move(each);
    return {};
}

void ResolveCard::redraw()
{
    guarded(*this, [&] {
        const auto shown = history();
        m_content->setVisible(shown.has_value());
        if (!shown) return;
        const Date today = m_journal.clock().today();
        const bool covered = coveringOf(m_editor->entry(), stands(), today).covers(m_id);
        m_statement->setText(breakable(qs(withVisibleControls(shown->prediction.statement))));
        m_statement->setVisible(m_withStatement);
        QStringList about;
        if (shown->prediction.due) about << tr("Due on %1").arg(dateTextFrom(today, *shown->prediction.due));
        if (!isBlank(shown->prediction.judge)) about << tr("%1 tells").arg(oneLine(shown->prediction.judge));
        m_about->setText(breakable(about.join(QStringLiteral(" · "))));
        m_about->setVisible(!about.isEmpty());
        redrawHistory(*shown, covered);
        redrawOutcome(*shown, covered);
        redrawForms(*shown, covered);
    });
}

void ResolveCard::redrawHistory(const PredictionHistory& history, bool covered)
{
    while (QLayoutItem* item = m_history->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_said->setVisible(!covered);
    if (covered) return;
    int row = 0;
    for (const Statement& statement : history.statements) {
        auto* when = helpLabel(dateText(localDate(statement.at)), m_said);
        when->setWordWrap(false);
        QString words = qs(statementInWords(history.prediction, statement, coreTranslate()));
        if (!isBlank(statement.reason)) words += QStringLiteral("\n") + qs(withVisibleControls(statement.reason));
        auto* said = helpLabel(breakable(words), m_said);
        said->setForegroundRole(QPalette::WindowText);
        said->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_history->addWidget(when, row, 0, Qt::AlignTop);
        m_history->addWidget(said, row++, 1);
    }
}

void ResolveCard::redrawOutcome(const PredictionHistory& history, bool covered)
{
    QStringList lines;
    if (covered && history.resolved) // under a review that is due, what was said of it is covered all the same
        lines << tr("%1, on %2.")
                     .arg(qs(happenedInWords(history.prediction, history.resolved->resolution, coreTranslate())),
                          dateText(history.resolved->on()));
    else
        for (const std::string& line : outcomeInWords(history, coreTranslate())) lines << qs(line);
    if (history.resolved && !isBlank(history.resolved->resolution.whatHappened))
        lines.insert(1, qs(withVisibleControls(history.resolved->resolution.whatHappened)));
    m_ended->setText(breakable(lines.join(QLatin1Char('\n'))));
    m_ended->setVisible(!lines.isEmpty());
}

void ResolveCard::redrawForms(const PredictionHistory& history, bool covered)
{
    const bool mayWrite = stands() && history.holds && !m_journal.isReadOnly();
    const bool ended = history.resolved.has_value();
    QString state;
    if (!stands())
        state = tr("It is part of a draft: once the decision is sealed you can say here whether it happened.");
    else if (covered)
        state = ended ? tr("What you said is covered until the review of the decision is written.")
                      : tr("What you said is covered until you have written down what happened.");
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    const bool mayChange = mayWrite && !ended && !covered;
    if (!mayChange) m_update->hide();
    m_change->setVisible(mayChange && m_update->isHidden());
    m_correct->setVisible(mayWrite && ended && !m_correcting);
    m_outcome->setPrediction(history.prediction);
    m_outcome->setVisible(mayWrite && (!ended || m_correcting));
}

bool ResolveCard::write(SinceWhat what)
{
    if (m_editor == nullptr) return false;
    m_editor->append(std::move(what));
    const bool stored = m_journal.flush();
    if (!stored) emit errorHappened(m_journal.failure());
    redraw();
    return stored;
}

} // namespace soundings::ui
