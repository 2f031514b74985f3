// Reading JSON with every fault collected: places, simple types, and members left over.
#include "core/framework/json_checker.h"

#include <cmath>
#include <limits>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Text from the file as far as a message can show it.
QString shown(const QString& text) {
    constexpr qsizetype longest = 400;
    return text.size() <= longest ? text : QString(text.left(longest - 1) + u'…');
}

QString typeName(QJsonValue::Type type) {
    switch (type) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"list"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

} // namespace

void JsonChecker::add(FaultCode code, int line, const QString& path, const QStringList& arguments) {
    QStringList place{m_fileName};
    if (line > 0) {
        place.append(u"line %1"_s.arg(line));
    }
    if (!path.isEmpty()) {
        place.append(shown(path));
    }
    Fault fault{code, place.join(u", "_s), {}};
    for (const QString& argument : arguments) {
        fault.arguments.append(shown(argument));
    }
    m_faults.push_back(std::move(fault));
}

QString identifier(const QJsonValue& member) {
    const QString ref = member[u"ref"_s].toString();
    return ref.isEmpty() ? member[u"key"_s].toString() : ref;
}

QString JsonAt::pathTo(const QString& name) const {
    return m_path.isEmpty() ? name : QString(m_path + u'/' + name);
}

JsonAt JsonAt::member(const QString& name) const {
    const int node = m_checker->places().member(m_node, name);
    const int line = m_checker->places().line(node);
    return {m_checker, m_value.toObject().value(name), node, line > 0 ? line : m_line,
            pathTo(name)};
}

JsonAt JsonAt::element(int index) const {
    const QJsonValue value = m_value.toArray().at(index);
    const int node = m_checker->places().element(m_node, index);
    const QString name = identifier(value);
    return {m_checker, value, node, m_checker->places().line(node),
            pathTo(name.isEmpty() ? u"#%1"_s.arg(index + 1) : name)};
}

bool JsonAt::fault(FaultCode code, const QStringList& arguments) const {
    m_checker->add(code, m_line, m_path, arguments);
    return false;
}

bool JsonAt::isType(QJsonValue::Type type) const {
    return m_value.type() == type ||
           fault(FaultCode::WrongType, {typeName(type), typeName(m_value.type())});
}

bool read(const JsonAt& at, QString& text) {
    if (!at.isText()) {
        return false;
    }
    text = at.value().toString();
    return true;
}

bool read(const JsonAt& at, bool& flag) {
    if (!at.isBool()) {
        return false;
    }
    flag = at.value().toBool();
    return true;
}

bool read(const JsonAt& at, int& number) {
    if (!at.isNumber()) {
        return false;
    }
    constexpr int largest = std::numeric_limits<int>::max();
    const double found = at.value().toDouble();
    if (!(std::abs(found) <= largest)) {
        return at.fault(FaultCode::TooLarge,
                        {QString::number(found, 'g', 15), QString::number(largest)});
    }
    if (found != std::floor(found)) {
        return at.fault(FaultCode::WrongType, {u"whole number"_s, QString::number(found, 'g', 15)});
    }
    number = int(found);
    return true;
}

bool read(const JsonAt& at, Decimal& number) {
    if (!at.isNumber()) {
        return false;
    }
    const std::optional<Decimal> found = Decimal::fromDouble(at.value().toDouble());
    if (!found) {
        return at.fault(FaultCode::TooLarge, {QString::number(at.value().toDouble(), 'g', 15),
                                              QString::number(Decimal::largest)});
    }
    number = *found;
    return true;
}

bool read(const JsonAt& at, QStringList& texts) {
    if (!at.isList()) {
        return false;
    }
    bool good = true;
    QSet<QString> known;
    const int size = int(at.value().toArray().size());
    for (int index = 0; index < size; ++index) {
        const JsonAt element = at.element(index);
        QString text;
        if (!read(element, text)) {
            good = false;
        } else if (text.trimmed().isEmpty()) {
            good = element.fault(FaultCode::Required, {u"text"_s});
        } else if (known.contains(text)) {
            good = element.fault(FaultCode::Duplicate, {text});
        } else {
            known.insert(text);
            texts.append(text);
        }
    }
    return good;
}

bool read(const JsonAt& at, QJsonObject& object) {
    if (!at.isObject()) {
        return false;
    }
    object = at.value().toObject();
    return true;
}

bool read(const JsonAt& at, QJsonValue& value) {
    value = at.value();
    return true;
}

JsonAt MemberReader::take(QLatin1StringView name, Need need) {
    m_known.insert(name);
    const JsonAt at = m_object.member(name);
    const bool blank = at.value().isString() && at.value().toString().trimmed().isEmpty();
    if (need == Need::Required && (at.isAbsent() || blank)) {
        m_good = at.fault(FaultCode::Required, {name});
    }
    return at;
}

bool MemberReader::finish() {
    const QStringList members = m_object.value().toObject().keys();
    for (const QString& name : members) {
        if (!m_known.contains(name)) {
            m_good = m_object.member(name).fault(FaultCode::Unknown, {u"member"_s, name});
        }
    }
    const QStringList repeated = m_object.repeated();
    for (const QString& name : repeated) {
        m_good = m_object.member(name).fault(FaultCode::Duplicate, {name});
    }
    return m_good;
}

} // namespace quarterlight
