// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/retell_picture.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace soundings::ui {

class Disclosure;

/// Whether a story is retold as it was told: the sentence, which words survive, and beneath it what each reader wrote.
class RetellSection : public QWidget {
    Q_OBJECT
public:
    explicit RetellSection(QWidget* parent = nullptr);

    void show(const Pyramid& pyramid, const RetellTest& test, bool readOnly);

signals:
    void askRequested();
    void removeRequested(const QString& retelling);

private:
    void fillReaders();
    [[nodiscard]] QWidget* rowOf(const RetellPicture::Reader& reader);

    QLabel* m_sentence;
    QLabel* m_because;
    QLabel* m_stayed;
    QPushButton* m_ask;
    Disclosure* m_readers;
    std::vector<QWidget*> m_rows;
    Pyramid m_pyramid;
    RetellTest m_test;
    bool m_readOnly = false;
};

} // namespace soundings::ui
