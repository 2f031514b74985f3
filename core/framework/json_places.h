// In which line of a JSON text each of its values stands: Qt's parser keeps no lines, and a person
// who mends a file needs them.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace quarterlight {

/// The lines of a well-formed JSON text, as a tree of the text's values. A node is a number;
/// `nowhere` stands for what isn't in the text and can be asked everything.
class JsonPlaces {
public:
    static constexpr int nowhere = -1;
    static constexpr int root = 0;

    /// Knows no place: for JSON that was never a text.
    JsonPlaces() = default;
    /// The places in a text that the JSON parser has accepted.
    static JsonPlaces of(const QByteArray& json);
    /// The line, from 1, that holds the byte at `offset`.
    static int lineAt(const QByteArray& json, qsizetype offset);

    /// The value of an object's member; where a name is repeated, of the last one.
    int member(int node, const QString& name) const;
    /// The value of a list's element, counted from 0.
    int element(int node, int index) const;
    /// The node's line, from 1; 0 for `nowhere`.
    int line(int node) const;
    /// The names that an object gives more than once, sorted.
    QStringList repeated(int node) const;

private:
    struct Node {
        int line = 0;
        QHash<QString, int> members;
        std::vector<int> elements;
        QSet<QString> repeated;
    };
    class Scanner;

    const Node* at(int node) const;

    std::vector<Node> m_nodes;
};

} // namespace quarterlight
