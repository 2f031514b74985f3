// What a check of a figure found, as a sentence that fits beside the cell.
#pragma once

#include "core/evaluation/checks.h"

#include <QString>

namespace quarterlight {

QString remarkWords(const Remark& remark);

} // namespace quarterlight
