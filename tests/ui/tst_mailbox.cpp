// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QtTest>

#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace soundings::ui;

class TstMailbox : public QObject {
    Q_OBJECT
private slots:
    void bringsWhatOtherThreadsPostInTheirOrder();
    void goesOnWhileAnActionWaitsForAnAnswer();
    void dropsWhatWaitsAtItsEnd();
    void mayBeEndedByOneOfItsActions();
};

void TstMailbox::bringsWhatOtherThreadsPostInTheirOrder()
{
    constexpr int each = 200;
    const auto here = std::this_thread::get_id();
    std::vector<std::vector<std::string>> said(2);
    Mailbox mailbox;
    {
        std::vector<std::jthread> threads;
        for (std::size_t speaker = 0; speaker < said.size(); ++speaker)
            threads.emplace_back([&, speaker] {
                for (int i = 0; i < each; ++i)
                    mailbox.post([&, speaker, word = std::to_string(i)] {
                        if (std::this_thread::get_id() == here) said[speaker].push_back(word);
                    });
            });
    }
    QVERIFY(said[0].empty() && said[1].empty());
    QCoreApplication::processEvents();
    for (const auto& words : said) {
        QCOMPARE(words.size(), std::size_t{each});
        for (std::size_t i = 0; i < words.size(); ++i) QCOMPARE(words[i], std::to_string(i));
    }
}

void TstMailbox::goesOnWhileAnActionWaitsForAnAnswer()
{
    Mailbox mailbox;
    QEventLoop question;
    std::string order;
    std::jthread meanwhile;
    mailbox.post([&] {
        meanwhile = std::jthread([&] {
            mailbox.post([&] {
                order += "second ";
                question.quit();
            });
        });
        question.exec();
        order += "first ";
    });
    QCoreApplication::processEvents();
    QCOMPARE(order, std::string("second first "));
}

void TstMailbox::dropsWhatWaitsAtItsEnd()
{
    bool done = false;
    {
        Mailbox mailbox;
        mailbox.post([&] { done = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!done);
}

void TstMailbox::mayBeEndedByOneOfItsActions()
{
    auto mailbox = std::make_unique<Mailbox>();
    std::string order;
    mailbox->post([&] {
        mailbox.reset();
        order += "first ";
    });
    mailbox->post([&] { order += "second "; });
    QCoreApplication::processEvents();
    QCOMPARE(order, std::string("first "));
}

QTEST_GUILESS_MAIN(TstMailbox)
#include "tst_mailbox.moc"
