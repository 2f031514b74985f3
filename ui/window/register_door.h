// Opening and making registers for the window: asking for the file, and falling back to reading
// where somebody else has it open.
#pragma once

#include "core/register/register.h"
#include "core/register/register_place.h"
#include "core/session/session.h"

#include <memory>
#include <optional>

class QWidget;

namespace quarterlight {

inline constexpr QLatin1StringView registerSuffix{".qlight"};

/// A register as it could be opened.
struct OpenedRegister {
    std::unique_ptr<Session> session;
    /// Why it is open for reading only; none if it may be changed.
    std::optional<Fault> readOnlyBecause;
};

/// Opens a register for changing, or for reading where it is in use or may not be written, and
/// reads its contracts, which the window lists at once. Faults: Register::open's others.
Result<OpenedRegister> openedRegister(const QString& path, const RegisterUser& user, QDate asOf);

/// Why a register isn't safe where it lies, and what to do; empty if it is.
QString placeWarning(const RegisterPlace& place);

/// Asks for a register to open; empty if the person thought better of it.
QString askForRegister(QWidget* parent);
/// Asks where to put a new register, with its suffix; empty if the person thought better of it.
QString askForNewRegister(QWidget* parent, const QString& title, const QString& suggestedName);
/// Asks for a provider's return to import; empty if the person thought better of it.
QString askForReturn(QWidget* parent);

} // namespace quarterlight
