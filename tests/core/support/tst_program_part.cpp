// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "core/support/program_part.h"

#include <QtTest>

#include <string>

using namespace soundings;

namespace {

/// What refuses the part; empty where it is loaded.
std::string refusal(const std::filesystem::path& folder, const char* part)
{
    try {
        (void)symbolOfPart(folder, part, "tstPart");
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace

class TestProgramPart : public QObject {
    Q_OBJECT
private slots:
    void aPartOfTheSameVersionIsLoaded()
    {
        QVERIFY(symbolOfPart(PARTS_FOLDER, "tst_own_part.so", "tstPart") != nullptr);
    }

    void aPartOfAnotherVersionIsRefused()
    {
        const std::string said = refusal(PARTS_FOLDER, "tst_other_part.so");
        QVERIFY2(said.find("tst_other_part.so, is of another version") != std::string::npos, said.c_str());
    }

    void aMissingPartIsRefused()
    {
        const std::string said = refusal(PARTS_FOLDER, "tst_no_part.so");
        QVERIFY2(said.find("is missing or does not fit") != std::string::npos, said.c_str());
    }

    void nothingIsLookedForFromAFolderThatIsNotKnown()
    {
        // Even where the part lies in the folder that the program was started from.
        QVERIFY(QDir::setCurrent(QStringLiteral(PARTS_FOLDER)));
        for (const char* folder : {"", ".", "here"}) {
            const std::string said = refusal(folder, "tst_own_part.so");
            QVERIFY2(said.find("cannot tell where it lies") != std::string::npos, said.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestProgramPart)
#include "tst_program_part.moc"
