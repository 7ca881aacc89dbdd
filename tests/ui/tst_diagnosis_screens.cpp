// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis_examples.h"
#include "tests/ui/screen_rows.h"
#include "tests/ui/shoot.h"
#include "tests/ui/walk_host.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/diagnosis_page.h"

#include <QAbstractButton>
#include <QLabel>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const longWords =
    "A very long text that somebody has pasted from a board paper, with one unbreakable word "
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle in it, which goes on for longer than "
    "anyone would care to read";

void lengthen(Entry& entry)
{
    Diagnosis& d = *entry.diagnosis();
    entry.title = longWords;
    for (std::string* text : {&d.miss.metric, &d.miss.unit, &d.miss.howMeasured, &d.miss.blamedToday,
                              &d.hypothesis.text, &d.hypothesis.because, &d.hypothesis.test->state})
        *text = longWords;
    for (DiagnosisVoice& voice : d.voices)
        for (std::string* text : {&voice.person, &voice.answer, &voice.costOfBeingRight}) *text = longWords;
    for (EvidenceItem& item : d.evidence)
        for (std::string* text : {&item.text, &item.source, &item.origin}) *text = longWords;
    for (Cause& cause : d.causes) cause.name = longWords;
}

/// 20 causes, 40 items.
void enlarge(Entry& entry, IdSource& ids)
{
    Diagnosis& d = *entry.diagnosis();
    while (d.causes.size() < 20) {
        const Id id = addCause(d, d.causes.size() > 17 ? d.causes[0].id : Id(), ids);
        for (Cause& cause : d.causes)
            if (cause.id == id) cause.name = "A cause of our own, number " + std::to_string(d.causes.size());
    }
    while (d.evidence.size() < 40) {
        EvidenceItem item = d.evidence[d.evidence.size() % 3];
        item.id = ids.next();
        d.evidence.push_back(item);
    }
    for (EvidenceItem& item : d.evidence) rateRest(d, item.id, 0.5);
}

} // namespace

/// Pictures of each section of a diagnosis, into <build>/screenshots, to be looked at; the test fails where one is wider
/// than its window.
class TstDiagnosisScreens : public QObject {
    Q_OBJECT
private slots:
    void sections_data();
    void sections();
};

void TstDiagnosisScreens::sections_data()
{
    addScreens({{"1180", "filled", {1180, 980}, false, 1},
                {"1180-dark", "filled", {1180, 980}, true, 1},
                {"1180-2x", "filled", {1180, 980}, false, 2},
                {"640", "filled", {640, 980}, false, 1},
                {"1180-empty", "empty", {1180, 980}, false, 1},
                {"640-long", "long", {640, 1300}, false, 1},
                {"1180-large", "large", {1180, 980}, false, 1}});
}

void TstDiagnosisScreens::sections()
{
    const auto [what, size, scale] = presentScreen();
    WalkHost host;
    Entry entry = what == "empty" ? newDiagnosis("", host.clock.now(), host.ids)
                                  : filledDiagnosis(host.clock.now(), host.clock.today(), host.ids);
    if (what == "long") lengthen(entry);
    if (what == "large") enlarge(entry, host.ids);
    host.bridge->saveLater(entry);
    host.bridge->flush();
    EntryEditor editor(entry, *host.bridge);
    DiagnosisPage page(*host.bridge);
    page.resize(size);
    page.open(&editor);
    page.show();
    QTRY_VERIFY(!page.findChild<QLabel*>(QStringLiteral("panel.sentence"))->text().isEmpty());
    for (const char* section : {"miss", "voices", "matrix", "result", "questions", "hypothesis"}) {
        if (page.section() != QLatin1String(section)) page.next();
        QCOMPARE(page.section(), QString(section));
        const auto press = [&](const char* name) {
            auto* button = page.findChild<QAbstractButton*>(QLatin1String(name));
            if (button != nullptr && button->isVisible()) button->click();
        };
        if (QLatin1String(section) == QLatin1String("voices")) press("voices.0");
        if (QLatin1String(section) == QLatin1String("questions")) press("questions.0");
        shoot(page,
              QStringLiteral("diagnosis-%1-%2").arg(QLatin1String(QTest::currentDataTag()), QLatin1String(section)),
              scale);
        if (auto* figure = page.findChild<FigureView*>(QStringLiteral("voices.figure")); figure->isVisible())
            shoot(*figure, QStringLiteral("diagnosis-%1-figure").arg(QLatin1String(QTest::currentDataTag())), scale);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(page.size(), size); // nothing forces it wider
    }
    page.open(nullptr);
}

QTEST_MAIN(TstDiagnosisScreens)
#include "tst_diagnosis_screens.moc"
