// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safe_text_document.h"

#include <QImage>
#include <QRegularExpression>
#include <QUrl>

namespace soundings::ui {
namespace {

constexpr qsizetype longestText = 1'000'000;
constexpr qsizetype mostDefinitions = 200; // the parser is quadratic in them
constexpr int deepestNesting = 50;

bool isSlow(const QString& text)
{
    if (text.size() > longestText) return true;
    static const QRegularExpression definition("^ {0,3}\\[[^\\]]+\\]:", QRegularExpression::MultilineOption);
    if (text.count(definition) > mostDefinitions) return true;
    int depth = 0;
    for (const QChar character : text) {
        if (character == '\n') depth = 0;
        if (character == '>' || character == '[' || character == '*' || character == '\t') ++depth;
        if (depth > deepestNesting) return true;
    }
    return false;
}

} // namespace

void SafeTextDocument::setSafeMarkdown(const QString& text)
{
    if (isSlow(text))
        setPlainText(text);
    else
        setMarkdown(text, MarkdownNoHTML);
}

QVariant SafeTextDocument::loadResource(int type, const QUrl&)
{
    // An empty answer is not enough: Qt then opens the file by itself.
    if (type == StyleSheetResource || type == HtmlResource || type == MarkdownResource) return QString(" ");
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace soundings::ui
