// The rows of the side list: pages, then contracts with their worst status.
#pragma once

#include "core/session/session.h"

#include <QAbstractListModel>

#include <vector>

namespace quarterlight {

class SideListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        PageKeyRole = Qt::UserRole, ///< of a page's row; else empty
        ContractRole,               ///< a contract's id as qint64; else 0
    };

    explicit SideListModel(QObject* parent = nullptr);

    /// Shows another register's contracts; null for none.
    void setSession(Session* session);
    /// Shows only contracts whose title, reference or provider holds the text.
    void setFilter(const QString& text);
    /// Shows what the session knows by now of a contract.
    void update(Id<Contract> contract);
    /// A number beside a page, such as what needs the officer; 0 for none.
    void setPageCount(const QString& key, int count);

    QModelIndex pageIndex(const QString& key) const;
    QModelIndex contractIndex(Id<Contract> contract) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        enum class Kind : quint8 { Page, Heading, Contract };
        Kind kind = Kind::Page;
        QString text;
        QString key;
        QString icon;
        Id<Contract> contract = {};
    };

    void rebuild();
    QVariant contractData(const Row& row, int role) const;

    Session* m_session = nullptr;
    QString m_filter;
    QHash<QString, int> m_counts;
    std::vector<Row> m_rows;
};

} // namespace quarterlight
