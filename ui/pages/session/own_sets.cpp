// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/own_sets.h"

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "ui/journal_files.h"
#include "ui/translate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace soundings::ui {
namespace {

QDir ownFolder()
{
    return {dataFolder() + QStringLiteral("/questions")};
}

} // namespace

std::vector<CardSet> allCardSets()
{
    std::vector<CardSet> sets = standardCardSets();
    const QDir folder = ownFolder();
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        try {
            CardSet set = readCardSet(readFile(folder.filePath(name).toStdString()), name.toStdString());
            if (findCardSet(sets, set.id) == nullptr) sets.push_back(std::move(set));
        } catch (const Error&) {
            continue; // somebody changed the file; taking it in again says what is wrong
        }
    }
    return sets;
}

CardSet takeCardSet(const QString& file)
{
    const std::string name = QFileInfo(file).fileName().toStdString();
    CardSet set = readCardSet(readFile(file.toStdString()), name);
    if (findCardSet(standardCardSets(), set.id) != nullptr)
        throw Error(ErrorKind::Input,
                    QCoreApplication::translate("OwnSets", "%1 has the id of a set that comes with Soundings; give it "
                                                           "one of its own.")
                        .arg(qs(name))
                        .toStdString());
    const QDir folder = ownFolder();
    if (!folder.mkpath(QStringLiteral(".")))
        throw Error(ErrorKind::Storage, QCoreApplication::translate("OwnSets", "The folder %1 cannot be made; look at "
                                                                               "who may write there.")
                                            .arg(folder.path())
                                            .toStdString());
    writeFileAtomically(folder.filePath(qs(set.id) + QStringLiteral(".json")).toStdString(), writeCardSet(set));
    return set;
}

void writeCardSetTo(const CardSet& set, const QString& file)
{
    writeFileAtomically(file.toStdString(), writeCardSet(set));
}

} // namespace soundings::ui
