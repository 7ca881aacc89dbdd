// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/practice.h"
#include "ui/overlay.h"

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace soundings::ui {

class DateField;
class Latest;

/// A coach's client journals: what is due and what was promised, as counts and days; until when each may be kept; and the
/// way to remove one for good, whose name has to be typed for that.
class PracticeCard : public Overlay {
    Q_OBJECT
public:
    /// `outside` looks at the journals, without a passphrase.
    PracticeCard(PracticeList list, const Journal::Outside& outside, QWidget* parent);
    ~PracticeCard() override;

    void summon() override;
    void add(const QString& path);

signals:
    void openWanted(const QString& path);
    void addWanted();
    void told(const QString& sentence);

private:
    void build();
    void reload();
    void showLines(std::vector<PracticeLine> lines);
    void follow(); ///< the client that is chosen
    void keep(std::optional<Date> until);
    void leave();
    void dispose();
    [[nodiscard]] const PracticeLine* chosen() const;

    PracticeList m_clients;
    Journal::Outside m_outside;
    std::vector<PracticeLine> m_lines;
    std::unique_ptr<Latest> m_looking;
    std::string m_shown; ///< the path of the client whose date is in the field
    QListWidget* m_list = nullptr;
    QLabel* m_none = nullptr; ///< stands in for it while it is empty
    DateField* m_until = nullptr;
    QLineEdit* m_typed = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_leave = nullptr;
    QPushButton* m_dispose = nullptr;
};

} // namespace soundings::ui
