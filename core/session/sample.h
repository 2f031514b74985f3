// The sample register: a contract for each framework with believable returns up to a day, made by
// the same commands that an officer's work goes through.
#pragma once

#include "core/session/session.h"

namespace quarterlight {

/// Fills an empty register with the contracts of resources/sample/sample.json: two whole financial
/// years of returns and the current one up to the session's day. The same day makes the same
/// figures.
Result<Done> fillWithSample(Session& session);

} // namespace quarterlight
