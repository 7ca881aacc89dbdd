// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis_page.h"

#include "ui/diagnosis_assessor.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/comments_panel.h"
#include "ui/pages/diagnosis/diagnosis_panel.h"
#include "ui/pages/diagnosis/hypothesis_section.h"
#include "ui/pages/diagnosis/matrix_section.h"
#include "ui/pages/diagnosis/miss_section.h"
#include "ui/pages/diagnosis/questions_section.h"
#include "ui/pages/diagnosis/result_section.h"
#include "ui/pages/diagnosis/voices_section.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace soundings::ui {

DiagnosisPage::DiagnosisPage(JournalBridge& journal, QWidget* parent)
    : SectionPage(journal,
                  {QStringLiteral("diagnosis"), tr("Why isn’t this working?"), tr("What is not working"),
                   tr("Fewer paid trials than planned")},
                  parent),
      m_context(new DiagnosisContext{*this, {}}),
      m_assessor(new DiagnosisAssessor(this)),
      m_panel(new DiagnosisPanel),
      m_sentence(fieldLabel({})),
      m_comments(new CommentsPanel(QStringLiteral("diagnosis.comments"), journal))
{
    setObjectName(QStringLiteral("diagnosisPage"));
    setAccessibleName(tr("Diagnosis"));
    m_sentence->setObjectName(QStringLiteral("diagnosis.sentence"));
    column()->addWidget(m_sentence);
    column()->addSpacing(space::m);
    makeSections();
    column()->addSpacing(space::l);
    column()->addWidget(m_comments);
    column()->addStretch(1);
    beside()->addWidget(m_panel);
    connect(m_comments, &CommentsPanel::errorHappened, this, &DiagnosisPage::errorHappened);
    connect(m_panel, &DiagnosisPanel::goTo, this, &DiagnosisPage::goTo);
    connect(m_assessor, &DiagnosisAssessor::ready, this, &DiagnosisPage::showAssessment);
    connect(&journal, &JournalBridge::saveStateChanged, m_panel, [this] { m_panel->showSaveState(this->journal()); });
}

DiagnosisPage::~DiagnosisPage()
{
    endWalking();
}

void DiagnosisPage::makeSections()
{
    auto* hypothesis = new HypothesisSection(*m_context);
    connect(hypothesis, &HypothesisSection::decisionRequested, this, [this] {
        if (editor() != nullptr) emit decisionRequested(qs(editor()->id()));
    });
    for (auto* section : std::initializer_list<EntrySection*>{
             new MissSection(*m_context), new VoicesSection(*m_context), new MatrixSection(*m_context),
             new ResultSection(*m_context), new QuestionsSection(*m_context), hypothesis})
        addSection(section);
}

void DiagnosisPage::entryChanged()
{
    m_context->assessment = {};
    m_assessor->forget();
    m_panel->setAssessment({});
    m_hidden = editor() != nullptr && editor()->covering().voices;
    SectionPage::entryChanged();
    m_comments->show(editor() != nullptr ? editor()->id() : Id());
    fit();
}

void DiagnosisPage::opened()
{
    const bool isNew = entry().title.empty() && editor()->place().isEmpty();
    SectionPage::opened();
    if (isNew) title()->setFocus(Qt::OtherFocusReason);
}

void DiagnosisPage::redraw(const QString& origin)
{
    // What a blind round hides must not be told by what was worked out before it.
    const bool hides = editor()->covering().voices;
    const bool turned = hides != m_hidden;
    m_hidden = hides;
    if (turned) showAssessment({});
    redrawSections(turned ? QString() : origin, turned);
    m_panel->showSaveState(journal());
    m_assessor->ask(entry());
}

void DiagnosisPage::showAssessment(const DiagnosisAssessment& assessment)
{
    if (editor() == nullptr) return;
    m_context->assessment = assessment;
    m_panel->setAssessment(assessment);
    m_sentence->setText(breakable(qs(assessment.sentence)));
    for (EntrySection* section : sections()) section->assessed();
}

void DiagnosisPage::fit()
{
    m_sentence->setVisible(!m_panel->fitBeside(width(), editor() != nullptr));
}

void DiagnosisPage::resizeEvent(QResizeEvent* event)
{
    SectionPage::resizeEvent(event);
    fit();
}

} // namespace soundings::ui
