// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/finding_list.h"

#include "ui/theme.h"
#include "ui/widgets/finding_row.h"

#include <QVBoxLayout>

namespace soundings::ui {

FindingList::FindingList(QWidget* parent) : QWidget(parent), m_inset(space::s)
{
    setAccessibleName(tr("What could be mended"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::xs);
    setVisible(false);
}

void FindingList::setFindings(const std::vector<Finding>& findings)
{
    // Rows are kept and refilled, so the keyboard's place survives an edit elsewhere.
    auto* box = static_cast<QVBoxLayout*>(layout());
    while (box->count() > int(findings.size())) {
        QLayoutItem* item = box->takeAt(box->count() - 1);
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        FindingRow* row = nullptr;
        if (int(i) < box->count()) {
            row = static_cast<FindingRow*>(box->itemAt(int(i))->widget());
        } else {
            row = new FindingRow(this);
            row->setInset(m_inset);
            row->setObjectName(QString("finding%1").arg(i));
            connect(row, &QAbstractButton::clicked, this, [this, row] { emit mendRequested(row->pointer()); });
            box->addWidget(row);
        }
        row->setFinding(findings[i]);
    }
    setVisible(!findings.empty());
}

} // namespace soundings::ui

#include "moc_finding_list.cpp" // keeps tests of this file free of everything else
