// What says that something was done, with a button that takes that back and nothing else.
#pragma once

#include "core/session/session.h"
#include "ui/window/navigator.h"

namespace quarterlight {

/// Tells of the change just made. Its button undoes that one change: where others were made since,
/// it says so instead.
void tellDone(Session& session, Navigator& window, const QString& text,
              Message::Kind kind = Message::Kind::Done);

} // namespace quarterlight
