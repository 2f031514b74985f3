// The owner lock: one program at a time changes a register. A lock file beside it, and a readable
// one that says who holds it. A crash leaves nothing that a person has to clear away.
#pragma once

#include "core/model/fault.h"
#include "core/register/register.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace quarterlight {

/// Held while it lives.
class OwnerLock {
public:
    /// Takes the lock of the register at that path, from a program that died if need be. Faults:
    /// InUse with user, machine and since when; CannotWrite where no file can be made beside it.
    static Result<std::unique_ptr<OwnerLock>> take(const QString& path, const RegisterUser& user);
    ~OwnerLock();
    OwnerLock(const OwnerLock&) = delete;
    OwnerLock& operator=(const OwnerLock&) = delete;

    /// Who holds the lock of a register, as far as it can be read.
    static LockHolder holder(const QString& path);

private:
    explicit OwnerLock(const QString& path);

    QString m_path;
    QLockFile m_file;
};

} // namespace quarterlight
