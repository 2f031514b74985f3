// Moving the keyboard between the parts of a window: F6, and into a page that was just opened.
#pragma once

class QWidget;

#include <vector>

namespace quarterlight::focus_zones {

/// Gives the focus to the part: to what had it there last, else to its first that takes it.
void enter(QWidget* zone);

/// From the part that holds the focus to the next visible one, or the one before, round and round.
void step(const std::vector<QWidget*>& zones, int steps);

} // namespace quarterlight::focus_zones
