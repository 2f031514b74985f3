// Paths into a framework file, followed and written at.
#include "core/framework/framework_paths.h"

#include "core/framework/framework_reader.h"
#include "core/framework/json_checker.h"

#include <QStringList>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// A path being followed: its elements, and how many of them are behind.
struct Route {
    QStringList elements;
    qsizetype next = 0;

    const QString& name() const { return elements.at(next); }
    bool isLast() const { return next + 1 == elements.size(); }
    Route rest() const { return {elements, next + 1}; }
    QString soFar() const { return elements.first(next + 1).join(u'/'); }
    Fault leadsNowhere() const {
        return {FaultCode::Unknown, soFar(), {u"path"_s, elements.join(u'/')}};
    }
};

Result<QJsonValue> written(const QJsonValue& current, const Route& route, const QJsonValue& value);

Result<QJsonValue> writtenInObject(QJsonObject object, const Route& route,
                                   const QJsonValue& value) {
    if (route.isLast()) {
        object.insert(route.name(), value);
        return QJsonValue(object);
    }
    if (!object.contains(route.name())) {
        return route.leadsNowhere();
    }
    Result<QJsonValue> inner = written(object.value(route.name()), route.rest(), value);
    if (!inner) {
        return inner.faults();
    }
    object.insert(route.name(), *inner);
    return QJsonValue(object);
}

/// The last element names a list's member: replaced, added where there was none, or ended by null.
Result<QJsonValue> withMember(QJsonArray list, int index, const Route& route,
                              const QJsonValue& value) {
    if (value.isNull() || value.isUndefined()) {
        if (index < 0) {
            return route.leadsNowhere();
        }
        list.removeAt(index);
        return QJsonValue(list);
    }
    if (!value.isObject()) {
        return Fault{FaultCode::WrongType, route.soFar(), {u"object"_s, u"value"_s}};
    }
    if (identifier(value) != route.name()) {
        return Fault{FaultCode::NotOneOf, route.soFar(), {identifier(value), route.name()}};
    }
    if (index < 0) {
        list.append(value);
    } else {
        list.replace(index, value);
    }
    return QJsonValue(list);
}

Result<QJsonValue> writtenInList(QJsonArray list, const Route& route, const QJsonValue& value) {
    const int index = memberIndex(list, route.name());
    if (route.isLast()) {
        return withMember(list, index, route, value);
    }
    if (index < 0) {
        return route.leadsNowhere();
    }
    Result<QJsonValue> inner = written(list.at(index), route.rest(), value);
    if (!inner) {
        return inner.faults();
    }
    list.replace(index, *inner);
    return QJsonValue(list);
}

Result<QJsonValue> written(const QJsonValue& current, const Route& route, const QJsonValue& value) {
    if (current.isObject()) {
        return writtenInObject(current.toObject(), route, value);
    }
    if (current.isArray()) {
        return writtenInList(current.toArray(), route, value);
    }
    return route.leadsNowhere();
}

} // namespace

int memberIndex(const QJsonArray& list, const QString& name) {
    for (int index = 0; index < int(list.size()); ++index) {
        if (!name.isEmpty() && identifier(list.at(index)) == name) {
            return index;
        }
    }
    return -1;
}

bool pathLeads(const QJsonObject& framework, const QString& path) {
    QJsonValue current = framework;
    const QStringList elements = path.split(u'/');
    for (const QString& name : elements) {
        if (current.isArray()) {
            const int index = memberIndex(current.toArray(), name);
            if (index < 0) {
                return false;
            }
            current = current.toArray().at(index);
        } else if (current.toObject().contains(name)) {
            current = current.toObject().value(name);
        } else {
            return false;
        }
    }
    return true;
}

bool pathIsWithin(const QString& path, const QString& other) {
    return path == other || path.startsWith(QString(other + u'/'));
}

Result<QJsonObject> withValueAt(const QJsonObject& framework, const QString& path,
                                const QJsonValue& value) {
    if (path.isEmpty()) {
        return Fault{FaultCode::Unknown, {}, {u"path"_s, path}};
    }
    const Result<QJsonValue> whole =
        written(QJsonValue(framework), Route{path.split(u'/'), 0}, value);
    if (!whole) {
        return whole.faults();
    }
    return whole->toObject();
}

} // namespace quarterlight
