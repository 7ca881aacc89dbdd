// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/story/retell_section.h"

#include "core/support/text.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

/// Which argument stayed with whom; empty where nobody named one.
QString stayedText(const RetellPicture& picture)
{
    QStringList lines;
    for (const RetellPicture::Stayed& argument : picture.arguments)
        if (argument.readers > 0)
            lines << RetellSection::tr("“%1” stayed with %n readers.", nullptr, int(argument.readers))
                         .arg(oneLine(argument.argument));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

RetellSection::RetellSection(QWidget* parent)
    : QWidget(parent),
      m_sentence(helpLabel({})),
      m_because(helpLabel({})),
      m_stayed(helpLabel({})),
      m_ask(textButton(QStringLiteral("story.retell.ask"), tr("Ask readers to retell it…"))),
      m_readers(new Disclosure(QStringLiteral("story.retell.readers"), tr("What readers wrote back"), this))
{
    m_sentence->setObjectName(QStringLiteral("story.retell.sentence"));
    m_because->setObjectName(QStringLiteral("story.retell.because"));
    m_stayed->setObjectName(QStringLiteral("story.retell.stayed"));
    m_ask->setToolTip(tr("Writes a page that shows headline and arguments once, then asks for them back"));
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, space::m, 0, 0);
    to->setSpacing(space::s);
    to->addWidget(fieldLabel(tr("Is it retold as it was told?")));
    for (QLabel* label : {m_sentence, m_because, m_stayed}) to->addWidget(label);
    auto* row = new QHBoxLayout;
    row->addWidget(m_ask);
    row->addStretch(1);
    to->addLayout(row);
    to->addWidget(m_readers);
    connect(m_ask, &QPushButton::clicked, this, &RetellSection::askRequested);
    connect(m_readers, &Disclosure::toggled, this, &RetellSection::fillReaders);
}

void RetellSection::show(const Pyramid& pyramid, const RetellTest& test, bool readOnly)
{
    m_ask->setVisible(!readOnly);
    m_ask->setEnabled(!isBlank(pyramid.headline));
    setVisible(!readOnly || !test.askings.empty());
    if (pyramid == m_pyramid && test == m_test && readOnly == m_readOnly && !m_sentence->text().isEmpty()) return;
    m_pyramid = pyramid;
    m_test = test;
    m_readOnly = readOnly;
    const RetellPicture picture = retellPictureOf(pyramid, test, coreTranslate());
    m_sentence->setText(breakable(qs(picture.sentence)));
    m_because->setText(breakable(qs(picture.because)));
    m_because->setVisible(!picture.because.empty());
    const QString stayed = stayedText(picture);
    m_stayed->setText(breakable(stayed));
    m_stayed->setVisible(!stayed.isEmpty());
    m_readers->setVisible(!picture.readers.empty());
    if (m_readers->isOpen()) fillReaders();
}

void RetellSection::fillReaders()
{
    for (QWidget* row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    if (!m_readers->isOpen()) return;
    for (const RetellPicture::Reader& reader : retellPictureOf(m_pyramid, m_test, coreTranslate()).readers) {
        m_rows.push_back(rowOf(reader));
        m_readers->body()->addWidget(m_rows.back());
    }
}

QWidget* RetellSection::rowOf(const RetellPicture::Reader& reader)
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("story.retell.reader"));
    auto* lines = new QVBoxLayout;
    lines->setSpacing(space::xs);
    lines->addWidget(fieldLabel(breakable(tr("“%1” (%2)").arg(oneLine(reader.headline), qs(reader.who)))));
    if (!reader.sentence.empty()) lines->addWidget(helpLabel(breakable(qs(reader.sentence))));
    if (!isBlank(reader.argument))
        lines->addWidget(helpLabel(breakable(tr("What stayed: %1").arg(oneLine(reader.argument)))));
    auto* whole = new QHBoxLayout(row);
    whole->setContentsMargins(0, 0, 0, space::s);
    whole->addLayout(lines, 1);
    if (m_readOnly) return row;
    auto* remove = textButton(QStringLiteral("story.retell.remove"), tr("Take out"));
    remove->setAccessibleName(tr("Take out what %1 wrote").arg(qs(reader.who)));
    connect(remove, &QPushButton::clicked, this, [this, id = qs(reader.id)] { emit removeRequested(id); });
    whole->addWidget(remove, 0, Qt::AlignTop);
    return row;
}

} // namespace soundings::ui
