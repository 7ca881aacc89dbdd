// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_card.h"

#include "core/support/atomic_file.h"
#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/editors.h"
#include "ui/journal_bridge.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QFileInfo>

#include <utility>

namespace soundings::ui {
namespace {

QString bundleListOf(const OpenBundle& bundle)
{
    QStringList lines;
    if (!isBlank(bundle.message)) lines << BundleCard::tr("They write: %1").arg(qs(bundle.message)) << QString();
    for (const BundleRow& row : bundle.plan.rows)
        lines << QStringLiteral("•  %1: %2").arg(titleText(row.title), qs(fateInWords(row, coreTranslate())));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

BundleCard::BundleCard(JournalBridge& journal, QWidget* parent)
    : BulkCard("bundle",
               {tr("Open a bundle"), tr("What is in it, and what becomes of it here"), tr("How far the bundle is"),
                tr("Take it in"), tr("Leave it"), tr("Taking it in… Leaving now leaves nothing behind.")},
               journal, parent)
{
}

void BundleCard::open(const QString& path)
{
    if (isWriting()) return;
    m_bytes.reset();
    m_name = QFileInfo(path).fileName().toStdString();
    begin(tr("A bundle from a contact"), tr("Reading the file…"));
    journal().flush(); // what was written a moment ago is merged, too
    const Journal::Outside outside = journal().outside();
    read([this, file = path.toStdString(), name = m_name, at = journal().path(),
          outside](const BulkWatch& watch) -> Then {
        auto bytes = std::make_shared<const std::string>(readFile(file, largestBundle));
        const Journal stored = Journal::open(at, Journal::Mode::ReadOnly, outside);
        auto bundle = std::make_shared<const OpenBundle>(
            planBundleFile(*bytes, name, stored, SharingFolder(dataFolder()), watch));
        return [this, bundle, bytes] { showPlan(*bundle, bytes); };
    });
}

void BundleCard::showPlan(const OpenBundle& bundle, std::shared_ptr<const std::string> bytes)
{
    m_bytes = std::move(bytes);
    QString counts = qs(sentenceOf(bundle, false, coreTranslate()));
    if (const std::string caution = cautionAbout(bundle.from, coreTranslate()); !caution.empty())
        counts += QLatin1Char(' ') + qs(caution);
    showRead(counts, bundleListOf(bundle), true);
}

void BundleCard::take()
{
    // Planned anew on what is stored by then: nothing that was written meanwhile is written over.
    write([this, bytes = m_bytes, name = m_name, today = journal().clock().today()](Journal& writing,
                                                                                    const BulkWatch& watch) -> Then {
        const SharingFolder folder(dataFolder());
        const OpenBundle bundle = planBundleFile(*bytes, name, writing, folder, {{}, watch.stop});
        (void)takeBundle(writing, folder, bundle.plan, watch, importOrigin);
        try {
            storeStandings(writing, bundle.plan, today); // the list says where they stand
        } catch (const Error&) {
            // All is taken in; where it stands is worked out again when it is opened.
        }
        QString conflicting;
        for (const BundleRow& row : bundle.plan.rows)
            if (row.conflicts > 0 && conflicting.isEmpty()) conflicting = qs(row.entry);
        return [this, sentence = qs(sentenceOf(bundle, true, coreTranslate())), conflicting] {
            emit taken(sentence, conflicting);
        };
    });
}

} // namespace soundings::ui
