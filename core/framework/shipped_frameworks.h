// The frameworks that the program brings along, compiled in from resources/frameworks.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace quarterlight {

/// One shipped framework file: its text as readFramework() takes it.
struct ShippedFramework {
    QString key;
    QString fileName;
    QByteArray json;
};

/// Every shipped framework, by key. Their files also stand at ":/quarterlight/frameworks/KEY.json"
/// once this was called.
std::vector<ShippedFramework> shippedFrameworks();

/// The shipped framework with that key; an empty key and text if there is none.
ShippedFramework shippedFramework(QStringView key);

} // namespace quarterlight
