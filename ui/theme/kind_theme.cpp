#include "ui/theme/kind_theme.h"

#include "ui/theme/icons.h"

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// One kind's look. The text colours keep 4.5 : 1 on their tint and on the palettes' base.
struct KindLook {
    DueKind kind;
    QLatin1StringView icon;
    QRgb text, tint, darkText, darkTint;
};

constexpr std::array<KindLook, 8> looks{{
    {DueKind::Return, "mail-receive"_L1, 0x1D5FA8, 0xE6EFF9, 0x7FB3EC, 0x22364D},
    {DueKind::Meeting, "group"_L1, 0x6A3FA0, 0xF0E9F8, 0xC3A5F0, 0x362A4A},
    {DueKind::Visit, "find-location"_L1, 0x17693A, 0xE2F3E8, 0x6CCB93, 0x1E3A2A},
    {DueKind::Action, "view-task"_L1, 0x7A4F00, 0xFFF1D0, 0xE9B44C, 0x3D300F},
    {DueKind::Finding, "flag"_L1, 0xA5211B, 0xFBE3E1, 0xFF9A92, 0x4A211F},
    {DueKind::Survey, "view-form"_L1, 0x0A626B, 0xDFF3F4, 0x5CC8D4, 0x17383C},
    {DueKind::Certificate, "license"_L1, 0x8A2F6B, 0xF9E6F1, 0xF09BCB, 0x45223A},
    {DueKind::Deadline, "clock"_L1, 0x47525C, 0xECEEF0, 0xB4BDC6, 0x30363C},
}};

const KindLook& lookOf(DueKind kind) {
    for (const KindLook& look : looks) {
        if (look.kind == kind) {
            return look;
        }
    }
    return looks.back();
}

} // namespace

StatusColours kindColours(DueKind kind, const QPalette& palette) {
    const KindLook& look = lookOf(kind);
    return isDark(palette) ? StatusColours{QColor(look.darkText), QColor(look.darkTint)}
                           : StatusColours{QColor(look.text), QColor(look.tint)};
}

QPixmap kindPixmap(DueKind kind, int side, qreal devicePixelRatio, const QPalette& palette) {
    return kindPixmap(kind, side, devicePixelRatio, kindColours(kind, palette).text);
}

QPixmap kindPixmap(DueKind kind, int side, qreal devicePixelRatio, const QColor& colour) {
    return tintedIcon(lookOf(kind).icon, colour, side, devicePixelRatio);
}

QIcon kindIcon(DueKind kind) {
    return icon(lookOf(kind).icon);
}

std::optional<Status> signOf(const DueItem& item) {
    if (item.calledOff) {
        return {};
    }
    if (item.waived) {
        return Status::NoActivity;
    }
    switch (item.status) {
    case DueStatus::Overdue:
        return Status::Failed;
    case DueStatus::Late:
        return Status::BelowTarget;
    case DueStatus::Received:
    case DueStatus::Done:
        return Status::Met;
    case DueStatus::Due:
        return Status::NotReported;
    case DueStatus::Upcoming:
        break;
    }
    return {};
}

} // namespace quarterlight
