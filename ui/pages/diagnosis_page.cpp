// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis_page.h"

#include "ui/diagnosis_assessor.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/decision/comments_panel.h"
#include "ui/pages/diagnosis/diagnosis_panel.h"
#include "ui/pages/diagnosis/hypothesis_section.h"
#include "ui/pages/diagnosis/matrix_section.h"
#include "ui/pages/diagnosis/miss_section.h"
#include "ui/pages/diagnosis/questions_section.h"
#include "ui/pages/diagnosis/result_section.h"
#include "ui/pages/diagnosis/voices_section.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/pages/walk/walk_step.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int panelFrom = 900; // px: below it the sentence stands on top
constexpr int panelWidest = 420;
constexpr int panelNarrowest = 300;
constexpr int placeLaterMs = 400; ///< as texts of an entry wait

} // namespace

struct DiagnosisPage::Private {
    Private(DiagnosisPage& owner, JournalBridge& bridge) : page(owner), context{bridge, nullptr, {}} {}

    DiagnosisPage& page;
    DiagnosisContext context;
    DiagnosisAssessor* assessor = nullptr;
    DiagnosisPanel* panel = nullptr;
    QWidget* column = nullptr;
    QScrollArea* scroll = nullptr;
    TextField* title = nullptr;
    QLabel* readOnly = nullptr;
    QLabel* sentence = nullptr; ///< on top, where there is no room for the panel
    std::vector<DiagnosisSection*> sections;
    CommentsPanel* comments = nullptr;
    std::size_t at = 0;
    bool hidden = false; ///< whether a blind round hid voices when the assessment was asked for
    QTimer placeLater;

    [[nodiscard]] bool shows() const
    {
        return context.editor != nullptr && context.editor->entry().diagnosis() != nullptr;
    }
    void build();
    void makeTitle(QVBoxLayout* to);
    void add(DiagnosisSection* section);
    void attach(EntryEditor* editor);
    void openSection(std::size_t index, bool focus);
    void redraw(const QString& origin);
    void redrawTitle();
    void assess();
    void showAssessment(const DiagnosisAssessment& assessment);
    void savePlace();
    void goBackToPlace();
    void fit();
};

void DiagnosisPage::Private::makeTitle(QVBoxLayout* to)
{
    auto* what = helpLabel(tr("Why isn’t this working?"));
    title = new TextField(1, 3);
    title->setObjectName(QStringLiteral("diagnosis.title"));
    title->setAccessibleName(tr("What is not working"));
    title->setPlaceholderText(tr("Fewer paid trials than planned"));
    title->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    readOnly = helpLabel(tr("This journal is only read: nothing can be changed here."));
    readOnly->setObjectName(QStringLiteral("diagnosis.readOnly"));
    sentence = fieldLabel({});
    sentence->setObjectName(QStringLiteral("diagnosis.sentence"));
    for (QWidget* widget : {static_cast<QWidget*>(what), static_cast<QWidget*>(title), static_cast<QWidget*>(readOnly),
                            static_cast<QWidget*>(sentence)})
        to->addWidget(widget);
    to->addSpacing(space::m);
    QObject::connect(title, &TextField::edited, &page, [this](const QString& text) {
        if (!shows()) return;
        guarded(page, [&] {
            context.editor->editEntry(tr("Edit the title"), QStringLiteral("/title"),
                                      [&](Entry& entry) { entry.title = text.toStdString(); });
        });
    });
    QObject::connect(title, &TextField::left, &page, [this] {
        if (context.editor != nullptr) context.editor->endMerge();
    });
}

void DiagnosisPage::Private::build()
{
    column = new QWidget;
    column->setMaximumWidth(readableWidth() + 2 * space::xl);
    auto* to = new QVBoxLayout(column);
    to->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    to->setSpacing(space::xs);
    makeTitle(to);
    auto* hypothesis = new HypothesisSection(context);
    QObject::connect(hypothesis, &HypothesisSection::decisionRequested, &page, [this] {
        if (shows()) emit page.decisionRequested(qs(context.editor->id()));
    });
    QObject::connect(hypothesis, &HypothesisSection::entryRequested, &page, &DiagnosisPage::entryRequested);
    for (auto* section :
         {static_cast<DiagnosisSection*>(new MissSection(context)),
          static_cast<DiagnosisSection*>(new VoicesSection(context)),
          static_cast<DiagnosisSection*>(new MatrixSection(context)),
          static_cast<DiagnosisSection*>(new ResultSection(context)),
          static_cast<DiagnosisSection*>(new QuestionsSection(context)), static_cast<DiagnosisSection*>(hypothesis)}) {
        to->addWidget(section);
        add(section);
    }
    to->addSpacing(space::l);
    comments = new CommentsPanel(QStringLiteral("diagnosis.comments"), context.journal);
    QObject::connect(comments, &CommentsPanel::errorHappened, &page, &DiagnosisPage::errorHappened);
    to->addWidget(comments);
    to->addStretch(1);
    auto* centred = new QWidget;
    auto* centre = new QHBoxLayout(centred);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(column, 1000);
    centre->addStretch(1);
    scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("diagnosis.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(centred);
    panel = new DiagnosisPanel;
    QObject::connect(panel, &DiagnosisPanel::goTo, &page, &DiagnosisPage::goTo);
    auto* layout = new QHBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(panel);
}

void DiagnosisPage::Private::add(DiagnosisSection* section)
{
    const std::size_t index = sections.size();
    sections.push_back(section);
    QObject::connect(section, &DiagnosisSection::headPressed, &page, [this, index] {
        const bool close = sections[index]->isOpen();
        openSection(close ? sections.size() : index, !close);
    });
    QObject::connect(section, &DiagnosisSection::placeMoved, &page, [this] { placeLater.start(); });
    QObject::connect(section, &DiagnosisSection::goTo, &page, &DiagnosisPage::goTo);
    QObject::connect(section, &DiagnosisSection::errorHappened, &page, &DiagnosisPage::errorHappened);
}

/// One section is open at most; beyond the last, none is.
void DiagnosisPage::Private::openSection(std::size_t index, bool focus)
{
    if (!shows()) return;
    context.editor->endMerge();
    at = index;
    for (std::size_t i = 0; i < sections.size(); ++i) sections[i]->setOpen(i == index);
    savePlace();
    if (index >= sections.size()) return;
    if (focus) sections[index]->focusFirst();
    // What was laid out anew is scrolled to once it has its place.
    QTimer::singleShot(0, &page, [this, index] {
        if (index != at) return;
        scroll->ensureWidgetVisible(sections[index]->head(), 0, space::l);
        if (QWidget* typing = page.focusWidget(); typing != nullptr && sections[index]->isAncestorOf(typing))
            scroll->ensureWidgetVisible(typing, 0, space::xl);
    });
}

void DiagnosisPage::Private::attach(EntryEditor* editor)
{
    if (editor == context.editor) return;
    if (context.editor != nullptr) {
        if (placeLater.isActive()) savePlace();
        context.editor->disconnect(&page);
    }
    context.editor = editor;
    context.assessment = {};
    assessor->forget();
    column->setVisible(shows());
    panel->setAssessment({});
    for (DiagnosisSection* section : sections) section->entryChanged();
    comments->show(shows() ? editor->id() : Id());
    if (!shows()) return;
    QObject::connect(editor, &EntryEditor::changed, &page, [this](const QString& origin) { redraw(origin); });
    QObject::connect(editor, &EntryEditor::sealedChanged, &page, [this] { redraw({}); });
    QObject::connect(editor, &QObject::destroyed, &page, [this, editor] {
        if (context.editor != editor) return;
        context.editor = nullptr;
        column->hide();
    });
}

void DiagnosisPage::Private::redrawTitle()
{
    const bool locked = context.editor->isSealed() || context.journal.isReadOnly();
    title->setReadOnly(locked);
    readOnly->setVisible(locked);
    title->setText(qs(context.editor->entry().title));
}

void DiagnosisPage::Private::redraw(const QString& origin)
{
    if (!shows()) return;
    // What a blind round hides must not be told by what was worked out before it.
    const bool hides = context.editor->covering().voices;
    const bool turned = hides != hidden;
    hidden = hides;
    if (turned) showAssessment({});
    if (origin != QLatin1String("/title")) redrawTitle();
    for (DiagnosisSection* section : sections) section->refresh(turned ? QString() : origin, turned);
    panel->setSaveState(context.journal.saveState(), context.journal.failure(), context.journal.isReadOnly());
    assess();
}

void DiagnosisPage::Private::assess()
{
    guarded(page, [&] { assessor->ask(context.editor->shown()); });
}

void DiagnosisPage::Private::showAssessment(const DiagnosisAssessment& assessment)
{
    if (!shows()) return;
    context.assessment = assessment;
    panel->setAssessment(assessment);
    sentence->setText(breakable(qs(assessment.sentence)));
    for (DiagnosisSection* section : sections) section->assessed();
}

/// diagnosis/section/place within it; an opaque word to the journal.
void DiagnosisPage::Private::savePlace()
{
    placeLater.stop();
    if (!shows() || context.journal.isReadOnly()) return;
    const QString word = at < sections.size() ? sections[at]->word() : QString();
    const QString within = at < sections.size() ? sections[at]->place() : QString();
    context.editor->setPlace(QStringLiteral("diagnosis/%1/%2").arg(word, within));
}

void DiagnosisPage::Private::goBackToPlace()
{
    const QString place = context.editor->place();
    const QString word = place.section(QLatin1Char('/'), 1, 1);
    const QString within = place.section(QLatin1Char('/'), 2);
    std::size_t index = place.isEmpty() ? 0 : sections.size();
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (sections[i]->word() == word) index = i;
    openSection(index, true);
    if (index >= sections.size() || within.isEmpty()) return;
    sections[index]->goToPlace(within);
    savePlace();
}

void DiagnosisPage::Private::fit()
{
    const bool wide = page.width() >= panelFrom;
    panel->setVisible(wide && shows());
    sentence->setVisible(!wide);
    if (wide) panel->setFixedWidth(std::clamp(page.width() * 3 / 10, panelNarrowest, panelWidest));
}

DiagnosisPage::DiagnosisPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, journal))
{
    setObjectName(QStringLiteral("diagnosisPage"));
    setAccessibleName(tr("Diagnosis"));
    d->assessor = new DiagnosisAssessor(this);
    d->build();
    d->column->hide();
    d->placeLater.setSingleShot(true);
    d->placeLater.setInterval(placeLaterMs);
    connect(&d->placeLater, &QTimer::timeout, this, [this] { d->savePlace(); });
    connect(d->assessor, &DiagnosisAssessor::ready, this,
            [this](const DiagnosisAssessment& assessment) { d->showAssessment(assessment); });
    connect(&journal, &JournalBridge::saveStateChanged, this, [this](JournalBridge::SaveState state) {
        d->panel->setSaveState(state, d->context.journal.failure(), d->context.journal.isReadOnly());
    });
}

DiagnosisPage::~DiagnosisPage()
{
    if (d->placeLater.isActive()) d->savePlace();
    if (QWidget* typing = focusWidget()) typing->clearFocus(); // what is typed ends while all of it is there
    delete d->scroll; // its fields end their typing when they go, and need what they work with for it
}

void DiagnosisPage::open(EntryEditor* editor)
{
    d->attach(editor);
    d->fit();
    if (!d->shows()) return;
    d->hidden = editor->covering().voices;
    for (DiagnosisSection* section : d->sections) section->setOpen(false);
    d->redraw({});
    const bool isNew = editor->entry().title.empty() && editor->place().isEmpty();
    d->goBackToPlace();
    if (isNew) d->title->setFocus(Qt::OtherFocusReason);
}

EntryEditor* DiagnosisPage::editor() const
{
    return d->context.editor;
}

QString DiagnosisPage::section() const
{
    return d->at < d->sections.size() ? d->sections[d->at]->word() : QString();
}

void DiagnosisPage::next()
{
    const std::size_t next = d->at < d->sections.size() ? d->at + 1 : 0;
    if (next < d->sections.size()) d->openSection(next, true);
}

void DiagnosisPage::back()
{
    if (d->at == 0 || d->at >= d->sections.size()) return emit backedOut();
    d->openSection(d->at - 1, true);
}

void DiagnosisPage::commit()
{
    if (d->at < d->sections.size() && d->sections[d->at]->commit()) return;
    next();
}

void DiagnosisPage::goTo(const QString& pointer)
{
    const QStringList parts = partsOf(pointer);
    for (std::size_t i = 0; i < d->sections.size(); ++i) {
        const QString place = d->sections[i]->placeOf(parts);
        if (place.isEmpty()) continue;
        d->openSection(i, true);
        d->sections[i]->goToPlace(place);
        return;
    }
}

bool DiagnosisPage::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

void DiagnosisPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    d->fit();
}

} // namespace soundings::ui
