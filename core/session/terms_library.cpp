// Terms kept by what they are made from: framework, answers, amendments.
#include "core/session/terms_library.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quarterlight {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<const Terms>> TermsLibrary::terms(const Register& file,
                                                         const Contract& contract,
                                                         const std::vector<Amendment>& amendments) {
    QJsonArray said{static_cast<double>(contract.framework.value), contract.settled};
    std::vector<TermsChange> changes;
    for (const Amendment& amendment : amendments) {
        changes.push_back({amendment.from, amendment.path, amendment.value});
        said.append(
            QJsonArray{amendment.from.toString(Qt::ISODate), amendment.path, amendment.value});
    }
    const QByteArray key = QJsonDocument(said).toJson(QJsonDocument::Compact);
    if (const auto known = m_terms.constFind(key); known != m_terms.constEnd()) {
        return *known;
    }
    // A framework's text never changes once a contract took it, so a kept one is never stale.
    if (!m_texts.contains(contract.framework.value)) {
        for (const FrameworkText& text : file.frameworkTexts()) {
            m_texts.insert(text.id.value, text);
        }
    }
    const auto text = m_texts.constFind(contract.framework.value);
    if (text == m_texts.constEnd()) {
        return Fault{FaultCode::Unknown,
                     contract.reference,
                     {u"framework"_s, QString::number(contract.framework.value)}};
    }
    Result<std::shared_ptr<const Terms>> made =
        Terms::make(text->json, text->key, contract.settled, std::move(changes));
    if (made) {
        m_terms.insert(key, *made);
    }
    return made;
}

} // namespace quarterlight
