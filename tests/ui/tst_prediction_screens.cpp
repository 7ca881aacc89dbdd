// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shoot.h"
#include "tests/ui/walk_host.h"
#include "ui/editors.h"
#include "ui/pages/decision/predictions_section.h"
#include "ui/pages/prediction_page.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const longText =
    "A very long statement that somebody has pasted from a board paper, with one unbreakable word "
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle in it, which goes on for longer than "
    "anyone would care to read";

Entry sealedWith(WalkHost& host, bool longTexts)
{
    Entry entry = newDecision("Move to the harbour", host.clock.now(), host.clock.today(), host.ids);
    Decision& decision = *entry.decision();
    const auto words = [&](const char* text) { return std::string(longTexts ? longText : text); };
    const auto add = [&](const char* statement, PredictionKind kind, int days) -> Prediction& {
        Prediction prediction;
        prediction.id = host.ids.next();
        prediction.statement = words(statement);
        prediction.kind = kind;
        prediction.due = addDays(host.clock.today(), days);
        prediction.judge = words("Ana, from the billing system");
        prediction.reason = words("Two of three said so in spring");
        return decision.predictions.emplace_back(prediction);
    };
    add("At least 10 customers outside the pilot have signed", PredictionKind::YesNo, 60).probability = 0.6;
    add("Where the first shop opens", PredictionKind::OneOf, 60).choices = {
        {words("Hamburg"), 0.5, {}}, {"Lyon", 0.3, {}}, {"Lisbon", 0.2, {}}};
    Prediction& rent = add("The rent a month", PredictionKind::Quantity, 20);
    rent.quantity = Range{3000, 3500, 4000, {}};
    rent.unit = "euros";
    add("The lease here is renewed by June", PredictionKind::YesNo, 90).probability = 0.35;
    host.bridge->saveLater(entry);
    host.bridge->flush();
    host.bridge->seal(entry.id);
    const auto since = [&](int days, SinceWhat what) {
        SinceItem item{host.ids.next(), host.clock.now(), std::move(what), {}};
        item.at.utcMs += std::int64_t(days) * 86'400'000;
        entry.since.push_back(std::move(item));
    };
    PredictionUpdate update;
    update.prediction = decision.predictions[0].id;
    update.probability = 0.85;
    update.reason = words("Four signed on one day.");
    since(12, update);
    Resolution resolution;
    resolution.prediction = decision.predictions[3].id;
    resolution.outcome = PredictionOutcome::No;
    resolution.whatHappened = words("The owner sold the house.");
    since(20, resolution);
    host.bridge->saveLater(entry);
    host.bridge->flush();
    return entry;
}

} // namespace

/// Pictures of predictions on a decision's page and alone, into <build>/screenshots, to be looked at; the test fails where
/// one is wider than its window.
class TstPredictionScreens : public QObject {
    Q_OBJECT
private slots:
    void section_data();
    void section();
    void alone();
};

void TstPredictionScreens::section_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("longTexts");
    QTest::addColumn<int>("scale");
    QTest::newRow("800") << QSize(800, 1300) << false << false << 1;
    QTest::newRow("800-dark") << QSize(800, 1300) << true << false << 1;
    QTest::newRow("640-long") << QSize(640, 1500) << false << true << 1;
    QTest::newRow("800-2x") << QSize(800, 1300) << false << false << 2;
}

void TstPredictionScreens::section()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(bool, longTexts);
    QFETCH(int, scale);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    WalkHost host;
    const Entry entry = sealedWith(host, longTexts);
    host.clock.advanceMs(std::int64_t(30) * 86'400'000);
    EntryEditor editor(entry, *host.bridge);
    editor.setSealed(true);
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(space::xl, 0, space::xl, 0);
    auto* section = new PredictionsSection(*host.bridge);
    layout->addWidget(section);
    layout->addStretch(1);
    window.resize(size);
    section->open(&editor);
    window.show();
    const auto name = [](const char* what) {
        return QStringLiteral("%1-%2").arg(QLatin1String(QTest::currentDataTag()), QLatin1String(what));
    };
    const auto press = [&](const char* button) {
        auto* found = window.findChild<QAbstractButton*>(QLatin1String(button));
        QVERIFY2(found != nullptr && found->isVisible(), button);
        found->click();
    };
    const char* const cards[] = {"open", "answers", "covered", "resolved"};
    for (int i = 0; i < 4; ++i) {
        press(qPrintable(QStringLiteral("decision.predictions.%1").arg(i)));
        shoot(window, "predictions-" + name(cards[i]), scale);
        QCOMPARE(window.size(), size); // nothing forces it wider
    }
    press("decision.predictions.0");
    press("decision.prediction.change");
    auto* line = window.findChild<QLineEdit*>(QStringLiteral("decision.prediction.update.probability.line"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("1 in 5"));
    shoot(window, "predictions-" + name("change"), scale);
    press("decision.prediction.update.cancel");
    press("decision.predictions.0");
    press("decision.predictions.add");
    QTest::keyClicks(window.findChild<QWidget*>(QStringLiteral("decision.predictions.new.statement")),
                     QStringLiteral("We feel that the launch was more successful"));
    shoot(window, "predictions-" + name("add"), scale);
    QCOMPARE(window.size(), size);
}

void TstPredictionScreens::alone()
{
    applyTheme(ColourScheme::Light);
    WalkHost host;
    Entry entry;
    entry.id = host.ids.next();
    entry.created = host.clock.now();
    entry.title = "Rain on the day of the launch";
    LonePrediction lone;
    lone.prediction.id = host.ids.next();
    lone.prediction.statement = entry.title;
    lone.prediction.probability = 0.2;
    lone.prediction.due = addDays(host.clock.today(), 5);
    lone.source = "fatebook";
    lone.area = "Product";
    lone.tags = {"weather", "launch"};
    lone.notes = "Ask the harbour master.";
    lone.remainder = "sharedWith: ana@example.org";
    entry.belief = lone;
    host.bridge->saveLater(entry);
    host.bridge->flush();
    EntryEditor editor(entry, *host.bridge);
    Editors editors(*host.bridge);
    PredictionPage page(*host.bridge, editors);
    for (const QSize size : {QSize(1100, 700), QSize(640, 700)}) {
        page.resize(size);
        page.open(&editor);
        page.show();
        shoot(page, "predictions-" + QStringLiteral("alone-%1").arg(size.width()), 1);
        QCOMPARE(page.size(), size);
        page.begin();
        QTest::keyClicks(page.findChild<QWidget*>(QStringLiteral("prediction.new.statement")),
                         QStringLiteral("We feel that more customers renew"));
        shoot(page, "predictions-" + QStringLiteral("alone-new-%1").arg(size.width()), 1);
        QCOMPARE(page.size(), size);
    }
    page.hide(); // as a window would be: what has the focus is left while the page is still whole
}

QTEST_MAIN(TstPredictionScreens)
#include "tst_prediction_screens.moc"
