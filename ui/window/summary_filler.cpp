#include "ui/window/summary_filler.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QWidget>

namespace quarterlight {

namespace {

/// Half a frame at sixty a second: the window never drops one.
constexpr int sliceMilliseconds = 8;
/// So long the first slice waits for a parent that isn't painted.
constexpr int patienceMilliseconds = 200;
/// How often the same for a parent that is shown: a slow or busy machine paints late.
constexpr int patientWaits = 10;

} // namespace

SummaryFiller::SummaryFiller(Session& session, QWidget* parent)
    : QObject(parent), m_session(session), m_waits(patientWaits) {
    connect(&m_slices, &QTimer::timeout, this, &SummaryFiller::slice);
    connect(&session, &Session::changed, this, [this](const Announcement& announcement) {
        if (announcement.contracts.empty()) {
            startAll();
        } else {
            start(announcement.contracts);
        }
    });
    connect(&session, &Session::asOfChanged, this, &SummaryFiller::startAll);
    startAll();
    parent->installEventFilter(this);
    m_slices.start(patienceMilliseconds);
}

bool SummaryFiller::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        m_waits = 0;
        m_slices.setInterval(0);
    }
    return false;
}

void SummaryFiller::startAll() {
    std::vector<Id<Contract>> all;
    for (const Contract& contract : m_session.contracts()) {
        all.push_back(contract.id);
    }
    m_waiting.clear();
    start(all);
}

void SummaryFiller::start(const std::vector<Id<Contract>>& contracts) {
    // The last is taken first.
    for (auto contract = contracts.rbegin(); contract != contracts.rend(); ++contract) {
        std::erase(m_waiting, *contract);
        m_waiting.push_back(*contract);
    }
    m_slices.start(0);
}

void SummaryFiller::slice() {
    if (m_waits > 0 && static_cast<const QWidget*>(parent())->isVisible()) {
        --m_waits;
        return;
    }
    m_waits = 0;
    m_slices.setInterval(0);
    QElapsedTimer clock;
    clock.start();
    while (!m_waiting.empty() && clock.elapsed() < sliceMilliseconds) {
        const Id<Contract> contract = m_waiting.back();
        m_waiting.pop_back();
        if (!m_session.summaryIfKnown(contract)) {
            m_session.summary(contract);
        }
        emit filled(contract);
    }
    if (m_waiting.empty()) {
        m_slices.stop();
        emit finished();
    }
}

} // namespace quarterlight
