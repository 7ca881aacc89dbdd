// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar.h"
#include "core/support/text.h"
#include "exchange_fixture.h"
#include "tests/support/tree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <ctime>
#include <random>

using namespace soundings;
using namespace soundings::test;

namespace {

const Instant monday = parseInstant("2026-03-02T09:00:00.000Z", "Europe/Berlin");
const Instant tuesday = parseInstant("2026-03-03T09:00:00.000Z", "Europe/Berlin");

DueItem item(DueKind kind, const std::string& text, Date date, const std::string& what = "i")
{
    return {"11111111-2222-4333-8444-555555555555", "A decision", kind, what, text, date, false};
}

CalendarFile write(const std::vector<DueItem>& due, std::string_view before = {}, const Instant& now = monday,
                   bool alarms = false)
{
    return writeCalendar(eventsOf(due), before, now, {alarms}, "the.ics");
}

/// The file as Debian's python3-icalendar reads it.
QJsonObject readBack(const std::string& bytes)
{
    QProcess python;
    python.start("/usr/bin/python3", {test::sourcePath("tests/core/exchange/read_calendar.py")});
    python.write(bytes.data(), static_cast<qint64>(bytes.size()));
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QJsonObject onlyEvent(const std::string& bytes)
{
    const QJsonArray events = readBack(bytes)["events"].toArray();
    return events.size() == 1 ? events[0].toObject() : QJsonObject();
}

/// Two hundred titles that try to break out of their line.
std::vector<std::string> hostileTitles()
{
    std::vector<std::string> titles{"x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected",
                                    "x\nATTENDEE:mailto:a@example.com",
                                    "x\rURL:http://example.com",
                                    "a;b,c:d\\e",
                                    "\\n\\N\\;\\,",
                                    "\"quoted\" and 'quoted'",
                                    "BEGIN:VALARM",
                                    "x\r\n y",
                                    "\t tab",
                                    "\x01\x02\x7f control",
                                    "\xc2\x85NEL",
                                    "\xe2\x80\xa8LS\xe2\x80\xa9PS",
                                    "\xe2\x80\xaertl",
                                    "=1+1",
                                    "%0D%0AURL:x",
                                    "",
                                    "   ",
                                    "\n\n",
                                    std::string(3000, 'x'),
                                    "DTSTART:20200101",
                                    "^n ^^ ^'",
                                    "{text}",
                                    "{0}",
                                    "x;VALUE=URI:http://example.com",
                                    "\\"};
    std::mt19937 random(5);
    const std::vector<std::string> pieces{
        "\r", "\n", "\r\n", ";", ",", ":", "\\", "\"", " ", "é", "漢字", "😀", "\x1b", "END:VCALENDAR", "\r\n\t", "a"};
    while (titles.size() < 200) {
        std::string title;
        for (int i = 0; i < 60; ++i) title += pieces[random() % pieces.size()];
        titles.push_back(title);
    }
    return titles;
}

/// What of a title is to be seen in a calendar: its characters without breaks, blanks and controls.
QString bare(const QString& text)
{
    QString rest;
    for (const QChar c : text)
        if (!c.isSpace() && c.category() != QChar::Other_Control && c != QChar(0x2028) && c != QChar(0x2029)) rest += c;
    return rest;
}

} // namespace

/// Due things as a calendar file that calendar programs read, follow and cannot be tricked by.
class TestCalendar : public QObject {
    Q_OBJECT

private slots:
    void eachKindOfDueThingIsOneDay();
    void hostileTitlesStayInTheirLine();
    void theSameAgainIsTheSameToTheByte();
    void aMovedThingIsTheSameEventLater();
    void theStampRisesThoughTheClockWentBack();
    void whatIsGoneIsCancelledOnceAndForgottenAfterAYear();
    void alarmsAreThereOnlyWhenAsked();
    void aForeignCalendarIsLeftAlone();
    void aFolderHoldsOneFileNamedAfterTheJournal();
    void noProbabilityIsTold();
    void noZoneOfTheComputerMovesADay();
};

void TestCalendar::eachKindOfDueThingIsOneDay()
{
    std::vector<DueItem> due;
    for (int kind = 0; kind <= static_cast<int>(DueKind::Deadline); ++kind)
        due.push_back(item(static_cast<DueKind>(kind), "Text " + std::to_string(kind), day(2026, 2, 28),
                           "item" + std::to_string(kind)));
    const CalendarFile file = write(due);
    QCOMPARE(file.events, std::size_t{6});
    QCOMPARE(file.fresh, std::size_t{6});
    const QJsonObject read = readBack(file.bytes);
    const QJsonArray events = read["events"].toArray();
    QCOMPARE(events.size(), 6);
    QSet<QString> uids;
    QStringList summaries;
    for (const auto& value : events) {
        const QJsonObject event = value.toObject();
        QCOMPARE(event["start"].toString(), QString("2026-02-28"));
        QCOMPARE(event["end"].toString(), QString("2026-03-01"));
        QCOMPARE(event["stamp"].toString(), QString("2026-03-02T09:00:00+00:00"));
        QCOMPARE(event["status"].toString(), QString("CONFIRMED"));
        QCOMPARE(event["sequence"].toInt(-1), 0);
        QCOMPARE(event["alarms"].toInt(-1), 0);
        uids.insert(event["uid"].toString());
        summaries.append(event["summary"].toString());
    }
    QCOMPARE(uids.size(), 6);
    summaries.sort();
    QCOMPARE(summaries, (QStringList{"Decide by today: A decision", "Did it happen? Text 1", "Look again: A decision",
                                     "Promised: Text 3", "Read the signpost: Text 2", "Stood in the way: Text 4"}));
}

void TestCalendar::hostileTitlesStayInTheirLine()
{
    const auto titles = hostileTitles();
    std::vector<DueItem> due;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        due.push_back(item(DueKind::Prediction, titles[i], day(2026, 4, 1), std::to_string(i)));
        due.back().title = titles[titles.size() - 1 - i];
    }
    const auto events = eventsOf(due);
    const CalendarFile file = write(due);
    for (const QByteArray& line : QByteArray::fromStdString(file.bytes).split('\n')) {
        QVERIFY2(line.isEmpty() || line.endsWith('\r'), line.constData());
        QVERIFY2(line.size() <= 76, line.constData()); // 75 octets and the carriage return
        QVERIFY2(isUtf8(line.toStdString()), line.constData());
    }
    const QJsonObject read = readBack(file.bytes);
    QCOMPARE(read["names"].toArray(), (QJsonArray{"CALSCALE", "METHOD", "PRODID", "VERSION"}));
    const QJsonArray back = read["events"].toArray();
    QCOMPARE(back.size(), 200);
    const QJsonArray names{"DESCRIPTION", "DTEND",  "DTSTAMP", "DTSTART", "LAST-MODIFIED",
                           "SEQUENCE",    "STATUS", "SUMMARY", "TRANSP",  "UID"};
    QMap<QString, QJsonObject> byUid;
    for (const auto& value : back) {
        QCOMPARE(value.toObject()["names"].toArray(), names);
        byUid[value.toObject()["uid"].toString()] = value.toObject();
    }
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const QJsonObject event = byUid[QString::fromStdString(events[i].uid)];
        QCOMPARE(event["raw_summary"].toString(), QString::fromStdString(events[i].summary));
        QCOMPARE(event["raw_description"].toString(), QString::fromStdString(events[i].description));
        // That library takes a backslash away twice; without one it reads the same.
        if (events[i].summary.find('\\') == std::string::npos)
            QCOMPARE(event["summary"].toString(), QString::fromStdString(events[i].summary));
        const QString title = bare(QString::fromStdString(withVisibleControls(titles[i])));
        const QString shown = bare(event["raw_summary"].toString().mid(QString("Did it happen? ").size()));
        QVERIFY2(title.isEmpty() || title == shown || (shown.endsWith("…") && title.startsWith(shown.chopped(1))),
                 qPrintable(title + " | " + shown));
    }
    // And read back by ourselves they are the same events.
    const CalendarFile again = write(due, file.bytes, tuesday);
    QCOMPARE(again.changed + again.fresh + again.cancelled, std::size_t{0});
    QVERIFY(again.bytes == file.bytes);
}

void TestCalendar::theSameAgainIsTheSameToTheByte()
{
    const std::vector<DueItem> due{item(DueKind::Review, "", day(2026, 4, 1)),
                                   item(DueKind::Signpost, "Ten trials", day(2026, 4, 2))};
    const CalendarFile first = write(due);
    const CalendarFile second = write(due, first.bytes, tuesday);
    QVERIFY(second.bytes == first.bytes);
    QCOMPARE(second.fresh + second.changed + second.cancelled, std::size_t{0});
}

void TestCalendar::aMovedThingIsTheSameEventLater()
{
    const CalendarFile first = write({item(DueKind::Signpost, "Ten trials", day(2026, 4, 2))});
    const QJsonObject before = onlyEvent(first.bytes);
    const CalendarFile moved = write({item(DueKind::Signpost, "Ten trials", day(2026, 5, 2))}, first.bytes, tuesday);
    QCOMPARE(moved.changed, std::size_t{1});
    const QJsonObject after = onlyEvent(moved.bytes);
    QCOMPARE(after["uid"], before["uid"]);
    QCOMPARE(after["sequence"].toInt(), 1);
    QCOMPARE(after["start"].toString(), QString("2026-05-02"));
    QCOMPARE(after["stamp"].toString(), QString("2026-03-03T09:00:00+00:00"));
    QCOMPARE(after["modified"].toString(), QString("2026-03-03T09:00:00+00:00"));
    const CalendarFile renamed =
        write({item(DueKind::Signpost, "Twenty trials", day(2026, 5, 2))}, moved.bytes, tuesday);
    QCOMPARE(onlyEvent(renamed.bytes)["sequence"].toInt(), 2);
    QVERIFY(onlyEvent(renamed.bytes)["stamp"].toString() > after["stamp"].toString());
}

void TestCalendar::theStampRisesThoughTheClockWentBack()
{
    const CalendarFile first = write({item(DueKind::Signpost, "Ten trials", day(2026, 4, 2))}, {}, tuesday);
    const CalendarFile moved = write({item(DueKind::Signpost, "Ten trials", day(2026, 5, 2))}, first.bytes, monday);
    QCOMPARE(onlyEvent(moved.bytes)["modified"].toString(), QString("2026-03-03T09:00:01+00:00"));
}

void TestCalendar::whatIsGoneIsCancelledOnceAndForgottenAfterAYear()
{
    const CalendarFile first = write({item(DueKind::Signpost, "Ten trials", day(2026, 4, 2))});
    const CalendarFile gone = write({}, first.bytes, tuesday);
    QCOMPARE(gone.cancelled, std::size_t{1});
    QCOMPARE(gone.events, std::size_t{0});
    QCOMPARE(onlyEvent(gone.bytes)["status"].toString(), QString("CANCELLED"));
    QCOMPARE(onlyEvent(gone.bytes)["sequence"].toInt(), 1);
    const Instant nextWeek{tuesday.utcMs + 7LL * 86'400'000, "UTC"};
    const CalendarFile later = write({}, gone.bytes, nextWeek);
    QVERIFY(later.cancelled == 0 && later.bytes == gone.bytes);
    // Due again: the same event, alive.
    const CalendarFile back = write({item(DueKind::Signpost, "Ten trials", day(2026, 4, 2))}, gone.bytes, nextWeek);
    QCOMPARE(onlyEvent(back.bytes)["status"].toString(), QString("CONFIRMED"));
    QCOMPARE(onlyEvent(back.bytes)["sequence"].toInt(), 2);
    QCOMPARE(onlyEvent(back.bytes)["uid"], onlyEvent(first.bytes)["uid"]);
    const Instant nextYear{tuesday.utcMs + 400LL * 86'400'000, "UTC"};
    QCOMPARE(readBack(write({}, gone.bytes, nextYear).bytes)["events"].toArray().size(), 0);
}

void TestCalendar::alarmsAreThereOnlyWhenAsked()
{
    const std::vector<DueItem> due{item(DueKind::Review, "", day(2026, 4, 1))};
    const CalendarFile with = write(due, {}, monday, true);
    QCOMPARE(onlyEvent(with.bytes)["alarms"].toInt(), 1);
    QVERIFY(with.bytes.find("TRIGGER:PT9H") != std::string::npos);
    const CalendarFile without = write(due, with.bytes, tuesday);
    QCOMPARE(onlyEvent(without.bytes)["alarms"].toInt(-1), 0);
    QCOMPARE(without.changed, std::size_t{1});
}

void TestCalendar::aForeignCalendarIsLeftAlone()
{
    Surroundings desk;
    const std::string path = desk.path("mine.ics");
    for (const char* const text : {"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n",
                                   "a shopping list", "BEGIN:VCALENDAR"}) {
        writeFileAtomically(path, text);
        const auto error = errorOf(
            [&] { (void)updateCalendar(path, eventsOf({item(DueKind::Review, "", day(2026, 4, 1))}), monday, {}); });
        QVERIFY2(error && error->kind() == ErrorKind::Foreign, messageOf(error));
        QCOMPARE(readFile(path), std::string(text));
    }
}

void TestCalendar::aFolderHoldsOneFileNamedAfterTheJournal()
{
    Surroundings desk;
    const std::string folder = desk.folder.path().toStdString();
    QCOMPARE(calendarPath(folder, "/x/My journal.soundings"), folder + "/My journal.ics");
    QCOMPARE(calendarPath(folder + "/", "j.soundings"), folder + "/j.ics");
    QCOMPARE(calendarPath("missing/", "j.soundings"), std::string("missing/j.ics"));
    QCOMPARE(calendarPath(folder + "/c.ics", "j.soundings"), folder + "/c.ics");
    const std::string path = calendarPath(folder, "j.soundings");
    QCOMPARE(updateCalendar(path, eventsOf({item(DueKind::Review, "", day(2026, 4, 1))}), monday, {}).fresh,
             std::size_t{1});
    QCOMPARE(onlyEvent(readFile(path))["start"].toString(), QString("2026-04-01"));
    const auto error = errorOf([&] { (void)updateCalendar(folder + "/missing/j.ics", {}, monday, {}); });
    QVERIFY(error && error->kind() == ErrorKind::Storage);
}

void TestCalendar::noProbabilityIsTold()
{
    Surroundings desk;
    Journal journal = desk.create();
    (void)import(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
    const std::string bytes = write(journal.due({})).bytes;
    QVERIFY(bytes.find("Will Ben's launch slip?") != std::string::npos);
    const QJsonObject event = onlyEvent(bytes);
    const QString told = event["summary"].toString() + event["description"].toString();
    QVERIFY2(!told.contains(QRegularExpression("[0-9%]")), qPrintable(told)); // it is believed to nine in ten
}

void TestCalendar::noZoneOfTheComputerMovesADay()
{
    std::string first;
    for (const char* zone : {"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin"}) {
        qputenv("TZ", zone);
        tzset();
        std::vector<DueItem> due;
        // Days on which clocks change somewhere, the end of February, the year 2038 and beyond.
        for (const Date date : {day(2026, 3, 29), day(2026, 10, 25), day(2026, 3, 8), day(2028, 2, 29),
                                day(2038, 1, 19), day(2500, 12, 31)})
            due.push_back(item(DueKind::Signpost, "On " + toIso(date), date, toIso(date)));
        const std::string bytes = write(due).bytes;
        if (first.empty()) first = bytes;
        QVERIFY(bytes == first);
        QCOMPARE(QByteArray::fromStdString(write(due, bytes, tuesday).bytes), QByteArray::fromStdString(bytes));
    }
    QVERIFY(
        eventsOf({item(DueKind::Signpost, "", day(2501, 1, 1)), item(DueKind::Signpost, "", day(1, 1, 1))}).empty());
    qputenv("TZ", "UTC");
    tzset();
    for (const auto& value : readBack(first)["events"].toArray()) {
        const QJsonObject event = value.toObject();
        QCOMPARE(event["summary"].toString(), "Read the signpost: On " + event["start"].toString());
    }
}

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
