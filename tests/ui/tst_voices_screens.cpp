// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/support/resource.h"
#include "tests/ui/screen_rows.h"
#include "tests/ui/shoot.h"
#include "tests/ui/walk_host.h"

#include <QAbstractButton>
#include <QToolButton>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const longWords =
    "A very long answer that somebody has pasted from a board paper, with one unbreakable word "
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle in it, and which goes on for longer "
    "than anyone would care to read on a screen.";

Voice voiceOf(IdSource& ids, const char* person, const char* function, Stance stance, const char* why)
{
    Voice voice;
    voice.id = ids.next();
    voice.person = person;
    voice.function = function;
    voice.stance = stance;
    voice.why = why;
    return voice;
}

/// The first decision of the sample, its seal apart, with voices of its own.
Entry heardSample(IdSource& ids)
{
    Entry entry = readEntries(embeddedResource("sample/journal.json"), "the sample journal").front();
    entry.since.clear();
    Decision& d = *entry.decision();
    d.voices = {voiceOf(ids, "Ada", "Finance", Stance::Against, "Two years of cash, and nothing to show for it"),
                voiceOf(ids, "Kai", "Engineering", Stance::Torn, "Right aim, wrong month"),
                voiceOf(ids, "", "A customer", Stance::For, "We would move on the day it is there")};
    d.voices[0].stupidBecause = "we take the best people from the product that pays for all of this";
    d.voices[0].heard = false;
    d.voices[1].heard = true;
    int step = 0;
    for (const Prediction& prediction : d.predictions)
        if (prediction.kind == PredictionKind::YesNo)
            for (Voice& voice : d.voices)
                voice.probabilities.push_back({prediction.id, 0.1 + 0.07 * (step++ % 12), {}});
    return entry;
}

} // namespace

/// Pictures of the step Voices into <build>/screenshots, to be looked at; the test fails where the page is wider than its
/// window.
class TstVoicesScreens : public QObject {
    Q_OBJECT
private slots:
    void theStep_data();
    void theStep();
};

void TstVoicesScreens::theStep_data()
{
    std::vector<ScreenRow> rows = stepScreens();
    rows.push_back({"blind", "blind", {1100, 860}, false, 1});
    addScreens(rows);
}

void TstVoicesScreens::theStep()
{
    const auto [content, size, scale] = presentScreen();
    WalkHost host(size);
    if (content == QLatin1String("empty")) {
        host.begin();
    } else {
        Entry entry = heardSample(host.ids);
        entry.decision()->round.blind = content == QLatin1String("blind");
        if (content == QLatin1String("long"))
            for (Voice& voice : entry.decision()->voices)
                voice.person = voice.function = voice.why = voice.wouldChangeTheirMind = voice.stupidBecause =
                    longWords;
        host.bridge->saveLater(entry);
        host.bridge->flush();
        host.show(entry);
    }
    host.walk->open(host.editor.get(), WalkStep::Voices);
    for (int screen = 0; screen < 2; ++screen) {
        if (auto* first = host.window->findChild<QAbstractButton*>(QStringLiteral("voices.0"));
            first != nullptr && first->isVisible())
            first->click();
        for (const char* line : {"voices.probabilities.toggle", "voices.rating.toggle"})
            if (auto* toggle = host.window->findChild<QToolButton*>(QLatin1String(line));
                toggle != nullptr && toggle->isVisible() && content == QLatin1String("long"))
                toggle->setChecked(true);
        QCOMPARE(host.window->size(), size); // nothing forces the window wider
        shoot(*host.window, QStringLiteral("voices-%1-%2").arg(QLatin1String(QTest::currentDataTag())).arg(screen),
              scale);
        host.walk->next();
    }
}

QTEST_MAIN(TstVoicesScreens)
#include "tst_voices_screens.moc"
