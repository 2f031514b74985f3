// The side list: the whole navigation. Pages above, contracts below, filtered by typing.
#pragma once

#include "ui/window/side_list_model.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace quarterlight {

class SideList : public QWidget {
    Q_OBJECT
public:
    explicit SideList(QWidget* parent = nullptr);

    SideListModel& model() { return m_model; }
    void setSession(Session* session);
    /// Marks where the window is, without going there.
    void markPage(const QString& key);
    void markContract(Id<Contract> contract);
    void startFilter();
    /// Goes to the contract so many rows further, not past the ends.
    void stepContract(int steps);

signals:
    void pageChosen(const QString& key);
    void contractChosen(quarterlight::Id<quarterlight::Contract> contract);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void mark(const QModelIndex& index);
    void restoreMark();

    SideListModel m_model;
    QLineEdit* m_filter;
    QListView* m_list;
    QString m_page;
    Id<Contract> m_contract;
};

} // namespace quarterlight
