// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/question_form.h"

#include "core/assessment/diagnosis_checks.h"
#include "core/assessment/diagnosis_edits.h"
#include "core/assessment/diagnosis_problem.h"
#include "core/support/text.h"
#include "ui/pages/diagnosis/matrix_words.h"
#include "ui/pages/diagnosis/questions_section.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/trade_offs/number_binding.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/key_grid.h"
#include "ui/widgets/primary_button.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace soundings::ui {
namespace {

constexpr double mostHours = 1e4;

QStringList linesOf(const std::vector<std::string>& answers)
{
    QStringList lines;
    for (const std::string& answer : answers) lines << qs(answer);
    return lines;
}

/// "then “price” would lead with 61 %"
QString prospectWords(const AnswerProspect& answer, const DiagnosisAssessment& assessment)
{
    if (!answer.leader || *answer.leader >= assessment.causes.size()) return {};
    return QuestionForm::tr("%1 likely; then “%2” would lead with %3")
        .arg(shownPercent(answer.probability), oneLine(assessment.causes[*answer.leader].name),
             shownPercent(answer.leaderPosterior));
}

} // namespace

QuestionForm::QuestionForm(QuestionsSection& section, QWidget* parent)
    : QWidget(parent),
      m_section(section),
      m_purpose(helpLabel({})),
      m_worth(helpLabel({})),
      m_ask(new PrimaryButton(QStringLiteral("question.ask"), tr("Ask it"))),
      m_answers(new QWidget),
      m_answerRows(new QVBoxLayout(m_answers)),
      m_said(new TextField(1, 6)),
      m_saidBox(new QWidget),
      m_words(new Disclosure(QStringLiteral("question.words"), tr("Its words, answers and cost"))),
      m_lines(new TextField(2, 8)),
      m_grid(new KeyGrid(QStringLiteral("question.grid"), tr("Which causes each answer speaks for or against")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_purpose->setObjectName(QStringLiteral("question.purpose"));
    m_worth->setObjectName(QStringLiteral("question.worth"));
    m_worth->setForegroundRole(QPalette::WindowText);
    column->addWidget(m_purpose);
    column->addWidget(m_worth);
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    makeAnswers(column);
    makeFields();
    column->addWidget(m_words);
    connect(m_ask, &QPushButton::clicked, this, &QuestionForm::asked);
}

void QuestionForm::makeAnswers(QVBoxLayout* to)
{
    m_answerRows->setContentsMargins(0, 0, 0, 0);
    m_answerRows->setSpacing(space::xs);
    to->addWidget(m_answers);
    auto* said = new QVBoxLayout(m_saidBox);
    said->setContentsMargins(0, space::s, 0, 0);
    bindText(
        m_section, m_said, {"question.said", tr("In whose words, and what was said"), {}, {}},
        [this] { return pointer("said"); },
        [this](auto& d) {
            auto* question = itemOf(d.questions, m_id);
            return question != nullptr ? &question->said : nullptr;
        });
    addLabelled(said, {"question.said", tr("What was said, and by whom"), {}, {}}, m_said);
    to->addWidget(m_saidBox);
}

void QuestionForm::makeFields()
{
    const auto of = [this](auto member) {
        return [this, member](auto& d) {
            auto* question = itemOf(d.questions, m_id);
            return question != nullptr ? &(question->*member) : nullptr;
        };
    };
    const auto at = [this](const char* member) { return [this, member] { return pointer(member); }; };
    auto* to = m_words->body();
    addText(m_section, to, {"question.text", tr("The question"), {}, {}, 1, 4}, at("text"),
            of(&DiagnosticQuestion::text));
    addText(m_section, to, {"question.why", tr("What its answer decides"), {}, {}, 1, 3}, at("purpose"),
            of(&DiagnosticQuestion::purpose));
    addText(m_section, to, {"question.who", tr("Who could answer"), {}, {}, 1, 1}, at("askedOf"),
            of(&DiagnosticQuestion::askedOf));
    auto* hours = new NumberField(QStringLiteral("question.hours"), tr("Hours that asking takes"), 0, mostHours);
    bindNumber(m_section, hours, tr("Hours"), at("cost"), of(&DiagnosticQuestion::cost));
    addLabelled(to, {"question.hours", tr("Hours that asking takes"), {}, {}}, hours);
    m_lines->setObjectName(QStringLiteral("question.answers"));
    m_lines->setAccessibleName(tr("Its answers, one on each line"));
    addLabelled(to, {"question.answers", tr("Its answers, one on each line"), {}, {}}, m_lines);
    connect(m_lines, &TextField::edited, this, &QuestionForm::setAnswers);
    connect(m_lines, &TextField::left, this, [this] { m_section.endMerge(); });
    to->addWidget(
        helpLabel(tr("How likely each answer is under each cause (1 almost certain to 6 impossible, Enter for a "
                     "percentage of your own, Delete: as likely as any other).")));
    to->addWidget(m_grid);
    connect(m_grid, &KeyGrid::keyed, this, [this](int row, int column, QChar key) {
        const auto chance = chanceOfKey(key);
        if (!chance) return;
        expect(row, column, chance);
        m_grid->setPlace(row + 1, column);
    });
    connect(m_grid, &KeyGrid::typed, this, [this](int row, int column, const QString& text) {
        if (const auto percent = numberIn(text, 0, 100)) expect(row, column, *percent / 100);
    });
    connect(m_grid, &KeyGrid::blanked, this, [this](int row, int column) { expect(row, column, {}); });
}

QString QuestionForm::pointer(const char* member) const
{
    return QStringLiteral("/belief/questions/%1/%2").arg(qs(m_id), QLatin1String(member));
}

void QuestionForm::show(const QuestionStanding& standing, const DiagnosticQuestion* stored)
{
    const Id id = stored != nullptr ? stored->id : Id();
    if (id != m_id) {
        m_id = id;
        m_words->setOpen(stored != nullptr && stored->text.empty());
        m_said->setText(stored != nullptr ? qs(stored->said) : QString());
    }
    const bool readOnly = m_section.isReadOnly();
    m_purpose->setText(breakable(qs(standing.purpose)));
    m_purpose->setVisible(!standing.purpose.empty());
    m_worth->setText(breakable(qs(standing.sentence)));
    m_worth->setVisible(!standing.sentence.empty());
    m_ask->setVisible(stored == nullptr && !readOnly && !standing.text.empty());
    m_saidBox->setVisible(stored != nullptr);
    m_words->setVisible(stored != nullptr);
    redrawAnswers(standing, stored);
    redrawGrid(stored);
}

void QuestionForm::redrawAnswers(const QuestionStanding& standing, const DiagnosticQuestion* stored)
{
    const std::size_t count = standing.answers.size();
    while (m_answerButtons.size() < count) {
        auto* button = textButton(QStringLiteral("question.answer.%1").arg(m_answerButtons.size()), {});
        button->setCheckable(true);
        button->setProperty("choice", true);
        auto* prospect = helpLabel({});
        prospect->setContentsMargins(space::m, 0, 0, space::xs);
        m_answerRows->addWidget(button, 0, Qt::AlignLeft);
        m_answerRows->addWidget(prospect);
        connect(button, &QPushButton::clicked, this,
                [this, button](bool on) { emit answered(on ? button->property("answer").toString() : QString()); });
        m_answerButtons.push_back(button);
        m_prospects.push_back(prospect);
    }
    for (std::size_t i = 0; i < m_answerButtons.size(); ++i) {
        QPushButton* button = m_answerButtons[i];
        button->setVisible(i < count);
        m_prospects[i]->setVisible(i < count);
        if (i >= count) continue;
        const QString text = qs(standing.answers[i].text);
        button->setProperty("answer", text);
        const QString name = oneLine(standing.answers[i].text, QStringLiteral("…"));
        button->setText(m_section.elided(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(plainToolTip(name));
        button->setAccessibleName(tr("It was: %1").arg(name));
        button->setChecked(stored != nullptr && !stored->answer.empty() && stored->answer == standing.answers[i].text);
        button->setEnabled(stored != nullptr && !m_section.isReadOnly());
        const QString words = prospectWords(standing.answers[i], m_section.assessment());
        m_prospects[i]->setText(breakable(words));
        m_prospects[i]->setVisible(!words.isEmpty());
    }
    m_answers->setVisible(count > 0);
}

void QuestionForm::redrawGrid(const DiagnosticQuestion* stored)
{
    if (stored == nullptr) return;
    if (linesOf(stored->answers) != m_lines->text().split(QLatin1Char('\n')))
        m_lines->setText(linesOf(stored->answers).join(QLatin1Char('\n')));
    m_lines->setReadOnly(m_section.isReadOnly() || !stored->answer.empty());
    m_grid->setReadOnly(m_section.isReadOnly() || !stored->answer.empty());
    GridContent content;
    for (const std::string& answer : stored->answers) content.columns.push_back({oneLine(answer), {}});
    const Diagnosis& d = m_section.diagnosis();
    const CauseTree tree(d.causes);
    for (const std::size_t cause : matrixRows(d)) {
        content.rows.push_back({oneLine(causeName(d.causes[cause])), {}});
        const bool own =
            std::ranges::find(stored->expected, d.causes[cause].id, &ExpectedAnswers::cause) != stored->expected.end();
        std::vector<GridContent::Cell> cells;
        for (const double chance : expectedAnswers(d, tree, *stored, cause)) {
            GridContent::Cell cell;
            cell.text = QLocale().toString(std::lround(chance * 100));
            cell.edit = cell.text;
            cell.spoken = shownPercent(chance);
            cell.weight = chance;
            cell.quiet = !own;
            cells.push_back(std::move(cell));
        }
        content.cells.push_back(std::move(cells));
    }
    m_grid->show(std::move(content));
}

void QuestionForm::setAnswers(const QString& lines)
{
    m_section.change(tr("Edit the answers"), pointer("answers"), [&](Diagnosis& d) {
        auto* question = itemOf(d.questions, m_id);
        if (question == nullptr) return;
        std::vector<std::string> answers;
        for (const QString& line : lines.split(QLatin1Char('\n'))) answers.push_back(line.toStdString());
        if (answers.size() != question->answers.size()) question->expected.clear();
        question->answers = std::move(answers);
    });
}

void QuestionForm::expect(int row, int column, std::optional<double> chance)
{
    const Diagnosis& d = m_section.diagnosis();
    const auto rows = matrixRows(d);
    if (row < 0 || std::size_t(row) >= rows.size() || column < 0) return;
    const Id cause = d.causes[rows[std::size_t(row)]].id;
    m_section.change(tr("Say what an answer speaks for"), {},
                     [&](Diagnosis& edited) { expectAnswer(edited, m_id, cause, std::size_t(column), chance); });
}

void QuestionForm::focusFirst()
{
    QWidget* first = m_words->isOpen() ? findChild<QWidget*>(QStringLiteral("question.text")) : nullptr;
    if (first == nullptr && !m_answerButtons.empty() && m_answerButtons.front()->isVisibleTo(this))
        first = m_answerButtons.front();
    if (first != nullptr) first->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
