// What says that something was done, with a button that takes that back and nothing else.
#include "ui/window/undo_message.h"

#include <QCoreApplication>
#include <QPointer>

namespace quarterlight {

namespace {

struct UndoMessage {
    Q_DECLARE_TR_FUNCTIONS(UndoMessage)
};

/// The number of the newest change in the log; 0 for none.
qint64 newestChange(const Session& session) {
    const std::vector<LogEntry> newest = session.file().log(1);
    return newest.empty() ? 0 : newest.front().sequence;
}

} // namespace

void tellDone(Session& session, Navigator& window, const QString& text, Message::Kind kind) {
    const auto undo = [open = QPointer(&session), &window, made = newestChange(session)] {
        if (!open) {
            return;
        }
        if (newestChange(*open) != made) {
            window.showMessage({Message::Kind::Note,
                                UndoMessage::tr("Other changes were made since. Undo takes them "
                                                "back one by one, the newest first.")});
        } else if (const auto undone = open->undo(); !undone) {
            window.showFaults(undone.faults());
        }
    };
    window.showMessage({kind, text, UndoMessage::tr("Undo"), undo});
}

} // namespace quarterlight
