// A form whose faults stand beside the field they belong to.
#pragma once

#include "core/model/fault.h"

#include <QWidget>

#include <optional>
#include <vector>

class QFormLayout;
class QLabel;

namespace quarterlight {

/// Colours a label as a fault is coloured, light or dark.
void colourAsFault(QLabel* label);

/// Fields one below another, each with its label, a hint and room for what is wrong with it. What
/// is wrong shows once the person left the field, or after showAll(); then it follows the typing.
class FaultForm : public QWidget {
    Q_OBJECT
public:
    explicit FaultForm(QWidget* parent = nullptr);
    ~FaultForm() override;

    /// Shows those of the faults whose place is a field of this form.
    void showFaults(const Faults& faults);
    /// From now on also those of fields that the person didn't come to yet.
    void showAll();
    /// Goes to the first field with something wrong; false if there is none.
    bool focusFirstFault();
    void focusFirstField();
    /// True if the fault belongs to a field here.
    bool owns(const Fault& fault) const { return fieldOf(fault).has_value(); }
    /// The shown sentence beside a field; empty if nothing is wrong with it.
    QString faultText(const QString& field) const;

    /// What can't be read as the field's kind of value: a date that is none.
    virtual Faults inputFaults() const { return {}; }

signals:
    /// The person changed something.
    void edited();
    /// The person went from one field to another.
    void left();

protected:
    /// Adds a field by the name that faults give as their place.
    void addField(const QString& name, const QString& label, QWidget* input,
                  const QString& hint = {});
    /// Puts something beneath a field's input: an example, an explanation.
    void addBelow(const QString& name, QWidget* widget);
    /// Adds something as wide as label and field together.
    void addWide(QWidget* widget);
    void setFieldVisible(const QString& name, bool visible);
    void clearFields();
    QFormLayout* layoutOfFields() const { return m_layout; }

    /// The name of the field that a fault belongs to; its place unless a form knows better.
    virtual QString fieldName(const Fault& fault) const { return fault.place; }
    /// What stands beside the field.
    virtual QString sentence(const Fault& fault, const QString& label) const;

    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QString name;
        QString label;
        QString hint;
        QLabel* title;
        QWidget* input;
        QWidget* cell;
        QLabel* note;
        bool visited = false;
    };
    std::optional<size_t> fieldOf(const Fault& fault) const;
    void noteLeaving(QWidget* from, QWidget* to);
    void refreshNotes();

    QFormLayout* m_layout;
    std::vector<Field> m_fields;
    Faults m_faults;
};

/// The faults of `input` first; of the others those about other fields only, since a date that
/// can't be read is missing too.
Faults withInputFaults(const Faults& input, const Faults& others);

} // namespace quarterlight
