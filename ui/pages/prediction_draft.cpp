// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prediction_draft.h"

#include "core/forecast/judgeability.h"
#include "core/support/text.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/prediction_form.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/quiet_line.h"

#include <QCompleter>
#include <QStringListModel>
#include <QVBoxLayout>

namespace soundings::ui {

PredictionDraft::PredictionDraft(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_form(new PredictionForm(QStringLiteral("prediction.new"), journal.clock().today(), this)),
      m_area(new QuietLine),
      m_areas(new QStringListModel(this)),
      m_keep(new PrimaryButton(QStringLiteral("prediction.new.keep"), tr("Keep this prediction"))),
      m_missing(helpLabel({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    addQuestion(
        column, tr("A prediction of its own"),
        tr("It belongs to no decision. Once kept, its words stay as they are; you may change your mind about how "
           "likely it is, and every change is remembered."));
    column->addWidget(m_form);
    column->addWidget(makeArea());
    m_missing->setObjectName(QStringLiteral("prediction.new.missing"));
    m_keep->setToolTip(tr("Ctrl+Enter"));
    column->addWidget(m_missing);
    column->addWidget(m_keep, 0, Qt::AlignLeft);
    connect(m_form, &PredictionForm::edited, this,
            [this](const Prediction& prediction, const QString& member, const QString& what) {
                m_lone.prediction = prediction;
                weigh();
                emit edited(m_lone, member, what);
            });
    connect(m_form, &PredictionForm::left, this, &PredictionDraft::left);
    connect(m_keep, &QPushButton::clicked, this, &PredictionDraft::finish);
}

QWidget* PredictionDraft::makeArea()
{
    const FieldWords words{.name = QStringLiteral("prediction.new.area"),
                           .label = tr("Area"),
                           .help = {},
                           .placeholder = tr("The part of the company that it is about")};
    m_area->setObjectName(words.name);
    m_area->setAccessibleName(words.label);
    m_area->setPlaceholderText(words.placeholder);
    auto* completer = new QCompleter(m_areas, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_area->setCompleter(completer);
    const auto keep = [this](const QString& text) {
        m_lone.area = text.toStdString();
        emit edited(m_lone, QStringLiteral("area"), tr("Edit “%1”").arg(tr("Area")));
    };
    connect(m_area, &QLineEdit::textEdited, this, keep);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, keep);
    connect(m_area, &QLineEdit::editingFinished, this, &PredictionDraft::left);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    addLabelled(column, words, m_area);
    return box;
}

void PredictionDraft::setPrediction(const LonePrediction& lone)
{
    if (lone.prediction.id != m_lone.prediction.id) {
        QStringList areas;
        for (const std::string& area : m_journal.reader().areas()) areas << qs(area);
        m_areas->setStringList(areas);
    }
    m_lone = lone;
    m_form->setPrediction(lone.prediction, {});
    if (m_area->text() != qs(lone.area)) m_area->setText(qs(lone.area));
    weigh();
}

void PredictionDraft::focusStatement()
{
    m_form->focusStatement();
}

void PredictionDraft::weigh()
{
    const Prediction& prediction = m_lone.prediction;
    QStringList missing;
    if (isBlank(prediction.statement)) missing << tr("what will be so");
    if (!hasNumbers(prediction))
        missing << (prediction.kind == PredictionKind::Quantity ? tr("between which numbers") : tr("how likely it is"));
    if (!prediction.due) missing << tr("by when you will know");
    m_missing->setText(tr("Still to say: %1.").arg(missing.join(QStringLiteral(", "))));
    m_missing->setVisible(!missing.isEmpty());
    m_keep->setEnabled(missing.isEmpty());
}

void PredictionDraft::finish()
{
    const Prediction& prediction = m_lone.prediction;
    if (m_keep->isEnabled()) return emit finished();
    m_form->focusMember(isBlank(prediction.statement)                 ? "statement"
                        : hasNumbers(prediction)                      ? "due"
                        : prediction.kind == PredictionKind::Quantity ? "quantity"
                        : prediction.kind == PredictionKind::OneOf    ? "choices"
                                                                      : "probability");
}

} // namespace soundings::ui
