// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tenacity/verdict_view.h"

#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/finding_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

constexpr int linkInset = 8; ///< of text beside a flat button, so that the two stand on one line

QLabel* verdictLabel(const QString& name, TextSize size, QFont::Weight weight, QPalette::ColorRole role)
{
    auto* label = helpLabel({});
    label->setObjectName(name);
    label->setFont(fontOf(size, weight));
    label->setForegroundRole(role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void putWords(QLabel* label, const std::string& text)
{
    label->setText(breakable(qs(text)));
    label->setVisible(!text.empty());
}

QVBoxLayout* addRows(QVBoxLayout* to)
{
    auto* rows = new QVBoxLayout;
    rows->setSpacing(space::xs);
    to->addLayout(rows);
    return rows;
}

void clearRows(QVBoxLayout* rows)
{
    while (QLayoutItem* item = rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

VerdictView::VerdictView(const QString& name, QWidget* parent) : QWidget(parent), m_name(name)
{
    setObjectName(name);
    setAccessibleName(tr("Verdict"));
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::s);
    m_sentence =
        verdictLabel(name + QStringLiteral(".sentence"), TextSize::Lead, QFont::DemiBold, QPalette::WindowText);
    m_rests = verdictLabel(name + QStringLiteral(".rests"), TextSize::Body, QFont::Normal, QPalette::PlaceholderText);
    m_kind = verdictLabel(name + QStringLiteral(".kind"), TextSize::Body, QFont::Normal, QPalette::WindowText);
    m_wouldChange =
        verdictLabel(name + QStringLiteral(".wouldChange"), TextSize::Body, QFont::Normal, QPalette::WindowText);
    to->addWidget(m_sentence);
    to->addWidget(m_rests);
    m_because = addRows(to);
    to->addWidget(m_wouldChange);
    to->addWidget(m_kind);
    m_warnings = addRows(to);
    m_findings = new FindingList;
    m_findings->setInset(0);
    m_findings->setObjectName(name + QStringLiteral(".findings"));
    connect(m_findings, &FindingList::mendRequested, this, &VerdictView::goTo);
    to->addWidget(m_findings);
}

void VerdictView::show(const TenacityAssessment& assessment)
{
    if (m_shown == assessment) return; // so that the keyboard stays where it is
    m_shown = assessment;
    putWords(m_sentence, assessment.sentence);
    putWords(m_rests, assessment.rests);
    // What a finding says already is not said twice.
    const bool found = std::ranges::find(assessment.findings, assessment.kindSentence, &Finding::sentence) !=
                       assessment.findings.end();
    putWords(m_kind, found ? std::string() : assessment.kindSentence);
    putWords(m_wouldChange, assessment.wouldChange);
    showBecause(assessment.because);
    showWarnings(assessment.warnings);
    // What has just been said as a fact is not said again as something to mend.
    std::vector<Finding> more;
    for (const Finding& finding : assessment.findings)
        if (finding.severity != Severity::Missing ||
            std::ranges::find(assessment.because, finding.pointer, &Because::pointer) == assessment.because.end())
            more.push_back(finding);
    m_findings->setFindings(more);
    m_findings->setVisible(!more.empty());
}

void VerdictView::showBecause(const std::vector<Because>& because)
{
    clearRows(m_because);
    for (std::size_t i = 0; i < because.size(); ++i) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::s);
        auto* dash = helpLabel(QStringLiteral("–"));
        dash->setWordWrap(false);
        dash->setContentsMargins(0, linkInset, 0, 0);
        line->addWidget(dash, 0, Qt::AlignTop);
        auto* words = helpLabel(breakable(qs(because[i].sentence)));
        words->setForegroundRole(QPalette::WindowText);
        words->setContentsMargins(0, linkInset, 0, 0);
        line->addWidget(words, 1, Qt::AlignTop);
        if (!because[i].pointer.empty()) {
            auto* link = textButton(QStringLiteral("%1.because.%2").arg(m_name).arg(i), tr("Show"));
            link->setFlat(true);
            link->setAccessibleName(tr("Show the answer behind: %1").arg(qs(because[i].sentence)));
            connect(link, &QPushButton::clicked, this,
                    [this, pointer = qs(because[i].pointer)] { emit goTo(pointer); });
            line->addWidget(link, 0, Qt::AlignTop);
        }
        m_because->addWidget(row);
        row->show();
    }
}

/// Signs of holding on for the wrong reasons: what was seen, and where such a sign is known from.
void VerdictView::showWarnings(const std::vector<TenacityWarning>& warnings)
{
    clearRows(m_warnings);
    for (std::size_t i = 0; i < warnings.size(); ++i) {
        const TenacityWarning& warning = warnings[i];
        auto* row = new QWidget;
        auto* line = new QVBoxLayout(row);
        line->setContentsMargins(0, space::xs, 0, 0);
        line->setSpacing(0);
        auto* finding = new FindingList(row); // without a parent it would show as a window of its own
        finding->setInset(0);
        finding->setObjectName(QStringLiteral("%1.warning.%2").arg(m_name).arg(i));
        finding->setFindings({warning.finding});
        connect(finding, &FindingList::mendRequested, this, &VerdictView::goTo);
        line->addWidget(finding);
        QStringList about;
        if (!warning.seenIn.empty()) about << tr("Seen in: %1").arg(qs(warning.seenIn));
        if (!warning.literature.empty()) about << qs(warning.literature);
        auto* source = helpLabel(breakable(about.join(QStringLiteral("\n"))));
        source->setFont(fontOf(TextSize::Small));
        source->setContentsMargins(space::xl, 0, 0, 0);
        line->addWidget(source);
        m_warnings->addWidget(row);
        row->show();
    }
}

} // namespace soundings::ui
