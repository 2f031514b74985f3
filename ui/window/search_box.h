// The search box in the window's corner: Ctrl+K, a few letters, Enter.
#pragma once

#include "ui/window/search_index.h"

#include <QLineEdit>
#include <QPointer>

class QTreeWidget;

namespace quarterlight {

/// A line whose results show in a list below it. The keyboard stays in the line: arrows move in
/// the list, Enter goes, Escape closes and gives the focus back.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    using Source = std::function<std::vector<SearchEntry>()>;

    /// `source` is asked each time that a search begins.
    explicit SearchBox(Source source, QWidget* parent = nullptr);

    /// Takes the focus, remembering who had it.
    void start();
    QTreeWidget* results() const { return m_results; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    QSize sizeHint() const override;

private:
    QTreeWidget* makeResults();
    void search();
    void showResults();
    void close();
    void move(int steps);
    void go(int row);

    Source m_source;
    std::vector<SearchEntry> m_entries;
    std::vector<const SearchEntry*> m_found;
    QTreeWidget* m_results = nullptr;
    QPointer<QWidget> m_before;
};

} // namespace quarterlight
