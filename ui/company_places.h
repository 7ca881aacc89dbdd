// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/checkup_picture.h"
#include "core/report/report.h"

#include <QObject>

class QStackedWidget;
class QWidget;

namespace soundings::ui {

class AreaPage;
class AreasPage;
class CheckupPage;
class Editors;
class EntryEditor;
class JournalBridge;

/// The pages about the company and oneself: the map of areas, one area, a check-up; made in a stack when first shown.
class CompanyPlaces : public QObject {
    Q_OBJECT
public:
    CompanyPlaces(JournalBridge& journal, Editors& editors, QStackedWidget& stack, QObject* parent = nullptr);

    /// The map, being read again.
    [[nodiscard]] QWidget* areas();
    /// The pages of the entry that `open` put there.
    [[nodiscard]] QWidget* area();
    [[nodiscard]] QWidget* checkup();
    /// Puts an area or a check-up on its page; null puts both away.
    void open(EntryEditor* editor);
    [[nodiscard]] EntryEditor* editor() const; ///< of the page that holds one; null where none does

    /// The latest check-up; a new one where there is none. Null where nothing can be begun.
    [[nodiscard]] EntryEditor* latestCheckup();
    /// Begins a check-up, which from now on is the one that asks again.
    EntryEditor& beginCheckup();
    /// Keeps one check-up, the latest, that asks to be looked at again: after one was removed, and after it was put back.
    void removed(const Entry& entry);
    void putBack(const Entry& entry);
    EntryEditor& beginArea(const QString& name);
    /// Begins a decision or a diagnosis about what the check-up in front does not look at; empty where there is nothing.
    [[nodiscard]] Id beginAboutBlindSpot(bool diagnosis);

    void focusFirst();
    void back();
    void next();

signals:
    void entryRequested(const QString& id);
    void areaRequested(const QString& name);
    void mapRequested();
    void checkupRequested(); ///< a new one
    void blindSpotRequested(bool diagnosis);
    void stepRequested(const soundings::CheckupNext& next);
    void askRequested();
    void backedOut();
    void reportRequested(const QString& id);
    void reportReady(const soundings::Report& report);
    void errorHappened(const QString& sentence);

private:
    AreaPage& areaPage();
    CheckupPage& checkupPage();

    JournalBridge& m_journal;
    Editors& m_editors;
    QStackedWidget& m_stack;
    AreasPage* m_areas = nullptr;
    AreaPage* m_area = nullptr;
    CheckupPage* m_checkup = nullptr;
};

} // namespace soundings::ui
