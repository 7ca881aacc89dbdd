// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision_page.h"

#include "core/report/report.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/assessor.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/addendum_box.h"
#include "ui/pages/decision/brief_view.h"
#include "ui/pages/decision/commitments_section.h"
#include "ui/pages/decision/covered_line.h"
#include "ui/pages/decision/life_panel.h"
#include "ui/pages/decision/notes_panel.h"
#include "ui/pages/decision/predictions_section.h"
#include "ui/pages/decision/tenacity/tenacity_panel.h"
#include "ui/pages/decision/timeline.h"
#include "ui/pages/decision/versions_list.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/step_named.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/primary_button.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace soundings::ui {

static constexpr int sealCheckMs = 15'000; // the ten minutes end while one looks

struct DecisionPage::Private {
    Private(DecisionPage& owner, JournalBridge& bridge) : page(owner), journal(bridge) {}

    DecisionPage& page;
    JournalBridge& journal;
    EntryEditor* editor = nullptr;
    Assessment assessment;
    Assessor* assessor = nullptr;
    QScrollArea* scroll = nullptr;
    QWidget* column = nullptr;
    QLabel* title = nullptr;
    QLabel* question = nullptr;
    BriefView* brief = nullptr;
    QLabel* findingsTitle = nullptr;
    FindingList* findings = nullptr;
    PredictionsSection* predictions = nullptr;
    CommitmentsSection* commitments = nullptr;
    QPushButton* walk = nullptr;
    QPushButton* look = nullptr;
    QPushButton* review = nullptr;
    QPushButton* report = nullptr;
    QPushButton* undo = nullptr;
    QLabel* sealState = nullptr;
    TenacityPanel* tenacity = nullptr;
    Timeline* timeline = nullptr;
    AddendumBox* addendum = nullptr;
    LifePanel* life = nullptr;
    NotesPanel* notes = nullptr;
    VersionsList* versions = nullptr;
    QTimer timer;
    Date shownOn{}; ///< the next day may cover more

    [[nodiscard]] bool shows() const { return editor != nullptr && editor->entry().decision() != nullptr; }
    [[nodiscard]] std::optional<SealStamp> seal() const;
    void build();
    void buildHead(QVBoxLayout* to);
    void buildTenacity(QVBoxLayout* to);
    void buildFoot(QVBoxLayout* to);
    void attach(EntryEditor* with);
    void redraw();
    void redrawBrief(const std::optional<SealStamp>& stamp);
    void redrawActions(const std::optional<SealStamp>& stamp);
    void ask();
    void undoSeal();
    void append(SinceWhat what);
    void restore(qint64 number);
};

std::optional<SealStamp> DecisionPage::Private::seal() const
{
    std::optional<SealStamp> stamp;
    guarded(page, [&] { stamp = journal.reader().sealOf(editor->id()); });
    return stamp;
}

void DecisionPage::Private::build()
{
    column = new QWidget;
    auto* to = new QVBoxLayout(column);
    to->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    to->setSpacing(space::m);
    column->setMaximumWidth(readableWidth() + 2 * space::xl);
    brief = new BriefView;
    buildHead(to);
    QObject::connect(brief, &BriefView::answerRequested, &page,
                     [this](const QString& pointer) { emit page.walkRequested(stepAt(pointer), pointer); });
    to->addWidget(brief);
    buildTenacity(to);
    buildFoot(to);
    to->addStretch(1);

    scroll = columnScroll(QStringLiteral("decision.scroll"), column);
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void DecisionPage::Private::buildHead(QVBoxLayout* to)
{
    title = questionLabel({});
    title->setObjectName(QStringLiteral("decision.title"));
    title->setFont(fontOf(TextSize::Display, QFont::DemiBold));
    to->addWidget(title);
    question = helpLabel({});
    question->setObjectName(QStringLiteral("decision.question"));
    question->setFont(fontOf(TextSize::Lead));
    question->setForegroundRole(QPalette::WindowText);
    to->addWidget(question);
    sealState = helpLabel({});
    sealState->setObjectName(QStringLiteral("decision.sealState"));
    to->addWidget(sealState);
    walk = new PrimaryButton(QStringLiteral("decision.walk"), tr("Go on with the walk"));
    look = textButton(QStringLiteral("decision.look"), tr("See the answers"));
    review = textButton(QStringLiteral("decision.review"), tr("Review…"));
    report = textButton(QStringLiteral("decision.report"), tr("Report…"));
    undo = textButton(QStringLiteral("decision.undo"), tr("Undo seal"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton* button : {walk, look, review, report, undo}) row->addWidget(button);
    row->addStretch(1);
    to->addLayout(row);
    for (QPushButton* button : {walk, look})
        QObject::connect(button, &QPushButton::clicked, &page, [this, button] {
            const QString left =
                shows() && button == walk ? editor->place().section(QLatin1Char('/'), 0, 0) : QString();
            emit page.walkRequested(stepNamed(left), {});
        });
    const auto toReview = [this] {
        if (shows()) emit page.reviewRequested(qs(editor->id()));
    };
    QObject::connect(review, &QPushButton::clicked, &page, toReview);
    QObject::connect(&brief->coveredLine(), &CoveredLine::reviewRequested, &page, toReview);
    QObject::connect(&brief->coveredLine(), &CoveredLine::uncoverRequested, &page,
                     [this](const QString& why) { append(Uncovering{why.toStdString(), {}}); });
    QObject::connect(report, &QPushButton::clicked, &page, [this] {
        if (shows()) emit page.reportRequested(qs(editor->id()));
    });
    QObject::connect(undo, &QPushButton::clicked, &page, [this] { undoSeal(); });
}

void DecisionPage::Private::buildTenacity(QVBoxLayout* to)
{
    tenacity = new TenacityPanel(journal);
    QObject::connect(tenacity, &TenacityPanel::errorHappened, &page, &DecisionPage::errorHappened);
    QObject::connect(tenacity, &TenacityPanel::goTo, &page, [this](const QString& pointer) {
        if (pointer.startsWith(QLatin1String("/since")))
            scroll->ensureWidgetVisible(timeline);
        else
            emit page.walkRequested(stepAt(pointer), pointer);
    });
    // A card has its place only once the layouts have followed.
    QObject::connect(
        tenacity, &TenacityPanel::shown, &page, [this](QWidget* card) { scroll->ensureWidgetVisible(card); },
        Qt::QueuedConnection);
    to->addWidget(tenacity);
}

void DecisionPage::Private::buildFoot(QVBoxLayout* to)
{
    const auto heading = [&](const QString& words) {
        auto* label = fieldLabel(words);
        label->setFont(fontOf(TextSize::Lead, QFont::DemiBold));
        to->addSpacing(space::l);
        to->addWidget(label);
        return label;
    };
    findingsTitle = heading(tr("What could be mended"));
    findings = new FindingList;
    findings->setInset(0);
    findings->setObjectName(QStringLiteral("decision.findings"));
    QObject::connect(findings, &FindingList::mendRequested, &page,
                     [this](const QString& pointer) { emit page.walkRequested(stepAt(pointer), pointer); });
    to->addWidget(findings);

    predictions = new PredictionsSection(journal);
    QObject::connect(predictions, &PredictionsSection::errorHappened, &page, &DecisionPage::errorHappened);
    to->addWidget(predictions);
    commitments = new CommitmentsSection(journal);
    QObject::connect(commitments, &CommitmentsSection::errorHappened, &page, &DecisionPage::errorHappened);
    const auto toView = [this](QWidget* row) { scroll->ensureWidgetVisible(row); };
    QObject::connect(commitments, &CommitmentsSection::shown, &page, toView, Qt::QueuedConnection);
    to->addWidget(commitments);
    heading(tr("What happened since"));
    timeline = new Timeline;
    to->addWidget(timeline);
    addendum = new AddendumBox(journal);
    QObject::connect(addendum, &AddendumBox::errorHappened, &page, &DecisionPage::errorHappened);
    to->addWidget(addendum);
    life = new LifePanel(journal);
    QObject::connect(life, &LifePanel::entryRequested, &page, &DecisionPage::entryRequested);
    QObject::connect(life, &LifePanel::dropRequested, &page,
                     [this](const QString& reason) { append(Drop{reason.toStdString(), {}}); });
    to->addWidget(life);
    to->addSpacing(space::l);
    notes = new NotesPanel(journal);
    QObject::connect(notes, &NotesPanel::errorHappened, &page, &DecisionPage::errorHappened);
    to->addWidget(notes);
    versions = new VersionsList(journal);
    QObject::connect(versions, &VersionsList::errorHappened, &page, &DecisionPage::errorHappened);
    QObject::connect(versions, &VersionsList::restoreRequested, &page, [this](qint64 number) { restore(number); });
    to->addWidget(versions);
}

void DecisionPage::Private::attach(EntryEditor* with)
{
    if (editor != nullptr) editor->disconnect(&page);
    if (editor != with) brief->coveredLine().reset();
    editor = with;
    assessment = {};
    predictions->open(shows() ? editor : nullptr);
    commitments->open(shows() ? editor : nullptr);
    column->setVisible(shows());
    if (!shows()) {
        notes->show({});
        tenacity->show(nullptr, assessment);
        addendum->show(nullptr);
        return;
    }
    QObject::connect(editor, &EntryEditor::changed, &page, [this] {
        redraw();
        ask();
    });
    QObject::connect(editor, &EntryEditor::sealedChanged, &page, [this] { redraw(); });
    QObject::connect(editor, &QObject::destroyed, &page, [this, with] {
        if (editor != with) return;
        editor = nullptr;
        column->hide();
    });
    scroll->verticalScrollBar()->setValue(0);
    redraw();
    ask();
}

void DecisionPage::Private::ask()
{
    assessor->ask(editor->shown(), journal.clock().today());
}

void DecisionPage::Private::redraw()
{
    if (!shows()) return;
    const auto stamp = seal();
    const Entry& entry = editor->shown();
    shownOn = journal.clock().today();
    title->setText(breakable(titleText(entry.title)));
    question->setText(breakable(qs(entry.decision()->frame.question)));
    question->setVisible(!isBlank(entry.decision()->frame.question));
    redrawActions(stamp);
    guarded(page, [&] { redrawBrief(stamp); });
    std::vector<Finding> open;
    if (!stamp) open = assessment.findings;
    findings->setFindings(open);
    findings->setVisible(!open.empty());
    findingsTitle->setVisible(!open.empty());
    tenacity->show(editor, assessment);
    timeline->show(entry, stamp);
    life->show(entry, stamp.has_value());
    notes->show(entry.id);
    versions->show(stamp || journal.isReadOnly() ? Id() : entry.id);
}

void DecisionPage::Private::redrawBrief(const std::optional<SealStamp>& stamp)
{
    ReportOptions options;
    options.extent = ReportOptions::Extent::Brief;
    options.seal = stamp;
    options.now = journal.clock().now();
    options.translate = coreTranslate();
    Report tree = reportOf(editor->entry(), assessment, options);
    // The page's own head has said the title.
    std::erase_if(tree.blocks, [](const Block& block) {
        const auto* heading = std::get_if<Heading>(&block);
        return heading != nullptr && heading->level == 1;
    });
    const int by = assessment.standsBy;
    std::vector<Because> because;
    if (by >= 0 && std::size_t(by) < assessment.options.size()) because = assessment.options[std::size_t(by)].because;
    brief->show(tree, because);
}

void DecisionPage::Private::redrawActions(const std::optional<SealStamp>& stamp)
{
    const bool undoable = stamp && stamp->undoable && !journal.isReadOnly();
    if (undoable) sealState->setText(tr("Sealed. You can undo this for ten minutes or until you close the window."));
    sealState->setVisible(undoable);
    undo->setVisible(undoable);
    walk->setVisible(!stamp && !journal.isReadOnly());
    look->setVisible(stamp || journal.isReadOnly());
    review->setVisible(stamp && !journal.isReadOnly());
    brief->coveredLine().setOffered(!journal.isReadOnly());
    addendum->setVisible(stamp && !journal.isReadOnly());
    addendum->show(editor);
}

void DecisionPage::Private::undoSeal()
{
    if (!shows()) return;
    guarded(page, [&] {
        journal.withdrawSeal(editor->id());
        editor->setSealed(false);
        redraw();
    });
}

void DecisionPage::Private::append(SinceWhat what)
{
    if (!shows()) return;
    editor->append(std::move(what));
    if (!journal.flush()) emit page.errorHappened(journal.failure());
}

void DecisionPage::Private::restore(qint64 number)
{
    if (!shows()) return;
    try {
        Entry earlier = journal.reader().versionOf(editor->id(), number);
        journal.keepVersion(editor->id(), "restore");
        // An edit like any other, so that Undo brings the present text back.
        editor->editEntry(tr("Put back an earlier text"), {}, [&](Entry& entry) {
            earlier.since = entry.since;
            entry = std::move(earlier);
        });
    } catch (const Error& error) {
        emit page.errorHappened(qs(error.message()));
    }
}

DecisionPage::DecisionPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, journal))
{
    setObjectName(QStringLiteral("decision"));
    d->build();
    d->assessor = new Assessor(this);
    connect(d->assessor, &Assessor::ready, this, [this](const Assessment& assessment) {
        if (!d->shows() || assessment.entry != d->editor->id()) return;
        d->assessment = assessment;
        d->redraw();
    });
    d->timer.setInterval(sealCheckMs);
    connect(&d->timer, &QTimer::timeout, this, [this] {
        if (!isVisible() || !d->shows()) return;
        if (d->shownOn != d->journal.clock().today())
            d->redraw();
        else if (d->undo->isVisibleTo(this))
            d->redrawActions(d->seal());
    });
    d->timer.start();
    d->column->hide();
}

DecisionPage::~DecisionPage() = default;

void DecisionPage::open(EntryEditor* editor)
{
    d->attach(editor);
}

bool DecisionPage::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

QString DecisionPage::helpTopic() const
{
    const QWidget* typing = window()->focusWidget();
    return typing != nullptr && d->tenacity->isAncestorOf(typing) ? QStringLiteral("tenacity")
                                                                  : QStringLiteral("decision");
}

bool DecisionPage::openFor(DueKind kind, const Id& item)
{
    return d->shows() && (d->predictions->openFor(kind, item) || d->commitments->openFor(kind, item) ||
                          d->tenacity->openFor(kind, item));
}

EntryEditor* DecisionPage::editor() const
{
    return d->editor;
}

} // namespace soundings::ui
