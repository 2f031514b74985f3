#include "ui/setup/setup_actions.h"

#include "ui/setup/amendments_dialog.h"
#include "ui/setup/edit_contract_dialog.h"

namespace quarterlight {

void openContractEditor(Session& session, Id<Contract> contract, QWidget* parent) {
    if (const Contract* found = session.contract(contract)) {
        auto* dialog = new EditContractDialog(session, *found, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void openAmendments(Session& session, Id<Contract> contract, QWidget* parent) {
    auto* dialog = new AmendmentsDialog(session, contract, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace quarterlight
