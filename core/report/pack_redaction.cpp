// The redacted copy of a pack: names, words and small numbers left out, and counted.
#include "core/report/pack_redaction.h"

#include "core/report/pack_position.h"
#include "core/words/counted.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct PackRedaction {
    Q_DECLARE_TR_FUNCTIONS(PackRedaction)
};

/// Shorter ones are more often initials than names.
constexpr qsizetype shortestName = 3;

QString leftOutWords() {
    return PackRedaction::tr("Left out of this copy");
}

void leaveOut(QString& text, int& count) {
    if (!text.isEmpty()) {
        text = leftOutWords();
        ++count;
    }
}

/// Replaces names in every text of a block, wherever it is printed or read out.
class NameRemover {
public:
    explicit NameRemover(const Contract& contract) {
        add(contract.officer);
        for (const Contact& contact : contract.contacts) {
            for (const QString& word : {contact.name, contact.email, contact.telephone}) {
                add(word);
            }
        }
        // The longest first, so that a name within a longer one doesn't leave its rest.
        std::stable_sort(m_names.begin(), m_names.end(), [](const auto& a, const auto& b) {
            return a.pattern().size() > b.pattern().size();
        });
    }

    int count() const { return m_count; }

    void clean(QString& text) {
        for (const QRegularExpression& name : m_names) {
            if (const qsizetype times = text.count(name); times > 0) {
                text.replace(name, PackRedaction::tr("[name left out]"));
                m_count += int(times);
            }
        }
    }
    void operator()(PackCover& cover) {
        clean(cover.title);
        clean(cover.subtitle);
        for (auto& [label, fact] : cover.facts) {
            clean(fact);
        }
    }
    void operator()(PackHeading& heading) { clean(heading.text); }
    void operator()(PackParagraph& paragraph) { clean(paragraph.text.text); }
    void operator()(PackList& list) {
        for (PackText& item : list.items) {
            clean(item.text);
        }
    }
    void operator()(PackTable& table) {
        clean(table.title);
        clean(table.summary);
        for (PackTable::Column& column : table.columns) {
            clean(column.title);
        }
        for (PackTable::Row& row : table.rows) {
            for (PackText& cell : row.cells) {
                clean(cell.text);
            }
        }
    }
    void operator()(PackChart& chart) {
        clean(chart.title);
        clean(chart.alternative);
        clean(chart.note);
    }
    void operator()(PackPageBreak&) {}

private:
    void add(const QString& name) {
        const QString bare = name.simplified();
        if (bare.size() < shortestName) {
            return;
        }
        // Whole words alone: Ann's name isn't part of an annex.
        const QString words = QRegularExpression::escape(bare).replace(u"\\ "_s, u"\\s+"_s);
        m_names.emplace_back(u"(?<!\\w)%1(?!\\w)"_s.arg(words),
                             QRegularExpression::CaseInsensitiveOption |
                                 QRegularExpression::UseUnicodePropertiesOption);
    }

    std::vector<QRegularExpression> m_names;
    int m_count = 0;
};

QString coverWords(const LeftOut& leftOut) {
    QStringList kinds;
    const auto add = [&kinds](int count, const QString& one, const QString& many) {
        if (count > 0) {
            kinds.append(counted(count, one, many));
        }
    };
    add(leftOut.comments, PackRedaction::tr("%1 comment"), PackRedaction::tr("%1 comments"));
    add(leftOut.answers, PackRedaction::tr("%1 answer in words"),
        PackRedaction::tr("%1 answers in words"));
    add(leftOut.unreadable, PackRedaction::tr("%1 entry that couldn't be read"),
        PackRedaction::tr("%1 entries that couldn't be read"));
    add(leftOut.names, PackRedaction::tr("the name or details of a person in %1 place"),
        PackRedaction::tr("the names or details of people in %1 places"));
    const QString size = u" ("_s + smallNumberWords() + u')';
    add(leftOut.smallNumbers, PackRedaction::tr("%1 small number") + size,
        PackRedaction::tr("%1 small numbers") + size);
    return kinds.isEmpty() ? PackRedaction::tr("Nothing: this pack names nobody")
                           : sentences({kinds.join(u"; "_s)});
}

} // namespace

bool isSmallNumber(const Evaluation& evaluation) {
    return isCounted(evaluation.indicator->measure) && evaluation.value &&
           std::is_lt(evaluation.value->compare(Decimal(leastShown)));
}

QString smallNumberWords() {
    return PackRedaction::tr("fewer than %1").arg(leastShown);
}

void redact(PositionItem& item, LeftOut& leftOut) {
    leaveOut(item.comment, leftOut.comments);
    leaveOut(item.evaluation.text, leftOut.answers);
    leaveOut(item.evaluation.unreadable, leftOut.unreadable);
    item.hidesSmall = item.evaluation.indicator->personalData || !item.slices.empty();
    if (!item.hidesSmall) {
        return;
    }
    leftOut.smallNumbers += isSmallNumber(item.evaluation);
    for (const TrendPoint& earlier : item.earlier) {
        leftOut.smallNumbers += isSmallNumber(earlier.evaluation);
    }
    for (const SliceEvaluation& slice : item.slices) {
        leftOut.smallNumbers += isSmallNumber(slice.evaluation);
    }
}

void redact(Pack& pack, const Contract& contract, LeftOut leftOut) {
    NameRemover remover(contract);
    remover.clean(pack.title);
    remover.clean(pack.header);
    for (PackBlock& block : pack.blocks) {
        std::visit(remover, block);
    }
    leftOut.names += remover.count();
    pack.title = PackRedaction::tr("%1, redacted copy").arg(pack.title);
    pack.header += u" · "_s + PackRedaction::tr("Redacted copy");
    if (auto* cover =
            pack.blocks.empty() ? nullptr : std::get_if<PackCover>(&pack.blocks.front())) {
        cover->subtitle = PackRedaction::tr("%1. Redacted copy").arg(cover->subtitle);
        cover->facts.emplace_back(PackRedaction::tr("Left out of this copy"), coverWords(leftOut));
    }
}

} // namespace quarterlight
