// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/company/rated_screen.h"

#include "core/assessment/plain_words.h"
#include "core/support/text.h"
#include "ui/pages/entry/entry_form.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/answer_edit.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

const Question& questionAbout(const QString& about)
{
    const CheckupQuestions& questions = standardCheckup();
    const Question* principle = questions.principles.find(about.toStdString());
    return principle != nullptr ? *principle : questions.understanding;
}

/// The answer that is kept for it; null where nothing was said. Const with the check-up.
template <typename SomeCheckup>
auto* answerIn(SomeCheckup& checkup, const std::string& about)
{
    using Found = decltype(&checkup.principles.front());
    const auto look = std::ranges::find(checkup.functions, about, &FunctionLook::id);
    if (look != checkup.functions.end()) return Found(&look->own);
    const auto answer = std::ranges::find(checkup.principles, about, &Answer::question);
    return answer == checkup.principles.end() ? Found(nullptr) : Found(&*answer);
}

} // namespace

RatedScreen::RatedScreen(EntryForm& form, QWidget* parent) : QWidget(parent), m_form(form)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_text = questionLabel({});
    m_text->setObjectName("checkup.question");
    m_help = helpLabel({});
    m_whyBox = new Disclosure(QStringLiteral("checkup.why"), tr("Why is this asked?"));
    m_why = helpLabel({});
    m_whyBox->body()->addWidget(m_why);
    m_edit = new AnswerEdit;
    m_edit->setObjectName("checkup.answer");
    m_before = helpLabel({});
    m_before->setObjectName("checkup.before");
    m_evidence = new TextField(1, 8);
    m_evidence->setObjectName("checkup.evidence");
    m_evidence->setAccessibleName(tr("What does that rest on?"));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_help), static_cast<QWidget*>(m_whyBox),
          static_cast<QWidget*>(m_edit), static_cast<QWidget*>(m_before)})
        column->addWidget(widget);
    addLabelled(column,
                {"checkup.evidence",
                 tr("What does that rest on?"),
                 tr("A number, a customer, a conversation, a date. Leave it blank if it is a feeling."),
                 {}},
                m_evidence);
    buildLeader();
    column->addWidget(m_leader);
    connect(m_edit, &AnswerEdit::answered, this, [this](const Answer& given) {
        changeAnswer(tr("Answer “%1”").arg(m_text->text()), "value", [&](Answer& kept) {
            kept.value = given.value;
            kept.sureness = given.sureness;
            kept.range = given.range;
        });
    });
    connect(m_evidence, &TextField::edited, this, [this](const QString& text) {
        changeAnswer(tr("Edit “%1”").arg(tr("What does that rest on?")), "evidence",
                     [&](Answer& kept) { kept.evidence = text.toStdString(); });
    });
    connect(m_evidence, &TextField::left, this, [this] { m_form.endMerge(); });
}

void RatedScreen::buildLeader()
{
    m_leader = new QWidget(this);
    auto* box = new QVBoxLayout(m_leader);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_leaderSays = fieldLabel({});
    m_leaderSays->setObjectName("checkup.leader");
    box->addWidget(m_leaderSays);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_ask = new QPushButton(tr("Ask its leader…"), m_leader);
    m_ask->setObjectName("checkup.ask");
    m_ask->setAccessibleName(m_ask->text());
    m_remove = textButton("checkup.remove", tr("Leave this function out"), m_leader);
    row->addWidget(m_ask);
    row->addWidget(m_remove);
    row->addStretch(1);
    box->addLayout(row);
    connect(m_ask, &QPushButton::clicked, this, &RatedScreen::askRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_form.change(tr("Leave a function out"), {}, [about = m_about.toStdString()](Entry& entry) {
            if (Checkup* checkup = entry.checkup())
                std::erase_if(checkup->functions, [&](const FunctionLook& look) { return look.id == about; });
        });
    });
}

void RatedScreen::present(const QString& about)
{
    m_form.endMerge();
    m_about = about;
    m_whyBox->setOpen(false);
    const Question& asked = questionAbout(about);
    m_edit->setQuestion(asked);
    m_why->setText(tr("%1\n\nWhere it comes from: %2").arg(qs(asked.why), qs(asked.source)));
    m_help->setText(qs(asked.help));
}

Answer RatedScreen::answer() const
{
    const Answer* kept = answerIn(*m_form.entry().checkup(), m_about.toStdString());
    if (kept != nullptr) return *kept;
    Answer blank;
    blank.question = m_about.toStdString();
    return blank;
}

QString RatedScreen::pointerOf(const char* member) const
{
    return QStringLiteral("/belief/checkup/%1/%2").arg(m_about, QLatin1String(member));
}

void RatedScreen::changeAnswer(const QString& what, const char* member, const std::function<void(Answer&)>& edit)
{
    m_form.change(what, pointerOf(member), [&](Entry& entry) {
        Checkup& checkup = *entry.checkup();
        const std::string about = m_about.toStdString();
        Answer* kept = answerIn(checkup, about);
        if (kept == nullptr) {
            kept = &checkup.principles.emplace_back();
            kept->question = about;
        }
        edit(*kept);
        // A principle that says nothing any more leaves no trace.
        if (!isFunction() && !kept->value && !kept->range && isBlank(kept->evidence) && kept->extra.empty())
            std::erase_if(checkup.principles, [&](const Answer& one) { return one.question == about; });
    });
}

QString RatedScreen::beforeWords(const CheckupPicture& picture) const
{
    const auto one = std::ranges::find(picture.principles, m_about.toStdString(), &PrinciplePicture::id);
    if (one == picture.principles.end()) return {};
    QStringList words;
    for (auto point = one->trend.rbegin(); point != one->trend.rend() && words.size() < 3; ++point)
        if (point->on != picture.on)
            words << tr("%1 on %2").arg(qs(aboutOf(point->range, coreTranslate())), dateText(point->on));
    return words.isEmpty() ? QString() : tr("Before: %1").arg(words.join(QStringLiteral("; ")));
}

void RatedScreen::redraw(const CheckupPicture& picture, const QString& origin)
{
    const Question& asked = questionAbout(m_about);
    const auto function = std::ranges::find(picture.functions, m_about.toStdString(), &FunctionPicture::id);
    m_text->setText(function == picture.functions.end()
                        ? qs(asked.text)
                        : tr("%1: %2").arg(breakable(qs(withVisibleControls(function->name))), qs(asked.text)));
    m_edit->setAccessibleName(m_text->text());
    const Answer now = answer();
    if (origin != pointerOf("value")) m_edit->setAnswer(now);
    if (origin != pointerOf("evidence")) m_evidence->setText(qs(now.evidence));
    m_edit->setReadOnly(m_form.isReadOnly());
    m_evidence->setReadOnly(m_form.isReadOnly());
    const QString before = beforeWords(picture);
    m_before->setText(before);
    m_before->setVisible(!before.isEmpty());
    m_leader->setVisible(function != picture.functions.end());
    if (function != picture.functions.end()) redrawLeader(picture);
}

/// Their number is shown once one has given one's own, which it would pull to itself otherwise.
void RatedScreen::redrawLeader(const CheckupPicture& picture)
{
    const auto& one = *std::ranges::find(picture.functions, m_about.toStdString(), &FunctionPicture::id);
    QString words;
    if (one.leader || one.leaderWaits) words = qs(withVisibleControls(one.sentence));
    if (!isBlank(one.unseen))
        words += tr("\nWhat you do not see, they say: %1").arg(qs(withVisibleControls(trimmed(one.unseen))));
    m_leaderSays->setText(breakable(words));
    m_leaderSays->setVisible(!words.isEmpty());
    m_ask->setText(one.leader || one.leaderWaits ? tr("Ask again…") : tr("Ask its leader…"));
    m_ask->setAccessibleName(m_ask->text());
    for (auto* button : {m_ask, m_remove}) button->setVisible(!m_form.isReadOnly());
}

void RatedScreen::focusFirst()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
