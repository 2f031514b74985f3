// Writes a framework as the JSON document that scripts read: every member, null where there is
// none.
#include "core/framework/framework_members.h"
#include "core/framework/framework_reader.h"

#include <QJsonArray>

namespace quarterlight {

namespace {

class MemberWriter;

template<class Item>
requires requires(MemberWriter& writer, const Item& item) {
    describe(writer, item);
}
QJsonValue jsonOf(const Item& item);

template<class Value>
requires std::is_enum_v<Value> QJsonValue jsonOf(Value value) {
    return Spelling<Value>::key(value);
}

QJsonValue jsonOf(const QString& text) {
    return text;
}

QJsonValue jsonOf(bool flag) {
    return flag;
}

QJsonValue jsonOf(int number) {
    return number;
}

QJsonValue jsonOf(Decimal number) {
    return number.isWhole() ? QJsonValue(number.units() / Decimal::unit)
                            : QJsonValue(number.toDouble());
}

QJsonValue jsonOf(const QStringList& texts) {
    return QJsonArray::fromStringList(texts);
}

QJsonValue jsonOf(const QJsonObject& object) {
    return object;
}

QJsonValue jsonOf(const QJsonValue& value) {
    return value;
}

template<class Value>
QJsonValue jsonOf(const std::optional<Value>& value) {
    return value ? jsonOf(*value) : QJsonValue();
}

template<class Item>
QJsonValue jsonOf(const std::vector<Item>& items) {
    QJsonArray list;
    for (const Item& item : items) {
        if constexpr (std::is_same_v<Item, Indicator>) {
            if (!item.beside.isEmpty()) {
                continue; // written within the one it stands beside
            }
        }
        list.append(jsonOf(item));
    }
    return list;
}

/// Gathers the members of one object.
class MemberWriter {
public:
    template<class Value>
    void operator()(QLatin1StringView name, const Value& value, Need = Need::Optional) {
        m_object.insert(name, jsonOf(value));
    }

    template<class Members>
    void group(QLatin1StringView name, Members members) {
        MemberWriter inner;
        members(inner);
        m_object.insert(name, inner.m_object);
    }

    const QJsonObject& object() const { return m_object; }

private:
    QJsonObject m_object;
};

template<class Item>
requires requires(MemberWriter& writer, const Item& item) {
    describe(writer, item);
}
QJsonValue jsonOf(const Item& item) {
    MemberWriter writer;
    describe(writer, item);
    return writer.object();
}

} // namespace

QJsonObject frameworkJson(const Framework& framework) {
    MemberWriter writer;
    describe(writer, framework);
    return writer.object();
}

QJsonObject indicatorJson(const Indicator& indicator) {
    MemberWriter writer;
    describe(writer, indicator);
    return writer.object();
}

QJsonObject dueRuleJson(const DueRule& rule) {
    MemberWriter writer;
    describe(writer, rule);
    return writer.object();
}

} // namespace quarterlight
