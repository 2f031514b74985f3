// The pages that the window has. A new page is one line in pages.cpp.
#pragma once

#include "ui/window/page.h"

#include <QString>

#include <functional>
#include <vector>

namespace quarterlight {

/// The keys of pages that the window opens by itself.
namespace page_key {
inline constexpr QLatin1StringView today{"today"};
inline constexpr QLatin1StringView calendar{"calendar"};
inline constexpr QLatin1StringView portfolio{"portfolio"};
inline constexpr QLatin1StringView packs{"packs"};
inline constexpr QLatin1StringView contract{"contract"};
inline constexpr QLatin1StringView import{"import"};
} // namespace page_key

/// One page of a register.
struct PageKind {
    QString key;
    QString title;
    /// Its icon and that it stands in the side list; empty for pages reached from others.
    QString icon;
    std::function<Page*(Session& session, Navigator& navigator)> make;

    bool inSideList() const { return !icon.isEmpty(); }
};

/// All pages of a register, those of the side list in its order.
const std::vector<PageKind>& pages();
/// The page of that key, or null if there is none.
const PageKind* pageKind(const QString& key);

} // namespace quarterlight
