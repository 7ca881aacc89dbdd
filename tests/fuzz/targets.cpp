// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "core/coaching/session_questions.h"
#include "core/document/conflicts.h"
#include "core/document/document.h"
#include "core/document/sample.h"
#include "core/exchange/calendar.h"
#include "core/exchange/csv.h"
#include "core/exchange/import_plan.h"
#include "core/support/clock.h"
#include "core/support/error.h"
#include "tests/support/marked_entry.h"

#include <algorithm>

namespace soundings::fuzz {
namespace {

const Instant fuzzNow{1'795'000'000'000, "UTC"};

void requireWritable(const Entry& entry)
{
    require(readEntry(documentBytes(entry), "again") == entry, "what is read can be written and read again");
}

} // namespace

void require(bool holds, const char* promise)
{
    if (!holds) throw Broken(promise);
}

bool readsOrRefuses(void (*read)(std::string_view), std::string_view bytes)
{
    try {
        read(bytes);
        return true;
    } catch (const Error& error) {
        const ErrorKind kind = error.kind();
        require(kind == ErrorKind::Input || kind == ErrorKind::Foreign || kind == ErrorKind::Verify ||
                    kind == ErrorKind::NotFound,
                "a refusal is about what came from outside");
        require(error.message().ends_with('.'), "a refusal is a sentence");
        return false;
    } catch (const Broken&) {
        throw;
    } catch (const std::exception& other) {
        throw Broken(std::string("it ended with ") + other.what());
    }
}

void readDocuments(std::string_view bytes)
{
    const std::vector<Entry> entries = readEntries(bytes, "fuzz");
    require(readEntries(writeEntries(entries), "again") == entries, "what is read can be written and read again");
    for (const Entry& entry : entries) {
        (void)leavesOf(beliefBytes(entry));
        for (const Choosing& choosing : choosingsOf(entry)) {
            requireWritable(settled(entry, choosing, Settle::Keep));
            try {
                requireWritable(settled(entry, choosing, Settle::TakeOther));
            } catch (const Error& error) {
                require(error.kind() == ErrorKind::Input, "what cannot be settled is said");
            }
        }
    }
}

std::vector<std::string> documentSeeds()
{
    test::Marking marking;
    Entry story = marking.entry<Story>();
    story.conflicts = {{"/belief/pyramid/headline", {"\"another one\""}, {}}};
    return {writeEntries({test::markedSession(marking), marking.entry<Engagement>(), marking.entry<Checkup>()}),
            writeEntries({story, marking.entry<Area>(), marking.entry<Diagnosis>()}),
            writeEntries({readSampleJournal().entries.front()})};
}

void readQuestions(std::string_view bytes)
{
    const CardSet set = readCardSet(bytes, "fuzz");
    require(readCardSet(writeCardSet(set), "again") == set, "a set that is read can be written and read again");
    require(set.id.find('/') == std::string::npos && set.id.find('.') == std::string::npos,
            "an id that names a file names one in its folder");
    SeededIds ids(1);
    for (const SessionCard& card : cardsOf(set, ids))
        require(card.minutes >= 1 && card.minutes <= 60, "1 to 60 minutes");
}

std::vector<std::string> questionSeeds()
{
    std::vector<std::string> seeds;
    for (const CardSet& set : standardCardSets()) seeds.push_back(writeCardSet(set));
    return seeds;
}

void readTable(std::string_view bytes)
{
    const CsvTable table = readCsv(bytes, "fuzz");
    for (const CsvRow& row : table.rows) {
        require(row.cells.size() == table.header.size(), "each row is as wide as the header");
        for (const std::string& cell : row.cells) {
            const std::string text = csvText(cell);
            require(text.size() >= 2 && text.front() == '"' && text.back() == '"', "a cell is quoted");
            require(std::string_view("=+-@\t\r\n").find(text[1]) == std::string_view::npos, "no cell is a formula");
        }
    }
}

std::vector<std::string> tableSeeds()
{
    return {"a,b,c\n1,\"2, 3\",\"four \"\"five\"\"\"\n,,\n", "a;b\r\n\"x\r\ny\";=1+1\r\n",
            "\xef\xbb\xbf"
            "a\tb\n1\t2\n",
            "soundings,title\n\"id\",\"'=1+1\"\n"};
}

void readHistory(std::string_view bytes)
{
    const ForeignFormat format = guessForeignFormat(bytes);
    const ForeignHistory history = readForeignHistory(bytes, format, "fuzz");
    const ImportPlan plan =
        planImport(history, personOf(history, {}, "fuzz"), [](const Id&) { return std::optional<Entry>(); });
    require(plan.entries.size() == plan.added, "into an empty journal all of it is new");
    for (const Entry& entry : plan.entries) requireWritable(entry);
    const ImportPlan again = planImport(history, plan.me, [&](const Id& id) {
        const auto there = std::ranges::find(plan.entries, id, &Entry::id);
        return there == plan.entries.end() ? std::nullopt : std::optional(*there);
    });
    require(again.entries.empty(), "the same file twice changes nothing");
}

std::vector<std::string> historySeeds()
{
    return {
        "Question title,Multiple choice option,Forecast created by,Forecast (scale = 0-1),"
        "Forecast created at,Question created by,Question created at,Question resolve by,Resolution,"
        "Resolved at,Your Brier score for this question,Your relative Brier score for this question,"
        "Question notes,Question shared with,Question shared publicly,Question comments,Question tags\n"
        "\"Will we sign 3 design partners by 1 June?\",,\"Ada\",0.65,2026-01-05 09:03:7,\"Ada\",2026-01-05 09:03:7,"
        "2026-06-01 00:00:0,\"YES\",2026-05-20 17:41:12,0.21,,\"Counted when the LOI is signed\",\"\",false,"
        "\"Ada: slipped \"\"twice\"\"; Ada: done\",\"gtm; hiring\"\n"
        "\"Will we sign 3 design partners by 1 June?\",,\"Ada\",0.8,2026-03-01 23:59:59,\"Ada\",2026-01-05 09:03:7,"
        "2026-06-01 00:00:0,\"YES\",2026-05-20 17:41:12,0.21,,\"Counted when the LOI is signed\",\"\",false,"
        "\"Ada: slipped \"\"twice\"\"; Ada: done\",\"gtm; hiring\"\n",
        "questionTitle,forecast,qCreatedAt,resolution,resolvedAt,resolveBy,fCreatedAt,tags,notes,notesExtra\n"
        "\"Will the beta have 100 users?\",65%,2025-11-02,YES,2025-12-20,2025-12-31,,\"growth, beta\","
        "Counted on the dashboard,seen by the board\n"
        "\"Will the beta have 100 users?\",80 %,2025-11-02,YES,2025-12-20,2025-12-31,2025-12-01 10:00,\"growth,"
        " beta\",,\n",
        "created_at,creator_id,creator_label,deadline,description_with_group,description,group_id,id,"
        "mean_confidence,outcome,prediction_group_id,last_judgement_at,updated_at,uuid,version,visibility,"
        "withdrawn\n"
        "2015-03-04 05:06:07 UTC,17,ada,2016-01-01 00:00:00 UTC,\"[Company] We ship, at last\",\"We ship,"
        " at last\",,901,70,true,5,2015-12-24 18:00:00 UTC,2015-12-24 18:00:00 UTC,"
        "11111111-2222-4333-8444-555555555555,3,visible_to_everyone,false\n"
        "2015-02-04 05:06:07 UTC,17,ada,2015-10-25 01:30:00 UTC,\"He said \"\"never\"\"\",\"He said "
        "\"\"never\"\"\",,900,"
        "40,false,,2015-10-26 08:00:00 UTC,2015-10-26 08:00:00 UTC,21111111-2222-4333-8444-555555555555,1,"
        "visible_to_creator,false\n",
        "{\"items\":[{\"id\":\"clx1\",\"createdAt\":\"2026-01-05T09:03:07.123Z\",\"title\":\"Will the API answer?\","
        "\"type\":\"BINARY\",\n"
        "\"options\":[],\"resolveBy\":\"2026-06-01T00:00:00.000Z\",\"resolved\":true,\"resolution\":\"NO\","
        "\"resolvedAt\":\n"
        "\"2026-05-20T17:41:12.000Z\",\"notes\":\"A note\",\"userId\":\"u1\",\"user\":{\"id\":\"u1\",\"name\":\"Ada\"},"
        "\"forecasts\":[{\"id\":1,\n"
        "\"createdAt\":\"2026-01-05T09:03:07.123Z\",\"comment\":null,\"forecast\":\"0.65\",\"optionId\":null,"
        "\"userId\":\"u1\",\n"
        "\"user\":{\"id\":\"u1\",\"name\":\"Ada\"}},{\"id\":2,\"createdAt\":\"2026-02-05T09:03:07.123Z\","
        "\"comment\":\"less sure\",\"forecast\":0.4,\n"
        "\"optionId\":null,\"userId\":\"u1\",\"user\":{\"id\":\"u1\",\"name\":\"Ada\"}}],\"comments\":[],\"tags\":[{"
        "\"id\":\"t1\","
        "\"name\":\"api\"}],\n"
        "\"sharedWith\":[],\"sharedWithLists\":[]}]}\n"};
}

void readOwnCalendar(std::string_view bytes)
{
    const std::vector<CalendarEvent> events{{"a@soundings", parseDate("2026-11-20"), "Look again", "In: a, b; c"},
                                            {"b@soundings", parseDate("2027-01-02"), "Review", ""}};
    const CalendarFile written = writeCalendar(events, bytes, fuzzNow, {}, "fuzz");
    require(written.bytes.find("BEGIN:VCALENDAR") == 0, "a calendar is written");
    const CalendarFile again = writeCalendar(events, written.bytes, fuzzNow, {}, "fuzz");
    require(again.fresh == 0 && again.changed == 0 && again.cancelled == 0, "the same again changes nothing");
}

std::vector<std::string> calendarSeeds()
{
    const std::vector<CalendarEvent> before{{"a@soundings", parseDate("2026-11-20"), "Look", ""},
                                            {"c@soundings", parseDate("2026-12-01"), "Gone; since, long", "x\ny"}};
    CalendarOptions alarms;
    alarms.alarms = true;
    return {writeCalendar(before, {}, fuzzNow, {}, "fuzz").bytes,
            writeCalendar(before, {}, fuzzNow, alarms, "fuzz").bytes};
}

const std::vector<Target>& targets()
{
    static const std::vector<Target> all = {{"documents", readDocuments, documentSeeds},
                                            {"bundle", readBundle, bundleSeeds},
                                            {"bundle_content", readBundleContent, bundleContentSeeds},
                                            {"answers", readAnswerFile, answerSeeds},
                                            {"card", readContactCard, cardSeeds},
                                            {"questions", readQuestions, questionSeeds},
                                            {"table", readTable, tableSeeds},
                                            {"history", readHistory, historySeeds},
                                            {"calendar", readOwnCalendar, calendarSeeds}};
    return all;
}

} // namespace soundings::fuzz
