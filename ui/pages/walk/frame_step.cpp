// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/frame_step.h"

#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/supersedes_rows.h"
#include "ui/pages/walk/understanding_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

namespace soundings::ui {

FrameStep::FrameStep(WalkContext& context, QWidget* parent) : WalkStepPage(context, WalkStep::Frame, parent)
{
    makeQuestion();
    makeAim();
    makeContext();
    makeWhose();
    makeDoor();
    makeKnown();
    makeUnderstanding();
}

QStringList FrameStep::screens() const
{
    return {QStringLiteral("question"),     QStringLiteral("aim"),  QStringLiteral("context"),
            QStringLiteral("whose"),        QStringLiteral("door"), QStringLiteral("known"),
            QStringLiteral("understanding")};
}

QString FrameStep::screenAt(const QStringList& parts)
{
    const QString field = parts.value(0) == QLatin1String("frame") ? parts.value(1) : parts.value(0);
    if (field == QLatin1String("area") || field == QLatin1String("owner")) return QStringLiteral("whose");
    if (field == QLatin1String("reversibility") || field == QLatin1String("deadline")) return QStringLiteral("door");
    if (field == QLatin1String("supersedes")) return QStringLiteral("context");
    if (field == QLatin1String("unknown")) return QStringLiteral("known");
    return screens().contains(field) ? field : QStringLiteral("question");
}

void FrameStep::present(const QString& word)
{
    presentOnly(word);
    if (word == QLatin1String("context")) m_supersedes->fill();
    if (word == QLatin1String("whose") && m_areas != nullptr) {
        QStringList areas;
        for (const std::string& area : context().journal.reader().areas()) areas << qs(area);
        m_areas->setStringList(areas);
    }
}

void FrameStep::makeQuestion()
{
    auto* to = addScreen(QStringLiteral("question"));
    addQuestion(
        to, tr("What is to be decided?"),
        tr("Give it a name you will recognise in a year, and write the question itself as you would ask it aloud."));

    auto* title = new TextField(1, 3);
    const FieldWords words{.name = QStringLiteral("frame.title"),
                           .label = tr("Title"),
                           .help = {},
                           .placeholder = tr("A few words"),
                           .minLines = 1,
                           .maxLines = 3};
    title->setObjectName(words.name);
    title->setAccessibleName(words.label);
    title->setPlaceholderText(words.placeholder);
    connect(title, &TextField::edited, this, [this](const QString& text) {
        if (isReadOnly()) return;
        context().editor->editEntry(tr("Edit “%1”").arg(tr("Title")), QStringLiteral("/title"),
                                    [&](Entry& entry) { entry.title = text.toStdString(); });
    });
    connect(title, &TextField::left, this, [this] { endMerge(); });
    bind(
        fixed("/title"), [this, title](const Decision&) { title->setText(qs(entry().title)); },
        [title](bool readOnly) { title->setReadOnly(readOnly); });
    addLabelled(to, words, title);

    addText(*this, to,
            {.name = QStringLiteral("frame.question"),
             .label = tr("Question"),
             .help = {},
             .placeholder = tr("Should we …, or how could we …"),
             .minLines = 2,
             .maxLines = 8},
            fixed("/belief/frame/question"), [](auto& d) { return &d.frame.question; });
}

void FrameStep::makeAim()
{
    auto* to = addScreen(QStringLiteral("aim"));
    addQuestion(to, tr("What is to be achieved?"),
                tr("The aim is the what, and it stays put; options are the hows, and stay free. "
                   "Write what will be true once you are there, without saying how."));
    addText(*this, to,
            {.name = QStringLiteral("frame.aim"),
             .label = tr("Aim"),
             .help = {},
             .placeholder = tr("What will be true once you are there"),
             .minLines = 2,
             .maxLines = 8},
            fixed("/belief/frame/aim"), [](auto& d) { return &d.frame.aim; });
}

void FrameStep::makeContext()
{
    auto* to = addScreen(QStringLiteral("context"));
    addQuestion(to, tr("What led here?"), tr("What a colleague who joins next year would need to know to follow you."));
    addText(*this, to,
            {.name = QStringLiteral("frame.context"),
             .label = tr("Context"),
             .help = {},
             .placeholder = {},
             .minLines = 5,
             .maxLines = 16},
            fixed("/belief/frame/context"), [](auto& d) { return &d.frame.context; });
    m_supersedes = new SupersedesRows(*this);
    addLabelled(to,
                {.name = QStringLiteral("frame.supersedes"),
                 .label = tr("It replaces"),
                 .help = tr("An earlier decision that no longer stands once this one is sealed."),
                 .placeholder = {}},
                m_supersedes);
    bind(
        {}, [this](const Decision& d) { m_supersedes->show(d.supersedes); },
        [this](bool readOnly) { m_supersedes->setReadOnly(readOnly); });
}

void FrameStep::makeWhose()
{
    auto* to = addScreen(QStringLiteral("whose"));
    addQuestion(to, tr("Whose is it?"),
                tr("One person who figures out what has to happen, in one part of the company."));
    auto* area = new QuietLine;
    const FieldWords words{.name = QStringLiteral("frame.area"),
                           .label = tr("Area"),
                           .help = tr("The part of the company it belongs to."),
                           .placeholder = tr("Product, sales, finance …")};
    area->setObjectName(words.name);
    area->setAccessibleName(words.label);
    area->setPlaceholderText(words.placeholder);
    m_areas = new QStringListModel(this);
    auto* completer = new QCompleter(m_areas, area);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    area->setCompleter(completer);
    const auto store = [this](const QString& text) {
        change(tr("Edit “%1”").arg(tr("Area")), QStringLiteral("/belief/frame/area"),
               [&](Decision& d) { d.frame.area = text.toStdString(); });
    };
    connect(area, &QLineEdit::textEdited, this, store);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, store);
    connect(area, &QLineEdit::editingFinished, this, [this] { endMerge(); });
    bind(
        fixed("/belief/frame/area"),
        [area](const Decision& d) {
            if (area->text() != qs(d.frame.area)) area->setText(qs(d.frame.area));
        },
        [area](bool readOnly) { area->setReadOnly(readOnly); });
    addLabelled(to, words, area);
    addText(*this, to,
            {.name = QStringLiteral("frame.owner"),
             .label = tr("Owner"),
             .help = tr("Who decides, and answers for it."),
             .placeholder = tr("A name"),
             .minLines = 1,
             .maxLines = 1},
            fixed("/belief/frame/owner"), [](auto& d) { return &d.frame.owner; });
}

void FrameStep::makeDoor()
{
    auto* to = addScreen(QStringLiteral("door"));
    addQuestion(to, tr("Can you walk back through this door?"),
                tr("A two-way door deserves a quick decision; a one-way door deserves a slow one."));
    addChoice(*this, to,
              {.name = QStringLiteral("frame.reversibility"), .label = tr("It is a"), .help = {}, .placeholder = {}},
              {{.text = tr("Two-way door"),
                .key = QLatin1Char('t'),
                .help = tr("You could undo it at a price you can bear.")},
               {.text = tr("One-way door"),
                .key = QLatin1Char('o'),
                .help = tr("There is no way back, or none you could afford.")}},
              fixed("/belief/frame/reversibility"), [](auto& d) { return &d.frame.reversibility; });
    addDate(*this, to,
            {.name = QStringLiteral("frame.deadline"),
             .label = tr("Decide by"),
             .help = tr("Leave it blank if nothing forces a date."),
             .placeholder = {}},
            fixed("/belief/frame/deadline"), [](auto& d) { return &d.frame.deadline; });
}

void FrameStep::makeKnown()
{
    auto* to = addScreen(QStringLiteral("known"));
    addQuestion(to, tr("What do you know, and what not?"),
                tr("What you cannot know yet is as worth writing down as what you can."));
    addText(*this, to,
            {.name = QStringLiteral("frame.known"),
             .label = tr("We know"),
             .help = {},
             .placeholder = {},
             .minLines = 3,
             .maxLines = 10},
            fixed("/belief/frame/known"), [](auto& d) { return &d.frame.known; });
    addText(*this, to,
            {.name = QStringLiteral("frame.unknown"),
             .label = tr("We do not know"),
             .help = {},
             .placeholder = {},
             .minLines = 3,
             .maxLines = 10},
            fixed("/belief/frame/unknown"), [](auto& d) { return &d.frame.unknown; });
}

void FrameStep::makeUnderstanding()
{
    auto* to = addScreen(QStringLiteral("understanding"));
    addQuestion(to, tr("How much of each function’s picture do you hold?"),
                tr("About 80 % of what its leader knows is enough to be roughly directionally right. "
                   "Where you are far below it, ask before you decide."));
    auto* rows = new UnderstandingRows(*this);
    to->addWidget(rows);
    bind(
        {}, [rows](const Decision& d) { rows->show(d.frame.understanding); },
        [rows](bool readOnly) { rows->setReadOnly(readOnly); });
}

} // namespace soundings::ui
