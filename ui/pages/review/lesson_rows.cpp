// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/lesson_rows.h"

#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"
#include "ui/widgets/text_field.h"

#include <QVBoxLayout>

namespace soundings::ui {

LessonRows::LessonRows(QWidget* parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this)),
      m_add(textButton(QStringLiteral("review.lesson.add"), tr("Another lesson"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add();
        m_rows.back().text->setFocus(Qt::OtherFocusReason);
    });
    add();
}

void LessonRows::clear()
{
    for (const Row& row : m_rows) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    add();
}

void LessonRows::focusFirst()
{
    m_rows.front().text->setFocus(Qt::OtherFocusReason);
}

void LessonRows::add()
{
    const std::size_t number = m_rows.size();
    Row row{new QWidget(this), new TextField(1, 8), new QuietLine};
    auto* box = new QVBoxLayout(row.box);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::xs);
    row.text->setObjectName(QStringLiteral("review.lesson.%1").arg(number));
    row.text->setAccessibleName(tr("Lesson %1").arg(number + 1));
    row.text->setPlaceholderText(tr("What to do, or to ask, next time"));
    box->addWidget(row.text);
    row.tags->setObjectName(QStringLiteral("review.lesson.%1.tags").arg(number));
    row.tags->setAccessibleName(tr("Tags of lesson %1, with commas between them").arg(number + 1));
    row.tags->setPlaceholderText(tr("Tags to find it by: hiring, pricing"));
    box->addWidget(row.tags);
    m_rows.push_back(row);
    m_layout->insertWidget(m_layout->count() - 1, row.box);
    row.box->show();
}

std::vector<Lesson> LessonRows::lessons() const
{
    std::vector<Lesson> lessons;
    for (const Row& row : m_rows) {
        const QString text = row.text->text().trimmed();
        if (text.isEmpty()) continue;
        Lesson lesson;
        lesson.text = text.toStdString();
        for (const QString& tag : row.tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (!tag.trimmed().isEmpty()) lesson.tags.push_back(tag.trimmed().toStdString());
        lessons.push_back(std::move(lesson));
    }
    return lessons;
}

} // namespace soundings::ui
