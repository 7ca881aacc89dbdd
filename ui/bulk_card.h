// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/mailbox.h"
#include "ui/overlay.h"

#include <functional>
#include <future>
#include <memory>
#include <stop_token>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class JournalBridge;
class Latest;

/// What files hold, shown before it is taken in: a heading, how much there is, a list to read, and two buttons. Reading and
/// writing happen off the GUI thread with progress; putting the card away stops either and leaves nothing behind.
class BulkCard : public Overlay {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString list;     ///< what the list to read is called
        QString progress; ///< what the bar is called
        QString take;     ///< on the button that writes
        QString leave;    ///< on the one that does not
        QString writing;  ///< while it is written
    };

    /// `name` begins the object names. The journal must outlive the card.
    BulkCard(const QString& name, const Words& words, JournalBridge& journal, QWidget* parent);
    ~BulkCard() override;

    void dismiss() override;

signals:
    void stopped();
    void failed(const QString& sentence);

protected:
    /// What is left to do in the window once work is done.
    using Then = std::function<void()>;
    using Reading = std::function<Then(const BulkWatch& watch)>;
    using Writing = std::function<Then(Journal& journal, const BulkWatch& watch)>;

    [[nodiscard]] JournalBridge& journal() { return m_journal; }
    [[nodiscard]] bool isWriting() const { return m_writes; }
    [[nodiscard]] QVBoxLayout* aboveList() { return m_above; } ///< room for what a card asks besides
    /// Shows the card while something is read.
    void begin(const QString& heading, const QString& counts);
    /// Reads on another thread, the newest reading only; an Error puts the card away.
    void read(Reading reading);
    /// Shows what was read; nothing can be taken where `mayTake` is false.
    void showRead(const QString& counts, const QString& list, bool mayTake);
    /// Writes on the storage thread, in order with all else that is written; the card is put away with its end.
    void write(Writing writing);
    /// Puts the card away, and says why.
    void end(const Then& tell);
    virtual void take() = 0;          ///< the button that writes was pressed
    virtual void lockAnswers(bool) {} ///< what a card asks besides cannot change while it is written

private:
    void build(const Words& words);
    void busy(bool busy);
    void showProgress(std::size_t done, std::size_t total);

    JournalBridge& m_journal;
    QString m_writingWords;
    std::unique_ptr<Latest> m_reader;
    std::stop_source m_stop; ///< of the writing
    Mailbox m_mailbox;       ///< from the writing
    std::future<void> m_written;
    bool m_writes = false;
    bool m_mayTake = false;
    QLabel* m_heading;
    QLabel* m_counts;
    QVBoxLayout* m_above;
    QPlainTextEdit* m_list;
    QProgressBar* m_progress;
    QPushButton* m_take;
    QPushButton* m_leave;
};

} // namespace soundings::ui
