#include "core/report/pack_content.h"

#include "core/report/pack_sections.h"
#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"

#include <QCoreApplication>

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct PackContent {
    Q_DECLARE_TR_FUNCTIONS(PackContent)
};

std::vector<PackGap> nothingMissing(const SectionInput&) {
    return {};
}

constexpr std::array sections{
    SectionKind{"summary", QT_TRANSLATE_NOOP("PackContent", "Summary"), true, summaryBlocks,
                missingFigures},
    SectionKind{"exceptions", QT_TRANSLATE_NOOP("PackContent", "Exceptions"), true, exceptionBlocks,
                missingComments},
    SectionKind{"indicators", QT_TRANSLATE_NOOP("PackContent", "Indicators"), true, indicatorBlocks,
                nothingMissing},
    SectionKind{"charts", QT_TRANSLATE_NOOP("PackContent", "Other charts"), true, chartBlocks,
                nothingMissing},
    SectionKind{"returns", QT_TRANSLATE_NOOP("PackContent", "Returns"), false, returnBlocks,
                missingReturns},
    SectionKind{"outcomes", QT_TRANSLATE_NOOP("PackContent", "Outcomes"), false, outcomeBlocks,
                missingAnswers},
    SectionKind{"comments", QT_TRANSLATE_NOOP("PackContent", "Comments and answers"), false,
                commentBlocks, nothingMissing},
    SectionKind{"definitions", QT_TRANSLATE_NOOP("PackContent", "Annex: definitions"), true,
                definitionBlocks, nothingMissing},
};

PackCover coverOf(const PackQuestion& question) {
    const Contract& contract = question.contract;
    PackCover cover;
    cover.title = contract.title;
    cover.subtitle = PackContent::tr("Review pack: %1")
                         .arg(periodWords(question.period, question.context.calendar));
    const auto fact = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            cover.facts.emplace_back(name, value);
        }
    };
    fact(PackContent::tr("Contract"), contract.reference);
    fact(PackContent::tr("Provider"), contract.provider);
    fact(contract.authorities.size() == 1 ? PackContent::tr("Authority")
                                          : PackContent::tr("Authorities"),
         contract.authorities.join(u", "_s));
    fact(PackContent::tr("Service"), contract.service);
    fact(PackContent::tr("Framework"), question.context.terms.latest().title);
    fact(PackContent::tr("Term"), dateRangeWords(contract.start, contract.end));
    fact(PackContent::tr("Contract officer"), contract.officer);
    const DateRange days = question.context.calendar.dates(question.period);
    fact(PackContent::tr("Period"), dateRangeWords(days.first, days.last));
    fact(PackContent::tr("Figures as of"), dateWords(question.context.asOf));
    return cover;
}

} // namespace

QStringList packSectionKeys() {
    QStringList keys;
    for (const SectionKind& section : sections) {
        keys.append(QString::fromLatin1(section.key));
    }
    return keys;
}

std::vector<PackSection> packSections(const PackQuestion& question) {
    const Position standing = position(question);
    const SectionInput input{question, standing};
    std::vector<PackSection> result;
    for (const SectionKind& section : sections) {
        if (!section.blocks(input).empty()) {
            result.push_back({QString::fromLatin1(section.key), PackContent::tr(section.title),
                              section.missing(input)});
        }
    }
    return result;
}

Pack packContent(const PackQuestion& question) {
    const Position standing = position(question);
    const SectionInput input{question, standing};
    const QString period = periodWords(question.period, question.context.calendar);
    Pack pack;
    pack.title = PackContent::tr("%1: review pack, %2").arg(question.contract.title, period);
    pack.header = question.contract.title + u" · "_s + period;
    pack.marking = markingWord(question.contract.marking);
    pack.version = PackContent::tr("As of %1").arg(dateWords(question.context.asOf));
    pack.created = question.context.asOf;
    pack.blocks.emplace_back(coverOf(question));
    for (const SectionKind& section : sections) {
        if (question.without.contains(QLatin1StringView(section.key))) {
            continue;
        }
        std::vector<PackBlock> blocks = section.blocks(input);
        if (blocks.empty()) {
            continue;
        }
        if (section.startsPage) {
            pack.blocks.emplace_back(PackPageBreak{});
        }
        pack.blocks.emplace_back(PackHeading{1, PackContent::tr(section.title)});
        std::move(blocks.begin(), blocks.end(), std::back_inserter(pack.blocks));
    }
    if (question.redacted) {
        redact(pack, question.contract, standing.leftOut);
    }
    return pack;
}

} // namespace quarterlight
