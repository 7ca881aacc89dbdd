// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace soundings::ui {

class TextField;

/// Where something is added to a sealed decision in words.
class AddendumBox : public QWidget {
    Q_OBJECT
public:
    explicit AddendumBox(QWidget* parent = nullptr);
    void clear();

signals:
    void added(const QString& text); ///< never blank; the field is empty again

private:
    TextField* m_text;
    QPushButton* m_add;
};

} // namespace soundings::ui
