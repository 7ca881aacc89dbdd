// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"
#include "core/coaching/session_questions.h"
#include "tests/ui/screen_rows.h"
#include "tests/ui/shoot.h"
#include "tests/ui/walk_host.h"
#include "ui/pages/session/engagement_page.h"
#include "ui/pages/session/live_session.h"
#include "ui/pages/session/private_notes.h"
#include "ui/pages/session/session_page.h"
#include "ui/pages/session/shared_view.h"

#include <QAbstractButton>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const longWords =
    "A very long text that somebody has pasted from a board paper, with one unbreakable word "
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle in it, which goes on for longer than "
    "anyone would care to read";

Entry filled(const Clock& clock, IdSource& ids)
{
    Entry entry = newSession(nullptr, {}, clock.now(), clock.today(), ids);
    entry.title = "With Ada in November";
    Session& s = *entry.session();
    s.worthIt = "Know whether we hire before the winter";
    s.participants = {
        {ids.next(), "Ada", "founder", {}}, {ids.next(), "Bo", "sales", {}}, {ids.next(), "Cy", "coach", {}}};
    s.agenda = {{ids.next(), "Ada: Call the bank", ids.next(), 4, true, {}},
                {ids.next(), "Build the cloud service now: look again", ids.next(), 8, false, {}},
                {ids.next(), "The office lease", {}, {}, false, {}}};
    s.cards = cardsOf(standardCardSets().front(), ids);
    s.cards[1].note = "The board asked twice, and nobody had an answer.";
    SessionRound round;
    round.id = ids.next();
    round.question = "How long until it stands?";
    round.unit = "months";
    const double likely[] = {3, 6, 12};
    for (std::size_t i = 0; i < 3; ++i) {
        RoundAnswer answer;
        answer.id = ids.next();
        answer.participant = s.participants[i].id;
        answer.range = Range{likely[i] - 1, likely[i], likely[i] * 1.5, {}};
        answer.text = i == 2 ? "It slipped twice before" : "";
        round.first.push_back(answer);
        answer.id = ids.next();
        answer.range = Range{5, 6 + double(i), 9, {}};
        round.second.push_back(answer);
    }
    round.revealed = clock.now();
    round.revealedAgain = clock.now();
    s.rounds = {round};
    s.commitments = {{ids.next(), "Talk to the two candidates", "Ada", addDays(clock.today(), 7), {}},
                     {ids.next(), "Ask the bank for three more months", "Bo", addDays(clock.today(), -2), {}}};
    s.taking = "That we wait until the second answer is in.";
    SessionForm form;
    form.id = ids.next();
    form.person = "Ada";
    form.issue = "We do not know whom to hire first";
    form.myPart = "I answered before I had asked";
    form.proposal = "One engineer now, one in spring";
    form.at = clock.now();
    s.forms = {form};
    return entry;
}

void lengthen(Entry& entry)
{
    entry.title = longWords;
    Session& s = *entry.session();
    s.worthIt = longWords;
    for (AgendaItem& item : s.agenda) item.text = longWords;
    for (SessionCard& card : s.cards) card.text = card.note = longWords;
    for (Participant& participant : s.participants) participant.name = participant.role = longWords;
    for (SessionRound& round : s.rounds) {
        round.question = longWords;
        for (RoundAnswer& answer : round.first) answer.text = longWords;
    }
    for (Commitment& commitment : s.commitments) commitment.text = commitment.owner = longWords;
    for (SessionForm& form : s.forms) form.issue = form.myPart = form.proposal = longWords;
}

} // namespace

/// Pictures of each section of a session, of its full-screen questions and of the shared view, into <build>/screenshots,
/// to be looked at; the test fails where one is wider than its window.
class TstSessionScreens : public QObject {
    Q_OBJECT
private slots:
    void sections_data()
    {
        addScreens({{"1180", "filled", {1180, 900}, false, 1},
                    {"1180-dark", "filled", {1180, 900}, true, 1},
                    {"1180-2x", "filled", {1180, 900}, false, 2},
                    {"640", "filled", {640, 900}, false, 1},
                    {"1180-empty", "empty", {1180, 900}, false, 1},
                    {"640-long", "long", {640, 1100}, false, 1}});
    }
    void sections();
    void anEngagement();
};

void TstSessionScreens::sections()
{
    const auto [what, size, scale] = presentScreen();
    const QString tag = QLatin1String(QTest::currentDataTag());
    WalkHost host;
    Entry entry = what == "empty" ? newSession(nullptr, {}, host.clock.now(), host.clock.today(), host.ids)
                                  : filled(host.clock, host.ids);
    if (what == "long") lengthen(entry);
    host.bridge->saveLater(entry);
    host.bridge->flush();
    EntryEditor editor(entry, *host.bridge);
    SessionPage page(*host.bridge);
    page.resize(size);
    page.open(&editor);
    page.show();
    for (const char* section : {"opening", "agenda", "before", "cards", "rounds", "commitments", "closing"}) {
        if (QLatin1String(section) != QLatin1String("opening")) page.next();
        for (const char* name : {"cards.0", "rounds.0"}) {
            auto* row = page.findChild<QAbstractButton*>(QLatin1String(name));
            if (row != nullptr && row->isVisible()) row->click();
        }
        shoot(page, QStringLiteral("session-%1-%2").arg(tag, QLatin1String(section)), scale);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(page.size(), size); // nothing forces it wider
    }
    if (what != "empty") {
        PrivateNotes notes(*host.bridge);
        LiveSession live(editor, *host.bridge, notes);
        live.resize(size);
        live.showCard(1);
        live.show();
        host.clock.advanceMs(2 * 60 * 1000);
        live.showCard(1);
        shoot(live, QStringLiteral("session-%1-live").arg(tag), scale);
        SharedView shared(host.clock.today());
        shared.resize(size);
        shared.show(sharedMatterOf(entry), {});
        shared.show();
        shoot(shared, QStringLiteral("session-%1-shared").arg(tag), scale);
        shared.show(sharedMatterOf(entry), entry.session()->cards[1].id);
        shoot(shared, QStringLiteral("session-%1-shared-card").arg(tag), scale);
    }
    page.open(nullptr);
}

void TstSessionScreens::anEngagement()
{
    applyTheme(ColourScheme::Light);
    WalkHost host;
    const Entry entry = newEngagement("Ada", host.clock.now(), host.ids);
    EntryEditor editor(entry, *host.bridge);
    EngagementPage page(*host.bridge);
    page.resize(1180, 900);
    page.open(&editor);
    page.show();
    shoot(page, QStringLiteral("session-engagement"));
    page.open(nullptr);
}

QTEST_MAIN(TstSessionScreens)
#include "tst_session_screens.moc"
