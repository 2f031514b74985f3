// Faults as sentences: what is wrong, where, and the way out.
#pragma once

#include "core/model/fault.h"

#include <QString>

namespace quarterlight {

/// What is wrong, in one sentence without the place: for beside the cause. "“n/a” isn't a number."
QString faultReason(const Fault& fault);
/// The way out in a sentence; empty where the reason says it all.
QString faultWayOut(const Fault& fault);
/// Place, reason and way out: "KPIs B9: “n/a” isn't a number. Type digits, such as 41 or 94.5."
QString faultWords(const Fault& fault);
/// Beside a field: reason and way out, with the field's label for what is missing and dates as a
/// person reads them.
QString fieldFaultWords(const Fault& fault, const QString& label);
/// One line for each fault.
QString faultWords(const Faults& faults);

} // namespace quarterlight
