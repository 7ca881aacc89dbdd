// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/walk_step.h"

#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

QStringList partsOf(const QString& pointer)
{
    QStringList parts = pointer.toLower().remove(QLatin1Char('_')).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (!parts.isEmpty() && parts.first() == QLatin1String("belief")) parts.removeFirst();
    return parts;
}

WalkStep stepAt(const QString& pointer)
{
    const QStringList parts = partsOf(pointer);
    const QString first = parts.value(0);
    if (first.startsWith(QLatin1String("must"))) return WalkStep::Must;
    if (first == QLatin1String("canrules")) return WalkStep::Can;
    if (first == QLatin1String("options")) {
        if (parts.value(2) == QLatin1String("can")) return WalkStep::Can;
        if (parts.value(2) == QLatin1String("scores")) return WalkStep::TradeOffs;
        return parts.value(2) == QLatin1String("must") ? WalkStep::Must : WalkStep::Options;
    }
    if (first == QLatin1String("criteria") || first == QLatin1String("weights")) return WalkStep::TradeOffs;
    const QStringList seal{QStringLiteral("premortem"), QStringLiteral("quality"), QStringLiteral("commitments")};
    if (seal.contains(first)) return WalkStep::Seal;
    if (first == QLatin1String("constraints")) return WalkStep::FindAWay;
    if (first == QLatin1String("tenacity") || first == QLatin1String("tactics")) return WalkStep::Tenacity;
    if (first == QLatin1String("pyramid")) return WalkStep::Story;
    const QStringList voices{QStringLiteral("voices"), QStringLiteral("round"), QStringLiteral("askings")};
    if (voices.contains(first)) return WalkStep::Voices;
    const QStringList expect{QStringLiteral("outsideview"), QStringLiteral("predictions"), QStringLiteral("signposts"),
                             QStringLiteral("chosen"),      QStringLiteral("because"),     QStringLiteral("review")};
    return expect.contains(first) ? WalkStep::Expect : WalkStep::Frame;
}

WalkStepPage::WalkStepPage(WalkContext& context, WalkStep step, QWidget* parent)
    : QWidget(parent), m_context(context), m_step(step), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

QString WalkStepPage::progress() const
{
    const QStringList all = screens();
    const auto at = all.indexOf(m_screen);
    if (all.size() < 2 || at < 0) return {};
    return tr("Question %1 of %2").arg(at + 1).arg(all.size());
}

QString WalkStepPage::screenAt(const QStringList& /*parts*/)
{
    return {};
}

void WalkStepPage::showScreen(const QString& word)
{
    const QStringList all = screens();
    if (all.isEmpty()) return;
    m_screen = all.contains(word) ? word : all.first();
    present(m_screen);
    refresh({});
    emit moved();
}

void WalkStepPage::refresh(const QString& origin)
{
    if (m_context.editor == nullptr || entry().decision() == nullptr) return;
    const QStringList all = screens();
    if (!m_screen.isEmpty() && !all.contains(m_screen)) { // its option or item is gone: by undo, for example
        m_screen = all.value(0);
        present(m_screen);
        emit moved();
    }
    guarded(*this, [&] {
        m_bindings.refresh(decision(), origin, isReadOnly());
        redraw(origin);
    });
}

void WalkStepPage::focusFirst()
{
    for (QWidget* screen : m_screens) {
        if (screen->isHidden()) continue;
        QWidget* stop = nullptr; // where there is no field yet: the first thing that takes the keyboard
        for (QWidget* next = screen->nextInFocusChain(); next != nullptr && next != screen;
             next = next->nextInFocusChain()) {
            const bool takes = screen->isAncestorOf(next) && next->isVisibleTo(this) && next->isEnabled() &&
                               next->focusProxy() == nullptr && (next->focusPolicy() & Qt::TabFocus) != 0;
            if (!takes) continue;
            if (stop == nullptr) stop = next;
            const bool input = next->inherits("QPlainTextEdit") || next->inherits("QLineEdit");
            if (!input && !next->property("input").toBool()) continue;
            stop = next;
            break;
        }
        if (stop != nullptr) stop->setFocus(Qt::OtherFocusReason);
    }
}

const Entry& WalkStepPage::entry() const
{
    return m_context.editor->shown();
}

const Decision& WalkStepPage::decision() const
{
    return *entry().decision();
}

const Covering& WalkStepPage::covering() const
{
    return m_context.editor->covering();
}

bool WalkStepPage::isReadOnly() const
{
    return m_context.editor == nullptr || m_context.editor->isSealed() || m_context.journal.isReadOnly();
}

Date WalkStepPage::today() const
{
    return m_context.journal.clock().today();
}

Id WalkStepPage::newId() const
{
    return m_context.journal.ids().next();
}

void WalkStepPage::bind(const Pointer& pointer, const Redraw& redraw, const FieldLock& lock)
{
    m_bindings.add(pointer, redraw, lock);
}

bool WalkStepPage::changeForGood(const std::function<void(Decision&)>& edit)
{
    bool changed = false;
    if (!isReadOnly())
        guarded(*this,
                [&] { changed = m_context.editor->editForGood([&](Entry& entry) { edit(*entry.decision()); }); });
    return changed;
}

bool WalkStepPage::change(const QString& what, const QString& key, const std::function<void(Decision&)>& edit)
{
    bool changed = false;
    if (!isReadOnly()) guarded(*this, [&] { changed = m_context.editor->edit(what, key, edit); });
    return changed;
}

void WalkStepPage::endMerge()
{
    if (m_context.editor != nullptr) m_context.editor->endMerge();
}

QVBoxLayout* WalkStepPage::addScreen(const QString& word)
{
    auto* screen = new QWidget(this);
    screen->setObjectName(QStringLiteral("screen.") + word);
    auto* layout = new QVBoxLayout(screen);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    screen->hide();
    m_screens.push_back(screen);
    m_layout->addWidget(screen);
    return layout;
}

void WalkStepPage::presentOnly(const QString& word)
{
    const QString name = QStringLiteral("screen.") + word;
    for (QWidget* screen : m_screens) screen->setVisible(screen->objectName() == name);
}

} // namespace soundings::ui
