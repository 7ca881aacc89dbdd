// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/versions_list.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <ranges>

namespace soundings::ui {

namespace {

QString reasonText(const std::string& reason)
{
    if (reason == "pause") return VersionsList::tr("after a pause");
    if (reason == "step") return VersionsList::tr("when a step was left");
    if (reason == "deletion") return VersionsList::tr("before a large deletion");
    if (reason == "restore") return VersionsList::tr("before an earlier text was put back");
    if (reason == "bundle") return VersionsList::tr("before a contact’s changes came in");
    return qs(reason);
}

QString momentText(const Instant& at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.utcMs), QStringLiteral("d MMM yyyy, HH:mm"));
}

} // namespace

QString versionWords(const Version& version)
{
    return VersionsList::tr("%1, kept %2").arg(momentText(version.at), reasonText(version.reason));
}

VersionsList::VersionsList(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_box(new Disclosure(QStringLiteral("decision.versions"), tr("Earlier text…"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    connect(m_box, &Disclosure::toggled, this, [this](bool open) {
        if (open) fill();
    });
}

void VersionsList::show(const Id& entry)
{
    setVisible(!entry.empty());
    if (entry != m_entry) m_box->setOpen(false);
    m_entry = entry;
    if (m_box->isOpen()) fill();
}

void VersionsList::fill()
{
    for (QWidget* row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    if (m_entry.empty()) return;
    std::vector<Version> versions;
    try {
        versions = m_journal.reader().versions(m_entry);
    } catch (const Error& error) {
        emit errorHappened(qs(error.message()));
    }
    if (versions.empty()) {
        m_rows.push_back(helpLabel(tr("No earlier text has been kept yet.")));
        m_box->body()->addWidget(m_rows.back());
    }
    for (const Version& version : versions | std::views::reverse) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        const QString words = versionWords(version);
        line->addWidget(helpLabel(words), 1);
        auto* restore = textButton(QStringLiteral("decision.versions.%1").arg(version.number), tr("Put back"));
        restore->setAccessibleName(tr("Put back the text of %1").arg(words));
        connect(restore, &QPushButton::clicked, this,
                [this, number = version.number] { emit restoreRequested(number); });
        line->addWidget(restore);
        m_box->body()->addWidget(row);
        m_rows.push_back(row);
    }
}

} // namespace soundings::ui
