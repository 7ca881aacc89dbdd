// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/company_places.h"

#include "core/assessment/diagnosis_edits.h"
#include "core/journal/checkups.h"
#include "core/support/text.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/company/area_page.h"
#include "ui/pages/company/areas_page.h"
#include "ui/pages/company/checkup_page.h"
#include "ui/translate.h"

#include <QStackedWidget>

namespace soundings::ui {

CompanyPlaces::CompanyPlaces(JournalBridge& journal, Editors& editors, QStackedWidget& stack, QObject* parent)
    : QObject(parent), m_journal(journal), m_editors(editors), m_stack(stack)
{
}

QWidget* CompanyPlaces::areas()
{
    if (!m_areas) {
        m_areas = new AreasPage(m_journal);
        m_stack.addWidget(m_areas);
        connect(m_areas, &AreasPage::entryRequested, this, &CompanyPlaces::entryRequested);
        connect(m_areas, &AreasPage::areaRequested, this, &CompanyPlaces::areaRequested);
        connect(m_areas, &AreasPage::reportReady, this, &CompanyPlaces::reportReady);
        connect(m_areas, &AreasPage::errorHappened, this, &CompanyPlaces::errorHappened);
    }
    m_areas->refresh();
    return m_areas;
}

AreaPage& CompanyPlaces::areaPage()
{
    if (!m_area) {
        m_area = new AreaPage(m_journal);
        m_stack.addWidget(m_area);
        connect(m_area, &AreaPage::entryRequested, this, &CompanyPlaces::entryRequested);
        connect(m_area, &AreaPage::backedOut, this, &CompanyPlaces::mapRequested);
        connect(m_area, &AreaPage::errorHappened, this, &CompanyPlaces::errorHappened);
    }
    return *m_area;
}

CheckupPage& CompanyPlaces::checkupPage()
{
    if (!m_checkup) {
        m_checkup = new CheckupPage(m_journal);
        m_stack.addWidget(m_checkup);
        connect(m_checkup, &CheckupPage::backedOut, this, &CompanyPlaces::backedOut);
        connect(m_checkup, &CheckupPage::blindSpotDecisionRequested, this, [this] { emit blindSpotRequested(false); });
        connect(m_checkup, &CheckupPage::blindSpotDiagnosisRequested, this, [this] { emit blindSpotRequested(true); });
        connect(m_checkup, &CheckupPage::stepRequested, this, &CompanyPlaces::stepRequested);
        connect(m_checkup, &CheckupPage::askRequested, this, &CompanyPlaces::askRequested);
        connect(m_checkup, &CheckupPage::beginRequested, this, &CompanyPlaces::checkupRequested);
        connect(m_checkup, &CheckupPage::entryRequested, this, &CompanyPlaces::entryRequested);
        connect(m_checkup, &CheckupPage::reportRequested, this, &CompanyPlaces::reportRequested);
        connect(m_checkup, &CheckupPage::errorHappened, this, &CompanyPlaces::errorHappened);
    }
    return *m_checkup;
}

QWidget* CompanyPlaces::area()
{
    return &areaPage();
}

QWidget* CompanyPlaces::checkup()
{
    return &checkupPage();
}

void CompanyPlaces::open(EntryEditor* editor)
{
    const bool isArea = editor != nullptr && editor->entry().area() != nullptr;
    const bool isCheckup = editor != nullptr && editor->entry().checkup() != nullptr;
    if (isArea || m_area) areaPage().open(isArea ? editor : nullptr);
    if (isCheckup || m_checkup) checkupPage().open(isCheckup ? editor : nullptr);
}

EntryEditor* CompanyPlaces::editor() const
{
    if (m_area && m_area->editor()) return m_area->editor();
    return m_checkup ? m_checkup->editor() : nullptr;
}

EntryEditor* CompanyPlaces::latestCheckup()
{
    m_journal.flush(); // one may have been begun a moment ago
    const auto all = checkupsOf(m_journal.reader());
    if (!all.empty()) return &m_editors.open(all.front().id);
    return m_journal.isReadOnly() ? nullptr : &beginCheckup();
}

EntryEditor& CompanyPlaces::beginCheckup()
{
    m_journal.flush();
    const BegunCheckup begun = soundings::beginCheckup(m_journal.reader(), m_journal.clock().now(),
                                                       m_journal.clock().today(), m_journal.ids());
    for (const Entry& before : begun.answered)
        m_editors.open(before.id).editEntry(tr("Begin a check-up"), {},
                                            [](Entry& entry) { entry.checkup()->next.reset(); });
    EntryEditor& editor = m_editors.add(begun.begun);
    m_journal.saveNow();
    return editor;
}

void CompanyPlaces::removed(const Entry& entry)
{
    if (entry.checkup() == nullptr) return;
    m_journal.flush();
    const auto again = asksAgainWithout(m_journal.reader(), entry);
    if (!again) return;
    m_editors.open(again->id).editEntry(tr("Ask again in a month"), {},
                                        [&](Entry& latest) { latest.checkup()->next = again->checkup()->next; });
    m_journal.saveNow();
}

void CompanyPlaces::putBack(const Entry& entry)
{
    if (entry.checkup() == nullptr) return;
    m_journal.flush();
    for (const Entry& other : answeredBy(m_journal.reader(), entry))
        m_editors.open(other.id).editEntry(tr("Put a check-up back"), {},
                                           [](Entry& earlier) { earlier.checkup()->next.reset(); });
    m_journal.saveNow();
}

EntryEditor& CompanyPlaces::beginArea(const QString& name)
{
    EntryEditor& editor = m_editors.add(newArea(name.toStdString(), m_journal.clock().now(), m_journal.ids()));
    m_journal.saveNow();
    return editor;
}

Id CompanyPlaces::beginAboutBlindSpot(bool diagnosis)
{
    EntryEditor* from = editor();
    if (from == nullptr || from->entry().checkup() == nullptr || m_journal.isReadOnly()) return {};
    const std::string title = titleFrom(from->entry().checkup()->blindSpot.answer);
    const Instant now = m_journal.clock().now();
    Entry made = diagnosis ? newDiagnosis(title, now, m_journal.ids())
                           : newDecision(title, now, m_journal.clock().today(), m_journal.ids());
    const Id id = made.id;
    m_editors.add(std::move(made));
    from->editEntry(tr("Begin something about it"), {}, [&](Entry& entry) { entry.checkup()->blindSpot.begun = id; });
    m_journal.flush();
    return id;
}

void CompanyPlaces::focusFirst()
{
    if (m_area && m_area->editor())
        m_area->focusFirst();
    else if (m_checkup && m_checkup->editor())
        m_checkup->focusFirst();
}

void CompanyPlaces::back()
{
    if (m_checkup && m_checkup->editor())
        m_checkup->back();
    else if (m_area && m_area->editor())
        emit mapRequested();
    else
        emit backedOut();
}

void CompanyPlaces::next()
{
    if (m_checkup && m_checkup->editor()) m_checkup->next();
}

} // namespace soundings::ui
