// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/areas_picture.h"
#include "core/report/report.h"
#include "ui/pages/later_refresh.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class FigureView;
class JournalBridge;
class Latest;

/// The map: areas as a picture and as a list that says the same, what waits for management, and what can be mended. All
/// is read off the GUI thread on a connection of its own.
class AreasPage : public QWidget {
    Q_OBJECT
public:
    explicit AreasPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~AreasPage() override;

    void refresh(); ///< reads again, when the page comes to the front
    [[nodiscard]] bool isBusy() const;

signals:
    void entryRequested(const QString& id);
    /// A new area, named as decisions name it where they do.
    void areaRequested(const QString& name);
    void reportReady(const soundings::Report& report);
    void errorHappened(const QString& sentence);
    void shown(); ///< the newest picture is on the page

private:
    void build();
    void show(const AreasPicture& picture);
    void showAreas();
    void showCrossings();
    void showFindings();
    void openArea(const AreaPicture& area);
    QLabel* addSection(QVBoxLayout& column, const QString& name, const QString& heading);

    JournalBridge& m_journal;
    Latest* m_latest;
    LaterRefresh m_refresh;
    std::optional<AreasPicture> m_picture;
    QLabel* m_lead = nullptr;
    QPushButton* m_add = nullptr;
    FigureView* m_figure = nullptr;
    QVBoxLayout* m_areas = nullptr;
    QLabel* m_crossingsHead = nullptr;
    QVBoxLayout* m_crossings = nullptr;
    QLabel* m_findingsHead = nullptr;
    QVBoxLayout* m_findings = nullptr;
};

} // namespace soundings::ui
