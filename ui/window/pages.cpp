#include "ui/window/pages.h"

#include "ui/calendar/calendar_page.h"
#include "ui/contract/contract_page.h"
#include "ui/import/import_page.h"
#include "ui/pack/pack_page.h"
#include "ui/portfolio/portfolio_page.h"
#include "ui/today/today_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template<class Kind>
Page* make(Session& session, Navigator& navigator) {
    return new Kind(session, navigator);
}

} // namespace

const std::vector<PageKind>& pages() {
    static const std::vector<PageKind> kinds{
        {page_key::today, Pages::tr("Today"), u"view-calendar"_s, make<TodayPage>},
        {page_key::calendar, Pages::tr("Calendar"), u"view-calendar"_s, make<CalendarPage>},
        {page_key::portfolio, Pages::tr("Portfolio"), u"view-financial-list"_s,
         make<PortfolioPage>},
        {page_key::packs, Pages::tr("Packs"), u"office-report"_s, make<PackPage>},
        {page_key::import, Pages::tr("Import"), {}, make<ImportPage>},
        {page_key::contract, Pages::tr("Contract"), {}, make<ContractPage>},
    };
    return kinds;
}

const PageKind* pageKind(const QString& key) {
    const auto& kinds = pages();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&key](const PageKind& kind) { return kind.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace quarterlight
