// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help_panel.h"

#include "core/support/resource.h"
#include "ui/safe_text_document.h"
#include "ui/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

/// Gives Qt's reading of Markdown our type scale and air.
void setType(QTextDocument& document)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        auto format = block.blockFormat();
        format.setBottomMargin(space::s);
        format.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
        const int level = format.headingLevel();
        if (level > 0) {
            format.setTopMargin(level == 1 ? 0 : space::m);
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat text;
            text.setFont(fontOf(level == 1 ? TextSize::Title : TextSize::Lead, QFont::DemiBold));
            cursor.mergeCharFormat(text);
            cursor.setPosition(block.position());
        }
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

} // namespace

HelpPanel::HelpPanel(QWidget* parent) : QWidget(parent), m_text(new QTextBrowser(this))
{
    setObjectName("help");
    setAccessibleName(tr("Help"));
    m_text->setObjectName("help.text");
    m_text->setAccessibleName(tr("Help"));
    m_text->setDocument(new SafeTextDocument(m_text));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(fontOf(TextSize::Body));
    m_text->viewport()->setAutoFillBackground(false);
    auto* close = new QToolButton(this);
    close->setObjectName("help.close");
    close->setAccessibleName(tr("Close the help"));
    close->setToolTip(close->accessibleName());
    close->setIcon(icon("close"));
    close->setAutoRaise(true);
    auto* label = new QLabel(tr("Help"), this);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(TextSize::Small, QFont::DemiBold));
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* top = new QHBoxLayout;
    top->addWidget(label, 1);
    top->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::m, space::m);
    column->addLayout(top);
    column->addWidget(m_text, 1);
    connect(close, &QToolButton::clicked, this, &HelpPanel::closed);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == "help") show(link.path());
    });
}

void HelpPanel::show(const QString& topic)
{
    const auto text = embeddedResource("help/" + topic.toStdString() + ".md");
    if (text.empty()) return;
    m_topic = topic;
    auto* document = static_cast<SafeTextDocument*>(m_text->document());
    document->setDefaultFont(fontOf(TextSize::Body));
    document->setSafeMarkdown(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    setType(*document);
    m_text->moveCursor(QTextCursor::Start);
}

void HelpPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !m_topic.isEmpty()) show(m_topic);
    QWidget::changeEvent(event);
}

void HelpPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void HelpPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(tokens().line);
    painter.drawLine(0, 0, 0, height());
}

} // namespace soundings::ui
