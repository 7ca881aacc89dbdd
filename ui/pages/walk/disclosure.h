// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace soundings::ui {

/// A quiet line that opens what stands beneath it.
class Disclosure : public QWidget {
    Q_OBJECT
public:
    Disclosure(const QString& name, const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    void setTitle(const QString& title);

signals:
    void toggled(bool open);

private:
    QToolButton* m_button;
    QWidget* m_content;
    QVBoxLayout* m_body;
};

} // namespace soundings::ui
