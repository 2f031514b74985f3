// Bytes with mistakes in them: what a reader must survive.
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace quarterlight {

/// The bytes after so many random changes: some taken out, some doubled, one overwritten, a number
/// put in.
inline QByteArray mutated(QByteArray bytes, int changes, QRandomGenerator& random) {
    for (int change = 0; change < changes && !bytes.isEmpty(); ++change) {
        const int at = random.bounded(int(bytes.size()));
        const int length = 1 + random.bounded(40);
        switch (random.bounded(4)) {
        case 0:
            bytes.remove(at, length);
            break;
        case 1:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), length));
            break;
        case 2:
            bytes[at] = char(random.bounded(256));
            break;
        default:
            bytes.insert(at, QByteArray::number(random.generate()));
        }
    }
    return bytes;
}

} // namespace quarterlight
