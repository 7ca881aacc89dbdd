// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answers_card.h"

#include "core/assessment/checkup_picture.h"
#include "core/exchange/content_id.h"
#include "core/support/atomic_file.h"
#include "core/support/cancelled.h"
#include "ui/editors.h"
#include "ui/journal_bridge.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace soundings::ui {

/// What answers need of the window's time and chance, drawn before they leave its thread.
struct AnswersCard::Drawn {
    Id one; ///< from which as many come as the answers need: an answer may bring a person and several answers along
    Date today;
};

namespace {

/// Gives the same ids at each planning, all made of one that was drawn before.
class IdsInHand final : public IdSource {
public:
    explicit IdsInHand(const Id& drawn) : m_drawn(drawn) {}
    [[nodiscard]] Id next() override { return contentId({"answers", m_drawn, std::to_string(m_next++)}); }

private:
    const Id& m_drawn;
    std::size_t m_next = 0;
};

QString whoOf(const AnswerFate& fate)
{
    return fate.function.empty()
               ? oneLine(fate.person)
               : QStringLiteral("%1 (%2)").arg(oneLine(fate.person), oneLine(soundings::functionName(fate.function)));
}

QString lineOf(const AnswerFate& fate)
{
    if (!fate.refusal.empty()) return AnswersCard::tr("Refused, %1: %2").arg(oneLine(fate.name), qs(fate.refusal));
    const QString who = whoOf(fate);
    const QString about = titleText(fate.about);
    switch (fate.taken) {
    case AnswerTaken::Known: return AnswersCard::tr("%1 on “%2”: known already.").arg(who, about);
    case AnswerTaken::Replaced:
        return AnswersCard::tr("%1 on “%2” again, in place of the earlier answer.").arg(who, about);
    case AnswerTaken::Added: break;
    }
    return AnswersCard::tr("%1 on “%2”.").arg(who, about);
}

AnswerPlan planOf(const std::vector<AnswerText>& texts, const Journal& journal, Date today, IdSource& ids,
                  const BulkWatch& watch)
{
    const auto look = [&](std::size_t done) {
        if (watch.stop.stop_requested()) throw Cancelled{};
        if (watch.tell && (done % 20 == 0 || done == texts.size())) watch.tell(done, texts.size());
    };
    return planAnswers(texts, lookupIn(journal), today, ids, look);
}

} // namespace

AnswersCard::AnswersCard(JournalBridge& journal, QWidget* parent)
    : BulkCard("answers",
               {tr("Take in answers"), tr("Who answered what, and what is refused"), tr("How far the answers are"),
                tr("Take them in"), tr("Leave them"), tr("Taking them in… Leaving now leaves nothing behind.")},
               journal, parent)
{
}

void AnswersCard::openFiles(const QStringList& paths)
{
    open([paths](const BulkWatch& watch) {
        Texts texts;
        for (const QString& path : paths) {
            if (watch.stop.stop_requested()) throw Cancelled{};
            texts.push_back({QFileInfo(path).fileName().toStdString(), readFile(path.toStdString())});
        }
        return texts;
    });
}

void AnswersCard::openText(const QString& text)
{
    open([text](const BulkWatch&) { return Texts{{tr("pasted text").toStdString(), text.toStdString()}}; });
}

void AnswersCard::open(const std::function<Texts(const BulkWatch&)>& gather)
{
    if (isWriting()) return;
    m_texts.reset();
    const auto drawn = std::make_shared<const Drawn>(Drawn{journal().ids().next(), journal().clock().today()});
    m_drawn = drawn;
    begin(tr("Answers that came back"), tr("Reading the answers…"));
    journal().flush(); // what was asked a moment ago is to be found
    const Journal::Outside outside = journal().outside();
    read([this, gather, drawn, path = journal().path(), outside](const BulkWatch& watch) -> Then {
        auto texts = std::make_shared<const Texts>(gather(watch));
        const Journal stored = Journal::open(path, Journal::Mode::ReadOnly, outside);
        IdsInHand ids(drawn->one);
        auto plan = std::make_shared<const AnswerPlan>(planOf(*texts, stored, drawn->today, ids, watch));
        return [this, plan, texts] { showPlan(*plan, texts); };
    });
}

void AnswersCard::showPlan(const AnswerPlan& plan, std::shared_ptr<const Texts> texts)
{
    if (plan.changed.empty() && plan.fates.size() == 1) {
        const AnswerFate& fate = plan.fates.front();
        const QString sentence = fate.refusal.empty() ? lineOf(fate) : qs(fate.refusal);
        return end([this, sentence] { emit nothingTaken(sentence); });
    }
    m_texts = std::move(texts);
    QStringList lines;
    for (const AnswerFate& fate : plan.fates) {
        lines << lineOf(fate);
        if (fate.hidden) lines << QStringLiteral("    ") + tr("The words stay out of sight until the reveal.");
        if (fate.inWords > 0)
            lines << QStringLiteral("    ") + tr("%n questions for a number were answered by words that are none. They "
                                                 "are kept as words; ask again for a number.",
                                                 nullptr, static_cast<int>(fate.inWords));
        for (const std::string& said : fate.says) lines << QStringLiteral("    ") + qs(said);
    }
    const auto number = [](std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    showRead(tr("New: %1. In place of an earlier answer: %2. Known already: %3. Refused: %4. Nothing is written yet.")
                 .arg(number(plan.added), number(plan.replaced), number(plan.known), number(plan.refused)),
             lines.join(QLatin1Char('\n')), !plan.changed.empty());
}

void AnswersCard::take()
{
    // Planned anew on what is stored by then: nothing that was written meanwhile is written over.
    write([this, texts = m_texts, drawn = m_drawn](Journal& writing, const BulkWatch& watch) -> Then {
        IdsInHand ids(drawn->one);
        const AnswerPlan plan = planOf(*texts, writing, drawn->today, ids, watch);
        if (!plan.changed.empty()) (void)writing.addAll(plan.changed, "answers", watch, importOrigin);
        const int answers = static_cast<int>(plan.added + plan.replaced);
        return [this, answers] { emit taken(answers); };
    });
}

} // namespace soundings::ui
