// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/questionnaire.h"
#include "core/support/digest.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace soundings;
using nlohmann::json;

namespace {

using Answers = std::vector<std::pair<std::string, FieldAnswer>>;

Date date(const char* iso)
{
    return parseDate(iso);
}

QuestionnaireForm sampleForm()
{
    QuestionnaireForm form;
    form.id = "3f0c6a52-7d1e-4c0b-9b1a-2f6d8e4a9c10";
    form.nonce = "0123456789abcdef0123456789abcdef";
    form.kind = "diagnosis";
    form.title = "Why do trials not become customers?";
    form.introduction = "Two lines are enough.\nWhat do you see that I do not?";
    form.until = date("2027-03-01");
    form.functions = {{"sales", "Sales"}, {"product", "Product"}};
    form.fields = {{"saw", FieldKind::Text, "What do you see?", "In your own words.", {}, true},
                   {"short", FieldKind::Line, "In one line", "", {}, false},
                   {"cause", FieldKind::Choice, "Which cause?", "", {{"price", "Price"}, {"timing", "Timing"}}, false},
                   {"sure", FieldKind::Percent, "How sure are you?", "", {}, false}};
    return form;
}

json sampleFile()
{
    const QuestionnaireForm form = sampleForm();
    return {
        {"soundings", "answers"},
        {"version", 1},
        {"questionnaire", form.id},
        {"nonce", form.nonce},
        {"kind", form.kind},
        {"answered_at", "2027-02-20T08:30:00.000Z"},
        {"person", "Ada Łukasiewicz"},
        {"function", "sales"},
        {"answers",
         {{"saw", "They wait for a week.\nThen they forget us. “Zürich” 🙂"}, {"cause", "timing"}, {"sure", 62.5}}}};
}

/// As the page saves it: with the digest that fits.
std::string sealed(json file)
{
    file["digest"] = sha256Hex(canonicalJson(file));
    return file.dump(2) + "\n";
}

std::string changed(const char* pointer, const json& value)
{
    json file = sampleFile();
    file[json::json_pointer(pointer)] = value;
    return sealed(file);
}

std::string without(const char* name)
{
    json file = sampleFile();
    file.erase(name);
    return sealed(file);
}

bool holds(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::size_t countOf(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// What is refused: kind and sentence; an empty sentence where nothing is.
struct Refusal {
    ErrorKind kind = ErrorKind::Internal;
    std::string sentence;
};

Refusal refusalOf(const std::function<void()>& deed)
{
    try {
        deed();
    } catch (const Error& error) {
        return {error.kind(), error.message()};
    }
    return {};
}

Refusal refusalOfText(std::string_view text)
{
    return refusalOf([text] { (void)readAnswers(text); });
}

/// Between the first `begin` and the next `end` after it.
std::string between(const std::string& text, std::string_view begin, std::string_view end)
{
    const std::size_t from = text.find(begin) + begin.size();
    return text.substr(from, text.find(end, from) - from);
}

std::string base64OfSha256(const std::string& text)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256)
        .toBase64()
        .toStdString();
}

bool isHarmless(const std::string& text, std::size_t longest)
{
    if (!isUtf8(text) || static_cast<std::size_t>(QString::fromStdString(text).toUcs4().size()) > longest) return false;
    return std::ranges::none_of(QString::fromStdString(text).toUcs4(),
                                [](uint c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0); });
}

bool isHarmless(const AnswerFile& file)
{
    return isHarmless(file.person, longestPerson) && isHarmless(file.function, longestFunction) &&
           std::ranges::all_of(file.answers, [](const auto& answer) {
               const auto* text = std::get_if<std::string>(&answer.second);
               return isHarmless(answer.first, 200) &&
                      (text == nullptr || isHarmless(*text, longestAnswer(FieldKind::Text)));
           });
}

json hostileValue(std::mt19937& random)
{
    static const std::vector<json> values = {json(),
                                             true,
                                             -1,
                                             0,
                                             100,
                                             1e300,
                                             "",
                                             " \t ",
                                             "price",
                                             "<script>alert(1)</script>",
                                             "\u0085\u009f",
                                             "\x1b[31m",
                                             "\u202eevil",
                                             "line\nline",
                                             "\r\n",
                                             std::string(501, 'x'),
                                             std::string(20'001, 'y'),
                                             "ffffffffffffffffffffffffffffffff",
                                             "00000000-0000-4000-8000-000000000000",
                                             "9999-12-31T23:59:59.999Z",
                                             "0001-01-01T00:00:00.000Z",
                                             "2027-02-30T00:00:00.000Z",
                                             json::array({1, 2}),
                                             json::object({{"a", json::object({{"b", json::array()}})}}),
                                             "__proto__",
                                             "../../etc/passwd"};
    return values[random() % values.size()];
}

/// Somebody who knows the digest: members changed, added, taken away, answers to what was never asked.
std::string forged(std::mt19937& random)
{
    json file = sampleFile();
    for (auto left = 1 + random() % 3; left > 0; --left) {
        json& part = random() % 2 == 0 || !file["answers"].is_object() ? file : file["answers"];
        auto member = part.begin();
        if (!part.empty()) std::advance(member, random() % part.size());
        switch (random() % 3) {
        case 0:
            if (!part.empty()) part.erase(member);
            break;
        case 1:
            if (!part.empty()) *member = hostileValue(random);
            break;
        case 2: part[random() % 2 == 0 ? "__proto__" : "short"] = hostileValue(random); break;
        }
    }
    return sealed(file);
}

/// A bad disk, a bad editor, a bad mail program.
std::string spoilt(std::mt19937& random)
{
    static const std::vector<std::string> pieces = {
        "\"",   "\\",           "}",       "{",  ",",      "\n",    "\r\n",
        "\xff", "\xed\xa0\x80", "\\ud800", "> ", "[[[[[[", "1e999", "\xef\xbb\xbf",
        "null", "\\u0000",      "\t",      "="};
    std::string text = sealed(sampleFile());
    for (auto left = 1 + random() % 4; left > 0 && !text.empty(); --left) {
        const std::size_t at = random() % text.size();
        const std::size_t length = 1 + random() % 40;
        switch (random() % 6) {
        case 0: text[at] = static_cast<char>(text[at] ^ (1 << (random() % 8))); break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(at, text.substr(random() % text.size(), length)); break;
        case 3: text.insert(at, pieces[random() % pieces.size()]); break;
        case 4: text.resize(at); break;
        case 5: text.insert(0, pieces[random() % pieces.size()]); break;
        }
    }
    return text;
}

} // namespace

class TestQuestionnaire : public QObject {
    Q_OBJECT

private slots:
    void thePageAllowsItsOwnScriptAndStyleOnly();
    void thePageNamesNoAddress();
    void nothingInAFormBreaksOutOfItsElement();
    void aFormThatCannotBeAskedIsOurFault();
    void answersAreReadAsTheyWereSaved();
    void whatSurroundsPastedTextDoesNoHarm();
    void everyRefusalSaysWhatIsWrong_data();
    void everyRefusalSaysWhatIsWrong();
    void answersMustBelongToTheForm_data();
    void answersMustBelongToTheForm();
    void answersCountUntilTheDayEndsEverywhere();
    void oneByteChangedIsNoticed();
    void hostileFilesAreRefusedOrHarmless();
};

void TestQuestionnaire::thePageAllowsItsOwnScriptAndStyleOnly()
{
    const std::string html = questionnaireHtml(sampleForm());
    const std::string policy = between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    const std::string script = between(html, "<script>", "</script>");
    const std::string style = between(html, "<style>", "</style>");
    QVERIFY(script.size() > 1000 && style.size() > 1000);
    QCOMPARE(policy, "default-src 'none'; script-src 'sha256-" + base64OfSha256(script) + "'; style-src 'sha256-" +
                         base64OfSha256(style) + "'; form-action 'none'; base-uri 'none'");
    // Said before anything it governs, in bytes that a browser takes as they stand.
    QVERIFY(html.find("Content-Security-Policy") < html.find("<style>"));
    QVERIFY(html.find("charset=\"utf-8\"") < 1024);
    QVERIFY(!holds(html, "\r"));
    for (const char* inside : {"<!--", "</"}) QVERIFY2(!holds(script, inside), inside);
}

void TestQuestionnaire::thePageNamesNoAddress()
{
    const std::string html = questionnaireHtml(sampleForm());
    for (const char* sign :
         {"http:", "https:", "//cdn", "src=", "url(", "@import", "<link", "<img", "<iframe", "fetch(", "XMLHttpRequest",
          "WebSocket", "sendBeacon", "innerHTML", "insertAdjacent", "document.write", "eval(", " on", "{{"}) {
        if (std::string_view(sign) == " on") {
            for (const char* handler : {" onclick=", " onload=", " onsubmit=", " onerror="})
                QVERIFY2(!holds(html, handler), handler);
            continue;
        }
        QVERIFY2(!holds(html, sign), sign);
    }
}

void TestQuestionnaire::nothingInAFormBreaksOutOfItsElement()
{
    const std::string plain = questionnaireHtml(sampleForm());
    for (const std::string hostile :
         {"</script><script>alert(1)</script>", "<!--<script>", "]]>", "{{script}}", "{{style}}{{policy}}",
          "\u2028\u2029", "&lt;/script&gt;", "\"}]}", "\\\"", "\\u003c/script", "</title></style>", "\x01\x1f\x7f"}) {
        QuestionnaireForm form = sampleForm();
        form.title = form.introduction = hostile;
        for (FormChoice& function : form.functions) function = {function.id + hostile, hostile};
        for (FormField& field : form.fields) {
            field.id += hostile;
            field.label = field.help = hostile;
            for (FormChoice& choice : field.choices) choice = {choice.id + hostile, hostile};
        }
        const std::string html = questionnaireHtml(form);
        for (const char* tag : {"<", "<script", "</script", "<!--", "\u2028", "\u2029", "<style"})
            QCOMPARE(countOf(html, tag), countOf(plain, tag));
        QCOMPARE(between(html, "<script>", "</script>"), between(plain, "<script>", "</script>"));
        const json asked = json::parse(between(html, "id=\"questionnaire\">", "</script>"));
        QCOMPARE(asked.at("title"), hostile);
        QCOMPARE(asked.at("fields").at(2).at("choices").at(0).at("id"), "price" + hostile);
    }
    QuestionnaireForm turned = sampleForm();
    turned.fields[0].label = "safe \u202eesrever";
    QVERIFY(holds(questionnaireHtml(turned), "safe [RLO]esrever"));
}

void TestQuestionnaire::aFormThatCannotBeAskedIsOurFault()
{
    const std::vector<std::function<void(QuestionnaireForm&)>> mistakes = {
        [](auto& form) { form.id = "1"; },
        [](auto& form) { form.nonce.pop_back(); },
        [](auto& form) { form.nonce[0] = 'G'; },
        [](auto& form) { form.fields[1].id = "saw"; },
        [](auto& form) { form.fields[1].id.clear(); },
        [](auto& form) { form.fields[2].choices.clear(); },
        [](auto& form) { form.fields[2].choices[1].id = "price"; },
        [](auto& form) { form.fields[2].choices[1].id.clear(); },
        [](auto& form) { form.fields[0].choices = {{"a", "A"}}; },
        [](auto& form) { form.functions[1].id = "sales"; },
    };
    for (const auto& mistake : mistakes) {
        QuestionnaireForm form = sampleForm();
        mistake(form);
        const Refusal refusal = refusalOf([&form] { (void)questionnaireHtml(form); });
        QVERIFY(refusal.kind == ErrorKind::Internal && refusal.sentence.ends_with('.'));
    }
}

void TestQuestionnaire::answersAreReadAsTheyWereSaved()
{
    const AnswerFile file = readAnswers(sealed(sampleFile()));
    QCOMPARE(file.questionnaire, sampleForm().id);
    QCOMPARE(file.nonce, sampleForm().nonce);
    QCOMPARE(file.kind, std::string("diagnosis"));
    QCOMPARE(file.answeredAt, std::string("2027-02-20T08:30:00.000Z"));
    QCOMPARE(file.person, std::string("Ada Łukasiewicz"));
    QCOMPARE(file.function, std::string("sales"));
    QCOMPARE(file.answers, (Answers{{"cause", "timing"},
                                    {"saw", "They wait for a week.\nThen they forget us. “Zürich” 🙂"},
                                    {"sure", 62.5}}));
    requireAnswersOf(sampleForm(), file, date("2027-02-21"));
    // Blank is unknown, not an answer.
    QCOMPARE(readAnswers(changed("/answers/short", "  ")).answers.size(), 3U);
}

void TestQuestionnaire::whatSurroundsPastedTextDoesNoHarm()
{
    const std::string text = sealed(sampleFile());
    const AnswerFile file = readAnswers(text);
    const std::string wound = QString::fromStdString(text).replace("\n", "\r\n").toStdString();
    for (const std::string& pasted : {"\xef\xbb\xbf" + text, " \n\t\u00a0" + text + "\r\n\n ", wound,
                                      " \xef\xbb\xbf \r\n" + wound, json::parse(text).dump()})
        QCOMPARE(readAnswers(pasted), file);
}

void TestQuestionnaire::everyRefusalSaysWhatIsWrong_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("said");
    const std::string good = sealed(sampleFile());
    const auto row = [](const char* name, const std::string& text, const char* said) {
        QTest::newRow(name) << text << QString(said);
    };
    row("nothing", " \n", "nothing here to read");
    row("another text", "Dear Ada, here are my answers", "not an answer file");
    row("another file", R"({"format": 1, "entries": []})", "does not say that it is answers");
    row("an empty object", "{}", "does not say that it is answers");
    row("a list", "[1]", "not an answer file");
    row("the page itself", questionnaireHtml(sampleForm()), "a page, not the answers");
    row("quoted by mail", "> " + QString::fromStdString(good).replace("\n", "\n> ").toStdString(),
        "as a mail program quotes");
    row("quoted inside", QString::fromStdString(good).replace("\n ", "\n> ").toStdString(), "line 2");
    row("cut off", good.substr(0, good.size() / 2), "ends too early");
    row("cut off after a brace", good.substr(0, good.find("},") + 1), "cut off");
    row("wrapped by mail", QString::fromStdString(good).replace("for a week", "for\na week").toStdString(),
        "line break");
    row("too large", good + std::string(1 << 20, ' ') + "}", "larger than the 1 MB");
    row("not UTF-8", QString::fromStdString(good).toLatin1().toStdString() + "\xff}", "not UTF-8");
    row("twice", QString::fromStdString(good).replace("\"kind\"", "\"nonce\"").toStdString(), "twice");
    row("deep", R"({"soundings":"answers","a":[[[[[[1]]]]]]})", "nested");
    row("NUL", QString::fromStdString(good).replace("Ada ", "Ada\\u0000").toStdString(), "NUL");
    row("altered", QString::fromStdString(good).replace("62.5", "99").toStdString(), "altered");
    row("altered digest", QString::fromStdString(good).replace("\"digest\": \"", "\"digest\": \"0").toStdString(),
        "altered");
    row("digest is no text", R"({"soundings":"answers","version":1,"digest":1})", "altered");
    row("no digest", sampleFile().dump(), "lacks its member “digest”");
    row("newer", changed("/version", 2), "newer Soundings (version 2");
    row("no version", changed("/version", "1"), "which version");
    row("half a version", changed("/version", 1.5), "which version");
    row("unknown member", changed("/mood", "good"), "a member “mood”");
    for (const char* name :
         {"version", "questionnaire", "nonce", "kind", "answered_at", "person", "function", "answers"})
        QTest::addRow("without %s", name) << without(name) << QString("lacks its member “%1”").arg(name);
    row("not soundings", changed("/soundings", "session"), "something other than answers");
    row("person blank", changed("/person", " "), "“person”");
    row("person no text", changed("/person", 7), "“person”");
    row("person too long", changed("/person", std::string(201, 'a')), "more than 200 characters");
    row("person of two lines", changed("/person", "Ada\nChief"), "control character");
    row("function too long", changed("/function", std::string(201, 'a')), "more than 200 characters");
    row("which questionnaire", changed("/questionnaire", "mine"), "which questionnaire");
    row("when", changed("/answered_at", "yesterday"), "when it was answered");
    row("no such day", changed("/answered_at", "2027-02-30T00:00:00.000Z"), "when it was answered");
    row("answers no object", changed("/answers", json::array({1})), "not an object");
    row("answer true", changed("/answers/short", true), "neither text nor a number");
    row("answer nested", changed("/answers/short", json::array({"a"})), "neither text nor a number");
    row("answer too long", changed("/answers/saw", std::string(20'001, 'a')), "more than 20000 characters");
    row("escape sequence", changed("/answers/saw", "\x1b[2J"), "control character");
    row("C1", changed("/answers/saw", "a\u0085b"), "control character");
    row("carriage return", changed("/answers/saw", "a\r\nb"), "control character");
    row("question with a control", changed("/answers/sa\x07w", "a"), "as no question is named");
    json many = sampleFile();
    for (int i = 0; i <= 1000; ++i) many["answers"]["q" + std::to_string(i)] = "a";
    row("too many answers", sealed(many), "at most 1000");
}

void TestQuestionnaire::everyRefusalSaysWhatIsWrong()
{
    QFETCH(const std::string, text);
    QFETCH(const QString, said);
    const Refusal refusal = refusalOfText(text);
    QVERIFY2(holds(refusal.sentence, said.toStdString()), refusal.sentence.c_str());
    QCOMPARE(refusal.kind, said.contains("newer") ? ErrorKind::Foreign : ErrorKind::Input);
    QVERIFY2(refusal.sentence.ends_with('.') && refusal.sentence.size() < 400, refusal.sentence.c_str());
    QVERIFY2(!holds(refusal.sentence, "\n") && !holds(refusal.sentence, "\x1b"), refusal.sentence.c_str());
}

void TestQuestionnaire::answersMustBelongToTheForm_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const std::string& text, const char* said) {
        QTest::newRow(name) << text << QString(said);
    };
    row("other questionnaire", changed("/questionnaire", "00000000-0000-4000-8000-000000000000"),
        "another questionnaire");
    row("other kind", changed("/kind", "decision"), "another questionnaire");
    row("other nonce", changed("/nonce", "ffffffffffffffffffffffffffffffff"), "secret number");
    row("too late", changed("/answered_at", "2027-03-02T12:00:00.000Z"), "2027-03-01");
    row("not asked", changed("/answers/salary", "a lot"), "“salary”");
    row("not offered", changed("/answers/cause", "weather"), "“weather”, which was not among the choices");
    row("certain", changed("/answers/sure", 100), "100 %");
    row("impossible", changed("/answers/sure", 0), "0 %");
    row("negative", changed("/answers/sure", -1e9), "1 to 99");
    row("words for a percentage", changed("/answers/sure", "62"), "text where a percentage");
    row("a number for words", changed("/answers/saw", 3), "a number where words");
    row("a number for a choice", changed("/answers/cause", 3), "a number where words");
    row("several lines", changed("/answers/short", "a\nb"), "several lines");
    row("a line too long", changed("/answers/short", std::string(501, 'a')), "more than 500 characters");
    row("left open", changed("/answers/saw", ""), "leave “What do you see?” open");
    row("the person's name turns", changed("/answers/salary", "a").replace(0, 0, ""), "“Ada Łukasiewicz”");
}

void TestQuestionnaire::answersMustBelongToTheForm()
{
    QFETCH(const std::string, text);
    QFETCH(const QString, said);
    const AnswerFile file = readAnswers(text);
    const Refusal refusal = refusalOf([&file] { requireAnswersOf(sampleForm(), file, date("2027-03-09")); });
    QVERIFY2(holds(refusal.sentence, said.toStdString()), refusal.sentence.c_str());
    QCOMPARE(refusal.kind, ErrorKind::Input);
    QVERIFY2(refusal.sentence.ends_with('.'), refusal.sentence.c_str());
}

void TestQuestionnaire::answersCountUntilTheDayEndsEverywhere()
{
    const auto isTaken = [](const char* answeredAt, const char* today) {
        const AnswerFile file = readAnswers(changed("/answered_at", answeredAt));
        return refusalOf([&] { requireAnswersOf(sampleForm(), file, date(today)); }).sentence.empty();
    };
    QVERIFY(isTaken("2027-02-20T08:30:00Z", "2027-04-01")); // in time, come late
    QVERIFY(isTaken("2027-03-02T11:59:59.999Z", "2027-04-01"));
    QVERIFY(!isTaken("2027-03-02T12:00:00Z", "2027-04-01"));
    // A clock that runs ahead: what is here by the last day was given by it.
    QVERIFY(isTaken("2030-01-01T00:00:00Z", "2027-03-01"));
    QVERIFY(!isTaken("2030-01-01T00:00:00Z", "2027-03-02"));
    QuestionnaireForm open = sampleForm();
    open.until.reset();
    requireAnswersOf(open, readAnswers(changed("/answered_at", "2030-01-01T00:00:00Z")), date("2031-01-01"));
}

void TestQuestionnaire::oneByteChangedIsNoticed()
{
    const std::string text = sealed(sampleFile());
    const AnswerFile file = readAnswers(text);
    int harmless = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const char other : {'0', 'x', ' ', '"'}) {
            if (text[at] == other) continue;
            std::string one = text;
            one[at] = other;
            try {
                QCOMPARE(readAnswers(one), file); // a blank between members may change
                ++harmless;
            } catch (const Error& error) {
                QVERIFY(error.message().ends_with('.'));
            }
        }
    QVERIFY2(harmless < 100, qPrintable(QString::number(harmless)));
}

void TestQuestionnaire::hostileFilesAreRefusedOrHarmless()
{
    const AnswerFile original = readAnswers(sealed(sampleFile()));
    int taken = 0;
    int refused = 0;
    for (unsigned number = 0; number < 500; ++number) {
        std::mt19937 random(number);
        const bool isForged = number % 2 == 0;
        const std::string text = isForged ? forged(random) : spoilt(random);
        const QByteArray which = "file " + QByteArray::number(number);
        QElapsedTimer timer;
        timer.start();
        try {
            const AnswerFile file = readAnswers(text);
            QVERIFY2(isForged ? isHarmless(file) : file == original, which.constData());
            requireAnswersOf(sampleForm(), file, date("2027-02-21"));
            ++taken;
            QCOMPARE(file.nonce, sampleForm().nonce);
        } catch (const Error& error) {
            ++refused;
            const bool isKnown = error.kind() == ErrorKind::Input || error.kind() == ErrorKind::Foreign;
            QVERIFY2(isKnown && error.message().ends_with('.') && isHarmless(error.message(), 500) &&
                         !holds(error.message(), "\n"),
                     (which + ": " + error.what()).constData());
        }
        QVERIFY2(timer.elapsed() < 10000, which.constData());
    }
    QVERIFY2(taken >= 10 && refused >= 300, qPrintable(QString("%1 taken, %2 refused").arg(taken).arg(refused)));
}

QTEST_APPLESS_MAIN(TestQuestionnaire)
#include "tst_questionnaire.moc"
