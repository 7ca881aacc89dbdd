// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/tenacity/tenacity_panel.h"

#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/timeline.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/tenacity/tenacity_cards.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/tenacity/verdict_view.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/tenacity_assessor.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

QString kindInWords(const TenacityAssessment& assessment)
{
    if (!assessment.label) return {};
    QString word =
        assessment.label == TenacityKind::Imperative ? TenacityPanel::tr("An imperative") : TenacityPanel::tr("A bet");
    if (assessment.history.empty()) return word;
    const auto& last = assessment.history.back();
    return TenacityPanel::tr("%1, since %2: %3").arg(word, dateText(last.on), breakable(oneLine(last.reason)));
}

template <typename Histories, typename Member>
const auto* withId(const Histories& histories, Member member, const Id& id)
{
    const auto found = std::ranges::find_if(histories, [&](const auto& each) { return (each.*member).id == id; });
    return found == histories.end() ? nullptr : &*found;
}

} // namespace

TenacityPanel::TenacityPanel(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_assessor(new TenacityAssessor(this)),
      m_kind(helpLabel({})),
      m_verdict(new VerdictView(QStringLiteral("tenacity.verdict"))),
      m_card(new CardForm),
      m_timeline(new FigureView)
{
    setObjectName(QStringLiteral("tenacity"));
    setAccessibleName(tr("Tenacity"));
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, space::l, 0, 0);
    to->setSpacing(space::m);
    auto* title = fieldLabel(tr("Tenacity"));
    title->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
    to->addWidget(title);
    m_kind->setObjectName(QStringLiteral("tenacity.kind"));
    to->addWidget(m_kind);
    to->addWidget(m_verdict);
    m_verdict->hide(); // until there is one
    makeActions(to);
    to->addWidget(m_card);
    m_timeline->setObjectName(QStringLiteral("tenacity.timeline"));
    to->addWidget(m_timeline);
    connect(m_timeline, &FigureView::activated, this, &TenacityPanel::goTo);
    m_signposts = addSection(to, m_signpostsTitle, tr("Signposts"));
    m_tactics = addSection(to, m_tacticsTitle, tr("Tactics"));
    m_constraints = addSection(to, m_constraintsTitle, tr("What stood in the way"));
    m_looks = addSection(to, m_looksTitle, tr("Last look"));
    connect(m_verdict, &VerdictView::goTo, this, &TenacityPanel::goToOrSay);
    connect(m_card, &CardForm::laidAside, this, [this] { closeCard(); });
    connect(m_card, &CardForm::refused, this, &TenacityPanel::shown);
    connect(m_card, &CardForm::kept, this, [this] {
        closeCard();
        if (!m_journal.flush()) emit errorHappened(m_journal.failure());
    });
    connect(m_assessor, &TenacityAssessor::ready, this, [this](const TenacityAssessment& assessment) {
        if (m_editor == nullptr || (m_drawn == m_editor->entry() && m_assessment == assessment)) return;
        m_assessment = assessment;
        m_drawn = m_editor->entry();
        guarded(*this, [&] { redraw(); });
    });
    hide();
}

void TenacityPanel::makeActions(QVBoxLayout* to)
{
    m_actions = new QWidget;
    auto* grid = new QGridLayout(m_actions);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    grid->setColumnStretch(2, 1);
    auto add = [&, index = 0](const char* name, const char* cardName, const QString& words, const Opens& card) mutable {
        auto* button = opener(QString::fromLatin1(name), words, {}, QString::fromLatin1(cardName));
        grid->addWidget(button, index / 2, index % 2);
        ++index;
        connect(button, &QPushButton::clicked, this, [this, button, card] { openCard(card, button); });
    };
    add("tenacity.look", "look", tr("Look now"), [this] { return lookCard(*m_editor->entry().decision()); });
    add("tenacity.begin", "tactic.begin", tr("Begin a tactic"),
        [this] { return beginTacticCard(*m_editor->entry().decision(), m_journal.clock().today(), m_journal.ids()); });
    add("tenacity.set", "signpost.set", tr("Set a signpost"), [this] { return setSignpostCard(m_journal.ids()); });
    add("tenacity.reclassify", "reclassify", tr("Imperative or bet"),
        [this] { return reclassifyCard(pursuitOf(m_editor->entry()).kind); });
    add("tenacity.ground", "ground", tr("What it stands on"),
        [this] { return groundCard(pursuitOf(m_editor->entry())); });
    to->addWidget(m_actions);
}

QVBoxLayout* TenacityPanel::addSection(QVBoxLayout* to, QLabel*& title, const QString& words)
{
    title = fieldLabel(words);
    to->addWidget(title);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(space::s);
    to->addLayout(rows);
    return rows;
}

QPushButton* TenacityPanel::opener(const QString& name, const QString& words, const QString& about, const QString& card)
{
    auto* button = textButton(name, words);
    button->setAccessibleName(about.isEmpty() ? words : QStringLiteral("%1: %2").arg(words, about));
    button->setProperty("words", words);
    button->setProperty("card", card);
    return button;
}

bool TenacityPanel::mayWrite() const
{
    return m_editor != nullptr && m_editor->isSealed() && !m_journal.isReadOnly();
}

void TenacityPanel::show(EntryEditor* editor, const Assessment& lens)
{
    if (editor != m_editor) {
        m_card->close();
        m_assessment = {};
        m_drawn.reset();
        m_editor = editor;
        if (editor != nullptr)
            connect(editor, &QObject::destroyed, this, [this, editor] {
                if (m_editor == editor) m_editor = nullptr;
            });
    }
    const bool sealed = editor != nullptr && editor->entry().decision() != nullptr && editor->isSealed();
    const bool worthIt = sealed && (mayWrite() || isPursued(editor->entry()));
    setVisible(worthIt);
    if (!worthIt) {
        m_assessor->forget();
        return;
    }
    m_actions->setVisible(mayWrite());
    m_assessor->ask(editor->entry(), lens, m_journal);
}

void TenacityPanel::redraw()
{
    const bool pursued = isPursued(m_editor->entry());
    // Rows are made anew: the keyboard goes back to the button of the same name.
    const QWidget* typing = focusWidget();
    const QString at = typing != nullptr && typing->hasFocus() ? typing->objectName() : QString();
    m_kind->setText(kindInWords(m_assessment));
    m_kind->setVisible(m_assessment.label.has_value());
    if (pursued) m_verdict->show(m_assessment);
    m_verdict->setVisible(pursued);
    redrawTimeline();
    redrawSignposts();
    redrawTactics();
    redrawConstraints();
    redrawLooks();
    markHalfFilled();
    if (auto* again = at.isEmpty() ? nullptr : findChild<QPushButton*>(at)) again->setFocus(Qt::OtherFocusReason);
}

void TenacityPanel::addRow(QVBoxLayout* to, const Row& row)
{
    auto* box = new QWidget;
    auto* line = new QGridLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setHorizontalSpacing(space::s);
    line->setVerticalSpacing(space::xs);
    line->setColumnStretch(0, 1);
    auto* words = helpLabel(breakable(row.sentence));
    words->setForegroundRole(QPalette::WindowText);
    line->addWidget(words, 0, 0);
    int at = 1;
    for (const QString& detail : row.details) {
        if (detail.isEmpty()) continue;
        auto* quiet = helpLabel(breakable(detail));
        quiet->setFont(fontOf(TextSize::Small));
        line->addWidget(quiet, at++, 0);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (const auto& [button, card] : row.buttons) {
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, from = button, opens = card] { openCard(opens, from); });
    }
    line->addLayout(buttons, 0, 1, at, 1, Qt::AlignTop);
    to->addWidget(box);
    box->show();
}

void TenacityPanel::redrawTimeline()
{
    auto figure = pursuitTimelineOf(m_editor->entry(), m_journal.clock().today(), coreTranslate());
    m_timeline->setVisible(!figure.empty());
    if (!figure.empty()) showTimeline(*m_timeline, std::move(figure));
}

void TenacityPanel::redrawSignposts()
{
    emptyLayout(*m_signposts);
    const Pursuit pursuit = pursuitOf(m_editor->entry());
    std::size_t index = 0;
    for (const SignpostRow& signpost : m_assessment.signposts) {
        Row row{.sentence = qs(signpost.sentence), .details = {qs(signpost.band), qs(signpost.agreed)}, .buttons = {}};
        const auto* history = withId(pursuit.signposts, &SignpostHistory::now, signpost.id);
        if (mayWrite() && history != nullptr) {
            const QString about = oneLine(signpost.state);
            const auto card = [now = history->now](Card (*make)(const Signpost&)) {
                return [now, make] { return make(now); };
            };
            row.buttons.emplace_back(opener(QStringLiteral("tenacity.read.%1").arg(index), tr("Read it"), about,
                                            QStringLiteral("read:%1").arg(qs(signpost.id))),
                                     card(readSignpostCard));
            row.buttons.emplace_back(opener(QStringLiteral("tenacity.move.%1").arg(index), tr("Move it"), about,
                                            QStringLiteral("move:%1").arg(qs(signpost.id))),
                                     card(moveSignpostCard));
        }
        addRow(m_signposts, row);
        ++index;
    }
    m_signpostsTitle->setVisible(index > 0);
}

void TenacityPanel::redrawTactics()
{
    emptyLayout(*m_tactics);
    const Pursuit pursuit = pursuitOf(m_editor->entry());
    std::size_t index = 0;
    for (const TacticRow& tactic : m_assessment.tactics) {
        const QString what = oneLine(tactic.hypothesis, tr("A tactic without words"));
        Row row{.sentence = tactic.option.empty() ? what : tr("%1 (%2)").arg(what, oneLine(tactic.option)),
                .details = {qs(tactic.sentence)},
                .buttons = {}};
        if (!tactic.price.empty()) row.details << tr("Price: %1").arg(oneLine(tactic.price));
        if (!tactic.taught.empty()) row.details << tr("Taught: %1").arg(oneLine(tactic.taught));
        const auto* history = withId(pursuit.tactics, &TacticHistory::tactic, tactic.id);
        if (mayWrite() && history != nullptr && !history->ended)
            row.buttons.emplace_back(
                opener(QStringLiteral("tenacity.end.%1").arg(index), tr("End it"), oneLine(tactic.hypothesis),
                       QStringLiteral("tactic.end:%1").arg(qs(tactic.id))),
                [this, ending = history->tactic] { return endTacticCard(ending, m_journal.clock().today()); });
        addRow(m_tactics, row);
        ++index;
    }
    m_tacticsTitle->setVisible(index > 0);
}

void TenacityPanel::redrawConstraints()
{
    emptyLayout(*m_constraints);
    const Entry& entry = m_editor->entry();
    std::size_t index = 0;
    for (const Constraint& constraint : entry.decision()->constraints) {
        const ConstraintMoved* moved = nullptr;
        Date on = m_journal.clock().today();
        for (const SinceItem& item : entry.since)
            if (const auto* each = std::get_if<ConstraintMoved>(&item.what);
                each != nullptr && each->constraint == constraint.id) {
                moved = each;
                on = each->on.value_or(localDate(item.at));
            }
        Row row{.sentence = oneLine(constraint.text, tr("A constraint without words")), .details = {}, .buttons = {}};
        if (moved != nullptr)
            row.details << tr("Moved on %1: %2").arg(dateText(on), oneLine(moved->how));
        else if (mayWrite())
            row.buttons.emplace_back(opener(QStringLiteral("tenacity.moved.%1").arg(index), tr("It moved"),
                                            oneLine(constraint.text),
                                            QStringLiteral("constraint:%1").arg(qs(constraint.id))),
                                     [constraint] { return constraintMovedCard(constraint); });
        addRow(m_constraints, row);
        ++index;
    }
    m_constraintsTitle->setVisible(index > 0);
}

void TenacityPanel::redrawLooks()
{
    emptyLayout(*m_looks);
    m_looksTitle->setVisible(!m_assessment.looks.empty());
    if (m_assessment.looks.empty()) return;
    const LookRow& last = m_assessment.looks.back();
    addRow(m_looks, {.sentence = tr("%1: %2").arg(dateTextFrom(m_journal.clock().today(), last.on), qs(last.sentence)),
                     .details = {qs(last.agreed)},
                     .buttons = {}});
}

void TenacityPanel::openCard(const Opens& card, QWidget* from)
{
    if (!mayWrite()) return;
    guarded(*this, [&] {
        m_fromName = from->objectName();
        m_card->open(card(), *m_editor, m_journal.clock().today());
        emit shown(m_card);
    });
}

/// What is blank in a sealed decision cannot be filled in there: the card that says it later opens in its place.
void TenacityPanel::goToOrSay(const QString& pointer)
{
    if (mayWrite()) {
        const Pursuit pursuit = pursuitOf(m_editor->entry());
        for (const PursuitText* text : {&pursuit.owner, &pursuit.consequenceOfStopping, &pursuit.outsideConfirmation})
            if (isBlank(text->text) && qs(text->pointer) == pointer) return press("tenacity.ground");
        if (pursuit.signposts.empty() && pointer == QLatin1String("/belief/signposts")) return press("tenacity.set");
    }
    emit goTo(pointer);
}

void TenacityPanel::press(const char* opener)
{
    if (auto* button = findChild<QPushButton*>(QString::fromLatin1(opener))) button->click();
}

void TenacityPanel::closeCard()
{
    markHalfFilled();
    emit shown(m_verdict); // the page may have moved on when the card went
    if (auto* from = findChild<QPushButton*>(m_fromName)) {
        from->setFocus(Qt::OtherFocusReason);
        if (from->isVisible()) emit shown(from);
    }
}

/// A button says where something half filled waits.
void TenacityPanel::markHalfFilled()
{
    if (m_editor == nullptr) return;
    const QStringList waiting = m_editor->cards();
    for (auto* button : findChildren<QPushButton*>()) {
        const QString card = button->property("card").toString();
        if (card.isEmpty()) continue;
        const QString words = button->property("words").toString();
        button->setText(waiting.contains(card) ? tr("%1 (half filled)").arg(words) : words);
    }
}

bool TenacityPanel::openFor(DueKind kind, const Id& item)
{
    if (!mayWrite()) return false;
    const Pursuit pursuit = pursuitOf(m_editor->entry());
    if (kind == DueKind::Signpost) {
        const auto* history = withId(pursuit.signposts, &SignpostHistory::now, item);
        if (history == nullptr) return false;
        openCard([now = history->now] { return readSignpostCard(now); }, this);
        return true;
    }
    if (kind != DueKind::Constraint) return false;
    for (const Constraint& constraint : m_editor->entry().decision()->constraints) {
        if (constraint.id != item) continue;
        openCard([constraint] { return constraintMovedCard(constraint); }, this);
        return true;
    }
    return false;
}

} // namespace soundings::ui
