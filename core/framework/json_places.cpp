// Scans a JSON text for its lines. The text is known to be well-formed, so the scan need not check
// it again; it keeps its own stack, so that deep nesting costs memory and nothing else.
#include "core/framework/json_places.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quarterlight {

class JsonPlaces::Scanner {
public:
    explicit Scanner(const QByteArray& json) : m_json(json) {}

    std::vector<Node> scan() {
        if (m_json.startsWith("\xEF\xBB\xBF")) {
            m_at = 3;
        }
        while (m_at < m_json.size()) {
            step();
        }
        return std::move(m_nodes);
    }

private:
    /// An object or list that is still open.
    struct Open {
        int node = 0;
        bool isObject = false;
        bool expectsName = false;
        QString name;
        int nameLine = 0;
    };

    void step() {
        const char character = m_json.at(m_at);
        switch (character) {
        case '{':
        case '[':
            m_open.push_back({.node = addNode(),
                              .isObject = character == '{',
                              .expectsName = character == '{',
                              .name = {}});
            ++m_at;
            return;
        case '}':
        case ']':
            if (!m_open.empty()) {
                m_open.pop_back();
            }
            ++m_at;
            return;
        case ',':
            if (!m_open.empty()) {
                m_open.back().expectsName = m_open.back().isObject;
            }
            ++m_at;
            return;
        case '"':
            takeText();
            return;
        case '\n':
            ++m_line;
            ++m_at;
            return;
        case ':':
        case ' ':
        case '\t':
        case '\r':
            ++m_at;
            return;
        default:
            addNode();
            skipBareWord();
        }
    }

    /// A string: the name of the next member, or a value.
    void takeText() {
        const int line = m_line;
        const qsizetype start = m_at;
        bool escapes = false;
        for (++m_at; m_at < m_json.size() && m_json.at(m_at) != '"'; ++m_at) {
            if (m_json.at(m_at) == '\\') {
                escapes = true;
                ++m_at;
            } else if (m_json.at(m_at) == '\n') {
                ++m_line;
            }
        }
        ++m_at;
        if (m_open.empty() || !m_open.back().expectsName) {
            addNode(line);
            return;
        }
        const QByteArray text = m_json.mid(start + 1, m_at - start - 2);
        m_open.back().name = escapes ? unescaped(text) : QString::fromUtf8(text);
        m_open.back().nameLine = line;
        m_open.back().expectsName = false;
    }

    static QString unescaped(const QByteArray& text) {
        return QJsonDocument::fromJson("[\"" + text + "\"]").array().at(0).toString();
    }

    /// A number, true, false or null.
    void skipBareWord() {
        constexpr QByteArrayView ends(",]}: \t\r\n\"");
        while (m_at < m_json.size() && !ends.contains(m_json.at(m_at))) {
            ++m_at;
        }
    }

    int addNode(int line = 0) {
        const int node = int(m_nodes.size());
        m_nodes.emplace_back();
        m_nodes.back().line = line > 0 ? line : m_line;
        if (m_open.empty()) {
            return node;
        }
        const Open& open = m_open.back();
        Node& parent = m_nodes[size_t(open.node)];
        if (!open.isObject) {
            parent.elements.push_back(node);
            return node;
        }
        m_nodes.back().line = open.nameLine;
        if (parent.members.contains(open.name)) {
            parent.repeated.insert(open.name);
        }
        parent.members.insert(open.name, node);
        return node;
    }

    const QByteArray& m_json;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<Node> m_nodes;
    std::vector<Open> m_open;
};

JsonPlaces JsonPlaces::of(const QByteArray& json) {
    JsonPlaces places;
    places.m_nodes = Scanner(json).scan();
    return places;
}

int JsonPlaces::lineAt(const QByteArray& json, qsizetype offset) {
    const qsizetype end = std::clamp<qsizetype>(offset, 0, json.size());
    return 1 + int(std::count(json.begin(), json.begin() + end, '\n'));
}

const JsonPlaces::Node* JsonPlaces::at(int node) const {
    return node < 0 || size_t(node) >= m_nodes.size() ? nullptr : &m_nodes[size_t(node)];
}

int JsonPlaces::member(int node, const QString& name) const {
    const Node* object = at(node);
    return object ? object->members.value(name, nowhere) : nowhere;
}

int JsonPlaces::element(int node, int index) const {
    const Node* list = at(node);
    return list && index >= 0 && size_t(index) < list->elements.size()
               ? list->elements[size_t(index)]
               : nowhere;
}

int JsonPlaces::line(int node) const {
    const Node* known = at(node);
    return known ? known->line : 0;
}

QStringList JsonPlaces::repeated(int node) const {
    const Node* object = at(node);
    QStringList names = object ? object->repeated.values() : QStringList();
    names.sort();
    return names;
}

} // namespace quarterlight
