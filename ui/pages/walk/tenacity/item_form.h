// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal_bridge.h"
#include "ui/pages/walk/item_list.h"
#include "ui/pages/walk/trade_offs/number_binding.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <functional>
#include <vector>

namespace soundings::ui {

/// How a list of things of one kind speaks.
struct ItemWords {
    QString name;    ///< object name, and of every field before a dot
    QString pointer; ///< JSON pointer of the list
    QString add;
    QString remove;
    QString untitled;
    QString first; ///< object name of the field that a new item is begun in
};

/// A list of the decision with the fields of the one open item, each bound to the value: what the forms of the walk
/// that hold several small things have in common. `Find` finds the list in a decision, const with it.
template <typename Item, typename Find>
class ItemForm {
public:
    ItemForm(WalkStepPage& step, ItemWords words, Find find)
        : m_step(step), m_words(std::move(words)), m_find(find), m_form(new QWidget)
    {
        m_fields = new QVBoxLayout(m_form);
        m_fields->setContentsMargins(0, 0, 0, 0);
        m_fields->setSpacing(space::m);
        m_list = new ItemList(m_words.name, m_words.add, m_words.remove, m_words.untitled, m_form);
        QObject::connect(m_list, &ItemList::addRequested, &step, [this] { add(); });
        QObject::connect(m_list, &ItemList::opened, &step, [this] {
            m_step.endMerge();
            forgetHalfDates();
            m_step.refresh({});
        });
        QObject::connect(m_list, &ItemList::removeRequested, &step, [this](const QString& id) {
            m_step.change(m_words.remove, {}, [&](Decision& d) {
                std::erase_if(m_find(d), [&](const Item& item) { return item.id == id.toStdString(); });
            });
        });
        step.bind({}, [](const Decision&) {}, [this](bool readOnly) { m_list->setReadOnly(readOnly); });
    }
    ItemForm(const ItemForm&) = delete;
    ItemForm& operator=(const ItemForm&) = delete;

    [[nodiscard]] ItemList* list() const { return m_list; }
    [[nodiscard]] QVBoxLayout* fields() const { return m_fields; }
    [[nodiscard]] WalkStepPage::Pointer at(const char* member) const
    {
        return [this, text = QString::fromLatin1(member)] {
            return QStringLiteral("%1/%2/%3").arg(m_words.pointer, qs(m_list->open()), text);
        };
    }
    /// Finds `member` (a pointer to a member, or a function of the item) of the open item.
    template <typename Member>
    [[nodiscard]] auto access(Member member) const
    {
        return [this, member](auto& decision) {
            auto* item = itemOf(m_find(decision), m_list->open());
            using Found = decltype(&std::invoke(member, *item));
            return item != nullptr ? &std::invoke(member, *item) : Found(nullptr);
        };
    }
    [[nodiscard]] QString nameOf(const char* member) const
    {
        return QStringLiteral("%1.%2").arg(m_words.name, QLatin1String(member));
    }

    TextField* text(QVBoxLayout* to, const char* member, FieldWords words, std::string Item::* field)
    {
        words.name = nameOf(member);
        return addText(m_step, to, words, at(member), access(field));
    }
    DateField* date(QVBoxLayout* to, const char* member, FieldWords words, std::optional<Date> Item::* field)
    {
        words.name = nameOf(member);
        return addDate(m_step, to, words, at(member), access(field));
    }
    NumberField* number(const char* member, const QString& label, std::optional<double> Item::* field)
    {
        auto* made = new NumberField(nameOf(member), label, -1e15, 1e15);
        bindNumber(m_step, made, label, at(member), access(field));
        return made;
    }

    [[nodiscard]] const Item* open(const Decision& decision) const { return itemOf(m_find(decision), m_list->open()); }
    void openAt(const Decision& decision, const QString& index)
    {
        const auto number = index.toULongLong();
        if (!index.isEmpty() && number < m_find(decision).size()) {
            m_list->setItems(m_items(decision));
            m_list->setOpen(m_find(decision)[number].id);
        }
    }
    /// `items` says how each one is listed.
    void listAs(std::function<std::vector<ItemList::Item>(const Decision&)> items)
    {
        m_items = std::move(items);
        m_step.bind({}, [this](const Decision& d) { m_list->setItems(m_items(d)); });
    }

private:
    void add()
    {
        Item item;
        item.id = m_step.context().journal.ids().next();
        m_step.change(m_words.add, {}, [&](Decision& d) { m_find(d).push_back(item); });
        m_list->setOpen(item.id);
        forgetHalfDates();
        m_step.refresh({});
        m_step.template findChild<QWidget*>(m_words.first)->setFocus(Qt::OtherFocusReason);
    }
    void forgetHalfDates()
    {
        for (auto* date : m_list->template findChildren<DateField*>()) date->lineEdit()->clear();
    }

    WalkStepPage& m_step;
    ItemWords m_words;
    Find m_find;
    QWidget* m_form;
    QVBoxLayout* m_fields = nullptr;
    ItemList* m_list = nullptr;
    std::function<std::vector<ItemList::Item>(const Decision&)> m_items;
};

} // namespace soundings::ui
