// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

using namespace soundings::ui;

namespace {

/// The names of the files in a folder that somebody opened since.
class Openings {
public:
    explicit Openings(const QString& folder) : m_watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        if (::inotify_add_watch(m_watch, QFile::encodeName(folder).constData(), IN_OPEN) < 0) qFatal("no watch");
    }
    ~Openings() { ::close(m_watch); }
    Openings(const Openings&) = delete;
    Openings& operator=(const Openings&) = delete;

    [[nodiscard]] QStringList seen() const
    {
        QStringList names;
        alignas(inotify_event) std::array<char, 4096> bytes{};
        for (ssize_t size = 0; (size = ::read(m_watch, bytes.data(), bytes.size())) > 0;)
            for (ssize_t at = 0; at < size;) {
                const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
                if (event->len > 0) names << QFile::decodeName(event->name);
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        return names;
    }

private:
    int m_watch;
};

} // namespace

/// Questions by Qt's dialogs.
class TestPrompts : public QObject {
    Q_OBJECT
private slots:
    void aFileDialogOpensNoneOfTheFilesThatItShows_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("open") << 0;
        QTest::newRow("open many") << 1;
        QTest::newRow("save") << 2;
        QTest::newRow("folder") << 3;
    }

    void aFileDialogOpensNoneOfTheFilesThatItShows()
    {
        QFETCH(int, which);
        QTemporaryDir folder;
        for (const char* name : {"j.soundings", "j.soundings-wal", "j.soundings-shm", "noending"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("SQLite format 3") > 0);
        }
        const Openings openings(folder.path());
        QStringList shown;
        QString type;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const auto end = qScopeGuard([&] { dialog->reject(); });
            dialog->setViewMode(QFileDialog::Detail); // with the column of types
            auto* model = dialog->findChild<QFileSystemModel*>();
            const auto root = [&] { return model->index(folder.path()); };
            if (which == 3) {
                QTRY_VERIFY(root().isValid());
                QTest::qWait(0);
                return;
            }
            QTRY_COMPARE(model->rowCount(root()), 4);
            const QModelIndex journal = model->index(folder.filePath("j.soundings"));
            QTRY_VERIFY(!model->data(journal.siblingAtColumn(2)).toString().isEmpty());
            QTRY_VERIFY(!model->fileIcon(journal).isNull());
            type = model->data(journal.siblingAtColumn(2)).toString();
            for (int row = 0; row < model->rowCount(root()); ++row)
                shown << model->index(row, 0, root()).data().toString();
        });
        DialogPrompts prompts;
        if (which == 0) QVERIFY(prompts.openFile(nullptr, "Open", folder.path(), {"All files (*)"}).isEmpty());
        if (which == 1) QVERIFY(prompts.openFiles(nullptr, "Open", folder.path(), {"All files (*)"}).isEmpty());
        if (which == 2)
            QVERIFY(prompts.saveFile(nullptr, "Save", folder.filePath("r.pdf"), {"All files (*)"}).isEmpty());
        if (which == 3) QVERIFY(prompts.folder(nullptr, "Folder", folder.path()).isEmpty());
        if (which < 3) {
            QVERIFY(shown.contains("j.soundings"));
            QCOMPARE(type, QString("SOUNDINGS file"));
        }
        QCOMPARE(openings.seen(), QStringList());
    }

    void aChosenFileIsReturnedAndASavedOneHasItsEnding()
    {
        QTemporaryDir folder;
        const auto accept = [&](const QString& name) {
            QTimer::singleShot(0, this, [name] {
                auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
                QVERIFY(dialog != nullptr);
                dialog->selectFile(name);
                static_cast<QDialog*>(dialog)->done(QDialog::Accepted);
            });
        };
        QFile file(folder.filePath("answers.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        DialogPrompts prompts;
        accept("answers.json");
        QCOMPARE(prompts.openFile(nullptr, "Open", folder.path(), {"Answers (*.json)"}),
                 folder.filePath("answers.json"));
        accept("brief");
        QCOMPARE(prompts.saveFile(nullptr, "Save", folder.filePath("r.pdf"), {"PDF (*.pdf)"}),
                 folder.filePath("brief.pdf"));
    }
};

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
