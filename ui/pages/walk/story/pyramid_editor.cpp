// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/story/pyramid_editor.h"

#include "core/assessment/story.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace soundings::ui {

PyramidEditor::PyramidEditor(JournalBridge& journal, std::function<EntryEditor*()> editor, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_editor(std::move(editor))
{
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::m);
    addText(*this, to,
            {.name = QStringLiteral("story.headline"),
             .label = tr("Headline"),
             .help = tr("One sentence, as short as somebody would say it."),
             .placeholder = tr("The database is the application"),
             .minLines = 1,
             .maxLines = 4},
            fixed("/belief/pyramid/headline"), [](auto& p) { return &p.headline; });
    makeOutline(to);
    makeEvidence(to);
}

const Pyramid& PyramidEditor::pyramid() const
{
    static const Pyramid none;
    const EntryEditor* editor = m_editor();
    const Pyramid* shown = editor == nullptr ? nullptr : pyramidOf(editor->shown());
    return shown == nullptr ? none : *shown;
}

bool PyramidEditor::isReadOnly() const
{
    const EntryEditor* editor = m_editor();
    return editor == nullptr || editor->isSealed() || m_journal.isReadOnly();
}

Date PyramidEditor::today() const
{
    return m_journal.clock().today();
}

void PyramidEditor::bind(const Pointer& pointer, const Redraw& redraw, const FieldLock& lock)
{
    m_bindings.add(pointer, redraw, lock);
}

bool PyramidEditor::change(const QString& what, const QString& key, const std::function<void(Pyramid&)>& edit)
{
    bool changed = false;
    if (isReadOnly()) return changed;
    guarded(*this, [&] {
        changed = m_editor()->editEntry(what, key, [&](Entry& entry) {
            if (Pyramid* now = pyramidOf(entry)) edit(*now);
        });
    });
    return changed;
}

void PyramidEditor::endMerge()
{
    if (EntryEditor* editor = m_editor()) editor->endMerge();
}

void PyramidEditor::refresh(const QString& origin)
{
    if (m_editor() == nullptr) return;
    m_bindings.refresh(pyramid(), origin, isReadOnly());
    redraw();
}

void PyramidEditor::showPlace(const QStringList& parts)
{
    // pyramid, arguments, 1, evidence, 0
    if (parts.value(1) != QLatin1String("arguments") || parts.value(2).isEmpty()) return;
    PyramidPlace place{parts.value(2).toULongLong(), {}};
    if (!parts.value(4).isEmpty()) place.evidence = parts.value(4).toULongLong();
    if (isIn(pyramid(), place)) m_outline->setCurrent(place);
    m_outline->setFocus(Qt::OtherFocusReason);
}

void PyramidEditor::makeOutline(QVBoxLayout* to)
{
    to->addSpacing(space::s);
    to->addWidget(fieldLabel(tr("Arguments and their evidence")));
    auto* keys =
        helpLabel(tr("Enter types in a line, Enter again begins the next. Drag a line, or move it with Alt and the "
                     "arrows; Ctrl+Right makes it evidence for the one above, Ctrl+Left an argument."));
    keys->setFont(fontOf(TextSize::Small));
    to->addWidget(keys);
    m_outline = new StoryOutline;
    m_outline->setObjectName(QStringLiteral("story.outline"));
    m_outline->setAccessibleName(tr("Arguments and their evidence"));
    to->addWidget(m_outline);
    connect(m_outline, &StoryOutline::textChanged, this, [this](const PyramidPlace& place, const QString& text) {
        change(tr("Edit “%1”").arg(place.evidence ? tr("Evidence") : tr("Argument")),
               QStringLiteral("/belief/pyramid/lines/%1").arg(qs(idAt(pyramid(), place))), [&](Pyramid& p) {
                   if (isIn(p, place)) textAt(p, place) = text.toStdString();
               });
    });
    connect(m_outline, &StoryOutline::left, this, [this] { endMerge(); });
    connect(m_outline, &StoryOutline::nextRequested, this, &PyramidEditor::addBehind);
    connect(m_outline, &StoryOutline::moveRequested, this, &PyramidEditor::move);
    connect(m_outline, &StoryOutline::dropRequested, this,
            [this](const PyramidPlace& from, const PyramidPlace& before) {
                edit(tr("Move a line"), [&](Pyramid& edited) { return moveTo(edited, from, before); });
            });
    connect(m_outline, &StoryOutline::removeRequested, this, [this](const PyramidPlace& place) {
        edit(tr("Take out a line"), [&](Pyramid& edited) { return removeAt(edited, place); });
    });
    connect(m_outline, &StoryOutline::currentMoved, this, [this] {
        if (!m_redrawing) refresh({}); // the fields below are another line's now
    });

    m_addArgument = textButton(QStringLiteral("story.addArgument"), tr("Add an argument"));
    m_addEvidence = textButton(QStringLiteral("story.addEvidence"), tr("Add evidence to it"));
    m_remove = textButton(QStringLiteral("story.remove"), tr("Take this line out"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton* button : {m_addArgument, m_addEvidence, m_remove}) row->addWidget(button);
    row->addStretch(1);
    to->addLayout(row);
    connect(m_addArgument, &QPushButton::clicked, this, [this] { add(false); });
    connect(m_addEvidence, &QPushButton::clicked, this, [this] { add(true); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto place = m_outline->current()) emit m_outline->removeRequested(*place);
    });
}

void PyramidEditor::makeEvidence(QVBoxLayout* to)
{
    m_details = new QWidget;
    auto* column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    const auto pointer = [this](const char* member) {
        return [this, member] {
            const Evidence* evidence = currentEvidence(pyramid());
            return evidence == nullptr ? QString()
                                       : QStringLiteral("/belief/pyramid/lines/%1/%2").arg(qs(evidence->id), member);
        };
    };
    const auto member = [this](auto Evidence::* of) {
        return [this, of](auto& d) {
            auto* evidence = const_cast<Evidence*>(currentEvidence(d));
            return evidence == nullptr ? nullptr : &(evidence->*of);
        };
    };
    const auto word = [](EvidenceKind kind, QChar key, const QString& help) {
        return ChoiceRow::Word{nameOfEvidence(kind), key, help};
    };
    addChoice(
        *this, column,
        {.name = QStringLiteral("story.kind"), .label = tr("What kind of evidence?"), .help = {}, .placeholder = {}},
        {word(EvidenceKind::Data, 'd', tr("Numbers that anybody can count again")),
         word(EvidenceKind::Story, 's', tr("What happened to one customer, with a name")),
         word(EvidenceKind::LongForm, 'l', tr("A long argument that can be read alone")),
         word(EvidenceKind::Proof, 'p', tr("Something that runs: a proof of concept"))},
        pointer("kind"), member(&Evidence::kind));
    addText(*this, column,
            {.name = QStringLiteral("story.source"),
             .label = tr("Where does it come from?"),
             .help = {},
             .placeholder = tr("Who counted, who told it, where it can be read"),
             .minLines = 1,
             .maxLines = 4},
            pointer("source"), member(&Evidence::source));
    addDate(*this, column,
            {.name = QStringLiteral("story.date"), .label = tr("Of when?"), .help = {}, .placeholder = {}},
            pointer("date"), member(&Evidence::date))
        ->lookBack();
    to->addWidget(m_details);
}

const Evidence* PyramidEditor::currentEvidence(const Pyramid& pyramid) const
{
    const auto place = m_outline->current();
    if (!place || !place->evidence || !isIn(pyramid, *place)) return nullptr;
    return &pyramid.arguments[place->argument].evidence[*place->evidence];
}

void PyramidEditor::redraw()
{
    const QScopedValueRollback redrawing(m_redrawing, true);
    m_outline->show(pyramid(), isReadOnly());
    m_outline->setVisible(!pyramid().arguments.empty());
    showCurrent();
}

void PyramidEditor::showCurrent()
{
    const auto place = m_outline->current();
    for (QPushButton* button : {m_addArgument, m_addEvidence, m_remove}) button->setVisible(!isReadOnly());
    m_addEvidence->setEnabled(place.has_value());
    m_remove->setEnabled(place.has_value());
    m_details->setVisible(currentEvidence(pyramid()) != nullptr);
}

void PyramidEditor::edit(const QString& what, const Edit& edit)
{
    if (isReadOnly()) return;
    Pyramid edited = pyramid();
    const auto place = edit(edited);
    if (edited == pyramid()) return;
    endMerge();
    change(what, {}, [&](Pyramid& now) { now = edited; });
    refresh({});
    m_outline->setCurrent(place);
    m_outline->setFocus(Qt::OtherFocusReason);
}

void PyramidEditor::add(bool evidence)
{
    const auto after = m_outline->current();
    const Id id = m_journal.ids().next();
    edit(evidence ? tr("Add evidence") : tr("Add an argument"), [&](Pyramid& edited) -> std::optional<PyramidPlace> {
        if (evidence) return after ? addEvidence(edited, *after, id) : std::nullopt;
        return addArgument(edited, after, id);
    });
    m_outline->editCurrent();
}

void PyramidEditor::addBehind(const PyramidPlace& after)
{
    m_outline->setCurrent(after);
    add(after.evidence.has_value());
}

void PyramidEditor::move(const PyramidPlace& place, StoryOutline::Move move)
{
    edit(tr("Move a line"), [&](Pyramid& edited) {
        switch (move) {
        case StoryOutline::Move::Up: return moveUp(edited, place);
        case StoryOutline::Move::Down: return moveDown(edited, place);
        case StoryOutline::Move::In: return indent(edited, place);
        case StoryOutline::Move::Out: return outdent(edited, place);
        }
        return std::optional<PyramidPlace>();
    });
}

} // namespace soundings::ui
