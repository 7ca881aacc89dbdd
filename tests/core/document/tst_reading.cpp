// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/entry_fields.h"
#include "core/document/sample.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/resource.h"
#include "tests/support/tree.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <functional>

namespace soundings {

class ReadingTest : public QObject {
    Q_OBJECT

private slots:
    void refusesWithOneSentenceThatNamesThePlace_data();
    void refusesWithOneSentenceThatNamesThePlace();
    void refusesWhatANewerVersionWrote_data();
    void refusesWhatANewerVersionWrote();
    void refusesAnExportWithTheSameEntryTwice();
    void namesThePlaceWithinAnExport();
    void acceptsLinksThatNameNothing();
    void takesDefaultsForWhatIsLeftOut();
    void matchesTheGoldenDocument();
    void hasEveryMemberInTheSchema();
};

namespace {

/// A small document that is right in every way, to be spoilt in one.
nlohmann::json soundDocument()
{
    return parseJson(R"({
      "format": 1, "id": "00000000-0000-4000-8000-000000000001", "kind": "decision",
      "created": {"utc": "2026-02-28T09:30:00.000Z", "zone": "Europe/Vienna"}, "title": "Sound",
      "belief": {
        "must": [{"question": "must.survival", "value": 7, "sureness": "roughly"}],
        "options": [{"id": "00000000-0000-4000-8000-000000000002", "title": "One",
                     "meetsAimRange": {"low": 0.1, "likely": 0.5, "high": 0.9}},
                    {"id": "00000000-0000-4000-8000-000000000003", "title": "Two"}],
        "predictions": [{"id": "00000000-0000-4000-8000-000000000004", "statement": "S", "probability": 0.6,
                         "due": "2026-05-01"}]},
      "since": [{"id": "00000000-0000-4000-8000-000000000005", "type": "addendum", "text": "T",
                 "at": {"utc": "2026-03-01T00:00:00Z", "zone": "UTC"}}]})",
                     "sound");
}

std::string refusal(const std::string& text, ErrorKind expected)
{
    try {
        (void)readEntries(text, "brief.json");
    } catch (const Error& error) {
        return error.kind() == expected ? error.message() : "wrong kind: " + error.message();
    }
    return "accepted";
}

QString refusalOf(const QString& pointer, const QByteArray& value, ErrorKind kind)
{
    auto document = soundDocument();
    const nlohmann::json::json_pointer place(pointer.toStdString());
    if (value.isNull())
        document.at(place.parent_pointer()).erase(place.back());
    else
        document[place] = parseJson(value.toStdString(), "value");
    return QString::fromStdString(refusal(document.dump(), kind));
}

} // namespace

void ReadingTest::refusesWithOneSentenceThatNamesThePlace_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* name, const char* pointer, const QByteArray& value, const char* rest) {
        QTest::newRow(name) << QString(pointer) << value << QString(rest);
    };
    row("probability 1.2", "/belief/predictions/0/probability", "1.2",
        "must be a number from 0.01 to 0.99, but is 1.2");
    row("probability 0", "/belief/predictions/0/probability", "0", "must be a number from 0.01 to 0.99, but is 0");
    row("probability as text", "/belief/predictions/0/probability", "\"60 %\"",
        "must be a number from 0.01 to 0.99, but is \"60 %\"");
    row("answer beyond the scale", "/belief/must/0/value", "11", "must be a number from 0 to 10, but is 11");
    row("upside down", "/belief/must/0/range", R"({"low":7,"likely":5,"high":6})",
        "is a range upside down: low 7, likely 5, high 6 must rise in this order");
    row("range beyond the answers", "/belief/must/0/range", R"({"low":7,"likely":8,"high":12})",
        "must lie within 0 to 10, but reaches from 7 to 12");
    row("range beyond a share", "/belief/options/0/meetsAimRange", R"({"low":-1,"likely":0.2,"high":0.3})",
        "must lie within 0 to 1, but reaches from -1 to 0.3");
    row("30 February", "/belief/predictions/0/due", "\"2026-02-30\"",
        "must be a date of the calendar such as 2026-02-28, but is \"2026-02-30\"");
    row("number for text", "/title", "3", "must be text in double quotes, but is 3");
    row("null for text", "/title", "null", "must be text in double quotes, but is null");
    row("text for a list", "/belief/options", "\"One\"", "must be a list, but is \"One\"");
    row("list for an object", "/belief", "[]", "must be an object, but is a list");
    row("object for a number", "/belief/must/0/value", "{}", "must be a number from 0 to 10, but is an object");
    row("number for yes or no", "/belief/mustPerOption", "1", "must be true or false, but is 1");
    row("part of a whole number", "/belief/outsideView", "{\"outOf\": 1.5}", "");
    row("no identifier", "/belief/options/1/id", "\"two\"",
        "must be an identifier (a UUID in lower case), but is \"two\"");
    row("empty identifier", "/id", "\"\"", "must be an identifier (a UUID in lower case), but is \"\"");
    row("broken link", "/belief/chosen", "\"first\"", "must be an identifier (a UUID in lower case), but is \"first\"");
    row("missing identifier", "/belief/options/1/id", {},
        "is missing; it must be an identifier (a UUID in lower case)");
    row("same identifier twice", "/belief/options/1/id", "\"00000000-0000-4000-8000-000000000002\"", "");
    row("unknown word", "/belief/must/0/sureness", "\"certain\"",
        "must be one of \"sure\", \"roughly\", \"guess\", but is \"certain\"");
    row("no moment", "/created/utc", "\"yesterday\"",
        "must be a moment in UTC such as 2026-02-28T09:30:00.000Z, but is \"yesterday\"");
    row("moment missing", "/created", {}, "is missing; it must be an object with \"utc\" and \"zone\"");
    row("moment with more", "/created/offset", "1", "");
    row("format as text", "/format", "\"1\"", "must be a whole number from 1 to 1000000, but is \"1\"");
    row("format missing", "/format", {}, "is missing; it must be the number 1");
    row("kind missing", "/kind", {},
        "is missing; it must be one of \"decision\", \"note\", \"prediction\", \"diagnosis\", \"area\", "
        "\"checkup\", \"story\", \"engagement\", "
        "\"session\"");
    row("belief missing", "/belief", {}, "is missing; it must be an object");
    row("type missing", "/since/0/type", {}, "");
    row("long text is shortened", "/belief/must/0/value", "\"" + QByteArray(500, 'x') + "\"", "");
}

void ReadingTest::refusesWithOneSentenceThatNamesThePlace()
{
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, rest);
    const std::map<QString, QString> elsewhere = {
        {"part of a whole number",
         "brief.json: /belief/outsideView/outOf must be a whole number from 0 to 1000000000, but is 1.5."},
        {"same identifier twice",
         "brief.json: /belief/options/1 has the identifier of an earlier item of its list; give "
         "each item its own."},
        {"moment with more", "brief.json: /created may hold only \"utc\" and \"zone\"."},
        {"type missing",
         "brief.json: /since/0/type is missing; it must be one of \"addendum\", \"reading\", \"signpost_amendment\", "
         "\"prediction_update\", \"resolution\", \"review\", \"reclassification\", \"uncovering\", \"drop\", "
         "\"signpost\", \"look\", "
         "\"tactic\", \"tactic_end\", \"constraint_moved\", \"prediction\", \"rescheduled\", \"commitment_closed\", "
         "\"ground\"."},
        {"long text is shortened",
         "brief.json: /belief/must/0/value must be a number from 0 to 10, but is \"" + QString(38, 'x') + "…."},
    };
    const auto own = elsewhere.find(QTest::currentDataTag());
    const QString expected = (own != elsewhere.end() ? own->second : QString("brief.json: %1 %2.").arg(pointer, rest)) +
                             " Mend it and try again.";
    QCOMPARE(refusalOf(pointer, value, ErrorKind::Input), expected);
}

void ReadingTest::refusesWhatANewerVersionWrote_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("format") << "/format" << QByteArray("2");
    QTest::newRow("kind") << "/kind" << QByteArray("\"constellation\"");
    QTest::newRow("type") << "/since/0/type" << QByteArray("\"sounding\"");
}

void ReadingTest::refusesWhatANewerVersionWrote()
{
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, value);
    QCOMPARE(refusalOf(pointer, value, ErrorKind::Foreign),
             QString("brief.json: %1 is %2, which this version of Soundings does not know; a newer one wrote it. Open "
                     "it with that version.")
                 .arg(pointer, QString(value)));
}

void ReadingTest::refusesAnExportWithTheSameEntryTwice()
{
    const nlohmann::json file = {{"format", 1}, {"entries", {soundDocument(), soundDocument()}}};
    QCOMPARE(refusal(file.dump(), ErrorKind::Input).c_str(),
             "brief.json: /entries/1 has the identifier of an earlier entry of the file; give each entry its own. Mend "
             "it and try again.");
}

void ReadingTest::namesThePlaceWithinAnExport()
{
    auto second = soundDocument();
    second["title"] = false;
    const nlohmann::json file = {{"format", 1}, {"entries", {soundDocument(), second}}};
    QCOMPARE(refusal(file.dump(), ErrorKind::Input).c_str(),
             "brief.json: /entries/1/title must be text in double quotes, but is false. Mend it and try again.");
    QCOMPARE(refusal(R"({"format":2,"entries":[]})", ErrorKind::Foreign).c_str(),
             "brief.json: /format is 2, which this version of Soundings does not know; a newer one wrote it. Open it "
             "with that version.");
    QCOMPARE(refusal("[]", ErrorKind::Input).c_str(),
             "brief.json: the document must be an object, but is a list. Mend it and try again.");
}

void ReadingTest::acceptsLinksThatNameNothing()
{
    auto document = soundDocument();
    document["belief"]["chosen"] = "00000000-0000-4000-8000-0000000000ff";
    document["belief"]["predictions"][0]["option"] = "00000000-0000-4000-8000-0000000000fe";
    QCOMPARE(fromJson(document).decision()->chosen.c_str(), "00000000-0000-4000-8000-0000000000ff");
}

void ReadingTest::takesDefaultsForWhatIsLeftOut()
{
    auto document = soundDocument();
    document["belief"] = nlohmann::json::object();
    document.erase("since");
    document.erase("title");
    const Entry entry = fromJson(document);
    QCOMPARE(*entry.decision(), Decision{});
    document["belief"]["mustRules"] = {{"threshold", 0.7}};
    QCOMPARE(fromJson(document).decision()->mustRules.questionSet.c_str(), "must");
}

void ReadingTest::matchesTheGoldenDocument()
{
    QFile golden(test::sourcePath("tests/golden/decision.json"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const std::string expected = golden.readAll().toStdString();
    const Entry cloud = readSampleJournal().entries.front();
    // The sample may be told better one day; the golden document stays what this version of the form looks like.
    QVERIFY(readEntry(expected, "golden").decision() != nullptr);
    QCOMPARE(prettyJson(toJson(readEntry(expected, "golden"))), expected);
    QCOMPARE(readEntry(expected, "golden").decision()->options.size(), cloud.decision()->options.size());
}

namespace {

/// Walks the members that the program knows beside the schema and notes each that the schema lacks.
class SchemaWalk {
public:
    explicit SchemaWalk(const nlohmann::json& schema) : m_schema(schema) {}

    template <typename T>
    void visit(const nlohmann::json& node, const std::string& path)
    {
        Walker<T> walker{*this, resolved(node), path};
        describe(walker, Type<T>{});
    }

    std::vector<std::string> missing;
    int seen = 0;

private:
    template <typename T>
    struct Walker {
        SchemaWalk& walk;
        const nlohmann::json& node;
        std::string path;

        template <typename Value>
        void operator()(const char* name, Value T::* /*member*/, const FieldRule& = {})
        {
            ++walk.seen;
            const std::string place = path + "/" + name;
            if (!node.contains("properties") || !node["properties"].contains(name))
                walk.missing.push_back(place);
            else
                walk.descend(Type<Value>{}, node["properties"][name], place);
        }
    };

    [[nodiscard]] const nlohmann::json& resolved(const nlohmann::json& node) const
    {
        if (node.contains("allOf") && node["allOf"][0].contains("$ref")) return resolved(node["allOf"][0]);
        if (!node.contains("$ref")) return node;
        return resolved(m_schema.at(nlohmann::json::json_pointer(node["$ref"].get<std::string>().substr(1))));
    }

    template <typename T>
    void descend(Type<std::vector<T>>, const nlohmann::json& node, const std::string& path)
    {
        descend(Type<T>{}, resolved(node).at("items"), path);
    }

    template <typename T>
    void descend(Type<std::optional<T>>, const nlohmann::json& node, const std::string& path)
    {
        descend(Type<T>{}, node, path);
    }

    void descend(Type<SinceItem>, const nlohmann::json&, const std::string&) {} // visited by itself

    template <typename T>
    void descend(Type<T> type, const nlohmann::json& node, const std::string& path)
    {
        if constexpr (std::is_enum_v<T>) {
            const auto words = resolved(node).value("enum", nlohmann::json::array());
            for (const auto word : wordsOf(type))
                if (std::find(words.begin(), words.end(), word) == words.end())
                    missing.push_back(path + "=" + std::string(word));
        } else if constexpr (requires(T value) { value.extra; }) {
            visit<T>(node, path);
        }
    }

    const nlohmann::json& m_schema;
};

} // namespace

void ReadingTest::hasEveryMemberInTheSchema()
{
    const auto schema = parseJson(embeddedResource("schema/decision.json"), "schema");
    const auto& definitions = schema.at("$defs");
    SchemaWalk walk(schema);
    walk.visit<Entry>(schema, "");
    walk.visit<Decision>(definitions.at("decision"), "/belief");
    walk.visit<Note>(definitions.at("note"), "/belief");
    walk.visit<Area>(definitions.at("area"), "/belief");
    walk.visit<Checkup>(definitions.at("checkup"), "/belief");
    walk.visit<SinceItem>(definitions.at("sinceItem"), "/since/0");
    const auto visitAlternatives = [&]<typename... What>(Type<std::variant<What...>>) {
        std::size_t index = 0;
        (walk.visit<What>(definitions.at("since_" + std::string(wordsOf(Type<SinceWhat>{})[index++])), "/since/0"),
         ...);
    };
    visitAlternatives(Type<SinceWhat>{});
    QCOMPARE(walk.missing, std::vector<std::string>{});
    QVERIFY(walk.seen > 150);
}

} // namespace soundings

QTEST_APPLESS_MAIN(soundings::ReadingTest)
#include "tst_reading.moc"
