// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_fixture.h"

namespace soundings::test {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

Date on(int y, unsigned m, unsigned d)
{
    return {year{y}, month{m}, day{d}};
}

Instant at(std::int64_t utcMs)
{
    return {utcMs, "Europe/Berlin"};
}

// Replaces each text by the one asked for.
class Words {
public:
    explicit Words(std::string all) : m_all(std::move(all)) {}
    std::string operator()(const char* own) const { return m_all.empty() ? own : m_all; }

private:
    std::string m_all;
};

Frame frameOf(const Words& w)
{
    Frame frame;
    frame.question = w("How do we get our own bakery line before the lease ends?");
    frame.aim = w("Bake under our own roof");
    frame.context = w("The partner raises prices.\nThe lease ends in spring.");
    frame.area = w("Operations");
    frame.owner = w("Ines");
    frame.reversibility = Reversibility::OneWay;
    frame.deadline = on(2026, 9, 30);
    frame.known = w("Demand holds at 400 loaves a day");
    frame.understanding = {{w("Sales"), 0.85, {}}, {w("Production"), 0.4, {}}, {w("Finance"), std::nullopt, {}}};
    return frame;
}

Answer answerOf(const char* question, double value, Sureness sureness, std::string evidence)
{
    Answer answer;
    answer.question = question;
    answer.value = value;
    answer.sureness = sureness;
    answer.evidence = std::move(evidence);
    return answer;
}

std::vector<Option> optionsOf(const Words& w)
{
    Option build;
    build.id = "o1";
    build.title = w("Build a small line");
    build.description = w("Two ovens, one shift");
    build.meetsAim = AimMet::Wholly;
    build.can = {answerOf("can.money", 3, Sureness::Guess, w("A bank's first letter")),
                 answerOf("can.people", 6, Sureness::Roughly, w("One master baker has agreed"))};
    build.can.front().wouldHaveToBeTrue = w("The bank lends against the lease");
    Option rent;
    rent.id = "o2";
    rent.title = w("Rent nights in another bakery");
    rent.meetsAimRange = Range{0.3, 0.5, 0.7, {}};
    Option nothing;
    nothing.id = "o3";
    nothing.title = w("Do nothing");
    nothing.doNothing = true;
    return {build, rent, nothing};
}

void addExpectations(Decision& decision, const Words& w)
{
    decision.outsideView = {3, 10, w("Small bakeries in our town"), {}};
    Prediction loaves;
    loaves.id = "p1";
    loaves.statement = w("The first loaf is sold from our own oven");
    loaves.probability = 0.6;
    loaves.due = on(2026, 6, 1);
    loaves.subject = PredictionSubject::We;
    loaves.judge = w("Ines");
    loaves.reason = w("The oven is ordered");
    Prediction price;
    price.id = "p2";
    price.statement = w("The partner's price a loaf");
    price.kind = PredictionKind::Quantity;
    price.quantity = Range{1.1, 1.25, 1.6, {}};
    price.unit = w("EUR");
    Prediction winner;
    winner.id = "p3";
    winner.statement = w("Who takes the empty shop");
    winner.kind = PredictionKind::OneOf;
    winner.choices = {{w("a chain"), 0.7, {}}, {w("nobody"), 0.3, {}}};
    decision.predictions = {loaves, price, winner};
    Signpost loan;
    loan.id = "s1";
    loan.state = w("A loan is signed");
    loan.worked = w("Signed below 6 %");
    loan.stop = w("No letter");
    loan.due = on(2026, 4, 15);
    loan.action = w("Rent nights instead");
    loan.decidedBy = w("Ines");
    decision.signposts = {loan};
    decision.review = on(2026, 7, 1);
}

void addPeople(Decision& decision, const Words& w)
{
    decision.voices = {{"v1",
                        w("Tom"),
                        w("Sales"),
                        Stance::Against,
                        w("Customers care about price only"),
                        w("Ten who pay more"),
                        0.7,
                        false,
                        {{"p1", 0.3, {}}},
                        {},
                        "",
                        "",
                        {},
                        {}},
                       {"v2",
                        w("Ada"),
                        w("Finance"),
                        Stance::For,
                        w("The lease is cheap"),
                        "",
                        std::nullopt,
                        true,
                        {},
                        {},
                        "",
                        "",
                        {},
                        {}}};
    decision.tenacity.label = TenacityKind::Imperative;
    decision.tenacity.consequenceOfStopping = w("We stay a shop without a product");
    decision.tactics = {{"t1",
                         "o1",
                         w("A second-hand oven"),
                         on(2026, 1, 5),
                         std::nullopt,
                         w("4,000 EUR"),
                         w("The chimney is the hard part"),
                         w("Two offers"),
                         {}}};
    decision.premortem = {{"r1", w("The permit never came"), {}}};
    decision.commitments = {{"k1", w("Ask three banks"), w("Ada"), on(2026, 3, 20), {}}};
    decision.quality = {.frame = 0.9,
                        .options = 0.8,
                        .information = {},
                        .values = 0.8,
                        .reasoning = 0.7,
                        .commitment = 0.9,
                        .extra = {}};
    decision.quality.information = 0.35;
    Criterion cash;
    cash.id = "c1";
    cash.name = w("Cash after a year");
    cash.unit = w("kEUR");
    cash.worst = 0.0;
    cash.best = 80.0;
    cash.worstWords = w("nothing left");
    cash.bestWords = w("a second shop");
    Criterion say;
    say.id = "c2";
    say.name = w("Say over the recipe");
    say.unit = w("of 10");
    say.worst = 0.0;
    say.best = 10.0;
    say.scale = {{4.0, 0.2, {}}};
    decision.criteria = {cash, say};
    decision.weights.method = WeightMethod::Rank;
    decision.weights.values = {{"c1", 1, {}}, {"c2", 2, {}}};
    decision.options[0].scores = {{"c1", Range{10, 30, 50, {}}, w("Ada's sheet"), {}},
                                  {"c2", Range{8, 9, 10, {}}, w("It is our oven"), {}}};
    decision.options[1].scores = {{"c1", Range{35, 50, 60, {}}, w("The offer"), {}},
                                  {"c2", std::nullopt, w("Nobody has asked"), {}}};
    decision.tags = {w("bread")};
}

void addStory(Decision& decision, const Words& w)
{
    decision.pyramid.headline = w("Our own oven or no bakery");
    decision.pyramid.arguments = {
        {"a1",
         w("The partner can close us down"),
         {{"e1", w("Two price rises in a year"), EvidenceKind::Data, w("Invoices"), on(2026, 1, 31), {}}},
         {}},
        {"a2", w("Customers come for the smell"), {}, {}}};
}

std::vector<SinceItem> sinceOf(const Words& w)
{
    const auto item = [](const char* id, std::int64_t ms, SinceWhat what) {
        return SinceItem{id, at(ms), std::move(what), {}};
    };
    return {
        item("i1", 1'775'000'000'000, Reading{"s1", SignpostReading::Grey, {}, {}, w("A letter, not signed"), {}}),
        item("i2", 1'776'000'000'000,
             SignpostAmendment{"s1", on(2026, 5, 15), "", w("Still no letter"), {}, {}, w("The bank moved house"), {}}),
        item("i3", 1'777'000'000'000, PredictionUpdate{"p1", 0.4, {}, {}, w("The chimney"), {}}),
        item("i4", 1'781'000'000'000,
             Resolution{"p1", PredictionOutcome::Yes, "", {}, {}, w("Sold at six in the morning"), {}}),
        item("i5", 1'783'000'000'000,
             Review{on(2026, 7, 1),
                    w("Open, and short of people"),
                    OutcomeJudgement::Good,
                    {{w("Order the chimney first"), {w("building")}, {}}},
                    {"r1"},
                    on(2026, 10, 1),
                    {}}),
        item("i6", 1'784'000'000'000, Addendum{w("A second master baker asked for a job"), {}})};
}

} // namespace

Entry fullEntry(const std::string& text)
{
    const Words w(text);
    Entry entry;
    entry.id = "6f1c6f7e-1111-4222-8333-944455556666";
    entry.created = at(1'772'000'000'000);
    entry.title = w("Our own bakery line");
    Decision decision;
    decision.frame = frameOf(w);
    decision.options = optionsOf(w);
    decision.must = {answerOf("must.survival", 9, Sureness::Sure, w("Half of our margin goes to the partner"))};
    decision.must.front().consequence = w("We close in two years");
    decision.must.front().outsideVoice = w("Our three largest customers");
    decision.mustRules.roles = {{"must.survival", 8, w("Without bread there is no bakery"), {}}};
    decision.constraints = {{"x1",
                             w("No money for ovens"),
                             ConstraintKind::Money,
                             "o1",
                             "can.money",
                             w("A loan against the lease"),
                             w("Ada"),
                             on(2026, 4, 1),
                             w("The cheese shop next door"),
                             {}},
                            {"x2", w("No permit"), std::nullopt, "", "", "", "", std::nullopt, "", {}}};
    decision.chosen = "o1";
    decision.because = w("nobody else will keep us alive.");
    addExpectations(decision, w);
    addPeople(decision, w);
    addStory(decision, w);
    entry.belief = decision;
    entry.since = sinceOf(w);
    return entry;
}

Assessment assessmentOf(const Entry& entry)
{
    const Decision& decision = *entry.decision();
    Assessment assessment;
    assessment.entry = entry.id;
    assessment.seed = 1;
    assessment.samples = 100'000;
    assessment.standsBy = 0;
    assessment.sentence = "Must: on nearly all readings. Can: not yet; money is the scarcest. Find a way.";
    for (const Option& option : decision.options) {
        OptionAssessment one;
        one.option = option.id;
        one.title = option.title;
        one.reference = option.doNothing;
        assessment.options.push_back(one);
    }
    OptionAssessment& build = assessment.options[0];
    build.standing = Standing::FindAWay;
    build.sentence = "Must, and cannot yet.";
    build.lens.quadrants = {0.2, 0.796, 0.0, 0.004};
    build.lens.fog = {{0.7, 0.85, 0.93}, {0.25, 0.42, 0.6}, 0.1};
    if (decision.criteria.empty()) return assessment;
    TradeOffInput input;
    input.samples = 20'000;
    input.thorough = true;
    assessment.tradeOffs = assessTradeOffs(entry, input);
    return assessment;
}

ReportOptions sealedOptions()
{
    ReportOptions options;
    SealStamp seal;
    seal.number = 3;
    seal.at = {1'772'100'000'000, "Europe/Berlin"};
    seal.hash = std::string(64, 'a');
    seal.chainHead = std::string(64, 'b');
    options.seal = seal;
    options.notes = {{{"", "", "Ask the landlord", false, {}, {}}, {}},
                     {{"", "", "I am afraid of the loan", true, {}, {}}, {}}};
    options.now = {1'785'000'000'000, "UTC"};
    return options;
}

const std::vector<std::string>& hostileTexts()
{
    static const std::vector<std::string> texts{"<script>alert(1)</script>",
                                                "</title><script src=//evil.example></script>",
                                                "\"><img src=x onerror=alert(1)>",
                                                "' onmouseover='alert(1)",
                                                "<svg/onload=alert(1)>",
                                                "</style><style>*{display:none}</style>",
                                                "<!-- comment --> after",
                                                "]]> end of data",
                                                "<![CDATA[x]]>",
                                                "&lt;script&gt;",
                                                "&#60;b&#62; &copy; &amp;",
                                                "AT&T & co",
                                                "<base href=\"https://evil.example/\">",
                                                "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                                                "<iframe src=javascript:alert(1)></iframe>",
                                                "{{7*7}} ${7*7} <%= 7*7 %>",
                                                "# a heading",
                                                "###### a deep heading #",
                                                "- an item",
                                                "* an item",
                                                "+ an item",
                                                "> a quote",
                                                "1. first",
                                                "23) second",
                                                "---",
                                                "===",
                                                "***",
                                                "| a | b |",
                                                "|---|---|",
                                                ":---:",
                                                "```sh",
                                                "~~~ ~~struck~~ ~x~",
                                                "`code` ``more``",
                                                "*emphasis* _more_ __strong__ **strong**",
                                                "snake_case_name and _edge_",
                                                "[a link](https://evil.example)",
                                                "![a picture](https://evil.example/p.png)",
                                                "[a][b] [b]: https://evil.example",
                                                "[ ] a task [x] done",
                                                "<https://evil.example> <me@evil.example>",
                                                "https://evil.example/path www.evil.example",
                                                "back\\slash \\* \\<b\\> end\\",
                                                "$x^2$ and $$y$$",
                                                "a line with $ 5 | 6 & 7 < 8 > 9",
                                                "tab\there",
                                                "trailing spaces   ",
                                                "=cmd|' /C calc'!A0",
                                                "@SUM(1+1)",
                                                "emoji \U0001F680 and \u00e9\u4e2d\u6587",
                                                "C #"};
    return texts;
}

} // namespace soundings::test
