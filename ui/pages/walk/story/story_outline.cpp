// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/story/story_outline.h"

#include "ui/pages/walk/story/story_model.h"
#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace soundings::ui {

namespace {

/// Types in place: each key is in the value at once; Enter asks for the next line.
class LineDelegate : public QStyledItemDelegate {
public:
    explicit LineDelegate(StoryOutline& outline) : QStyledItemDelegate(&outline), m_outline(outline) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                          const QModelIndex& index) const override
    {
        auto* line = new QuietLine(parent);
        line->setObjectName(QStringLiteral("story.line"));
        line->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        line->setPlaceholderText(index.data(StoryModel::BlankRole).toBool() ? index.data().toString() : QString());
        line->setFrame(false);
        line->setAutoFillBackground(true);
        QAbstractItemModel* model = m_outline.model();
        connect(line, &QLineEdit::textEdited, line, [model, at = QPersistentModelIndex(index)](const QString& text) {
            if (at.isValid()) model->setData(at, text, Qt::EditRole);
        });
        return line;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        // Only once: what is being typed is in the value already, and the cursor must stay.
        if (editor->property("filled").toBool()) return;
        editor->setProperty("filled", true);
        static_cast<QLineEdit*>(editor)->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget* /*editor*/, QAbstractItemModel* /*model*/, const QModelIndex& /*index*/) const override
    {
        emit m_outline.left();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        // Qt wraps only within a rectangle that is not empty.
        const int levels = index.parent().isValid() ? 2 : 1;
        QStyleOptionViewItem wide = option;
        wide.rect = QRect(0, 0, m_outline.viewport()->width() - levels * m_outline.indentation(), 1);
        wide.features |= QStyleOptionViewItem::WrapText;
        return QStyledItemDelegate::sizeHint(wide, index) + QSize(0, 2 * space::xs);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(StoryModel::BlankRole).toBool()) option->palette.setColor(QPalette::Text, tokens().muted);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto* press = static_cast<QKeyEvent*>(event);
            const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
            if (enter && (press->modifiers() & Qt::ControlModifier)) return false; // the walk's: the next step
            if (enter || press->key() == Qt::Key_Escape) {
                auto* line = static_cast<QLineEdit*>(watched);
                const bool more = enter && !line->text().trimmed().isEmpty();
                const auto place = m_outline.current();
                emit commitData(line);
                emit closeEditor(line, NoHint);
                if (more && place) emit m_outline.nextRequested(*place);
                return true;
            }
        }
        return QStyledItemDelegate::eventFilter(watched, event);
    }

private:
    StoryOutline& m_outline;
};

} // namespace

StoryOutline::StoryOutline(QWidget* parent) : QTreeView(parent), m_model(new StoryModel(this))
{
    setModel(m_model);
    setItemDelegate(new LineDelegate(*this));
    setHeaderHidden(true);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setItemsExpandable(false);
    setRootIsDecorated(false);
    setIndentation(space::l);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setTabKeyNavigation(false); // Tab leaves the outline
    connect(m_model, &StoryModel::textChanged, this,
            [this](const QModelIndex& index, const QString& text) { emit textChanged(m_model->placeAt(index), text); });
    // Once the drag has ended: the lines may be others then.
    connect(m_model, &StoryModel::moveRequested, this, &StoryOutline::dropRequested, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StoryOutline::fit);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &StoryOutline::fit);
}

void StoryOutline::show(const Pyramid& pyramid, bool readOnly)
{
    const auto at = current();
    m_model->show(pyramid, readOnly);
    expandAll();
    if (at && !currentIndex().isValid()) setCurrent(at);
    fit();
}

std::optional<PyramidPlace> StoryOutline::current() const
{
    if (!currentIndex().isValid()) return {};
    return m_model->placeAt(currentIndex());
}

void StoryOutline::setCurrent(const std::optional<PyramidPlace>& place)
{
    setCurrentIndex(m_model->indexAt(place));
}

void StoryOutline::editCurrent()
{
    if (m_model->flags(currentIndex()) & Qt::ItemIsEditable) edit(currentIndex());
}

QSize StoryOutline::sizeHint() const
{
    int height = 2 * frameWidth() + 2;
    for (QModelIndex index = m_model->index(0, 0); index.isValid(); index = indexBelow(index))
        height += std::max(1, indexRowSizeHint(index));
    return {240, height};
}

void StoryOutline::fit()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void StoryOutline::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) fit(); // other words wrap
}

void StoryOutline::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    emit currentMoved();
}

void StoryOutline::keyPressEvent(QKeyEvent* event)
{
    const auto place = current();
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    const auto ask = [&](Move move) {
        if (place) emit moveRequested(*place, move);
        event->accept();
    };
    switch (event->key()) {
    case Qt::Key_Up:
        if (held == Qt::AltModifier) return ask(Move::Up);
        break;
    case Qt::Key_Down:
        if (held == Qt::AltModifier) return ask(Move::Down);
        break;
    case Qt::Key_Right:
        if (held == Qt::ControlModifier) return ask(Move::In);
        break;
    case Qt::Key_Left:
        if (held == Qt::ControlModifier) return ask(Move::Out);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (held != Qt::NoModifier) break;
        editCurrent();
        return event->accept();
    case Qt::Key_Delete:
        if (place) emit removeRequested(*place);
        return event->accept();
    default: break;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace soundings::ui
