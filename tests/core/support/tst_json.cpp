// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <bit>
#include <cmath>
#include <limits>

namespace soundings {

class JsonTest : public QObject {
    Q_OBJECT

private slots:
    void refusesWithOneClearSentence_data();
    void refusesWithOneClearSentence();
    void acceptsWhatIsStrictlyJson();
    void countsColumnsInCharacters();
    void boundsTheSize();
    void boundsTheDepthExactly();
    void writesNumbersAsRfc8785_data();
    void writesNumbersAsRfc8785();
    void readsBackEveryWholeNumberItWrites();
    void refusesNumbersThatAreNotFinite();
    void refusesToWriteTextThatIsNotUtf8();
    void sortsKeysByUtf16CodeUnits();
    void escapesOnlyWhatItMust();
    void printsForPeople();
};

namespace {

std::string refusal(std::string_view text)
{
    try {
        (void)parseJson(text, "brief.json");
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input ? error.message() : "wrong kind: " + error.message();
    }
    return "accepted";
}

} // namespace

void JsonTest::refusesWithOneClearSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const QByteArray& text, const char* where, const char* what) {
        QTest::newRow(name) << text
                            << QString("brief.json, %1: %2. Mend the file and try again.").arg(where, QString(what));
    };
    QTest::newRow("empty") << QByteArray(" \n") << QString("brief.json is empty; it should hold a JSON document.");
    row("missing comma", "{\n \"a\": 1\n \"b\": 2}", "line 3, column 2", "a comma or a closing brace is missing");
    row("missing comma in list", "[1 2]", "line 1, column 4", "a comma or a closing bracket is missing");
    row("missing colon", "{\"a\" 1}", "line 1, column 6", "a colon is missing after the name of a member");
    row("trailing comma", "{\"a\":1,}", "line 1, column 8", "the name of a member in double quotes is missing");
    row("no value", "{\"a\":}", "line 1, column 6",
        "a value is missing: text in double quotes, a number, true, false, null, a list or an object");
    row("cut off", "{\"a\":[1,", "line 1, column 9", "the text ends too early; it may have been cut off");
    row("cut off in text", "{\"a\":\"xy", "line 1, column 9",
        "the text ends inside double quotes; it may have been cut off");
    row("something after", "{} {}", "line 1, column 4", "something follows the end of the document");
    row("duplicate key", "{\"a\":1,\n\"a\":2}", "line 2, column 1", "the member “a” stands in the same object twice");
    row("duplicate key, escaped", "{\"a\":{},\"\\u0061\":2}", "line 1, column 9",
        "the member “a” stands in the same object twice");
    row("not UTF-8", "{\"a\":\"x\xff\"}", "line 1, column 8",
        "the bytes from here on are not UTF-8 text; save the file in the encoding UTF-8");
    row("overlong form", "[\"\xc0\xaf\"]", "line 1, column 3",
        "the bytes from here on are not UTF-8 text; save the file in the encoding UTF-8");
    row("surrogate as bytes", "[\"\xed\xa0\x80\"]", "line 1, column 3",
        "the bytes from here on are not UTF-8 text; save the file in the encoding UTF-8");
    row("half a surrogate", "[\"\\ud800\"]", "line 1, column 9",
        "half a character is written with \\u; write both halves");
    row("raw line break", "[\"a\nb\"]", "line 1, column 4",
        "a line break or another control character stands inside double quotes; write it as \\n or \\u and four "
        "digits");
    row("escaped NUL", "[\"a\\u0000\"]", "line 1, column 2",
        "this text holds the character NUL (\\u0000), which no text may hold");
    row("NaN", "[NaN]", "line 1, column 2",
        "a value is missing: text in double quotes, a number, true, false, null, a list or an object");
    row("leading zero", "[01]", "line 1, column 3", "a comma or a closing bracket is missing");
    row("bare fraction", "[1.]", "line 1, column 4", "this is not a number as JSON writes it");
    row("overflow", "[1e400]", "line 1, column 2", "the number is too large");
    row("not kept exactly", "[9007199254740993]", "line 1, column 2",
        "the whole number is larger than 9007199254740992 and would not be kept exactly; write it as text in double "
        "quotes");
    row("very long number", "[-123456789012345678901234567890]", "line 1, column 2",
        "the whole number is larger than 9007199254740992 and would not be kept exactly; write it as text in double "
        "quotes");
    row("too deep", QByteArray(65, '['), "line 1, column 65", "lists and objects are nested more than 64 deep");
    row("very deep", QByteArray(1'000'000, '['), "line 1, column 65", "lists and objects are nested more than 64 deep");
    row("comment", "[1] // one", "line 1, column 5", "something follows the end of the document");
}

void JsonTest::refusesWithOneClearSentence()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, sentence);
    QCOMPARE(QString::fromStdString(refusal({text.data(), static_cast<std::size_t>(text.size())})), sentence);
}

void JsonTest::acceptsWhatIsStrictlyJson()
{
    QCOMPARE(parseJson("\xef\xbb\xbf {\"a\":[1,2.5,true,null,\"\\u20ac\"]} \n", "x").dump().c_str(),
             R"({"a":[1,2.5,true,null,"€"]})");
    QVERIFY(parseJson("{\"a\":{\"a\":1},\"b\":{\"a\":1}}", "x").is_object()); // the same name in different objects
    QCOMPARE(parseJson("-0.0", "x").get<double>(), 0.0);
    QCOMPARE(parseJson("[9007199254740992,-9007199254740992]", "x")[0].get<std::int64_t>(), 9007199254740992);
}

void JsonTest::countsColumnsInCharacters()
{
    QVERIFY(refusal("[\"日本\", x]").find("line 1, column 8:") != std::string::npos);
}

void JsonTest::boundsTheSize()
{
    try {
        (void)parseJson("[1,2,3]", "x.json", {.maxBytes = 6, .maxDepth = 64});
        QFAIL("accepted");
    } catch (const Error& error) {
        QVERIFY(error.message().starts_with("x.json is larger than"));
    }
    QVERIFY(parseJson("[1,2,3]", "x.json", {.maxBytes = 7, .maxDepth = 64}).is_array());
}

void JsonTest::boundsTheDepthExactly()
{
    const std::string deep = std::string(64, '[') + std::string(64, ']');
    QCOMPARE(canonicalJson(parseJson(deep, "x")), deep);
}

void JsonTest::writesNumbersAsRfc8785_data()
{
    QTest::addColumn<quint64>("bits");
    QTest::addColumn<QString>("text");
    // RFC 8785, appendix B
    const std::pair<quint64, const char*> vectors[] = {
        {0x0000000000000000, "0"},
        {0x8000000000000000, "0"},
        {0x0000000000000001, "5e-324"},
        {0x8000000000000001, "-5e-324"},
        {0x7fefffffffffffff, "1.7976931348623157e+308"},
        {0xffefffffffffffff, "-1.7976931348623157e+308"},
        {0x4340000000000000, "9007199254740992"},
        {0xc340000000000000, "-9007199254740992"},
        {0x4430000000000000, "295147905179352830000"},
        {0x44b52d02c7e14af5, "9.999999999999997e+22"},
        {0x44b52d02c7e14af6, "1e+23"},
        {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
        {0x444b1ae4d6e2ef4e, "999999999999999700000"},
        {0x444b1ae4d6e2ef4f, "999999999999999900000"},
        {0x444b1ae4d6e2ef50, "1e+21"},
        {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
        {0x3eb0c6f7a0b5ed8d, "0.000001"},
        {0x41b3de4355555553, "333333333.3333332"},
        {0x41b3de4355555554, "333333333.33333325"},
        {0x41b3de4355555555, "333333333.3333333"},
        {0x41b3de4355555556, "333333333.3333334"},
        {0x41b3de4355555557, "333333333.33333343"},
        {0xbecbf647612f3696, "-0.0000033333333333333333"},
        {0x43143ff3c1cb0959, "1424953923781206.2"},
    };
    for (const auto& [bits, text] : vectors) QTest::newRow(text) << bits << QString(text);
}

void JsonTest::writesNumbersAsRfc8785()
{
    QFETCH(const quint64, bits);
    QFETCH(const QString, text);
    const double value = std::bit_cast<double>(static_cast<std::uint64_t>(bits));
    QCOMPARE(QString::fromStdString(canonicalJson(nlohmann::json(value))), text);
    if (value != 0) QCOMPARE(parseJson(text.toStdString(), "x").get<double>(), value);
}

void JsonTest::readsBackEveryWholeNumberItWrites()
{
    for (double value = 1; value < 1e300; value *= 1.7) {
        const std::string text = canonicalJson(nlohmann::json(std::floor(value)));
        QCOMPARE(canonicalJson(parseJson(text, "x")), text);
    }
}

void JsonTest::refusesNumbersThatAreNotFinite()
{
    QVERIFY_EXCEPTION_THROWN((void)canonicalJson(std::numeric_limits<double>::quiet_NaN()), Error);
    QVERIFY_EXCEPTION_THROWN((void)canonicalJson(-std::numeric_limits<double>::infinity()), Error);
}

void JsonTest::refusesToWriteTextThatIsNotUtf8()
{
    QVERIFY_EXCEPTION_THROWN((void)canonicalJson("\xff"), Error);
    QVERIFY_EXCEPTION_THROWN((void)canonicalJson(nlohmann::json{{"\xc3", 1}}), Error);
}

void JsonTest::sortsKeysByUtf16CodeUnits()
{
    // RFC 8785, section 3.2.3
    const auto value = parseJson(R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With )"
                                 R"(Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control",)"
                                 R"("\u00f6":"Latin Small Letter O With Diaeresis"})",
                                 "x");
    QCOMPARE(canonicalJson(value).c_str(),
             "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With "
             "Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With "
             "Dagesh\"}");
}

void JsonTest::escapesOnlyWhatItMust()
{
    // RFC 8785, section 3.2.2
    const auto value = parseJson(R"({"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],)"
                                 R"("string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,)"
                                 R"(false]})",
                                 "x");
    QCOMPARE(canonicalJson(value).c_str(),
             R"({"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],)"
             R"("string":"€$\u000f\nA'B\"\\\\\"/"})");
    QCOMPARE(canonicalJson("\b\t\n\v\f\r\x7f\u2028").c_str(), "\"\\b\\t\\n\\u000b\\f\\r\x7f\u2028\"");
}

void JsonTest::printsForPeople()
{
    QCOMPARE(prettyJson(parseJson(R"({"b":[1,{}],"a":[],"c":{"d":0.5}})", "x")).c_str(),
             "{\n  \"a\": [],\n  \"b\": [\n    1,\n    {}\n  ],\n  \"c\": {\n    \"d\": 0.5\n  }\n}\n");
}

} // namespace soundings

QTEST_APPLESS_MAIN(soundings::JsonTest)
#include "tst_json.moc"
