// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTextBrowser;

namespace soundings::ui {

/// The help of the page in front, beside it; its links lead to other help pages and nowhere else.
class HelpPanel : public QWidget {
    Q_OBJECT
public:
    explicit HelpPanel(QWidget* parent = nullptr);

    /// Shows resources/help/<topic>.md.
    void show(const QString& topic);
    using QWidget::show;
    [[nodiscard]] QString topic() const { return m_topic; }

signals:
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QTextBrowser* m_text;
    QString m_topic;
};

} // namespace soundings::ui
