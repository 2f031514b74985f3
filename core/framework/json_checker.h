// Reading JSON with every fault collected: a value knows where it stands, and what isn't as it
// should be is noted there and passed over, so that one reading finds them all.
#pragma once

#include "core/framework/json_places.h"
#include "core/model/decimal.h"
#include "core/model/fault.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1StringView>
#include <QSet>
#include <QString>
#include <QStringList>

#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

namespace quarterlight {

/// The faults of one file, in the order in which they were found.
class JsonChecker {
public:
    JsonChecker(QString fileName, JsonPlaces places)
        : m_fileName(std::move(fileName)), m_places(std::move(places)) {}

    const JsonPlaces& places() const { return m_places; }
    const Faults& faults() const { return m_faults; }
    /// Notes a fault at "file, line N, path"; without the line where none is known.
    void add(FaultCode code, int line, const QString& path, const QStringList& arguments);

private:
    QString m_fileName;
    JsonPlaces m_places;
    Faults m_faults;
};

/// One value of the document with its place. Of a member that isn't there the value is undefined
/// and the line is the object's.
class JsonAt {
public:
    /// The document itself.
    JsonAt(JsonChecker& checker, const QJsonObject& document)
        : m_checker(&checker),
          m_value(document),
          m_node(JsonPlaces::root),
          m_line(checker.places().line(JsonPlaces::root)) {}

    const QJsonValue& value() const { return m_value; }
    bool isAbsent() const { return m_value.isUndefined() || m_value.isNull(); }
    JsonAt member(const QString& name) const;
    /// An element of a list; in the path it is called by its `ref` or `key`, else "#1", "#2" …
    JsonAt element(int index) const;
    /// The names that the object's text gives more than once.
    QStringList repeated() const { return m_checker->places().repeated(m_node); }

    /// Notes a fault here. Returns false, for `return at.fault(…)`.
    bool fault(FaultCode code, const QStringList& arguments) const;
    /// True if the value is an object, a list, a text; else a fault.
    bool isObject() const { return isType(QJsonValue::Object); }
    bool isList() const { return isType(QJsonValue::Array); }
    bool isText() const { return isType(QJsonValue::String); }
    bool isNumber() const { return isType(QJsonValue::Double); }
    bool isBool() const { return isType(QJsonValue::Bool); }

private:
    JsonAt(JsonChecker* checker, QJsonValue value, int node, int line, QString path)
        : m_checker(checker),
          m_value(std::move(value)),
          m_node(node),
          m_line(line),
          m_path(std::move(path)) {}
    bool isType(QJsonValue::Type type) const;
    QString pathTo(const QString& name) const;

    JsonChecker* m_checker;
    QJsonValue m_value;
    int m_node = JsonPlaces::nowhere;
    int m_line = 0;
    QString m_path;
};

/// What a list's member is called in paths: its `ref`, else its `key`, else nothing.
QString identifier(const QJsonValue& member);

/// How an enumeration is spelled in files: `all` its values, `key(value)` the spelling.
template<class Value>
struct Spelling;

/// Whether an object must have the member.
enum class Need : quint8 { Optional, Required };

// Each read() takes the value over and returns true, or notes why not and leaves the target alone.

bool read(const JsonAt& at, QString& text);
bool read(const JsonAt& at, bool& flag);
bool read(const JsonAt& at, int& number);
bool read(const JsonAt& at, Decimal& number);
bool read(const JsonAt& at, QStringList& texts);
bool read(const JsonAt& at, QJsonObject& object);
bool read(const JsonAt& at, QJsonValue& value);

/// Reads the members of one object, one call each, and then knows which were left over.
class MemberReader {
public:
    explicit MemberReader(const JsonAt& object) : m_object(object) {}

    template<class Value>
    void operator()(QLatin1StringView name, Value& value, Need need = Need::Optional) {
        const JsonAt at = take(name, need);
        if (!at.isAbsent() && !read(at, value)) {
            m_good = false;
        }
    }

    /// Members that stand one level deeper, in an object of their own.
    template<class Members>
    void group(QLatin1StringView name, Members members) {
        const JsonAt at = take(name, Need::Optional);
        if (at.isAbsent()) {
            return;
        }
        if (!at.isObject()) {
            m_good = false;
            return;
        }
        MemberReader inner(at);
        members(inner);
        m_good = inner.finish() && m_good;
    }

    /// Notes unknown and repeated members. True if every member was read without a fault.
    bool finish();

private:
    JsonAt take(QLatin1StringView name, Need need);

    JsonAt m_object;
    QSet<QString> m_known;
    bool m_good = true;
};

template<class Value>
requires std::is_enum_v<Value>
bool read(const JsonAt& at, Value& value) {
    if (!at.isText()) {
        return false;
    }
    const QString text = at.value().toString();
    QStringList choices;
    for (const Value candidate : Spelling<Value>::all) {
        const QString key = Spelling<Value>::key(candidate);
        if (key == text) {
            value = candidate;
            return true;
        }
        choices.append(key);
    }
    return at.fault(FaultCode::NotOneOf, {text, choices.join(QLatin1StringView(", "))});
}

/// A value whose members are described (framework_members.h) and that is then checked as a whole.
template<class Item>
concept Described = requires(MemberReader& reader, const JsonAt& at, Item& item) {
    describe(reader, item);
    { check(at, item) } -> std::same_as<bool>;
};

/// Reads the members of such a value.
template<Described Item>
bool readMembers(const JsonAt& at, Item& item) {
    MemberReader reader(at);
    describe(reader, item);
    return reader.finish() && check(at, item);
}

template<Described Item>
bool read(const JsonAt& at, Item& item) {
    return at.isObject() && readMembers(at, item);
}

template<class Value>
bool read(const JsonAt& at, std::optional<Value>& value) {
    Value taken = {};
    if (!read(at, taken)) {
        return false;
    }
    value = std::move(taken);
    return true;
}

/// A list. Every element gets its place in `items`, so that both count alike; two of one ref, key
/// or spelling are a fault.
template<class Item>
bool read(const JsonAt& at, std::vector<Item>& items) {
    if (!at.isList()) {
        return false;
    }
    bool good = true;
    QSet<QString> names;
    const int size = int(at.value().toArray().size());
    for (int index = 0; index < size; ++index) {
        const JsonAt element = at.element(index);
        items.emplace_back();
        good = read(element, items.back()) && good;
        const QString name =
            std::is_enum_v<Item> ? element.value().toString() : identifier(element.value());
        if (!name.isEmpty() && names.contains(name)) {
            good = element.fault(FaultCode::Duplicate, {name});
        }
        names.insert(name);
    }
    return good;
}

} // namespace quarterlight
