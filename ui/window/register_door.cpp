#include "ui/window/register_door.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSettings>
#include <QStandardPaths>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct RegisterDoor {
    Q_DECLARE_TR_FUNCTIONS(RegisterDoor)
};

constexpr QLatin1StringView registerFolder{"folders/register"};
constexpr QLatin1StringView returnFolder{"folders/return"};

QString lastFolder(QLatin1StringView setting) {
    return QSettings()
        .value(setting, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

QString remembered(QLatin1StringView setting, const QString& path) {
    if (!path.isEmpty()) {
        QSettings().setValue(setting, QFileInfo(path).absolutePath());
    }
    return path;
}

} // namespace

Result<OpenedRegister> openedRegister(const QString& path, const RegisterUser& user, QDate asOf) {
    const auto opened = [asOf](std::unique_ptr<Register> file, std::optional<Fault> reason) {
        auto session = std::make_unique<Session>(std::move(file), asOf);
        session->contracts();
        return OpenedRegister{std::move(session), std::move(reason)};
    };
    auto writable = Register::open(path, Access::ReadWrite, user);
    if (writable) {
        return opened(std::move(writable).value(), {});
    }
    const Fault& fault = writable.fault();
    if (fault.code != FaultCode::InUse && fault.code != FaultCode::CannotWrite) {
        return writable.faults();
    }
    auto readable = Register::open(path, Access::ReadOnly, user);
    if (!readable) {
        return readable.faults();
    }
    return opened(std::move(readable).value(), fault);
}

QString placeWarning(const RegisterPlace& place) {
    switch (place.risk) {
    case PlaceRisk::None:
        break;
    case PlaceRisk::Network:
        return RegisterDoor::tr("This register lies on a network disk (%1), where a broken "
                                "connection can damage it. Work on a copy on this computer.")
            .arg(place.name);
    case PlaceRisk::SyncFolder:
        return RegisterDoor::tr("This register lies in a folder that %1 synchronises, which can "
                                "bring old states back. Work on a copy outside it.")
            .arg(place.name);
    case PlaceRisk::SeveralNames:
        return RegisterDoor::tr("This register has another name elsewhere (a hard link), under "
                                "which it can be changed at the same time. Work on a copy.");
    }
    return {};
}

QString askForRegister(QWidget* parent) {
    return remembered(registerFolder,
                      QFileDialog::getOpenFileName(
                          parent, RegisterDoor::tr("Open a register"), lastFolder(registerFolder),
                          RegisterDoor::tr("Registers (*.qlight);;All files (*)")));
}

QString askForNewRegister(QWidget* parent, const QString& title, const QString& suggestedName) {
    // An existing file is never replaced, so there is nothing to confirm.
    QString path = QFileDialog::getSaveFileName(
        parent, title, QString(lastFolder(registerFolder) + u'/' + suggestedName),
        RegisterDoor::tr("Registers (*.qlight)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty() && !path.endsWith(registerSuffix, Qt::CaseInsensitive)) {
        path += registerSuffix;
    }
    return remembered(registerFolder, path);
}

QString askForReturn(QWidget* parent) {
    return remembered(returnFolder,
                      QFileDialog::getOpenFileName(
                          parent, RegisterDoor::tr("Import a return"), lastFolder(returnFolder),
                          RegisterDoor::tr("Returns (*.xlsx *.xlsm *.ods *.csv);;All files (*)")));
}

} // namespace quarterlight
