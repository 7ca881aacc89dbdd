// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/question_step.h"

#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/option_tabs.h"
#include "ui/pages/walk/role_switch.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/answer_edit.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

const Answer* findAnswer(const std::vector<Answer>& answers, const std::string& question)
{
    const auto at =
        std::find_if(answers.begin(), answers.end(), [&](const Answer& a) { return a.question == question; });
    return at != answers.end() ? &*at : nullptr;
}

/// The answers of the aim (no option) or of an option, null where it is gone; const with the decision.
template <typename SomeDecision>
auto* answersIn(SomeDecision& d, WalkStep step, const Id& option)
{
    using List = decltype(&d.must);
    if (option.empty()) return &d.must;
    auto* found = itemOf(d.options, option);
    if (found == nullptr) return List(nullptr);
    return step == WalkStep::Must ? &found->must : &found->can;
}

template <typename SomeDecision>
auto& rulesIn(SomeDecision& d, WalkStep step)
{
    return step == WalkStep::Must ? d.mustRules : d.canRules;
}

} // namespace

QuestionStep::QuestionStep(WalkContext& context, WalkStep step, const QuestionSet& set, QWidget* parent)
    : WalkStepPage(context, step, parent), m_set(set)
{
}

std::vector<Id> QuestionStep::askedOptions(const Decision& decision) const
{
    std::vector<Id> ids;
    for (const Option& option : decision.options)
        if (!option.doNothing && !option.struckOut) ids.push_back(option.id);
    return ids;
}

QStringList QuestionStep::screens() const
{
    QStringList words;
    const auto options = askedOptions(decision());
    if (perOption(decision()) && options.empty()) return {QStringLiteral("none")};
    for (const Question& question : m_set.questions) {
        if (!perOption(decision())) {
            words << qs(question.id);
            continue;
        }
        for (const Id& option : options) words << qs(question.id) + QLatin1Char('/') + qs(option);
    }
    return words.isEmpty() ? QStringList{QStringLiteral("none")} : words;
}

QString QuestionStep::progress() const
{
    for (std::size_t i = 0; i < m_set.questions.size(); ++i)
        if (m_set.questions[i].id == m_question.toStdString())
            return tr("Question %1 of %2").arg(i + 1).arg(m_set.questions.size());
    return {};
}

QString QuestionStep::screenAt(const QStringList& parts)
{
    // /must/2/value, /options/1/can/0/value, /canrules/roles/0; indexes are those of the document.
    const Decision& d = decision();
    const bool inOption = parts.value(0) == QLatin1String("options");
    const std::vector<Answer>* answers = nullptr;
    QString option;
    std::string id;
    if (inOption) {
        const auto index = parts.value(1).toULongLong();
        if (index >= d.options.size()) return {};
        option = qs(d.options[index].id);
        answers = parts.value(2) == QLatin1String("can") ? &d.options[index].can : &d.options[index].must;
    } else if (parts.value(0) == QLatin1String("must")) {
        answers = &d.must;
    }
    const QString key = parts.value(inOption ? 3 : 1);
    const auto index = key.toULongLong();
    if (key.contains(QLatin1Char('.')))
        id = key.toStdString();
    else if (answers != nullptr && !key.isEmpty() && index < answers->size())
        id = (*answers)[index].question;
    if (id.empty()) { // a list without the answer: the first question that is still blank
        for (const Question& question : m_set.questions) {
            const Answer* found = answers != nullptr ? findAnswer(*answers, question.id) : nullptr;
            if (found != nullptr && found->value) continue;
            id = question.id;
            break;
        }
    }
    if (id.empty() && answers != nullptr && !m_set.questions.empty()) id = m_set.questions.front().id;
    const QString wanted = perOption(d) && !option.isEmpty() ? qs(id) + QLatin1Char('/') + option : qs(id);
    const QStringList all = screens();
    const auto at = std::find_if(all.begin(), all.end(), [&](const QString& word) { return word.startsWith(wanted); });
    return at != all.end() ? *at : QString();
}

void QuestionStep::build()
{
    auto* none = addScreen(QStringLiteral("none"));
    addQuestion(none, tr("There is no option to ask about yet."),
                tr("Write down the hows you could take first; then each is asked the same questions."));
    auto* name = textButton(QString::fromLatin1(wordOf(step())) + QStringLiteral(".toOptions"), tr("Name options"));
    connect(name, &QPushButton::clicked, this, [this] { emit goTo(QStringLiteral("/belief/options")); });
    none->addWidget(name, 0, Qt::AlignLeft);

    auto* to = addScreen(QStringLiteral("question"));
    buildQuestion(to);
    addAnswerText(to, QStringLiteral("evidence"), tr("What does that rest on?"),
                  tr("A number, a customer, a conversation, a date. Leave it blank if it is a feeling."),
                  &Answer::evidence, QStringLiteral("evidence"));
    addFollowUps(to);
    buildRole(to);
}

void QuestionStep::buildQuestion(QVBoxLayout* to)
{
    const QString prefix = QString::fromLatin1(wordOf(step()));
    m_tabs = new OptionTabs;
    m_tabs->setObjectName(prefix + QStringLiteral(".option"));
    m_tabs->setAccessibleName(tr("Option"));
    connect(m_tabs, &OptionTabs::currentChanged, this, [this](int tab) {
        const auto options = askedOptions(decision());
        if (tab >= 0 && std::size_t(tab) < options.size() && options[std::size_t(tab)] != m_option)
            showScreen(m_question + QLatin1Char('/') + qs(options[std::size_t(tab)]));
    });
    to->addWidget(m_tabs);
    m_about = helpLabel({});
    to->addWidget(m_about);
    m_text = questionLabel({});
    m_help = helpLabel({});
    to->addWidget(m_text);
    to->addWidget(m_help);
    m_whyBox = new Disclosure(prefix + QStringLiteral(".why"), tr("Why is this asked?"));
    m_why = helpLabel({});
    m_whyBox->body()->addWidget(m_why);
    to->addWidget(m_whyBox);
    m_edit = new AnswerEdit;
    m_edit->setObjectName(prefix + QStringLiteral(".answer"));
    m_edit->setProperty("input", true);
    connect(m_edit, &AnswerEdit::answered, this, [this](const Answer& given) {
        changeAnswer(tr("Answer “%1”").arg(qs(question() ? question()->name : std::string())), QStringLiteral("value"),
                     [&](Answer& a) {
                         a.value = given.value;
                         a.sureness = given.sureness;
                         a.range = given.range;
                     });
    });
    bind([this] { return pointerOf(QStringLiteral("value")); },
         [this](const Decision&) { m_edit->setAnswer(answer()); },
         [this](bool readOnly) { m_edit->setReadOnly(readOnly); });
    to->addWidget(m_edit);
}

TextField* QuestionStep::addAnswerText(QVBoxLayout* to, const QString& name, const QString& label, const QString& help,
                                       std::string Answer::* member, const QString& jsonName)
{
    auto* field = new TextField(1, 8);
    const FieldWords words{.name = QString::fromLatin1(wordOf(step())) + QLatin1Char('.') + name,
                           .label = label,
                           .help = help,
                           .placeholder = {},
                           .minLines = 1,
                           .maxLines = 8};
    field->setObjectName(words.name);
    field->setAccessibleName(label);
    connect(field, &TextField::edited, this, [this, label, member, jsonName](const QString& text) {
        changeAnswer(tr("Edit “%1”").arg(label), jsonName, [&](Answer& a) { a.*member = text.toStdString(); });
    });
    connect(field, &TextField::left, this, [this] { endMerge(); });
    bind([this, jsonName] { return pointerOf(jsonName); },
         [this, field, member](const Decision&) { field->setText(qs(answer().*member)); },
         [field](bool readOnly) { field->setReadOnly(readOnly); });
    QLabel* above = addLabelled(to, words, field);
    // The question file names the follow-up: "What would have to be true?" or what a coach asks instead.
    if (jsonName == QLatin1String("consequence") || jsonName == QLatin1String("wouldHaveToBeTrue")) {
        m_followUp = above;
        m_followUpField = field;
    }
    return field;
}

void QuestionStep::present(const QString& word)
{
    const auto slash = word.indexOf(QLatin1Char('/'));
    m_question = word.left(slash < 0 ? word.size() : slash);
    m_option = slash < 0 ? Id() : word.mid(slash + 1).toStdString();
    endMerge();
    if (word == QLatin1String("none")) return presentOnly(word);
    presentOnly(QStringLiteral("question"));
    if (const Question* asked = question()) m_edit->setQuestion(*asked);
    m_whyBox->setOpen(false);
}

void QuestionStep::redraw(const QString& /*origin*/)
{
    if (question() == nullptr) return;
    redrawTabs();
    redrawQuestion();
    redrawRole();
    redrawMore();
}

void QuestionStep::redrawTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const Decision& d = decision();
    const auto options = perOption(d) ? askedOptions(d) : std::vector<Id>();
    while (m_tabs->count() > int(options.size())) m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < int(options.size()); ++i) {
        const Option* option = itemOf(d.options, options[std::size_t(i)]);
        const QString title = option->title.empty() ? tr("Option %1").arg(i + 1)
                                                    : QString(qs(option->title)).replace(u'&', QStringLiteral("&&"));
        if (i < m_tabs->count())
            m_tabs->setTabText(i, title);
        else
            m_tabs->addTab(title);
        if (option->id == m_option) m_tabs->setCurrentIndex(i);
    }
    m_tabs->setVisible(options.size() > 1);
    if (perOption(d)) {
        const Option* option = itemOf(d.options, m_option);
        m_about->setText(tr("About the option “%1”").arg(qs(option != nullptr ? option->title : std::string())));
        m_about->setVisible(options.size() == 1);
    } else {
        m_about->setText(d.frame.aim.empty() ? tr("About the aim, which is not written down yet")
                                             : tr("About the aim: %1").arg(breakable(qs(d.frame.aim))));
        m_about->setVisible(true);
    }
}

void QuestionStep::redrawQuestion()
{
    const Question& asked = *question();
    m_text->setText(qs(asked.text));
    m_help->setText(qs(asked.help));
    m_help->setVisible(!asked.help.empty());
    m_why->setText(asked.source.empty() ? qs(asked.why)
                                        : tr("%1\n\nWhere it comes from: %2").arg(qs(asked.why), qs(asked.source)));
    m_whyBox->setVisible(!asked.why.empty());
    m_edit->setAccessibleName(qs(asked.text));
    if (m_followUp != nullptr && !asked.followUp.empty()) {
        m_followUp->setText(qs(asked.followUp));
        m_followUpField->setAccessibleName(qs(asked.followUp));
    }
}

void QuestionStep::buildRole(QVBoxLayout* to)
{
    m_role = newRoleSwitch();
    connect(m_role, &RoleSwitch::roleChanged, this, &QuestionStep::setRole);
    connect(m_role, &RoleSwitch::left, this, [this] { endMerge(); });
    bind({}, [](const Decision&) {}, [this](bool readOnly) { m_role->setReadOnly(readOnly); });
    to->addWidget(m_role);
}

void QuestionStep::redrawRole()
{
    const Question& asked = *question();
    m_role->setVisible(mayHaveRole(asked));
    std::optional<FactorRole> role;
    std::size_t others = 0;
    for (const FactorRole& given : rulesIn(decision(), step()).roles) {
        if (given.question == asked.id)
            role = given;
        else
            ++others;
    }
    m_role->show(asked, role, others >= 2, role ? roleCaveat(answer()) : QString());
}

void QuestionStep::setRole(const std::optional<FactorRole>& role, const QString& member)
{
    const std::string asked = m_question.toStdString();
    const QString list = QString::fromLatin1(step() == WalkStep::Must ? "mustRules" : "canRules");
    change(tr("Change the role of a question"), QStringLiteral("/belief/%1/roles/%2/%3").arg(list, m_question, member),
           [&](Decision& d) {
               auto& roles = rulesIn(d, step()).roles;
               const auto at =
                   std::find_if(roles.begin(), roles.end(), [&](const FactorRole& r) { return r.question == asked; });
               if (!role && at != roles.end())
                   roles.erase(at);
               else if (role && at != roles.end())
                   *at = *role;
               else if (role)
                   roles.push_back(*role);
           });
    if (member == QLatin1String("role")) endMerge();
}

void QuestionStep::focusFirst()
{
    if (m_edit->isVisibleTo(this))
        m_edit->setFocus(Qt::OtherFocusReason);
    else
        WalkStepPage::focusFirst();
}

const Question* QuestionStep::question() const
{
    return m_set.find(m_question.toStdString());
}

Answer QuestionStep::answer() const
{
    Answer blank;
    blank.question = m_question.toStdString();
    const std::vector<Answer>* answers = answersIn(decision(), step(), m_option);
    const Answer* found = answers != nullptr ? findAnswer(*answers, blank.question) : nullptr;
    return found != nullptr ? *found : blank;
}

void QuestionStep::changeAnswer(const QString& what, const QString& member, const std::function<void(Answer&)>& edit)
{
    change(what, pointerOf(member), [&](Decision& d) {
        std::vector<Answer>* answers = answersIn(d, step(), m_option);
        if (answers == nullptr) return;
        Answer blank;
        blank.question = m_question.toStdString();
        auto at = std::find_if(answers->begin(), answers->end(),
                               [&](const Answer& a) { return a.question == blank.question; });
        if (at == answers->end()) at = answers->insert(answers->end(), blank);
        edit(*at);
        blank.sureness = at->sureness;
        if (*at == blank) answers->erase(at);
    });
}

QString QuestionStep::pointerOf(const QString& member) const
{
    const QString list = QString::fromLatin1(step() == WalkStep::Must ? "must" : "can");
    const QString owner = m_option.empty() ? QString() : QStringLiteral("options/") + qs(m_option) + QLatin1Char('/');
    return QStringLiteral("/belief/") + owner + list + QLatin1Char('/') + m_question + QLatin1Char('/') + member;
}

} // namespace soundings::ui
