// Puts figures together from the cells that tables and lists found: parts and values of one key,
// percentages written as fractions, the same figure given twice.
#pragma once

#include "core/exchange/figure_sheet.h"

#include <QHash>
#include <QSet>

namespace quarterlight {

/// Which part of a figure a cell gives.
enum class FigurePart : quint8 { Whole, Numerator, Denominator, Remark };

/// A cell whose place says what it speaks of.
struct FigurePiece {
    FigureKey key;
    const Indicator* indicator = nullptr;
    FigurePart part = FigurePart::Whole;
    Cell cell;
    QString sheet;
};

/// Takes every piece that a file's sheets give, and makes figures, remarks and problems of them
/// once all are there. The question must outlive it.
class FigureAssembly {
public:
    explicit FigureAssembly(const SheetQuestion& question) : m_question(question) {}

    void add(FigurePiece piece);
    void problem(Severity severity, const QString& sheet, int row, int column, FaultCode code,
                 const QStringList& arguments = {});
    /// Moves all that was gathered into `found`.
    void finish(FoundFigures& found);

private:
    /// What stands for one key so far.
    struct Gathered {
        FigureKey key;
        const Indicator* indicator = nullptr;
        std::optional<FigurePiece> whole;
        std::optional<FigurePiece> numerator;
        std::optional<FigurePiece> denominator;
        Amount wholeAmount;
        Amount parts;
        /// A percentage given as a number that doesn't say whether it is a fraction.
        bool plainPercentage = false;
    };

    /// The remarks on one indicator in one period: a register holds one comment there, whichever
    /// rows and slices they stand beside.
    struct Remarked {
        FoundComment comment; ///< at the first of them, without its text
        QStringList texts;
    };

    /// How the plain percentages of an indicator or a sheet are written.
    struct Habit {
        int above = 0;    ///< more than 1
        int fraction = 0; ///< between 0 and 1
    };
    struct Habits {
        QHash<QString, Habit> ofIndicator;
        QHash<QString, Habit> ofSheet;
    };

    void problemAt(const FigurePiece& piece, Severity severity, const Fault& fault);
    bool belongs(const FigurePiece& piece);
    void addRemark(const FigurePiece& piece);
    void addPart(Gathered& gathered, FigurePiece piece);
    void addWhole(Gathered& gathered, FigurePiece piece);
    Habits habits() const;
    static bool looksLikeFraction(const Gathered& gathered, const Habits& habits);
    /// Decides between 0.95 and 95 for every plain percentage of at most 1.
    void settleFractions();
    void finishOne(const Gathered& gathered, FoundFigures& found);

    const SheetQuestion& m_question;
    QHash<QString, size_t> m_places; ///< key → index in m_gathered
    std::vector<Gathered> m_gathered;
    QSet<QString> m_inDoubt;
    QHash<QString, size_t> m_remarkPlaces; ///< indicator and period → index in m_remarks
    std::vector<Remarked> m_remarks;
    std::vector<SheetProblem> m_problems;
};

} // namespace quarterlight
