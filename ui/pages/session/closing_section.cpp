// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/closing_section.h"

#include "core/report/session_report.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/output/report_builder.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/safe_text_document.h"
#include "ui/theme.h"
#include "ui/widgets/primary_button.h"

#include <QCheckBox>
#include <QScrollBar>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr qreal pixelsPerPoint = 96.0 / 72.0;
constexpr int previewHeight = 360; // px

} // namespace

ClosingSection::ClosingSection(SectionPage& page)
    : SessionSection(page, QStringLiteral("closing"), tr("What are you taking with you?")),
      m_roles(new QCheckBox(tr("Roles instead of people’s names"))),
      m_notes(new QCheckBox(tr("With what was said to the questions"))),
      m_sources(new QVBoxLayout),
      m_preview(new QTextEdit),
      m_document(new SafeTextDocument(m_preview)),
      m_write(new PrimaryButton(QStringLiteral("summary.write"), tr("Write the summary…")))
{
    m_taking = addText(*this, body(),
                       {QStringLiteral("session.taking"),
                        tr("What are you taking with you?"),
                        tr("One sentence each, as the hour ends."),
                        {},
                        2},
                       fixed("/belief/taking"), [](auto& s) { return &s.taking; });
    makeChoices();
}

void ClosingSection::makeChoices()
{
    auto* heading = fieldLabel(tr("The summary"));
    heading->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    body()->addSpacing(space::m);
    body()->addWidget(heading);
    body()->addWidget(helpLabel(tr("What you see below is what is written, in any format. Private notes, forms from "
                                   "before the hour and answers that were not revealed have no place in it.")));
    m_roles->setObjectName(QStringLiteral("summary.roles"));
    m_notes->setObjectName(QStringLiteral("summary.notes"));
    m_notes->setChecked(true);
    for (QCheckBox* box : {m_roles, m_notes}) {
        box->setAccessibleName(box->text());
        body()->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &ClosingSection::preview);
    }
    m_sources->setSpacing(space::xs);
    body()->addLayout(m_sources);
    m_preview->setObjectName(QStringLiteral("summary.preview"));
    m_preview->setAccessibleName(tr("Preview of the summary"));
    m_preview->setDocument(m_document);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFixedHeight(previewHeight);
    // It is paper, in every scheme: a report brings its colours along.
    QPalette paper = m_preview->palette();
    paper.setColor(QPalette::Base, tokensOf(ColourScheme::Light).surface);
    paper.setColor(QPalette::Text, tokensOf(ColourScheme::Light).text);
    m_preview->setPalette(paper);
    body()->addWidget(m_preview);
    body()->addWidget(m_write, 0, Qt::AlignLeft);
    connect(m_write, &QPushButton::clicked, this, [this] {
        preview();
        emit reportReady(m_report);
    });
}

void ClosingSection::entryChanged()
{
    m_report = {};
    m_preview->clear();
    emptyLayout(*m_sources);
    m_sourceBoxes.clear();
}

/// One box for each entry that the agenda names and the journal still holds; whatever is not ticked is not named.
void ClosingSection::redrawSources()
{
    const auto& reader = journal().reader();
    std::vector<Id> sources;
    for (const AgendaItem& item : session().agenda)
        if (std::ranges::find(sources, item.source) == sources.end() && reader.find(item.source))
            sources.push_back(item.source);
    const auto same = [](const auto& box, const Id& id) { return box.first == id; };
    if (std::ranges::equal(m_sourceBoxes, sources, same)) return;
    emptyLayout(*m_sources);
    m_sourceBoxes.clear();
    for (const Id& id : sources) {
        auto* box = new QCheckBox(tr("Names “%1”").arg(titleText(reader.find(id)->title)));
        box->setObjectName(QStringLiteral("summary.source.%1").arg(m_sourceBoxes.size()));
        box->setAccessibleName(box->text());
        box->setChecked(true);
        m_sources->addWidget(box);
        box->show();
        connect(box, &QCheckBox::clicked, this, &ClosingSection::preview);
        m_sourceBoxes.emplace_back(id, box);
    }
}

void ClosingSection::preview()
{
    if (editor() == nullptr) return;
    guarded(*this, [&] {
        SessionReportOptions options;
        options.rolesForNames = m_roles->isChecked();
        options.withNotes = m_notes->isChecked();
        options.today = today();
        options.now = journal().clock().now();
        options.translate = coreTranslate();
        options.only.emplace();
        for (const auto& [id, box] : m_sourceBoxes)
            if (box->isChecked()) options.only->insert(id);
        m_report = sessionReportOf(entry(), options);
        const int read = m_preview->verticalScrollBar()->value();
        m_document->clear();
        ReportBuilder(*m_document, pixelsPerPoint).add(m_report);
        m_preview->moveCursor(QTextCursor::Start);
        m_preview->verticalScrollBar()->setValue(read);
    });
}

QString ClosingSection::summary() const
{
    return oneLine(session().taking);
}

void ClosingSection::redraw(const QString& /*origin*/)
{
    redrawSources();
    preview();
}

void ClosingSection::focusFirst()
{
    m_taking->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
