// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/covered_line.h"

#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

CoveredLine::CoveredLine(QWidget* parent)
    : QWidget(parent),
      m_sentence(helpLabel({}, this)),
      m_review(new PrimaryButton(QStringLiteral("decision.covered.review"), tr("Write what happened"), this)),
      m_anyway(textButton(QStringLiteral("decision.covered.anyway"), tr("Show anyway"), this)),
      m_question(new QWidget(this)),
      m_why(new TextField(1, 4, m_question)),
      m_show(textButton(QStringLiteral("decision.covered.show"), tr("Show it"), m_question)),
      m_keep(textButton(QStringLiteral("decision.covered.keep"), tr("Keep it covered"), m_question))
{
    setObjectName(QStringLiteral("decision.covered"));
    m_sentence->setObjectName(QStringLiteral("decision.covered.sentence"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_sentence);
    const auto rowOf = [](QVBoxLayout* to, std::initializer_list<QWidget*> buttons) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        for (QWidget* button : buttons) row->addWidget(button);
        row->addStretch(1);
        to->addLayout(row);
    };
    rowOf(column, {m_review, m_anyway});
    auto* question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(space::s);
    question->addWidget(helpLabel(tr("Once you have seen it, you will remember what happened with it in mind. That you "
                                     "looked is kept with its date. A word why, if you like:"),
                                  m_question));
    m_why->setObjectName(QStringLiteral("decision.covered.why"));
    m_why->setAccessibleName(tr("Why you look before writing what happened"));
    question->addWidget(m_why);
    rowOf(question, {m_show, m_keep});
    column->addWidget(m_question);
    m_question->hide();
    connect(m_review, &QPushButton::clicked, this, &CoveredLine::reviewRequested);
    connect(m_anyway, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        const QString why = m_why->text().trimmed();
        reset();
        emit uncoverRequested(why);
    });
}

void CoveredLine::say(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void CoveredLine::setOffered(bool offered)
{
    m_review->setVisible(offered);
    m_anyway->setVisible(offered && m_question->isHidden());
    if (!offered) m_question->hide();
}

void CoveredLine::reset()
{
    m_why->setText({});
    m_question->hide();
    m_anyway->show();
}

void CoveredLine::ask(bool ask)
{
    m_question->setVisible(ask);
    m_anyway->setVisible(!ask);
    if (ask)
        m_why->setFocus(Qt::OtherFocusReason);
    else
        m_anyway->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
