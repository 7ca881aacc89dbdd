// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/questions_section.h"

#include "core/assessment/diagnosis_edits.h"
#include "core/assessment/diagnosis_words.h"
#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/pages/diagnosis/question_form.h"
#include "ui/pages/diagnosis/result_section.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr std::size_t questionsShown = 6;
const std::string inBank = "bank:"; ///< before the id of a question that stands in the bank only

/// What a question is worth, in one line: bits, hours, bits an hour, who could answer.
QString worthOf(const QuestionStanding& question)
{
    const Translate tr = coreTranslate();
    QStringList words;
    if (question.gainBits) words << qs(bitsText(*question.gainBits, tr));
    if (question.cost) words << QuestionsSection::tr("%1 h").arg(shownNumber(question.cost));
    if (question.gainPerCost) words << QuestionsSection::tr("%1 an hour").arg(qs(bitsText(*question.gainPerCost, tr)));
    if (!isBlank(question.askedOf)) words << oneLine(question.askedOf);
    return words.join(QStringLiteral(" · "));
}

} // namespace

QuestionsSection::QuestionsSection(DiagnosisContext& context)
    : DiagnosisSection(context, QStringLiteral("questions"), tr("The next best question")),
      m_hint(
          helpLabel(tr("Ranked by what an answer is expected to tell, for the hours that asking costs. An answer that "
                       "would change nothing you do is curiosity."))),
      m_form(new QuestionForm(*this)),
      m_more(textButton(QStringLiteral("questions.more"), tr("Show the others")))
{
    m_list = new ItemList(QStringLiteral("questions"), tr("Add a question of your own"), tr("Remove this question"),
                          tr("A question without words"), m_form);
    body()->addWidget(m_hint);
    body()->addWidget(m_list);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        redrawList();
        focusFirst();
    });
    connect(m_list, &ItemList::addRequested, this, &QuestionsSection::add);
    connect(m_list, &ItemList::opened, this, [this] {
        endMerge();
        refresh({});
        emit placeMoved();
    });
    connect(m_list, &ItemList::removeRequested, this, [this](const QString& id) {
        change(tr("Remove a question"), {}, [&](Diagnosis& d) {
            std::erase_if(d.questions, [&](const DiagnosticQuestion& q) { return q.id == id.toStdString(); });
        });
    });
    connect(m_form, &QuestionForm::asked, this, &QuestionsSection::ask);
    connect(m_form, &QuestionForm::answered, this, &QuestionsSection::answer);
}

Id QuestionsSection::idOf(const QuestionStanding& standing) const
{
    const auto& questions = diagnosis().questions;
    if (standing.bank.empty())
        return standing.stored && *standing.stored < questions.size() ? questions[*standing.stored].id : Id();
    const auto stored = std::ranges::find(questions, standing.bank, &DiagnosticQuestion::bank);
    return stored != questions.end() ? stored->id : inBank + standing.bank;
}

const DiagnosticQuestion* QuestionsSection::openQuestion() const
{
    return itemOf(diagnosis().questions, m_list->open());
}

void QuestionsSection::add()
{
    DiagnosticQuestion question;
    question.id = newId();
    question.answers = {tr("Yes").toStdString(), tr("No").toStdString()};
    question.cost = 1;
    change(tr("Add a question"), {}, [&](Diagnosis& d) { d.questions.push_back(question); });
    redrawList();
    m_list->setOpen(question.id);
    refresh({});
    m_form->focusFirst();
    emit placeMoved();
}

void QuestionsSection::ask()
{
    const Id open = m_list->open();
    if (!open.starts_with(inBank)) return;
    const BankQuestion* known = standardDiagnosisQuestions().find(open.substr(inBank.size()));
    if (known == nullptr) return;
    Id taken;
    change(tr("Take a question"), {}, [&](Diagnosis& d) { taken = takeQuestion(d, *known, journal().ids()); });
    if (taken.empty()) return;
    redrawList();
    m_list->setOpen(taken);
    refresh({});
    m_form->focusFirst();
    emit placeMoved();
}

void QuestionsSection::answer(const QString& text)
{
    const DiagnosticQuestion* question = openQuestion();
    if (question == nullptr) return;
    const Id id = question->id;
    const std::string said = question->said;
    change(text.isEmpty() ? tr("Take an answer back") : tr("Answer a question"), {},
           [&](Diagnosis& d) { answerQuestion(d, id, text.toStdString(), said, today(), journal().ids()); });
}

QString QuestionsSection::summary() const
{
    for (const QuestionStanding& question : assessment().questions)
        if (question.gainBits && *question.gainBits > 0) return oneLine(question.text);
    return tr("What to ask next, and whom");
}

void QuestionsSection::redrawAssessment()
{
    redrawList();
    redrawForm();
}

void QuestionsSection::redrawList()
{
    const Diagnosis& d = diagnosis();
    std::vector<ItemList::Item> items;
    std::size_t left = 0;
    // What was taken in hand stays on top; behind it the best of what could be asked.
    for (const DiagnosticQuestion& question : d.questions) {
        QString detail =
            question.answer.empty() ? tr("Asked; no answer yet") : tr("Answered: %1").arg(oneLine(question.answer));
        for (const QuestionStanding& standing : assessment().questions)
            if (question.answer.empty() && idOf(standing) == question.id)
                detail = worthOf(standing).isEmpty() ? detail : tr("In hand · %1").arg(worthOf(standing));
        items.push_back({question.id, oneLine(question.text), detail});
    }
    const std::size_t inHand = items.size();
    for (const QuestionStanding& standing : assessment().questions) {
        const Id id = idOf(standing);
        if (!id.starts_with(inBank)) continue;
        if (m_all || items.size() < inHand + questionsShown || id == m_list->open())
            items.push_back({id, oneLine(standing.text), worthOf(standing)});
        else
            ++left;
    }
    m_list->setItems(items);
    m_list->setReadOnly(isReadOnly());
    m_more->setVisible(left > 0);
}

void QuestionsSection::redrawForm()
{
    const DiagnosticQuestion* stored = openQuestion();
    const Id open = m_list->open();
    if (auto* remove = m_list->findChild<QWidget*>(QStringLiteral("questions.remove")))
        remove->setVisible(stored != nullptr && !isReadOnly());
    for (const QuestionStanding& standing : assessment().questions)
        if (idOf(standing) == open) return m_form->show(standing, stored);
    QuestionStanding plain; // answered, or not worked out yet
    if (stored != nullptr) {
        plain.text = stored->text;
        plain.purpose = stored->purpose;
        plain.askedOf = stored->askedOf;
        for (const std::string& answer : stored->answers) plain.answers.push_back({answer, 0, {}, 0});
    }
    m_form->show(plain, stored);
}

void QuestionsSection::entryChanged()
{
    m_list->setOpen({});
    m_all = false;
}

QString QuestionsSection::place() const
{
    return qs(m_list->open());
}

void QuestionsSection::goToPlace(const QString& place)
{
    if (itemOf(diagnosis().questions, place.toStdString()) == nullptr) return;
    m_list->setOpen(place.toStdString());
    refresh({});
    m_form->focusFirst();
}

QString QuestionsSection::placeOf(const QStringList& parts) const
{
    if (parts.value(0) != QLatin1String("questions")) return {};
    return parts.size() > 1 ? parts[1] : QStringLiteral("questions");
}

void QuestionsSection::focusFirst()
{
    auto* row = m_list->findChild<QWidget*>(QStringLiteral("questions.0"));
    if (row != nullptr && !row->isHidden())
        row->setFocus(Qt::OtherFocusReason);
    else
        head()->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
