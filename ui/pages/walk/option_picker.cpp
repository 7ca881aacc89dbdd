// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/option_picker.h"

#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

/// A radio button that shortens its words where it has no room for them, instead of pushing its page wide.
class OptionButton : public QRadioButton {
public:
    explicit OptionButton(QWidget* parent) : QRadioButton(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * 12, QRadioButton::minimumSizeHint().height()};
    }

protected:
    void initStyleOption(QStyleOptionButton* option) const override
    {
        QRadioButton::initStyleOption(option);
        const int room = style()->subElementRect(QStyle::SE_RadioButtonContents, option, this).width();
        option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    }
};

} // namespace

OptionPicker::OptionPicker(const QString& name, QWidget* parent)
    : QWidget(parent), m_name(name), m_group(new QButtonGroup(this))
{
    setObjectName(name);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) { emit picked(qs(m_ids[std::size_t(index)])); });
}

void OptionPicker::show(const std::vector<Option>& options, const Id& picked)
{
    m_ids.assign(1, Id());
    std::vector<QString> titles{tr("None yet")};
    for (const Option& option : options) {
        if (option.struckOut && option.id != picked) continue;
        m_ids.push_back(option.id);
        titles.push_back(option.title.empty() ? tr("An option without a name") : qs(option.title));
    }
    while (m_buttons.size() > m_ids.size()) {
        m_group->removeButton(m_buttons.back());
        m_buttons.back()->hide();
        m_buttons.back()->deleteLater();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < m_ids.size()) {
        auto* button = new OptionButton(this);
        button->setObjectName(QStringLiteral("%1.%2").arg(m_name).arg(m_buttons.size()));
        button->setProperty("input", true);
        m_group->addButton(button, int(m_buttons.size()));
        static_cast<QVBoxLayout*>(layout())->addWidget(button, 0, Qt::AlignLeft); // clicks beside it are not for it
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        QString title = titles[i].simplified();
        m_buttons[i]->setAccessibleName(titles[i]);
        m_buttons[i]->setToolTip(title.size() > 60 ? plainToolTip(title) : QString());
        m_buttons[i]->setText(title.replace(u'&', QStringLiteral("&&")));
        if (m_ids[i] == picked) m_buttons[i]->setChecked(true);
    }
}

void OptionPicker::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

} // namespace soundings::ui
