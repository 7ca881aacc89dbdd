// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prediction_page.h"

#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/resolve_card.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

QString sourceName(const std::string& source)
{
    if (source == "fatebook") return QStringLiteral("Fatebook");
    if (source == "predictionbook") return QStringLiteral("PredictionBook");
    return oneLine(source);
}

} // namespace

PredictionPage::PredictionPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_column(new QWidget),
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
    m_column->hide();
}

void PredictionPage::build()
{
    m_column->setMaximumWidth(readableWidth() + 2 * space::xl);
    auto* to = new QVBoxLayout(m_column);
    to->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
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
    to->addStretch(1);

    auto* centred = new QWidget;
    auto* centre = new QHBoxLayout(centred);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(m_column, 1000);
    centre->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(centred);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void PredictionPage::open(EntryEditor* editor)
{
    if (editor != m_editor) {
        if (m_editor != nullptr) m_editor->disconnect(this);
        m_editor = editor;
        m_rest->setOpen(false);
        if (editor != nullptr) {
            connect(editor, &EntryEditor::changed, this, &PredictionPage::redraw);
            connect(editor, &QObject::destroyed, this, [this, editor] {
                if (m_editor == editor) m_editor = nullptr;
                redraw();
            });
        }
    }
    redraw();
}

void PredictionPage::focusOutcome()
{
    m_card->focusOutcome();
}

void PredictionPage::redraw()
{
    const LonePrediction* lone = m_editor != nullptr ? m_editor->entry().lonePrediction() : nullptr;
    m_column->setVisible(lone != nullptr);
    m_card->open(lone != nullptr ? m_editor : nullptr, lone != nullptr ? lone->prediction.id : Id());
    if (lone == nullptr) return;
    const std::string& said =
        isBlank(lone->prediction.statement) ? m_editor->entry().title : lone->prediction.statement;
    m_statement->setText(breakable(qs(withVisibleControls(said))));
    QStringList about{tr("Made on %1").arg(dateText(m_editor->entry().created))};
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
