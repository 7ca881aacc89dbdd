// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_questions.h"

#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/resolve_card.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/text_field.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace soundings::ui {

namespace {

constexpr int tooEarly = 2;

// What a review that waits calls its fields.
const QString wordsField = QStringLiteral("happened");
const QString outcomeField = QStringLiteral("outcome");
const QString fearedField = QStringLiteral("feared ");
const QString readField = QStringLiteral("read ");

void emptyOut(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr); // nobody finds its fields any more
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

ReviewQuestionsView::ReviewQuestionsView(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("review.questions"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
}

void ReviewQuestionsView::heading(const QString& words, const QString& help)
{
    if (m_layout->count() > 0) m_layout->addSpacing(space::l);
    auto* label = fieldLabel(words);
    label->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    m_layout->addWidget(label);
    if (!help.isEmpty()) m_layout->addWidget(helpLabel(help));
}

void ReviewQuestionsView::ask(EntryEditor& editor)
{
    emptyOut(*m_layout);
    m_cards.clear();
    m_readings.clear();
    m_reasons.clear();
    m_questions = questionsOf(editor.entry(), m_journal.clock().today());
    addPredictions(editor);
    addSignposts();
    addPremortem();
    addWords();
}

void ReviewQuestionsView::addPredictions(EntryEditor& editor)
{
    if (m_questions.predictions.empty()) return;
    heading(tr("Did it happen?"), tr("What you do not know yet can stay open; it stays covered until you say."));
    for (std::size_t i = 0; i < m_questions.predictions.size(); ++i) {
        auto* card = new ResolveCard(QStringLiteral("review.prediction.%1").arg(i), m_journal);
        card->open(&editor, m_questions.predictions[i].id);
        connect(card, &ResolveCard::errorHappened, this, &ReviewQuestionsView::errorHappened);
        m_layout->addWidget(card);
        m_cards.push_back(card);
    }
}

void ReviewQuestionsView::addSignposts()
{
    if (m_questions.signposts.empty()) return;
    heading(tr("What do the signposts say?"), tr("A signpost that you cannot read today stays due."));
    for (std::size_t i = 0; i < m_questions.signposts.size(); ++i) {
        const Signpost& sign = m_questions.signposts[i];
        auto* state = helpLabel(breakable(titleText(sign.state)));
        state->setForegroundRole(QPalette::WindowText);
        m_layout->addWidget(state);
        QStringList marks;
        if (!sign.worked.empty()) marks << tr("It worked at: %1").arg(qs(sign.worked));
        if (!sign.stop.empty()) marks << tr("Stop or change at: %1").arg(qs(sign.stop));
        if (!marks.isEmpty()) m_layout->addWidget(helpLabel(breakable(marks.join(QLatin1Char('\n')))));
        auto* row = new ChoiceRow(QStringLiteral("review.signpost.%1").arg(i), titleText(sign.state),
                                  {{tr("It worked"), QLatin1Char('w'), {}},
                                   {tr("In between"), QLatin1Char('b'), {}},
                                   {tr("Stop or change"), QLatin1Char('s'), {}}});
        connect(row, &ChoiceRow::choiceChanged, this, &ReviewQuestionsView::edited);
        m_readings.emplace_back(sign.id, row);
        m_layout->addWidget(row);
    }
}

void ReviewQuestionsView::addPremortem()
{
    if (m_questions.premortem.empty()) return;
    heading(tr("What you feared before"), tr("Tick off what did happen."));
    const auto isLong = [](const PremortemReason& reason) {
        return QCheckBox(oneLine(reason.text)).sizeHint().width() > readableWidth() / 2;
    };
    // A long reason is read whole above its box rather than cut; the others then stand so, too.
    const bool above = std::ranges::any_of(m_questions.premortem, isLong);
    for (std::size_t i = 0; i < m_questions.premortem.size(); ++i) {
        const PremortemReason& reason = m_questions.premortem[i];
        auto* box = new QCheckBox(oneLine(reason.text, tr("A reason without words")));
        box->setObjectName(QStringLiteral("review.premortem.%1").arg(i));
        box->setAccessibleName(tr("It happened: %1").arg(box->text()));
        if (above) {
            auto* words = helpLabel(breakable(qs(reason.text)));
            words->setForegroundRole(QPalette::WindowText);
            m_layout->addWidget(words);
            box->setText(tr("It happened"));
        }
        connect(box, &QCheckBox::clicked, this, &ReviewQuestionsView::edited);
        m_reasons.emplace_back(reason.id, box);
        m_layout->addWidget(box);
    }
}

void ReviewQuestionsView::addWords()
{
    heading(
        tr("What happened?"),
        tr("In your words, as you would tell it to somebody who was not there. Once it is written it stands, and what "
           "you expected comes back into sight."));
    m_happened = new TextField(4, 16);
    m_happened->setObjectName(QStringLiteral("review.happened"));
    m_happened->setAccessibleName(tr("What happened"));
    m_layout->addWidget(m_happened);
    heading(tr("How did it turn out?"), {});
    m_outcome = new ChoiceRow(QStringLiteral("review.outcome"), tr("How it turned out"),
                              {{tr("Well"), QLatin1Char('w'), {}},
                               {tr("Badly"), QLatin1Char('b'), {}},
                               {tr("Too early to say"), QLatin1Char('t'), {}}});
    connect(m_outcome, &ChoiceRow::choiceChanged, this, &ReviewQuestionsView::edited);
    m_layout->addWidget(m_outcome);
    m_layout->addSpacing(space::m);
    m_write = new PrimaryButton(QStringLiteral("review.write"), tr("Write the review"));
    m_write->setEnabled(false);
    m_layout->addWidget(m_write, 0, Qt::AlignLeft);
    connect(m_happened, &TextField::edited, this, [this] {
        m_write->setEnabled(isReady());
        emit edited();
    });
    connect(m_write, &QPushButton::clicked, this, &ReviewQuestionsView::writeRequested);
}

bool ReviewQuestionsView::isReady() const
{
    return m_happened != nullptr && !m_happened->text().trimmed().isEmpty();
}

void ReviewQuestionsView::focusFirst()
{
    if (!m_cards.empty())
        m_cards.front()->focusOutcome();
    else if (m_happened != nullptr)
        m_happened->setFocus(Qt::OtherFocusReason);
}

CardTexts ReviewQuestionsView::typed() const
{
    CardTexts texts;
    if (m_happened == nullptr) return texts;
    if (!m_happened->text().isEmpty()) texts.insert(wordsField, m_happened->text());
    if (const auto outcome = m_outcome->choice()) texts.insert(outcomeField, QString::number(*outcome));
    for (const auto& [id, box] : m_reasons)
        if (box->isChecked()) texts.insert(fearedField + qs(id), QStringLiteral("1"));
    for (const auto& [id, row] : m_readings)
        if (const auto reading = row->choice()) texts.insert(readField + qs(id), QString::number(*reading));
    return texts;
}

void ReviewQuestionsView::put(const CardTexts& texts)
{
    if (m_happened == nullptr) return;
    const auto chosen = [&texts](const QString& field) {
        const auto found = texts.constFind(field);
        return found == texts.constEnd() ? std::nullopt : std::optional(found->toInt());
    };
    m_happened->setText(texts.value(wordsField));
    m_outcome->setChoice(chosen(outcomeField));
    for (const auto& [id, box] : m_reasons) box->setChecked(texts.contains(fearedField + qs(id)));
    for (const auto& [id, row] : m_readings) row->setChoice(chosen(readField + qs(id)));
    m_write->setEnabled(isReady());
}

bool ReviewQuestionsView::finishPredictions()
{
    return std::ranges::all_of(m_cards, [](ResolveCard* card) { return !card->isHalfDone() || card->finish(); });
}

Review ReviewQuestionsView::review() const
{
    Review review;
    review.due = m_questions.due;
    review.whatHappened = m_happened->text().trimmed().toStdString();
    const std::optional<int> outcome = m_outcome->choice();
    if (outcome && *outcome != tooEarly)
        review.outcome = *outcome == 0 ? OutcomeJudgement::Good : OutcomeJudgement::Bad;
    for (const auto& [id, box] : m_reasons)
        if (box->isChecked()) review.premortemHits.push_back(id);
    return review;
}

std::vector<Reading> ReviewQuestionsView::readings() const
{
    std::vector<Reading> readings;
    for (const auto& [id, row] : m_readings) {
        if (!row->choice()) continue;
        Reading reading;
        reading.signpost = id;
        reading.reading = static_cast<SignpostReading>(*row->choice());
        readings.push_back(std::move(reading));
    }
    return readings;
}

} // namespace soundings::ui
