// What a pack says, as values: blocks in reading order. Built from the same evaluations that the
// grid shows (pack_content.h); drawn by the pager (pack_pager.h). No position, font or colour in
// here but the status tokens' names.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/trend.h"

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace quarterlight {

/// Which way a value moved, drawn before the word that says whether that is better.
enum class PackArrow : quint8 { Up, Level, Down };

/// Text of a table cell or paragraph, with the sign of a status before it where there is one.
struct PackText {
    QString text;
    std::optional<Status> status = {};
    bool critical = false;
    bool strong = false;
    std::optional<PackArrow> arrow = {};
};

struct PackHeading {
    int level = 1; ///< 1 to 3; bookmarks follow them
    QString text;
};

struct PackParagraph {
    PackText text;
    bool quiet = false;         ///< a note in smaller type
    bool keepsWithNext = false; ///< never parted from the block after it by the end of a page
};

struct PackList {
    std::vector<PackText> items;
};

struct PackTable {
    /// Title above, and a summary for a screen reader.
    QString title;
    QString summary;
    struct Column {
        QString title;
        double width = 1; ///< share of the page's width
        bool numeric = false;
    };
    std::vector<Column> columns;
    struct Row {
        std::vector<PackText> cells; ///< the first is the row's header
        bool group = false;          ///< a row that heads those below it; one cell
    };
    std::vector<Row> rows;
};

/// A chart as a specification: the pager draws it as vectors.
struct PackChart {
    QString title;
    QString alternative; ///< the same in words, for who can't see it
    QString unit;
    QStringList periods;
    QStringList years; ///< the year each period belongs to; empty where the periods are years
    struct Point {
        std::optional<double> value;
        Status status = Status::NoTarget;
        /// False where the value stands for a part of its period only: no line is drawn to it.
        bool whole = true;
    };
    std::vector<Point> points;
    std::vector<std::optional<double>> lastYear;
    std::optional<double> target; ///< of the latest period
    std::optional<double> floor;
    /// Each period's own target and red level, where these changed on the way; else empty.
    std::vector<std::optional<double>> targets;
    std::vector<std::optional<double>> floors;
    std::optional<ProcessLimits> limits;
    QString note; ///< "9 of 13 points: no limits yet"
};

/// The facts of the cover page.
struct PackCover {
    QString title;
    QString subtitle;
    std::vector<std::pair<QString, QString>> facts;
};

struct PackPageBreak {};

using PackBlock = std::variant<PackCover, PackHeading, PackParagraph, PackList, PackTable,
                               PackChart, PackPageBreak>;

struct Pack {
    QString title; ///< the file's title too
    QString language = QStringLiteral("en-GB");
    QString header;  ///< on every page: contract and period
    QString marking; ///< OFFICIAL, OFFICIAL-SENSITIVE
    QString version; ///< "As of 22 November 2026"
    QDate created;
    std::vector<PackBlock> blocks;
};

/// Whether a critical indicator missed its target: shown as critical instead of its status.
constexpr bool isCriticalFailure(Status status, bool critical) {
    return critical && (status == Status::Failed || status == Status::BelowTarget);
}

/// A text as it is printed. The word of its status is always part of it, since colour and shape
/// alone say too little: put before the text, or below a number, unless the text says it already.
struct PrintedText {
    QString text;
    qsizetype wordStart = 0; ///< where the status's word stands, if it has one
    qsizetype wordLength = 0;
};
PrintedText printed(const PackText& text, bool numeric = false);

/// The pack as plain text, block by block in reading order: for golden tests and for comparing two
/// packs. What is not printed as text stands in lines that begin with "[": a table's summary, a
/// chart's alternative and its points.
QString packText(const Pack& pack);

} // namespace quarterlight
