// What happened to a figure, in words: who, when, from where, and what stood before.
#pragma once

#include "core/framework/framework.h"
#include "core/model/change.h"
#include "core/register/register.h"

#include <QString>

#include <vector>

namespace quarterlight {

/// One thing that happened to a figure or a comment.
struct FigureEvent {
    QString when; ///< "22 Nov 2026 10:42"
    QString who;
    qint64 sequence = 0; ///< of the change in the log
    QString what; ///< "179/199, imported from Return.xlsx, sheet KPIs, cell B9; before: 176/199"
};

/// "typed", "imported from Return.xlsx, sheet KPIs, cell B9".
QString originWords(const Origin& origin, const std::vector<SourceFile>& files);

/// The events in the place of a figure or a comment, newest first: also those of what stood there
/// before and was cleared.
std::vector<FigureEvent> eventsOf(const Register& file, const Record& record,
                                  const Indicator& indicator);

} // namespace quarterlight
