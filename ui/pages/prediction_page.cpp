// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prediction_page.h"

#include "core/support/text.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/resolve_card.h"
#include "ui/pages/page_column.h"
#include "ui/pages/prediction_draft.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr QLatin1String beingWritten("writing"); ///< the place of an entry that is not kept yet

QString sourceName(const std::string& source)
{
    if (source == "fatebook") return QStringLiteral("Fatebook");
    if (source == "predictionbook") return QStringLiteral("PredictionBook");
    return oneLine(source);
}

} // namespace

PredictionPage::PredictionPage(JournalBridge& journal, Editors& editors, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_editors(editors),
      m_draft(new PredictionDraft(journal)),
      m_column(new QWidget),
      m_shown(new QWidget),
      m_statement(questionLabel({})),
      m_about(helpLabel({})),
      m_card(new ResolveCard(QStringLiteral("prediction.card"), journal)),
      m_notes(helpLabel({})),
      m_rest(new Disclosure(QStringLiteral("prediction.rest"), tr("What came with it and has no place here"))),
      m_remainder(helpLabel({}))
{
    setObjectName(QStringLiteral("predictionPage"));
    setAccessibleName(tr("Prediction"));
    build();
    connect(m_card, &ResolveCard::errorHappened, this, &PredictionPage::errorHappened);
    connect(m_draft, &PredictionDraft::edited, this, &PredictionPage::write);
    connect(m_draft, &PredictionDraft::left, this, [this] {
        if (m_editor != nullptr) m_editor->endMerge();
    });
    connect(m_draft, &PredictionDraft::finished, this, &PredictionPage::keep);
    m_column->hide();
}

void PredictionPage::build()
{
    m_column->setMaximumWidth(readableWidth() + 2 * space::xl);
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->addWidget(m_draft);
    column->addWidget(m_shown);
    column->addStretch(1);
    auto* to = new QVBoxLayout(m_shown);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    m_statement->setObjectName(QStringLiteral("prediction.statement"));
    m_statement->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    m_statement->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_about->setObjectName(QStringLiteral("prediction.about"));
    m_notes->setObjectName(QStringLiteral("prediction.notes"));
    m_notes->setForegroundRole(QPalette::WindowText);
    m_remainder->setObjectName(QStringLiteral("prediction.remainder"));
    for (QLabel* label : {m_notes, m_remainder}) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_card->hideStatement();
    m_rest->body()->addWidget(m_remainder);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_statement), static_cast<QWidget*>(m_about), static_cast<QWidget*>(m_card),
          static_cast<QWidget*>(m_notes), static_cast<QWidget*>(m_rest)})
        to->addWidget(widget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columnScroll(QStringLiteral("prediction.scroll"), m_column));
}

void PredictionPage::open(EntryEditor* editor)
{
    m_fresh.reset();
    follow(editor);
    redraw();
}

void PredictionPage::follow(EntryEditor* editor)
{
    if (editor == m_editor) return;
    if (m_editor != nullptr) m_editor->disconnect(this);
    m_editor = editor;
    m_rest->setOpen(false);
    if (editor == nullptr) return;
    connect(editor, &EntryEditor::changed, this, &PredictionPage::redraw);
    connect(editor, &QObject::destroyed, this, [this, editor] {
        if (m_editor == editor) m_editor = nullptr;
        redraw();
    });
}

void PredictionPage::begin()
{
    follow(nullptr);
    m_fresh = newPrediction(m_journal.clock().now(), m_journal.ids());
    redraw();
}

void PredictionPage::focusFirst()
{
    if (isWritten())
        m_draft->focusStatement();
    else
        m_card->focusOutcome();
}

void PredictionPage::commit()
{
    if (isWritten()) m_draft->finish();
}

bool PredictionPage::isWritten() const
{
    if (m_fresh) return true;
    return m_editor != nullptr && !m_journal.isReadOnly() && m_editor->place() == beingWritten;
}

void PredictionPage::write(const LonePrediction& lone, const QString& member, const QString& what)
{
    guarded(*this, [&] {
        const auto put = [&](Entry& entry) {
            entry.title = titleFrom(lone.prediction.statement);
            entry.belief = lone;
        };
        if (!m_fresh) {
            if (m_editor != nullptr) m_editor->editEntry(what, member, put);
            return;
        }
        Entry entry = *m_fresh;
        put(entry);
        EntryEditor& editor = m_editors.add(std::move(entry));
        editor.setPlace(beingWritten);
        m_fresh.reset();
        follow(&editor);
        emit begun();
    });
}

void PredictionPage::keep()
{
    if (m_editor == nullptr) return;
    m_editor->endMerge();
    // It counts from the day on which it was said, and is no draft any more that Undo could change.
    m_editor->editEntry({}, {}, [this](Entry& entry) { entry.created = m_journal.clock().now(); });
    m_editor->undoStack().clear();
    m_editor->setPlace({});
    if (!m_journal.flush()) emit errorHappened(m_journal.failure());
    redraw();
    focusFirst();
    emit kept(qs(m_editor->id()));
}

void PredictionPage::writeAgain(EntryEditor& editor)
{
    if (editor.entry().since.empty()) editor.setPlace(beingWritten);
}

void PredictionPage::redraw()
{
    const Entry* entry = m_fresh ? &*m_fresh : m_editor != nullptr ? &m_editor->entry() : nullptr;
    const LonePrediction* lone = entry != nullptr ? entry->lonePrediction() : nullptr;
    const bool written = lone != nullptr && isWritten();
    const bool kept = lone != nullptr && !written;
    m_column->setVisible(lone != nullptr);
    m_draft->setVisible(written);
    m_shown->setVisible(kept);
    m_card->open(kept ? m_editor : nullptr, kept ? lone->prediction.id : Id());
    if (written) m_draft->setPrediction(*lone);
    if (!kept) return;
    const std::string& said = isBlank(lone->prediction.statement) ? entry->title : lone->prediction.statement;
    m_statement->setText(breakable(qs(withVisibleControls(said))));
    QStringList about{tr("Made on %1").arg(dateText(entry->created))};
    if (!isBlank(lone->source)) about << tr("from %1").arg(sourceName(lone->source));
    if (!isBlank(lone->area)) about << oneLine(lone->area);
    for (const std::string& tag : lone->tags) about << QStringLiteral("#") + oneLine(tag);
    m_about->setText(breakable(about.join(QStringLiteral(" · "))));
    m_notes->setText(breakable(qs(withVisibleControls(lone->notes))));
    m_notes->setVisible(!isBlank(lone->notes));
    m_remainder->setText(breakable(qs(withVisibleControls(lone->remainder))));
    m_rest->setVisible(!isBlank(lone->remainder));
}

bool PredictionPage::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

} // namespace soundings::ui
