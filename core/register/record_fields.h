// The kinds of record, each with its table and its fields: the one place that a new field or kind
// is written into. Rows, SQL and the change log's JSON all follow from these lists.
#pragma once

#include "core/model/change.h"

namespace quarterlight {

/// Specialised for each kind of record: the table's name, and `visit`, which calls the visitor with
/// every column's name and the member it holds, in the table's order, without the id.
template<class T>
struct RecordKind;

template<>
struct RecordKind<FrameworkText> {
    static constexpr QByteArrayView table{"framework_text"};
    static void visit(auto&& field, auto& record) {
        field("key", record.key);
        field("title", record.title);
        field("json", record.json);
    }
};

template<>
struct RecordKind<Contract> {
    static constexpr QByteArrayView table{"contract"};
    static void visit(auto&& field, auto& record) {
        field("reference", record.reference);
        field("title", record.title);
        field("provider", record.provider);
        field("service", record.service);
        field("authorities", record.authorities);
        field("officer", record.officer);
        field("contacts", record.contacts);
        field("framework_id", record.framework);
        field("start_date", record.start);
        field("end_date", record.end);
        field("extensions", record.extensions);
        field("value_pence", record.valuePence);
        field("regime", record.regime);
        field("marking", record.marking);
        field("year_start_month", record.yearStartMonth);
        field("four_week_anchor", record.fourWeekAnchor);
        field("settled", record.settled);
        field("notes", record.notes);
    }
};

template<>
struct RecordKind<Amendment> {
    static constexpr QByteArrayView table{"amendment"};
    static void visit(auto&& field, auto& record) {
        field("contract_id", record.contract);
        field("from_date", record.from);
        field("path", record.path);
        field("value", record.value);
        field("reason", record.reason);
    }
};

template<>
struct RecordKind<SourceFile> {
    static constexpr QByteArrayView table{"source_file"};
    static void visit(auto&& field, auto& record) {
        field("name", record.name);
        field("sha256", record.sha256);
        field("size", record.size);
    }
};

template<>
struct RecordKind<Figure> {
    static constexpr QByteArrayView table{"figure"};
    static void visit(auto&& field, auto& record) {
        field("contract_id", record.key.contract);
        field("indicator", record.key.indicator);
        field("period", record.key.period);
        field("slice", record.key.slice);
        field("source", record.key.source);
        field("numerator", record.amount.numerator);
        field("denominator", record.amount.denominator);
        field("value", record.amount.value);
        field("text", record.amount.text);
        field("unreadable", record.amount.unreadable);
        field("origin", record.origin.kind);
        field("source_file_id", record.origin.file);
        field("sheet", record.origin.sheet);
        field("cell", record.origin.cell);
    }
};

template<>
struct RecordKind<Comment> {
    static constexpr QByteArrayView table{"comment"};
    static void visit(auto&& field, auto& record) {
        field("contract_id", record.contract);
        field("indicator", record.indicator);
        field("period", record.period);
        field("text", record.text);
    }
};

template<>
struct RecordKind<Receipt> {
    static constexpr QByteArrayView table{"receipt"};
    static void visit(auto&& field, auto& record) {
        field("contract_id", record.contract);
        field("return_key", record.returnKey);
        field("period", record.period);
        field("authority", record.authority);
        field("received_on", record.receivedOn);
        field("how", record.how);
        field("received_by", record.receivedBy);
        field("state", record.state);
        field("accurate", record.accurate);
        field("note", record.note);
    }
};

template<>
struct RecordKind<Setting> {
    static constexpr QByteArrayView table{"setting"};
    static void visit(auto&& field, auto& record) {
        field("key", record.key);
        field("value", record.value);
    }
};

template<>
struct RecordKind<DiaryItem> {
    static constexpr QByteArrayView table{"diary_item"};
    static void visit(auto&& field, auto& record) {
        field("contract_id", record.contract);
        field("kind", record.kind);
        field("title", record.title);
        field("duty", record.duty);
        field("on_date", record.on);
        field("at_time", record.at);
        field("minutes", record.minutes);
        field("recurrence", record.recurrence.unit);
        field("every", record.recurrence.every);
        field("until_date", record.recurrence.until);
        field("place", record.place);
        field("note", record.note);
    }
};

template<>
struct RecordKind<DiaryMark> {
    static constexpr QByteArrayView table{"diary_mark"};
    static void visit(auto&& field, auto& record) {
        field("contract_id", record.contract);
        field("series", record.series);
        field("occurrence", record.occurrence);
        field("moved_to", record.movedTo);
        field("at_time", record.at);
        field("done_on", record.doneOn);
        field("called_off", record.calledOff);
        field("note", record.note);
    }
};

template<>
struct RecordKind<Confirmation> {
    static constexpr QByteArrayView table{"confirmation"};
    static void visit(auto&& field, auto& record) {
        field("contract_id", record.key.contract);
        field("indicator", record.key.indicator);
        field("period", record.key.period);
        field("slice", record.key.slice);
        field("source", record.key.source);
        field("numerator", record.amount.numerator);
        field("denominator", record.amount.denominator);
        field("value", record.amount.value);
    }
};

} // namespace quarterlight
