// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk_card.h"

#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/wrapped_label.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int bulkCardWidth = 620;
constexpr int listLines = 9;

QLabel* plainLabel(const QString& name, TextSize size, QWidget* parent)
{
    auto* label = new WrappedLabel(parent);
    label->setObjectName(name);
    label->setFont(fontOf(size));
    return label;
}

} // namespace

BulkCard::BulkCard(const QString& name, const Words& words, JournalBridge& journal, QWidget* parent)
    : Overlay(name, bulkCardWidth, parent),
      m_journal(journal),
      m_writingWords(words.writing),
      m_reader(std::make_unique<Latest>())
{
    setAccessibleName(words.title);
    build(words);
}

BulkCard::~BulkCard()
{
    m_stop.request_stop();
    if (m_written.valid()) m_written.wait(); // it tells this card how far it is
    m_reader.reset();
}

void BulkCard::build(const Words& words)
{
    const QString name = objectName();
    m_heading = plainLabel(name + ".heading", TextSize::Lead, card());
    m_counts = plainLabel(name + ".counts", TextSize::Body, card());
    m_list = new QPlainTextEdit(card());
    m_list->setObjectName(name + ".report");
    m_list->setAccessibleName(words.list);
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * listLines);
    m_progress = new QProgressBar(card());
    m_progress->setObjectName(name + ".progress");
    m_progress->setAccessibleName(words.progress);
    m_progress->setTextVisible(false);
    m_take = new PrimaryButton(name + ".do", words.take, card());
    m_leave = new QPushButton(words.leave, card());
    m_leave->setObjectName(name + ".cancel");
    m_leave->setAccessibleName(words.leave);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_take);
    auto* column = new QVBoxLayout(card());
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_heading);
    column->addWidget(m_counts);
    m_above = new QVBoxLayout;
    m_above->setSpacing(space::s);
    column->addLayout(m_above);
    column->addWidget(m_list);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (!m_writes && m_mayTake) take();
    });
    connect(m_leave, &QPushButton::clicked, this, &BulkCard::dismiss);
}

void BulkCard::busy(bool busy)
{
    m_progress->setRange(0, busy ? 0 : 1); // how long reading takes is not known at first
    m_progress->setVisible(busy);
    m_list->setVisible(!busy);
    m_take->setEnabled(!busy && m_mayTake);
}

void BulkCard::begin(const QString& heading, const QString& counts)
{
    m_heading->setText(heading);
    m_counts->setText(counts);
    m_mayTake = false;
    busy(true);
    summon();
    m_leave->setFocus();
}

void BulkCard::read(Reading reading)
{
    m_mayTake = false;
    busy(true);
    m_reader->ask([this, reading = std::move(reading)](const std::stop_token& stop, const Latest::Show& show) {
        try {
            const auto tell = [&](std::size_t done, std::size_t total) {
                show([this, done, total] { showProgress(done, total); });
            };
            show(reading(BulkWatch{tell, stop}));
        } catch (const Error& error) {
            show([this, sentence = qs(error.message())] { end([this, sentence] { emit failed(sentence); }); });
        }
    });
}

void BulkCard::showRead(const QString& counts, const QString& list, bool mayTake)
{
    m_mayTake = mayTake;
    busy(false);
    m_counts->setText(counts);
    m_list->setPlainText(list);
    QWidget* focus = window()->focusWidget();
    if (mayTake && (focus == nullptr || focus == m_leave || !isAncestorOf(focus))) m_take->setFocus();
}

void BulkCard::write(Writing writing)
{
    m_writes = true;
    m_mayTake = false;
    m_stop = {};
    m_take->setEnabled(false);
    lockAnswers(true);
    m_counts->setText(m_writingWords);
    m_progress->setVisible(true);
    if (isVisible()) m_leave->setFocus();
    m_journal.saveNow(); // before it, and nobody waits
    const auto tell = [this](Then action) { m_mailbox.post(std::move(action)); };
    m_written =
        m_journal.change([this, tell, writing = std::move(writing), stop = m_stop.get_token()](Journal& journal) {
            try {
                const auto progress = [&](std::size_t done, std::size_t total) {
                    tell([this, done, total] { showProgress(done, total); });
                };
                tell([this, then = writing(journal, BulkWatch{progress, stop})] { end(then); });
            } catch (const Cancelled&) {
                tell([this] { end([this] { emit stopped(); }); });
            } catch (const Error& error) {
                tell([this, sentence = qs(error.message())] { end([this, sentence] { emit failed(sentence); }); });
            }
        });
}

void BulkCard::showProgress(std::size_t done, std::size_t total)
{
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
}

void BulkCard::end(const Then& tell)
{
    m_writes = false;
    lockAnswers(false);
    if (isVisible()) Overlay::dismiss();
    tell();
}

void BulkCard::dismiss()
{
    m_reader->forget();
    if (m_writes) {
        m_stop.request_stop(); // the card goes once the writing has come to its end
        m_counts->setText(tr("Stopping…"));
        return;
    }
    Overlay::dismiss();
}

} // namespace soundings::ui
