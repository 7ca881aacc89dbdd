// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/trade_off_picture.h"

#include "ui/figures/bars.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/reason_row.h"

#include <QCheckBox>
#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace soundings::ui {

namespace {

/// The bars of a figure for a FigureView; `tail` is put behind each pointer.
template <typename Bars, typename Told>
std::vector<FigureView::Bar> viewBars(const Bars& bars, Told told, const QString& tail = {})
{
    std::vector<FigureView::Bar> result;
    for (const auto& bar : bars) result.push_back({qs(told(bar)), qs(bar.pointer) + tail});
    return result;
}

// What can be taken in at a glance; the report has the rest.
constexpr std::size_t mostTornado = 8;
constexpr std::size_t mostWorth = 5;

template <typename Figure>
Figure upTo(std::size_t most, Figure figure)
{
    if (figure.bars.size() > most) figure.bars.resize(most);
    return figure;
}

} // namespace

TradeOffPicture::TradeOffPicture(QWidget* parent)
    : QWidget(parent),
      m_sentence(fieldLabel({})),
      m_early(new QCheckBox(tr("Show totals early"))),
      m_findings(new FindingList),
      m_because(new Disclosure(QStringLiteral("trade.because"), tr("How it comes about"))),
      m_drawn(helpLabel({}))
{
    setObjectName(QStringLiteral("trade.picture"));
    setAccessibleName(tr("What the trade-offs say so far"));
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    to->setSpacing(space::s);
    m_sentence->setObjectName(QStringLiteral("trade.sentence"));
    m_sentence->setFont(fontOf(TextSize::Lead));
    m_sentence->setContentsMargins(space::s, 0, space::s, 0);
    to->addWidget(m_sentence);
    m_early->setObjectName(QStringLiteral("trade.early"));
    m_early->setAccessibleName(m_early->text());
    m_early->setToolTip(tr("What is missing then counts as unknown. The record says that you looked early."));
    auto* early = new QHBoxLayout; // in line with the words above
    early->setContentsMargins(space::s, 0, space::s, 0);
    early->addWidget(m_early);
    early->addStretch(1); // clicks beside it are not for it
    to->addLayout(early);
    connect(m_early, &QCheckBox::clicked, this, &TradeOffPicture::earlyChosen);
    m_acceptability = addPart(to, QStringLiteral("trade.acceptability"), tr("How often each comes first"), {});
    m_tornado = addPart(to, QStringLiteral("trade.tornado"), tr("What moves the lead"),
                        tr("All other answers are at their middle."));
    m_findingOut = addPart(to, QStringLiteral("trade.findingOut"), tr("Worth finding out"),
                           tr("How much the chance of choosing right would grow if you knew."));
    m_findings->setObjectName(QStringLiteral("trade.findings"));
    to->addWidget(m_findings);
    connect(m_findings, &FindingList::mendRequested, this, &TradeOffPicture::goTo);
    to->addWidget(m_because);
    m_because->body()->setContentsMargins(0, 0, 0, 0);
    m_because->body()->setSpacing(0);
    connect(m_because, &Disclosure::toggled, this, &TradeOffPicture::showBecause);
    m_drawn->setObjectName(QStringLiteral("trade.drawn"));
    m_drawn->setFont(fontOf(TextSize::Small));
    m_drawn->setContentsMargins(space::s, 0, space::s, 0);
    to->addWidget(m_drawn);
    show({}, false);
}

TradeOffPicture::Part TradeOffPicture::addPart(QVBoxLayout* to, const QString& name, const QString& title,
                                               const QString& help)
{
    Part part{fieldLabel(title), helpLabel(help), new FigureView};
    part.title->setContentsMargins(space::s, space::s, space::s, 0);
    part.help->setContentsMargins(space::s, 0, space::s, 0);
    part.help->setFont(fontOf(TextSize::Small));
    part.view->setObjectName(name);
    part.view->setAccessibleName(title);
    to->addWidget(part.title);
    to->addWidget(part.help);
    to->addWidget(part.view);
    connect(part.view, &FigureView::activated, this, &TradeOffPicture::goTo);
    return part;
}

void TradeOffPicture::show(const TradeOffAssessment& assessment, bool refined, const std::vector<Finding>& findings)
{
    m_shown = assessment;
    m_refined = refined;
    m_sentence->setText(assessment.sentence.empty()
                            ? tr("Nothing to trade off yet. What your answers say will show here.")
                            : breakable(qs(assessment.sentence)));
    m_early->setVisible(assessment.state == TradeOffState::Incomplete);
    m_early->setChecked(assessment.shownEarly);
    showFigures();
    m_findings->setFindings(findings);
    m_findings->setVisible(!findings.empty());
    showBecause();
    m_drawn->setText(drawnWords());
    m_drawn->setVisible(!m_drawn->text().isEmpty());
    emit shown();
}

void TradeOffPicture::setReadOnly(bool readOnly)
{
    m_early->setEnabled(!readOnly);
}

void TradeOffPicture::showPart(const Part& part, bool shown)
{
    part.title->setVisible(shown);
    part.help->setVisible(shown && !part.help->text().isEmpty());
    part.view->setVisible(shown);
}

void TradeOffPicture::showFigures()
{
    const auto& acceptability = m_shown.acceptability;
    const auto tornado = upTo(mostTornado, m_shown.tornado);
    const auto worth = upTo(mostWorth, m_shown.findingOutFigure);
    m_acceptability.view->setFigure(
        [figure = acceptability](QPainter& painter, const QRectF& area, const FigureStyle& style) {
            return paintAcceptability(painter, area, figure, style);
        },
        acceptabilityHeight(acceptability, m_acceptability.view->screenStyle()),
        viewBars(
            acceptability.bars, [](const AcceptabilityBar& bar) { return bar.description; }, QStringLiteral("/scores")),
        qs(acceptability.description));
    m_tornado.view->setFigure(
        [figure = tornado](QPainter& painter, const QRectF& area, const FigureStyle& style) {
            return paintTornado(painter, area, figure, style);
        },
        tornadoHeight(tornado, m_tornado.view->screenStyle()),
        viewBars(tornado.bars, [](const TornadoFigureBar& bar) { return bar.description; }), qs(tornado.description));
    m_findingOut.view->setFigure(
        [figure = worth](QPainter& painter, const QRectF& area, const FigureStyle& style) {
            return paintFindingOut(painter, area, figure, style);
        },
        findingOutHeight(worth, m_findingOut.view->screenStyle()),
        viewBars(worth.bars, [](const FindingOutBar& bar) { return bar.sentence; }), qs(worth.description));
    if (!tornado.title.empty()) m_tornado.title->setText(breakable(qs(tornado.title)));
    m_tornado.help->setText(QStringList{tr("All other answers are at their middle."), qs(tornado.explained)}
                                .join(QLatin1Char(' '))
                                .trimmed());
    showPart(m_acceptability, !acceptability.bars.empty());
    showPart(m_tornado, !tornado.bars.empty());
    showPart(m_findingOut, !worth.bars.empty());
}

/// Rows stay where they are, so that the focus does too, and are made only for who looks at them: an edit must not wait
/// for a hundred of them.
void TradeOffPicture::showBecause()
{
    const auto& because = m_shown.because;
    m_because->setVisible(!because.empty());
    if (!m_because->isOpen()) return;
    while (m_reasons.size() < because.size()) {
        const std::size_t index = m_reasons.size();
        auto* row = new ReasonRow;
        row->setObjectName(QStringLiteral("trade.because.%1").arg(index));
        connect(row, &QAbstractButton::clicked, this, [this, index] {
            if (index < m_shown.because.size()) emit goTo(qs(m_shown.because[index].pointer));
        });
        m_because->body()->addWidget(row);
        m_reasons.push_back(row);
    }
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        if (i < because.size()) m_reasons[i]->setSentence(qs(because[i].sentence));
        m_reasons[i]->setVisible(i < because.size());
    }
}

QString TradeOffPicture::drawnWords() const
{
    if (m_shown.smaa.samples == 0) return {};
    if (m_shown.exact) return qs(exactInWords(coreTranslate()));
    const QString draws = QLocale().toString(qulonglong(m_shown.smaa.samples));
    const QString error = QLocale().toString(m_shown.smaa.standardErrorMax * 100, 'f', 2);
    if (!m_refined) return tr("From %1 draws, seed %2; getting more precise.").arg(draws).arg(m_shown.smaa.seed);
    return m_shown.smaa.precise
               ? tr("From %1 draws, seed %2; precise to %3 points.").arg(draws).arg(m_shown.smaa.seed).arg(error)
               : tr("From %1 draws, seed %2, the most there are; precise to %3 points.")
                     .arg(draws)
                     .arg(m_shown.smaa.seed)
                     .arg(error);
}

void TradeOffPicture::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) showFigures();
    QWidget::changeEvent(event);
}

} // namespace soundings::ui
