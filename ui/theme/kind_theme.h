// How a kind of due thing looks: its icon, and its colours in light and dark. The word beside it
// comes from ui/calendar/calendar_words.h; colour is never the only sign.
#pragma once

#include "core/evaluation/due_items.h"
#include "ui/theme/status_theme.h"

namespace quarterlight {

/// The colours of a kind: of its word and icon, and of the tint behind a block of it.
StatusColours kindColours(DueKind kind, const QPalette& palette);

/// The kind's icon in its own colour.
QPixmap kindPixmap(DueKind kind, int side, qreal devicePixelRatio, const QPalette& palette);
/// The kind's icon in another colour, as on a selected line.
QPixmap kindPixmap(DueKind kind, int side, qreal devicePixelRatio, const QColor& colour);
/// For lists and choices: in the text's colour.
QIcon kindIcon(DueKind kind);

/// The sign of where a due thing stands, from those of the statuses: ◆ overdue, ▲ late, ● here or
/// done, ○ due, – waived. None for what is still to come or was called off.
std::optional<Status> signOf(const DueItem& item);

} // namespace quarterlight
