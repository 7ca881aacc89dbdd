// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The places about the company and oneself: areas, check-ups, and where their next steps lead.
#include "core/assessment/checkup_picture.h"
#include "core/support/error.h"
#include "ui/company_places.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/translate.h"
#include "ui/workspace.h"

namespace soundings::ui {
namespace {

/// The newest story that stands alone; a new one where there is none.
void tellStory(Workspace& workspace)
{
    EntryQuery query;
    query.kind = "story";
    query.limit = 1;
    const auto stories = workspace.journal().reader().list(query);
    if (stories.empty())
        workspace.newStory();
    else
        workspace.openEntry(qs(stories.front().id));
}

} // namespace

CompanyPlaces& Workspace::company()
{
    if (!m_pages.company) {
        m_pages.company = new CompanyPlaces(*m_journal, *m_editors, *m_stack, this);
        connect(m_pages.company, &CompanyPlaces::entryRequested, this, &Workspace::openEntry);
        connect(m_pages.company, &CompanyPlaces::mapRequested, this, &Workspace::showAreas);
        connect(m_pages.company, &CompanyPlaces::checkupRequested, this, &Workspace::newCheckup);
        connect(m_pages.company, &CompanyPlaces::stepRequested, this, &Workspace::takeStep);
        connect(m_pages.company, &CompanyPlaces::askRequested, this, &Workspace::askRequested);
        connect(m_pages.company, &CompanyPlaces::backedOut, this, &Workspace::showFrom);
        connect(m_pages.company, &CompanyPlaces::reportRequested, this, &Workspace::reportRequested);
        connect(m_pages.company, &CompanyPlaces::reportReady, this, &Workspace::reportReady);
        connect(m_pages.company, &CompanyPlaces::errorHappened, this, &Workspace::errorHappened);
        connect(m_pages.company, &CompanyPlaces::areaRequested, this, [this](const QString& name) {
            if (!m_journal->isReadOnly()) guarded(*this, [&] { openCompany(m_pages.company->beginArea(name)); });
        });
        connect(m_pages.company, &CompanyPlaces::blindSpotRequested, this, [this](bool diagnosis) {
            guarded(*this, [&] {
                const Id begun = m_pages.company->beginAboutBlindSpot(diagnosis);
                if (!begun.empty()) openEntry(qs(begun));
            });
        });
    }
    return *m_pages.company;
}

/// An area, or a check-up, on its page.
void Workspace::openCompany(EntryEditor& editor)
{
    company().open(&editor);
    show(editor.entry().area() ? Place::Area : Place::Checkup);
    m_pages.company->focusFirst();
}

void Workspace::showCheckup()
{
    guarded(*this, [&] {
        if (EntryEditor* latest = company().latestCheckup()) return openCompany(*latest);
        emit told(tr("This journal is only read, and holds no check-up."));
    });
}

void Workspace::newCheckup()
{
    if (m_journal->isReadOnly()) return;
    guarded(*this, [&] { openCompany(company().beginCheckup()); });
}

void Workspace::showAreas()
{
    show(Place::Areas);
}

void Workspace::takeStep(const CheckupNext& next)
{
    guarded(*this, [&] {
        switch (next.place) {
        case CheckupPlace::Decision: return newDecision();
        case CheckupPlace::Story: return tellStory(*this);
        case CheckupPlace::Imperatives: return showToday();
        case CheckupPlace::Areas: return showAreas();
        case CheckupPlace::Diagnosis: return newDiagnosis();
        case CheckupPlace::Ask: return emit askRequested();
        }
    });
}

} // namespace soundings::ui
