// quarterlight frameworks: the shipped frameworks, one whole, or the check of a file.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "app/commands/framework_source.h"
#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"
#include "core/words/period_words.h"
#include "core/words/value_words.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Frameworks {
    Q_DECLARE_TR_FUNCTIONS(Frameworks)
};

int list(bool asJson) {
    QJsonArray rows;
    for (const ShippedFramework& shipped : shippedFrameworks()) {
        const Result<Framework> framework = readFramework(shipped.json, shipped.fileName);
        if (!framework) {
            return refuse(framework.faults());
        }
        if (asJson) {
            rows.append(QJsonObject{
                {u"key"_s, framework->key},
                {u"title"_s, framework->title},
                {u"authorities"_s, QJsonArray::fromStringList(framework->authorities)}});
        } else {
            answer(framework->key + u'\t' + framework->title + u'\t' +
                   framework->authorities.join(u", "_s));
        }
    }
    if (asJson) {
        answer(rows);
    }
    return done;
}

void show(const Framework& framework) {
    answer(framework.title);
    answer(framework.authorities.join(u", "_s));
    for (const ReturnKind& kind : framework.returns) {
        answer(Frameworks::tr("Return: %1 (%2)").arg(kind.title, kind.dueWords));
    }
    QString section;
    for (const Indicator& indicator : framework.indicators) {
        if (indicator.section != section) {
            section = indicator.section;
            answer(u'\n' + section);
        }
        QStringList frequencies;
        for (const Frequency frequency : indicator.frequencies) {
            frequencies.append(frequencyWord(frequency));
        }
        answer(QStringList{indicator.ref, indicator.title,
                           targetCell(indicator.target, indicator.floor), frequencies.join(u", "_s),
                           indicator.critical ? Frameworks::tr("critical") : QString()}
                   .join(u'\t'));
    }
}

} // namespace

int frameworksCommand(const QStringList& words) {
    CommandLine line(u"frameworks [KEY|FILE] [--json]"_s, {u"[KEY|FILE]"_s});
    line.flag(u"json"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const QString wanted = line.positional(0);
    const bool asJson = line.has(u"json"_s);
    if (wanted.isEmpty()) {
        return list(asJson);
    }
    const Result<FrameworkSource> source = frameworkSource(wanted);
    if (!source) {
        return refuse(source.faults());
    }
    const Result<Framework> framework = readFramework(source->json, source->fileName);
    if (!framework) {
        return refuse(framework.faults());
    }
    if (asJson) {
        answer(frameworkJson(*framework));
    } else {
        show(*framework);
    }
    return done;
}

} // namespace quarterlight
