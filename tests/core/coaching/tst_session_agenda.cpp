// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/session_agenda.h"

#include <QtTest>

using namespace soundings;

namespace {

const Id here = "11111111-1111-4111-8111-111111111111";
const Id there = "22222222-2222-4222-8222-222222222222";

Topic topic(TopicKind kind, const char* text, const char* date = nullptr, const Id& entry = here)
{
    Topic made;
    made.kind = kind;
    made.entry = entry;
    made.title = "Cloud";
    made.text = text;
    if (date != nullptr) made.date = parseDate(date);
    return made;
}

std::vector<std::string> textsOf(const ProposedAgenda& agenda)
{
    std::vector<std::string> texts;
    for (const ProposedItem& item : agenda.items) texts.push_back(item.text);
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

/// What an hour is proposed to be spent on.
class TestSessionAgenda : public QObject {
    Q_OBJECT
private slots:
    void whatWasPromisedComesFirstWhatOnlyComesUpLast()
    {
        AgendaInput input;
        input.topics = {topic(TopicKind::Coming, "soon", "2026-03-09"), topic(TopicKind::Drifting, "trials"),
                        topic(TopicKind::Unheard, "Ada"), topic(TopicKind::Due, "ten customers", "2026-03-01"),
                        topic(TopicKind::Promised, "Call the bank", "2026-03-08")};
        QCOMPARE(textsOf(proposeAgenda(input)),
                 (Texts{"Call the bank", "Cloud: ten customers", "Cloud: hear Ada", "Cloud: trials", "Cloud: soon"}));
    }

    void withinAKindTheEarliestComesFirstAndNoDateLast()
    {
        AgendaInput input;
        input.topics = {topic(TopicKind::Promised, "c"), topic(TopicKind::Promised, "b", "2026-03-08"),
                        topic(TopicKind::Promised, "a", "2026-01-08")};
        QCOMPARE(textsOf(proposeAgenda(input)), (Texts{"a", "b", "c"}));
    }

    void anHourIsNotFilledTwice()
    {
        AgendaInput input;
        for (int i = 0; i < 20; ++i)
            input.topics.push_back(topic(TopicKind::Due, std::to_string(i).c_str(), "2026-03-01"));
        const ProposedAgenda agenda = proposeAgenda(input);
        double minutes = 0;
        for (const ProposedItem& item : agenda.items) minutes += item.minutes;
        QVERIFY(minutes <= input.minutes - input.openAndEnd);
        QCOMPARE(agenda.items.size() + agenda.left, std::size_t(20));
        input.minutes = 5;
        QCOMPARE(proposeAgenda(input).items.size(), std::size_t(1)); // one thing can always be talked about
    }

    void theSameThingStandsOnce()
    {
        AgendaInput input;
        input.topics = {topic(TopicKind::Due, "", "2026-03-01"), topic(TopicKind::Coming, "", "2026-03-09"),
                        topic(TopicKind::Due, "", "2026-03-01", there)};
        QCOMPARE(proposeAgenda(input).items.size(), std::size_t(2));
    }

    void aReviewIsCalledWhatItIsAndAPromiseByItsOwner()
    {
        Topic review = topic(TopicKind::Due, "", "2026-03-01");
        review.due = DueKind::Review;
        Topic promise = topic(TopicKind::Promised, "Call the bank");
        promise.owner = " Ada ";
        QCOMPARE(textsOf(proposeAgenda({{review, promise}})), (Texts{"Ada: Call the bank", "Cloud: look again"}));
    }

    void whatASessionHasAlreadyIsNotAddedAgain()
    {
        SeededIds ids(1);
        AgendaInput input;
        input.topics = {topic(TopicKind::Due, "a", "2026-03-01"), topic(TopicKind::Due, "b", "2026-03-02")};
        const ProposedAgenda proposal = proposeAgenda(input);
        auto items = itemsFrom(proposal, {}, ids);
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items[0].source, here);
        QVERIFY(items[0].minutes && !items[0].done);
        items.pop_back();
        QCOMPARE(itemsFrom(proposal, items, ids).size(), std::size_t(1));
    }

    void nothingIsProposedOutOfNothing() { QCOMPARE(proposeAgenda({}), ProposedAgenda{}); }
};

QTEST_GUILESS_MAIN(TestSessionAgenda)
#include "tst_session_agenda.moc"
