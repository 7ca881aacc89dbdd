// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entry/section_page.h"

#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/entry/entry_section.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/pages/walk/walk_step.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

constexpr int placeLaterMs = 400; ///< as texts of an entry wait

} // namespace

SectionPage::SectionPage(JournalBridge& journal, const Words& words, QWidget* parent)
    : EntryForm(journal, parent),
      m_word(words.word),
      m_column(new QWidget),
      m_layout(new QVBoxLayout(m_column)),
      m_beside(new QHBoxLayout(this)),
      m_scroll(columnScroll(m_word + QStringLiteral(".scroll"), m_column)),
      m_title(new TextField(1, 3))
{
    m_column->setMaximumWidth(readableWidth() + 2 * space::xl);
    m_layout->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    m_layout->setSpacing(space::xs);
    makeTitle(words);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->setSpacing(0);
    m_beside->addWidget(m_scroll, 1);
    m_column->hide();
    m_placeLater.setSingleShot(true);
    m_placeLater.setInterval(placeLaterMs);
    connect(&m_placeLater, &QTimer::timeout, this, &SectionPage::savePlace);
}

void SectionPage::makeTitle(const Words& words)
{
    const QString pointer = QStringLiteral("/title");
    m_title->setObjectName(m_word + QStringLiteral(".title"));
    m_title->setAccessibleName(words.title);
    m_title->setPlaceholderText(words.titlePlaceholder);
    m_title->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    m_layout->addWidget(helpLabel(words.what));
    m_layout->addWidget(m_title);
    addReadOnlyNote(m_layout, m_word + QStringLiteral(".readOnly"));
    connect(m_title, &TextField::edited, this, [this, pointer](const QString& text) {
        change(tr("Edit the title"), pointer, [&](Entry& entry) { entry.title = text.toStdString(); });
    });
    connect(m_title, &TextField::left, this, [this] { endMerge(); });
    bind([pointer] { return pointer; }, [this](const Entry& entry) { m_title->setText(qs(entry.title)); },
         [this](bool readOnly) { m_title->setReadOnly(readOnly); });
}

void SectionPage::addSection(EntrySection* section)
{
    const std::size_t index = m_sections.size();
    m_sections.push_back(section);
    m_layout->addWidget(section);
    connect(section, &EntrySection::headPressed, this,
            [this, index] { openAt(m_sections[index]->isOpen() ? m_sections.size() : index); });
    connect(section, &EntrySection::placeMoved, this, [this] { m_placeLater.start(); });
    connect(section, &EntrySection::goTo, this, &SectionPage::goTo);
    connect(section, &EntrySection::entryRequested, this, &SectionPage::entryRequested);
    connect(section, &EntrySection::errorHappened, this, &SectionPage::errorHappened);
}

/// One section is open at most; beyond the last, none is.
void SectionPage::openAt(std::size_t index)
{
    if (editor() == nullptr) return;
    endMerge();
    m_at = index;
    for (std::size_t i = 0; i < m_sections.size(); ++i) m_sections[i]->setOpen(i == index);
    savePlace();
    if (index >= m_sections.size()) return;
    m_sections[index]->focusFirst();
    // What was laid out anew is scrolled to once it has its place.
    QTimer::singleShot(0, this, [this, index] {
        if (index != m_at) return;
        const EntrySection& section = *m_sections[index];
        m_scroll->ensureWidgetVisible(section.head(), 0, space::l);
        QWidget* typing = focusWidget();
        if (typing == nullptr || !section.isAncestorOf(typing)) return;
        // Where one was within it, wherever that is; else its head stays in sight.
        const int reach = typing->mapTo(&section, QPoint(0, typing->height())).y();
        if (!section.place().isEmpty() || reach <= m_scroll->viewport()->height())
            m_scroll->ensureWidgetVisible(typing, 0, space::xl);
    });
}

void SectionPage::openSection(const EntrySection& section)
{
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        if (m_sections[i] == &section) openAt(i);
}

QString SectionPage::section() const
{
    return m_at < m_sections.size() ? m_sections[m_at]->word() : QString();
}

void SectionPage::next()
{
    const std::size_t next = m_at < m_sections.size() ? m_at + 1 : 0;
    if (next < m_sections.size()) openAt(next);
}

void SectionPage::back()
{
    if (m_at == 0 || m_at >= m_sections.size()) return emit backedOut();
    openAt(m_at - 1);
}

void SectionPage::commit()
{
    if (m_at < m_sections.size() && m_sections[m_at]->commit()) return;
    next();
}

void SectionPage::goTo(const QString& pointer)
{
    const QStringList parts = partsOf(pointer);
    for (EntrySection* section : m_sections) {
        const QString place = section->placeOf(parts);
        if (place.isEmpty()) continue;
        openSection(*section);
        return section->goToPlace(place);
    }
}

void SectionPage::leaving()
{
    if (m_placeLater.isActive()) savePlace();
}

void SectionPage::endWalking()
{
    if (m_placeLater.isActive()) savePlace();
    endTyping();
}

void SectionPage::entryChanged()
{
    m_column->setVisible(editor() != nullptr);
    for (EntrySection* section : m_sections) section->entryChanged();
}

void SectionPage::opened()
{
    for (EntrySection* section : m_sections) section->setOpen(false);
    refresh({});
    goBackToPlace();
}

void SectionPage::redrawSections(const QString& origin, bool closedToo)
{
    for (EntrySection* section : m_sections) section->refresh(origin, closedToo);
}

/// page/section/place within it; an opaque word to the journal.
void SectionPage::savePlace()
{
    m_placeLater.stop();
    if (editor() == nullptr || journal().isReadOnly()) return;
    const QString within = m_at < m_sections.size() ? m_sections[m_at]->place() : QString();
    editor()->setPlace(QStringLiteral("%1/%2/%3").arg(m_word, section(), within));
}

void SectionPage::goBackToPlace()
{
    const QString place = editor()->place();
    const QString word = place.section(QLatin1Char('/'), 1, 1);
    const QString within = place.section(QLatin1Char('/'), 2);
    std::size_t index = place.isEmpty() ? 0 : m_sections.size();
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        if (m_sections[i]->word() == word) index = i;
    openAt(index);
    if (index >= m_sections.size() || within.isEmpty()) return;
    m_sections[index]->goToPlace(within);
    savePlace();
}

} // namespace soundings::ui
