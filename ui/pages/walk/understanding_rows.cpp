// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/understanding_rows.h"

#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace soundings::ui {

namespace {

/// A bar from 0 to 100 % with a mark at 80 %; blank draws the whole bar dashed, for unknown.
class ShareBar : public QWidget {
public:
    explicit ShareBar(QWidget* parent) : QWidget(parent)
    {
        setFixedHeight(24);
        setMinimumWidth(96);
    }
    void setShare(std::optional<double> share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens& t = tokens();
        const QRectF track(0.5, height() / 2.0 - 4, width() - 1.0, 8);
        painter.setPen(QPen(t.outline, 1, m_share ? Qt::SolidLine : Qt::DotLine));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(track, 4, 4);
        if (m_share) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accent);
            painter.drawRoundedRect(QRectF(track.left(), track.top(), track.width() * *m_share, track.height()), 4, 4);
        }
        const qreal mark = track.left() + track.width() * 0.8;
        painter.setPen(QPen(t.text, 1.5));
        painter.drawLine(QPointF(mark, track.top() - 5), QPointF(mark, track.bottom() + 5));
    }

private:
    std::optional<double> m_share;
};

} // namespace

UnderstandingRows::UnderstandingRows(WalkStepPage& step, QWidget* parent)
    : QWidget(parent),
      m_step(step),
      m_layout(new QVBoxLayout(this)),
      m_add(textButton(QStringLiteral("frame.understanding.add"), tr("Add a function"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_step.change(tr("Add a function"), {}, [](Decision& d) { d.frame.understanding.emplace_back(); });
        if (!m_rows.empty()) m_rows.back().function->setFocus(Qt::OtherFocusReason);
    });
}

void UnderstandingRows::show(const std::vector<Understanding>& understanding)
{
    fitRows(m_rows, understanding.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QString function = qs(understanding[i].function);
        if (m_rows[i].function->text() != function) m_rows[i].function->setText(function);
        const auto share = understanding[i].share;
        if (!m_rows[i].share->hasFocus() || !numberIn(m_rows[i].share->text(), 0, 100) ||
            std::abs(*numberIn(m_rows[i].share->text(), 0, 100) - share.value_or(-1) * 100) > 0.01)
            m_rows[i].share->setText(share ? shownNumber(std::round(*share * 100)) : QString());
        static_cast<ShareBar*>(m_rows[i].bar)->setShare(share);
    }
}

void UnderstandingRows::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    for (Row& row : m_rows) {
        row.function->setReadOnly(readOnly);
        row.share->setReadOnly(readOnly);
        row.remove->setVisible(!readOnly);
    }
}

void UnderstandingRows::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("frame.understanding.%1").arg(index);
    Row row{new QWidget(this), nullptr, nullptr, nullptr, nullptr};
    auto* layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    row.function = new QuietLine(row.box);
    row.function->setObjectName(name + QStringLiteral(".function"));
    row.function->setAccessibleName(tr("Function %1").arg(index + 1));
    row.function->setPlaceholderText(tr("Engineering, sales …"));
    row.share = new QuietLine(row.box);
    row.share->setObjectName(name + QStringLiteral(".share"));
    row.share->setAccessibleName(tr("Share understood of function %1, in percent").arg(index + 1));
    row.share->setPlaceholderText(tr("%"));
    row.share->setFixedWidth(64);
    row.share->setAlignment(Qt::AlignRight);
    row.bar = new ShareBar(row.box);
    row.remove = textButton(name + QStringLiteral(".remove"), tr("Remove"), row.box);
    row.remove->setAccessibleName(tr("Remove function %1").arg(index + 1));
    layout->addWidget(row.function, 3);
    layout->addWidget(row.share);
    layout->addWidget(row.bar, 2);
    layout->addWidget(row.remove);
    for (QLineEdit* line : {row.function, row.share}) {
        connect(line, &QLineEdit::textEdited, this, [this, index] { store(index); });
        connect(line, &QLineEdit::editingFinished, this, [this] { m_step.endMerge(); });
    }
    connect(row.remove, &QPushButton::clicked, this, [this, index] { drop(index); });
    m_layout->insertWidget(int(index), row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(row);
    setReadOnly(m_readOnly);
}

void UnderstandingRows::store(std::size_t row)
{
    const QString function = m_rows[row].function->text();
    const auto percent = numberIn(m_rows[row].share->text(), 0, 100);
    const bool keepShare = !percent && !m_rows[row].share->text().trimmed().isEmpty(); // half-typed or not a number
    m_step.change(tr("Edit “%1”").arg(tr("Understanding")), QStringLiteral("/belief/frame/understanding/%1").arg(row),
                  [&](Decision& d) {
                      if (row >= d.frame.understanding.size()) return;
                      auto& item = d.frame.understanding[row];
                      item.function = function.toStdString();
                      if (!keepShare) item.share = percent ? std::optional(*percent / 100) : std::nullopt;
                  });
}

void UnderstandingRows::drop(std::size_t row)
{
    m_step.change(tr("Remove a function"), {}, [&](Decision& d) {
        auto& list = d.frame.understanding;
        if (row < list.size()) list.erase(list.begin() + std::ptrdiff_t(row));
    });
}

} // namespace soundings::ui
