// Making a sample register: the command `new --sample` and the window's menu alike.
#pragma once

#include "core/model/fault.h"

#include <QDate>
#include <QString>

namespace quarterlight {

/// Makes a new register at the path with the sample's returns up to a day. Where that fails nothing
/// of it stays. Faults: OutOfRange (the day), and those of Register::create and fillWithSample.
Result<Done> makeSample(const QString& path, QDate asOf);

} // namespace quarterlight
