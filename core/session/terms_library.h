// The terms of contracts, read once for all those that agreed the same.
#pragma once

#include "core/framework/terms.h"
#include "core/register/register.h"

#include <QHash>

#include <memory>
#include <vector>

namespace quarterlight {

/// Makes terms from the register's framework texts and keeps them: contracts that took the same
/// text, settled the same and amended the same share one value.
class TermsLibrary {
public:
    /// The terms of a contract with the given amendments. Faults: the framework's, or Unknown.
    Result<std::shared_ptr<const Terms>> terms(const Register& file, const Contract& contract,
                                               const std::vector<Amendment>& amendments);

private:
    QHash<qint64, FrameworkText> m_texts;
    QHash<QByteArray, std::shared_ptr<const Terms>> m_terms;
};

} // namespace quarterlight
