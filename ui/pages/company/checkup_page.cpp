// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/company/checkup_page.h"

#include "core/assessment/checkup_edits.h"
#include "core/journal/checkups.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/company/blind_spot_screen.h"
#include "ui/pages/company/checkup_end.h"
#include "ui/pages/company/rated_screen.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/widgets/primary_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

constexpr int checkupWidth = 720;
const QString blindScreen = QStringLiteral("blind");
const QString endScreen = QStringLiteral("end");

} // namespace

CheckupPage::CheckupPage(JournalBridge& journal, QWidget* parent) : EntryForm(journal, parent)
{
    setObjectName("checkupPage");
    setAccessibleName(tr("Check-up"));
    build();
    connectScreens();
}

CheckupPage::~CheckupPage()
{
    endTyping();
}

void CheckupPage::build()
{
    QVBoxLayout& column = *makePageColumn(this, "checkup", checkupWidth);
    m_title = pageLabel("checkup.title", TextSize::Display, QFont::DemiBold);
    m_sentence = pageLabel("checkup.sentence", TextSize::Lead, QFont::Normal);
    m_progress = pageLabel("checkup.progress", TextSize::Small, QFont::Normal, true);
    column.addWidget(m_title);
    column.addWidget(m_sentence);
    column.addSpacing(space::m);
    column.addWidget(m_progress);
    m_blind = new BlindSpotScreen(*this);
    m_rated = new RatedScreen(*this);
    m_end = new CheckupEnd(*this);
    for (QWidget* screen :
         {static_cast<QWidget*>(m_blind), static_cast<QWidget*>(m_rated), static_cast<QWidget*>(m_end)})
        column.addWidget(screen);
    column.addSpacing(space::m);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(space::s);
    m_back = new QPushButton(tr("Back"), this);
    m_back->setObjectName("checkup.back");
    m_back->setAccessibleName(m_back->text());
    m_next = new PrimaryButton("checkup.next", tr("Next"), this);
    m_toEnd = textButton("checkup.toEnd", tr("To what it says"), this);
    for (auto* button : {m_back, m_next, m_toEnd}) keys->addWidget(button);
    keys->addStretch(1);
    column.addLayout(keys);
    column.addStretch(1);
}

void CheckupPage::connectScreens()
{
    connect(m_back, &QPushButton::clicked, this, &CheckupPage::back);
    connect(m_next, &QPushButton::clicked, this, &CheckupPage::next);
    connect(m_toEnd, &QPushButton::clicked, this, [this] {
        showScreen(endScreen);
        focusFirst();
    });
    connect(m_blind, &BlindSpotScreen::decisionRequested, this, &CheckupPage::blindSpotDecisionRequested);
    connect(m_blind, &BlindSpotScreen::diagnosisRequested, this, &CheckupPage::blindSpotDiagnosisRequested);
    connect(m_blind, &BlindSpotScreen::entryRequested, this, &CheckupPage::entryRequested);
    connect(m_rated, &RatedScreen::askRequested, this, &CheckupPage::askRequested);
    connect(m_end, &CheckupEnd::screenRequested, this, [this](const QString& about) {
        showScreen(about);
        focusFirst();
    });
    connect(m_end, &CheckupEnd::stepRequested, this, &CheckupPage::takeStep);
    connect(m_end, &CheckupEnd::beginRequested, this, &CheckupPage::beginRequested);
    connect(m_end, &CheckupEnd::reportRequested, this, [this] { emit reportRequested(qs(entry().id)); });
}

QStringList CheckupPage::screens() const
{
    QStringList words{blindScreen};
    for (const Question& question : standardCheckup().principles.questions) words << qs(question.id);
    for (const FunctionLook& look : entry().checkup()->functions) words << qs(look.id);
    return words << endScreen;
}

/// Where one left off; a check-up that was never opened begins with its first card.
void CheckupPage::opened()
{
    m_others.clear();
    guarded(*this, [&] { m_others = checkupsOf(journal().reader()); });
    const QString place = editor()->place().section(QLatin1Char('/'), 1, 1);
    m_screen = screens().contains(place) ? place : blindScreen;
    present();
    EntryForm::opened();
}

void CheckupPage::present()
{
    m_blind->setVisible(m_screen == blindScreen);
    m_end->setVisible(m_screen == endScreen);
    m_rated->setVisible(m_screen != blindScreen && m_screen != endScreen);
    if (m_rated->isVisibleTo(this)) m_rated->present(m_screen);
    if (!isReadOnly()) editor()->setPlace(QStringLiteral("checkup/%1").arg(m_screen));
    if (auto* scroll = findChild<QScrollArea*>("checkup.scroll")) scroll->verticalScrollBar()->setValue(0);
}

void CheckupPage::showScreen(const QString& word)
{
    if (editor() == nullptr || word == m_screen || !screens().contains(word)) return;
    endMerge();
    m_screen = word;
    present();
    refresh({});
}

void CheckupPage::next()
{
    if (editor() == nullptr) return;
    const QStringList all = screens();
    showScreen(all.value(all.indexOf(m_screen) + 1, endScreen));
    focusFirst();
}

void CheckupPage::back()
{
    if (editor() == nullptr) return;
    const QStringList all = screens();
    const qsizetype at = all.indexOf(m_screen);
    if (at <= 0) return emit backedOut();
    showScreen(all.at(at - 1));
    focusFirst();
}

void CheckupPage::focusFirst()
{
    if (m_screen == blindScreen)
        m_blind->focusFirst();
    else if (m_screen == endScreen)
        m_end->focusFirst();
    else
        m_rated->focusFirst();
}

void CheckupPage::redraw(const QString& origin)
{
    const QStringList all = screens();
    if (!all.contains(m_screen)) { // its function was left out
        m_screen = endScreen;
        present();
    }
    m_picture = checkupPictureOf(entry(), m_others, coreTranslate());
    m_title->setText(tr("Check-up, %1").arg(dateText(m_picture.on)));
    m_sentence->setText(breakable(qs(withVisibleControls(m_picture.sentence))));
    const qsizetype at = all.indexOf(m_screen);
    m_progress->setText(m_screen == endScreen ? tr("What it says")
                                              : tr("Question %1 of %2").arg(at + 1).arg(all.size() - 1));
    if (m_screen == blindScreen) m_blind->redraw();
    if (m_rated->isVisibleTo(this)) m_rated->redraw(m_picture, origin);
    m_end->redraw(m_picture);
    for (auto* button : {static_cast<QPushButton*>(m_next), m_toEnd}) button->setVisible(m_screen != endScreen);
}

/// That one went there is kept; whether it is done only its author knows.
void CheckupPage::takeStep(const CheckupNext& next)
{
    change(tr("Take up a next step"), {},
           [&](Entry& entry) { markNextStep(*entry.checkup(), next, next.done, journal().ids()); });
    if (next.place == CheckupPlace::Ask) {
        showScreen(qs(next.about));
        return emit askRequested();
    }
    emit stepRequested(next);
}

} // namespace soundings::ui
