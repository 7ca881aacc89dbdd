// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/matrix_section.h"

#include "core/assessment/diagnosis_checks.h"
#include "core/assessment/diagnosis_edits.h"
#include "core/assessment/diagnosis_problem.h"
#include "ui/journal_bridge.h"
#include "ui/pages/diagnosis/cause_fields.h"
#include "ui/pages/diagnosis/evidence_fields.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

MatrixSection::MatrixSection(DiagnosisContext& context)
    : DiagnosisSection(context, QStringLiteral("matrix"), tr("Causes and evidence")),
      m_empty(
          helpLabel(tr("No evidence yet. Write down one thing that was seen or counted, then how likely it would be "
                       "under each cause, also those you do not believe."))),
      m_add(textButton(QStringLiteral("matrix.add"), tr("Add evidence"))),
      m_question(fieldLabel({})),
      m_grid(new KeyGrid(QStringLiteral("matrix"), tr("How likely each item is under each cause"))),
      m_keys(helpLabel({})),
      m_rest(textButton(QStringLiteral("matrix.rest"), tr("The rest: as likely as not"))),
      m_itemBox(new Disclosure(QStringLiteral("matrix.item"), tr("This item"))),
      m_itemFields(new EvidenceFields(*this)),
      m_causeBox(new Disclosure(QStringLiteral("matrix.cause"), tr("This cause"))),
      m_causeFields(new CauseFields(*this)),
      m_addCause(textButton(QStringLiteral("matrix.addCause"), tr("Add a cause of your own")))
{
    makeHead();
    makeFields();
    connectGrid();
}

void MatrixSection::makeHead()
{
    m_empty->setObjectName(QStringLiteral("matrix.empty"));
    m_question->setObjectName(QStringLiteral("matrix.question"));
    m_keys->setObjectName(QStringLiteral("matrix.keys"));
    m_keys->setFont(fontOf(TextSize::Small));
    m_mode = new ChoiceRow(
        QStringLiteral("matrix.mode"), tr("How to rate"),
        {{tr("How likely"), QChar(), tr("How likely is this item, if the cause holds? The results count this.")},
         {tr("Lighter: how well it fits"), QChar(), tr("Consistent or not; shown beside the results as a check.")}});
    auto* top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_add);
    top->addWidget(m_mode);
    top->addStretch(1);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::s);
    below->addWidget(m_rest);
    below->addStretch(1);
    body()->addWidget(m_empty);
    body()->addLayout(top);
    body()->addWidget(m_question);
    body()->addWidget(m_grid);
    body()->addWidget(m_keys);
    body()->addLayout(below);
    connect(m_add, &QPushButton::clicked, this, &MatrixSection::addItem);
    connect(m_rest, &QPushButton::clicked, this, &MatrixSection::rest);
    connect(m_mode, &ChoiceRow::choiceChanged, this,
            [this](std::optional<int> choice) { setMode(choice == 1 ? MatrixMode::Fits : MatrixMode::Chances); });
}

void MatrixSection::makeFields()
{
    m_itemBox->body()->addWidget(m_itemFields);
    m_causeBox->body()->addWidget(m_causeFields);
    body()->addWidget(m_itemBox);
    body()->addWidget(m_causeBox);
    body()->addWidget(m_addCause, 0, Qt::AlignLeft);
    connect(m_addCause, &QPushButton::clicked, this, [this] { addCause({}); });
    connect(m_itemFields, &EvidenceFields::removeRequested, this,
            [this](const QString& id) { removeItem(id.toStdString()); });
    connect(m_causeFields, &CauseFields::partRequested, this,
            [this](const QString& id) { addCause(id.toStdString()); });
    connect(m_causeFields, &CauseFields::removeRequested, this,
            [this](const QString& id) { removeCause(id.toStdString()); });
    for (Disclosure* box : {m_itemBox, m_causeBox})
        connect(box, &Disclosure::toggled, this, [this](bool open) {
            if (open) refresh({});
        });
}

void MatrixSection::connectGrid()
{
    connect(m_grid, &KeyGrid::moved, this, [this](int row, int column) {
        const Id item = itemAt(column);
        const Id cause = causeAt(row);
        if (item == m_item && cause == m_cause) return;
        m_item = item;
        m_cause = cause;
        showPlace();
        emit placeMoved();
    });
    connect(m_grid, &KeyGrid::keyed, this, [this](int, int, QChar key) { keyed(key); });
    connect(m_grid, &KeyGrid::typed, this, [this](int, int, const QString& text) { typed(text); });
    connect(m_grid, &KeyGrid::blanked, this, [this] { blank(); });
}

Id MatrixSection::itemAt(int column) const
{
    const auto& items = diagnosis().evidence;
    return column >= 0 && std::size_t(column) < items.size() ? items[std::size_t(column)].id : Id();
}

Id MatrixSection::causeAt(int row) const
{
    const auto rows = matrixRows(diagnosis());
    return row >= 0 && std::size_t(row) < rows.size() ? diagnosis().causes[rows[std::size_t(row)]].id : Id();
}

void MatrixSection::addItem()
{
    EvidenceItem item;
    item.id = newId();
    item.date = today();
    change(tr("Add evidence"), {}, [&](Diagnosis& d) { d.evidence.push_back(item); });
    m_cause = causeAt(0); // a new item is held against all causes, from the first one on
    goToPlace(qs(item.id));
    m_itemBox->setOpen(true);
    m_itemFields->focusFirst();
}

void MatrixSection::addCause(const Id& within)
{
    Id id;
    change(tr("Add a cause"), {}, [&](Diagnosis& d) { id = soundings::addCause(d, within, journal().ids()); });
    if (id.empty()) return;
    m_cause = id;
    redrawPlace();
    m_causeBox->setOpen(true);
    m_causeFields->focusFirst();
}

void MatrixSection::removeItem(const Id& item)
{
    change(tr("Remove evidence"), {}, [&](Diagnosis& d) {
        std::erase_if(d.evidence, [&](const EvidenceItem& each) { return each.id == item; });
        for (DiagnosticQuestion& question : d.questions)
            if (question.evidence == item) {
                question.evidence.clear();
                question.answer.clear();
            }
    });
    m_grid->setFocus(Qt::OtherFocusReason);
}

void MatrixSection::removeCause(const Id& cause)
{
    change(tr("Remove a cause"), {}, [&](Diagnosis& d) { soundings::removeCause(d, cause); });
    m_grid->setFocus(Qt::OtherFocusReason);
}

void MatrixSection::keyed(QChar key)
{
    const EvidenceItem* item = itemOf(diagnosis().evidence, m_item);
    if (item == nullptr) return;
    const int row = m_grid->row();
    const int column = m_grid->column();
    if (m_shown == MatrixMode::Chances) {
        const auto chance = chanceOfKey(key);
        if (!chance) return;
        change(tr("Rate evidence"), {}, [&](Diagnosis& d) { rate(d, m_item, m_cause, chance); });
        m_grid->setPlace(row + 1, column);
        return;
    }
    const auto own = std::ranges::find(item->ratings, m_cause, &CauseRating::cause);
    const auto before = own != item->ratings.end() ? own->fit : std::nullopt;
    const auto fit = fitOfKey(key, before);
    if (!fit) return;
    change(tr("Rate evidence"), {}, [&](Diagnosis& d) { rate(d, m_item, m_cause, fit); });
    if (key.isDigit()) m_grid->setPlace(row + 1, column); // a letter may be pressed again
}

void MatrixSection::typed(const QString& text)
{
    QString number = text.trimmed();
    if (number.endsWith(QLatin1Char('%'))) number.chop(1);
    if (number.trimmed().isEmpty()) return blank();
    const auto percent = numberIn(number, 0, 100);
    if (m_shown != MatrixMode::Chances) return;
    if (!percent) {
        m_keys->setText(tr("“%1” is no percentage from 0 to 100, so nothing was changed.").arg(text.trimmed()));
        return;
    }
    change(tr("Rate evidence"), {}, [&](Diagnosis& d) { rate(d, m_item, m_cause, std::optional(*percent / 100)); });
}

void MatrixSection::blank()
{
    change(tr("Blank a rating"), {}, [&](Diagnosis& d) {
        if (m_shown == MatrixMode::Chances)
            rate(d, m_item, m_cause, std::optional<double>());
        else
            rate(d, m_item, m_cause, std::optional<AchRating>());
    });
}

void MatrixSection::rest()
{
    constexpr double even = 0.5;
    change(tr("Rate the rest"), {}, [&](Diagnosis& d) {
        if (m_shown == MatrixMode::Chances)
            rateRest(d, m_item, even);
        else
            rateRest(d, m_item, AchRating::Neutral);
    });
}

void MatrixSection::setMode(MatrixMode mode)
{
    m_shown = mode;
    refresh({});
}

QString MatrixSection::summary() const
{
    const Diagnosis& d = diagnosis();
    const CauseTree tree(d.causes);
    const auto unrated = std::ranges::count_if(
        d.evidence, [&](const EvidenceItem& item) { return !unratedCauses(d, tree, item).empty(); });
    QStringList words{counted(qsizetype(tree.leaves().size()), tr("one cause"), tr("%1 causes")),
                      counted(qsizetype(d.evidence.size()), tr("one item of evidence"), tr("%1 items of evidence"))};
    if (unrated > 0) words << tr("%1 not rated under every cause").arg(unrated);
    return words.join(QStringLiteral(", "));
}

void MatrixSection::redraw(const QString& /*origin*/)
{
    const Diagnosis& d = diagnosis();
    const bool any = !d.evidence.empty();
    const bool readOnly = isReadOnly();
    m_empty->setVisible(!any);
    m_add->setVisible(!readOnly);
    m_addCause->setVisible(!readOnly);
    m_mode->setVisible(any);
    m_mode->setChoice(m_shown == MatrixMode::Fits ? 1 : 0);
    m_keys->setVisible(any && !readOnly);
    m_keys->setText(matrixKeys(m_shown));
    m_rest->setText(m_shown == MatrixMode::Chances ? tr("The rest: as likely as not") : tr("The rest: neutral"));
    m_rest->setAccessibleName(m_rest->text());
    m_rest->setVisible(any && !readOnly);
    m_grid->setReadOnly(readOnly);
    GridContent content = matrixContent(d, m_shown);
    if (!any) { // causes stand there all the same, to be looked at and changed
        content.columns.push_back({QString(), tr("no evidence yet")});
        for (auto& row : content.cells) row.push_back({{}, tr("no evidence yet"), {}, 0, true, true});
    }
    {
        const QSignalBlocker quiet(m_grid); // the place is found again by its ids
        m_grid->show(std::move(content));
    }
    redrawPlace();
}

/// The cell of the item and the cause that one was at, whatever came or went before them.
void MatrixSection::redrawPlace()
{
    const Diagnosis& d = diagnosis();
    const auto rows = matrixRows(d);
    const auto item = std::ranges::find(d.evidence, m_item, &EvidenceItem::id);
    const auto cause = std::ranges::find_if(rows, [&](std::size_t index) { return d.causes[index].id == m_cause; });
    const int column = item != d.evidence.end() ? int(item - d.evidence.begin()) : std::max(0, m_grid->column());
    const int row = cause != rows.end() ? int(cause - rows.begin()) : std::max(0, m_grid->row());
    {
        const QSignalBlocker quiet(m_grid);
        m_grid->setPlace(row, column);
    }
    m_item = itemAt(m_grid->column());
    m_cause = causeAt(m_grid->row());
    showPlace();
}

void MatrixSection::showPlace()
{
    const Diagnosis& d = diagnosis();
    const auto item = std::ranges::find(d.evidence, m_item, &EvidenceItem::id);
    const Cause* cause = itemOf(d.causes, m_cause);
    const bool any = item != d.evidence.end();
    const QString words = any ? itemWords(d, std::size_t(item - d.evidence.begin())) : QString();
    const QString name = cause != nullptr ? oneLine(causeName(*cause)) : QString();
    m_question->setText(m_shown == MatrixMode::Chances
                            ? tr("If it were “%1”, how likely would this be? %2").arg(name, breakable(words))
                            : tr("How well does this fit “%1”? %2").arg(name, breakable(words)));
    m_question->setVisible(any);
    m_itemBox->setVisible(any);
    m_itemBox->setTitle(tr("Item %1").arg(any ? int(item - d.evidence.begin()) + 1 : 0));
    m_causeBox->setTitle(tr("Cause “%1”").arg(elided(name)));
    const bool others = m_itemFields->item() != m_item || m_causeFields->cause() != m_cause;
    m_itemFields->setItem(m_item);
    m_causeFields->setCause(m_cause);
    m_causeFields->redraw();
    if (others) redrawFields({});
}

void MatrixSection::entryChanged()
{
    m_item.clear();
    m_cause.clear();
    m_itemBox->setOpen(false);
    m_causeBox->setOpen(false);
}

QString MatrixSection::place() const
{
    return QStringLiteral("%1/%2").arg(qs(m_item), qs(m_cause));
}

/// item/cause; either may be missing, or the id of the other kind.
void MatrixSection::goToPlace(const QString& place)
{
    const Diagnosis& d = diagnosis();
    for (const QString& word : place.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const Id id = word.toStdString();
        if (itemOf(d.evidence, id) != nullptr) m_item = id;
        if (itemOf(d.causes, id) != nullptr) m_cause = id;
    }
    redrawPlace();
    m_grid->setFocus(Qt::OtherFocusReason);
}

QString MatrixSection::placeOf(const QStringList& parts) const
{
    const bool items = parts.value(0) == QLatin1String("evidence");
    if (!items && parts.value(0) != QLatin1String("causes")) return {};
    bool number = false;
    const auto index = parts.value(1).toULongLong(&number);
    const Diagnosis& d = diagnosis();
    if (number && items && index < d.evidence.size()) return qs(d.evidence[index].id);
    if (number && !items && index < d.causes.size()) return qs(d.causes[index].id);
    return parts.size() > 1 ? parts[1] : QStringLiteral("matrix");
}

void MatrixSection::focusFirst()
{
    if (diagnosis().evidence.empty() && !isReadOnly())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_grid->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
