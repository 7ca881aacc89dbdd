// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/forecast_table.h"

#include "core/journal/sqlite/scored_sums.h"

#include <string>

namespace soundings::sqlite {
namespace {

void bindDay(Query& query, const std::optional<Date>& date)
{
    if (date && date->ok())
        query.bind(dayNumber(*date));
    else
        query.bindNull();
}

void bindReal(Query& query, const std::optional<double>& value)
{
    if (value)
        query.bindReal(*value);
    else
        query.bindNull();
}

void bindWord(Query& query, const std::optional<bool>& word)
{
    if (word)
        query.bind(std::int64_t{*word ? 1 : 0});
    else
        query.bindNull();
}

/// 0 neither, 1 imperative, 2 bet.
std::int64_t numberOf(const std::optional<TenacityKind>& kind)
{
    return kind ? static_cast<std::int64_t>(*kind) + 1 : 0;
}

const char* columnOf(SplitBy by)
{
    switch (by) {
    case SplitBy::Area: return "area";
    case SplitBy::Kind: return "pursued";
    case SplitBy::Horizon:
        return "CASE WHEN horizon IS NULL THEN 4 WHEN horizon <= 30 THEN 0 WHEN horizon <= 90 THEN 1 "
               "WHEN horizon <= 365 THEN 2 ELSE 3 END";
    case SplitBy::Function: return "function";
    case SplitBy::Period: return "resolved / 10000";
    }
    return "''";
}

} // namespace

void ForecastTable::set(std::int64_t row, const std::vector<ForecastRow>& forecasts,
                        const std::optional<RecordRow>& record)
{
    Query(m_database.prepared("DELETE FROM forecast WHERE entry = ?")).bind(row).run();
    Query(m_database.prepared("DELETE FROM record WHERE entry = ?")).bind(row).run();
    add(row, forecasts);
    if (!record) return;
    Query query(
        m_database.prepared("INSERT INTO record(entry, pursued, good_decision, good_outcome, reviewed, dropped) "
                            "VALUES(?, ?, ?, ?, ?, ?)"));
    query.bind(row).bind(numberOf(record->pursued));
    bindWord(query, record->goodDecision);
    bindWord(query, record->goodOutcome);
    query.bind(std::int64_t{record->reviewed ? 1 : 0}).bind(std::int64_t{record->dropped ? 1 : 0}).run();
}

void ForecastTable::add(std::int64_t row, const std::vector<ForecastRow>& forecasts)
{
    for (const ForecastRow& forecast : forecasts) {
        Query query(m_database.prepared(
            "INSERT INTO forecast(entry, prediction, kind, status, probability, first, happened, first_loss, "
            "average_loss, reference, made, due, resolved, horizon, pursued, area, function, source, hit, "
            "choice_score) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        query.bind(row).bind(forecast.prediction).bind(static_cast<std::int64_t>(forecast.kind));
        query.bind(static_cast<std::int64_t>(forecast.status));
        bindReal(query, forecast.probability);
        bindReal(query, forecast.first);
        bindWord(query, forecast.happened);
        query.bindReal(forecast.firstLoss).bindReal(forecast.averageLoss);
        bindReal(query, forecast.reference);
        bindDay(query, forecast.made);
        bindDay(query, forecast.due);
        bindDay(query, forecast.resolved);
        if (forecast.made && forecast.due && forecast.made->ok() && forecast.due->ok())
            query.bind(std::int64_t{daysBetween(*forecast.made, *forecast.due)});
        else
            query.bindNull();
        query.bind(numberOf(forecast.pursued)).bind(forecast.area).bind(forecast.function).bind(forecast.source);
        bindWord(query, forecast.hit);
        bindReal(query, forecast.choiceScore);
        query.run();
    }
}

TrackRecord ForecastTable::sums(Date today, std::optional<SplitBy> by, std::size_t mostSingles) const
{
    TrackRecord record;
    addScored(record, by);
    addSingles(record, mostSingles);
    addOthers(record, today);
    addReviewed(record);
    return record;
}

void ForecastTable::addScored(TrackRecord& record, std::optional<SplitBy> by) const
{
    // Without parts the index has all that is summed; with them the table is read in its own order.
    const std::string columns = "SELECT probability, happened, resolved, first_loss, average_loss, reference";
    Query query(m_database.prepared(
        by ? columns + ", " + columnOf(*by) + " FROM forecast NOT INDEXED WHERE status = 1"
           : columns + " FROM forecast INDEXED BY forecast_scored WHERE status = 1 ORDER BY resolved"));
    ScoredSums sums;
    const std::string whole;
    while (query.next()) {
        ScoredRow row;
        row.p = query.real();
        row.happened = query.integer() != 0;
        row.day = query.integer();
        row.firstLoss = query.real();
        row.averageLoss = query.real();
        if (query.isNull())
            query.skip();
        else
            row.reference = query.real();
        sums.add(row, by ? query.text() : whole);
    }
    sums.finish(record);
}

void ForecastTable::addSingles(TrackRecord& record, std::size_t most) const
{
    std::size_t scored = 0;
    for (const ScoredDay& day : record.days) scored += day.n;
    if (scored > most) return;
    Query query(m_database.prepared(
        "SELECT probability, happened, entry, reference FROM forecast WHERE status = 1 ORDER BY row"));
    while (query.next()) {
        ClusteredForecast single;
        single.p = query.real();
        single.happened = query.integer() != 0;
        single.project = static_cast<std::size_t>(query.integer());
        if (!query.isNull()) single.reference = query.real();
        record.singles.push_back(single);
    }
}

void ForecastTable::addOthers(TrackRecord& record, Date today) const
{
    Query query(m_database.prepared(
        "SELECT status, count(*), count(CASE WHEN due <= ? THEN 1 END), coalesce(sum(hit), 0), "
        "coalesce(sum(choice_score), 0.0) FROM forecast WHERE status <> 1 GROUP BY status ORDER BY status"));
    query.bind(dayNumber(today));
    while (query.next()) {
        const auto status = static_cast<ForecastStatus>(query.integer());
        const auto n = static_cast<std::size_t>(query.integer());
        const auto due = static_cast<std::size_t>(query.integer());
        const auto hits = static_cast<std::size_t>(query.integer());
        const double score = query.real();
        switch (status) {
        case ForecastStatus::Open:
            record.unscored.open = n;
            record.unscored.overdue = due;
            break;
        case ForecastStatus::Interval:
            record.intervals = n;
            record.hits = hits;
            break;
        case ForecastStatus::Choices:
            record.choices = n;
            record.choiceScore = score;
            break;
        case ForecastStatus::Void: record.unscored.isVoid = n; break;
        case ForecastStatus::NoNumber: record.unscored.noNumber = n; break;
        case ForecastStatus::Draft: record.unscored.drafts = n; break;
        case ForecastStatus::Scored: break;
        }
    }
}

void ForecastTable::addReviewed(TrackRecord& record) const
{
    Query query(m_database.prepared("SELECT coalesce(good_decision, -1), coalesce(good_outcome, -1), count(*) "
                                    "FROM record WHERE reviewed = 1 GROUP BY good_decision, good_outcome"));
    while (query.next()) {
        const std::int64_t decision = query.integer();
        const std::int64_t outcome = query.integer();
        const auto n = static_cast<std::size_t>(query.integer());
        ReviewedCounts& counts = record.reviewed;
        if (decision < 0 || outcome < 0)
            counts.notJudged += n;
        else if (decision == 1)
            (outcome == 1 ? counts.earned : counts.unlucky) += n;
        else
            (outcome == 1 ? counts.lucky : counts.toLearnFrom) += n;
    }
}

std::vector<ScoredPrediction> ForecastTable::scored(double from, double to, std::size_t limit) const
{
    Query query(
        m_database.prepared("SELECT e.id, f.prediction, f.probability, f.happened, f.resolved FROM forecast f "
                            "JOIN entry e ON e.row = f.entry WHERE f.status = 1 AND f.probability BETWEEN ? AND ? "
                            "ORDER BY f.resolved DESC, f.row LIMIT ?"));
    query.bindReal(from).bindReal(to).bind(static_cast<std::int64_t>(limit));
    std::vector<ScoredPrediction> found;
    while (query.next()) {
        ScoredPrediction one;
        one.entry = query.text();
        one.prediction = query.text();
        one.p = query.real();
        one.happened = query.integer() != 0;
        one.resolved = dateOfNumber(query.integer());
        found.push_back(std::move(one));
    }
    return found;
}

std::vector<std::pair<Id, Id>> ForecastTable::resolvedBetween(Date from, Date to, std::size_t limit) const
{
    Query query(m_database.prepared("SELECT e.id, f.prediction FROM forecast f JOIN entry e ON e.row = f.entry WHERE "
                                    "f.resolved BETWEEN ? AND ? AND f.status <> 6 ORDER BY f.resolved, f.row LIMIT ?"));
    query.bind(dayNumber(from)).bind(dayNumber(to)).bind(static_cast<std::int64_t>(limit));
    std::vector<std::pair<Id, Id>> found;
    while (query.next()) {
        Id entry = query.text();
        found.emplace_back(std::move(entry), query.text());
    }
    return found;
}

std::vector<Id> ForecastTable::imperatives(std::size_t limit) const
{
    Query query(m_database.prepared("SELECT e.id FROM record r JOIN entry e ON e.row = r.entry WHERE r.pursued > 0 AND "
                                    "r.pursued = 1 AND r.dropped = 0 AND NOT EXISTS (SELECT 1 FROM supersedes s WHERE "
                                    "s.id = e.id) ORDER BY r.entry LIMIT ?"));
    query.bind(static_cast<std::int64_t>(limit));
    std::vector<Id> found;
    while (query.next()) found.push_back(query.text());
    return found;
}

} // namespace soundings::sqlite
