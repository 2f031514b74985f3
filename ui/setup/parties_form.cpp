// Who a contract is between: authorities, provider with its contacts, officer.
#include "ui/forms/row_table.h"
#include "ui/setup/contract_forms.h"

#include <QLineEdit>

namespace quarterlight {

using namespace Qt::StringLiterals;

PartiesForm::PartiesForm(QWidget* parent)
    : ContractForm(parent),
      m_authorities(new RowTable({tr("Authority")}, this)),
      m_provider(new QLineEdit(this)),
      m_contacts(new RowTable({tr("Name"), tr("Role"), tr("Email"), tr("Telephone")}, this)),
      m_officer(new QLineEdit(this)) {
    addField(u"authorities"_s, tr("&Authorities"), m_authorities,
             tr("One a row; several for a joint contract. Delete removes one."));
    addField(u"provider"_s, tr("&Provider"), m_provider);
    addField(u"contacts"_s, tr("C&ontacts"), m_contacts,
             tr("Who sends the returns, who comes to the meetings."));
    addField(u"officer"_s, tr("O&fficer"), m_officer, tr("Who manages the contract."));
    for (QLineEdit* line : {m_provider, m_officer}) {
        connect(line, &QLineEdit::textEdited, this, &FaultForm::edited);
    }
    for (RowTable* table : {m_authorities, m_contacts}) {
        connect(table, &RowTable::edited, this, &FaultForm::edited);
    }
}

void PartiesForm::show(const Contract& contract) {
    QList<QStringList> authorities;
    for (const QString& authority : contract.authorities) {
        authorities.append({authority});
    }
    m_authorities->setRows(authorities);
    m_provider->setText(contract.provider);
    QList<QStringList> contacts;
    for (const Contact& contact : contract.contacts) {
        contacts.append({contact.name, contact.role, contact.email, contact.telephone});
    }
    m_contacts->setRows(contacts);
    m_officer->setText(contract.officer);
}

void PartiesForm::fill(Contract& contract) const {
    contract.authorities.clear();
    for (const QStringList& row : m_authorities->rows()) {
        contract.authorities.append(row.first());
    }
    contract.provider = m_provider->text().trimmed();
    contract.contacts.clear();
    for (const QStringList& row : m_contacts->rows()) {
        contract.contacts.push_back({row[0], row[1], row[2], row[3]});
    }
    contract.officer = m_officer->text().trimmed();
}

} // namespace quarterlight
