#include "ui/contract/indicators/figure_history.h"

#include "core/evaluation/checks.h"
#include "core/words/date_words.h"
#include "core/words/status_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct FigureHistory {
    Q_DECLARE_TR_FUNCTIONS(FigureHistory)
};

QString contentOf(const std::optional<Record>& record, const Indicator& indicator) {
    if (!record)
        return {};
    if (const auto* figure = std::get_if<Figure>(&*record))
        return amountText(indicator, figure->amount);
    const auto* comment = std::get_if<Comment>(&*record);
    return comment ? u"“%1”"_s.arg(comment->text) : QString();
}

QString whatOf(const HistoryItem& item, const std::vector<SourceFile>& files,
               const Indicator& indicator) {
    const QString before = contentOf(item.change.before, indicator);
    const QString after = contentOf(item.change.after, indicator);
    QString what = after.isEmpty() ? FigureHistory::tr("Cleared") : after;
    switch (item.entry.kind) {
    case LogEntry::Kind::Do:
        if (item.change.after)
            if (const auto* figure = std::get_if<Figure>(&*item.change.after))
                what = u"%1, %2"_s.arg(after, originWords(figure->origin, files));
        break;
    case LogEntry::Kind::Undo:
        what = FigureHistory::tr("%1, a change undone").arg(what);
        break;
    case LogEntry::Kind::Redo:
        what = FigureHistory::tr("%1, a change made again").arg(what);
        break;
    }
    if (!before.isEmpty())
        what = FigureHistory::tr("%1; before: %2").arg(what, before);
    return what;
}

} // namespace

QString originWords(const Origin& origin, const std::vector<SourceFile>& files) {
    QStringList words{originWord(origin.kind)};
    const auto file = std::find_if(files.begin(), files.end(), [&](const SourceFile& candidate) {
        return candidate.id == origin.file;
    });
    if (file != files.end())
        words = QStringList{FigureHistory::tr("%1 from %2").arg(words.front(), file->name)};
    if (!origin.sheet.isEmpty())
        words << FigureHistory::tr("sheet %1").arg(origin.sheet);
    if (!origin.cell.isEmpty())
        words << FigureHistory::tr("cell %1").arg(origin.cell);
    return words.join(u", "_s);
}

std::vector<FigureEvent> eventsOf(const Register& file, const Record& record,
                                  const Indicator& indicator) {
    const std::vector<SourceFile> files = file.sourceFiles();
    std::vector<FigureEvent> events;
    for (const HistoryItem& item : file.historyInPlace(record)) {
        const QDateTime local = item.entry.at.toLocalTime();
        events.push_back({u"%1 %2"_s.arg(dateWords(local.date()), timeWords(item.entry.at)),
                          item.entry.who, item.entry.sequence, whatOf(item, files, indicator)});
    }
    return events;
}

} // namespace quarterlight
