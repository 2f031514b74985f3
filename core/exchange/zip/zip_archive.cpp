// libzip over a QIODevice, with the limits of an untrusted file.
#include "core/exchange/zip_package.h"

#include <QHash>
#include <QIODevice>

#include <algorithm>
#include <zip.h>

namespace quarterlight {

namespace {

/// More parts than any workbook has; a bound on what the index may hold.
constexpr zip_int64_t mostParts = 20'000;
constexpr qint64 ratioMatters = 1LL << 20;

Fault damaged(const QString& what) {
    return {FaultCode::Damaged, {}, {what}};
}

QString matchedName(QString name) {
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/')) {
        name.remove(0, 1);
    }
    return name.toLower();
}

/// What libzip asks of its source, answered from a QIODevice, so that a file is read through the
/// handle that was checked and a byte array needs no copy.
struct DeviceSource {
    QIODevice& device;
    zip_error_t error;
};

zip_int64_t failed(DeviceSource& source, int code) {
    zip_error_set(&source.error, code, 0);
    return -1;
}

zip_int64_t seekSource(DeviceSource& source, void* data, zip_uint64_t length) {
    const zip_int64_t offset = zip_source_seek_compute_offset(
        static_cast<zip_uint64_t>(source.device.pos()),
        static_cast<zip_uint64_t>(source.device.size()), data, length, &source.error);
    if (offset < 0) {
        return -1;
    }
    return source.device.seek(offset) ? 0 : failed(source, ZIP_ER_SEEK);
}

zip_int64_t statSource(const DeviceSource& source, void* data) {
    auto* stat = static_cast<zip_stat_t*>(data);
    zip_stat_init(stat);
    stat->size = static_cast<zip_uint64_t>(source.device.size());
    stat->valid |= ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
}

zip_int64_t answer(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto& source = *static_cast<DeviceSource*>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return source.device.seek(0) ? 0 : failed(source, ZIP_ER_SEEK);
    case ZIP_SOURCE_READ: {
        const qint64 read =
            source.device.read(static_cast<char*>(data), static_cast<qint64>(length));
        return read >= 0 ? read : failed(source, ZIP_ER_READ);
    }
    case ZIP_SOURCE_SEEK:
        return seekSource(source, data, length);
    case ZIP_SOURCE_TELL:
        return source.device.pos();
    case ZIP_SOURCE_STAT:
        return statSource(source, data);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_FREE:
        zip_error_fini(&source.error);
        delete &source;
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK,
                                              ZIP_SOURCE_TELL, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
                                              ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE, -1);
    default:
        return failed(source, ZIP_ER_OPNOTSUPP);
    }
}

zip* openArchive(QIODevice& device) {
    auto* state = new DeviceSource{device, {}};
    zip_error_init(&state->error);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_function_create(answer, state, &error);
    if (!source) {
        delete state;
        return nullptr;
    }
    zip* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!archive) {
        zip_source_free(source);
    }
    zip_error_fini(&error);
    return archive;
}

class ArchivePart : public ZipPart {
public:
    ArchivePart(zip_file* file, QString name, qint64 size)
        : m_file(file), m_name(std::move(name)), m_size(size) {}

    Result<qint64> read(char* bytes, qint64 room) override;
    const QString& name() const override { return m_name; }
    qint64 size() const override { return m_size; }

private:
    struct Closer {
        void operator()(zip_file* file) const { zip_fclose(file); }
    };
    std::unique_ptr<zip_file, Closer> m_file;
    QString m_name;
    qint64 m_size = 0;
    qint64 m_done = 0;
};

class Archive : public ZipPackage {
public:
    static Result<std::unique_ptr<ZipPackage>> open(QIODevice& device,
                                                    const WorkbookLimits& limits);
    ~Archive() override { zip_discard(m_archive); }
    Q_DISABLE_COPY_MOVE(Archive)

    bool has(const QString& name) const override;
    bool hasNamed(const QString& lastName) const override;
    qint64 sizeOf(const QString& name) const override;
    Result<std::unique_ptr<ZipPart>> part(const QString& name) override;
    Result<QByteArray> smallPart(const QString& name, qint64 most) override;

private:
    Archive(zip* archive, const WorkbookLimits& limits) : m_archive(archive), m_limits(limits) {}

    zip* m_archive;
    WorkbookLimits m_limits;
    QHash<QString, quint64> m_index; ///< matched name → index in the archive
    qint64 m_unpacked = 0;
};

Result<qint64> ArchivePart::read(char* bytes, qint64 room) {
    const zip_int64_t read = zip_fread(m_file.get(), bytes, static_cast<zip_uint64_t>(room));
    if (read < 0 || m_done + read > m_size || (read == 0 && m_done != m_size)) {
        return damaged(m_name);
    }
    m_done += read;
    return qint64{read};
}

Result<std::unique_ptr<ZipPackage>> Archive::open(QIODevice& device, const WorkbookLimits& limits) {
    zip* archive = openArchive(device);
    if (!archive) {
        return damaged(QStringLiteral("zip"));
    }
    std::unique_ptr<Archive> package(new Archive(archive, limits));
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > mostParts) {
        return tooBig(QLatin1StringView("parts"), mostParts);
    }
    for (zip_int64_t at = 0; at < count; ++at) {
        const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(at), 0);
        if (!name) {
            return damaged(QStringLiteral("zip"));
        }
        const QString matched = matchedName(QString::fromUtf8(name));
        if (package->m_index.contains(matched)) {
            return damaged(matched); // two parts of one name: which is meant, nobody can say
        }
        package->m_index.insert(matched, static_cast<quint64>(at));
    }
    return std::unique_ptr<ZipPackage>(std::move(package));
}

bool Archive::has(const QString& name) const {
    return m_index.contains(matchedName(name));
}

bool Archive::hasNamed(const QString& lastName) const {
    const QString ending = u'/' + lastName.toLower();
    return std::any_of(m_index.keyBegin(), m_index.keyEnd(), [&](const QString& name) {
        return name.endsWith(ending) || name == lastName.toLower();
    });
}

qint64 Archive::sizeOf(const QString& name) const {
    const auto found = m_index.constFind(matchedName(name));
    zip_stat_t stat;
    if (found == m_index.cend() || zip_stat_index(m_archive, *found, 0, &stat) != 0) {
        return 0;
    }
    return static_cast<qint64>(std::min(stat.size, static_cast<zip_uint64_t>(m_limits.partBytes)));
}

Result<std::unique_ptr<ZipPart>> Archive::part(const QString& name) {
    const auto found = m_index.constFind(matchedName(name));
    zip_stat_t stat;
    constexpr auto needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    if (found == m_index.cend() || zip_stat_index(m_archive, *found, 0, &stat) != 0 ||
        (stat.valid & needed) != needed) {
        return damaged(name);
    }
    if (stat.encryption_method != ZIP_EM_NONE) {
        return Fault{FaultCode::PasswordProtected, {}, {}};
    }
    if (stat.size > static_cast<zip_uint64_t>(m_limits.partBytes)) {
        return tooBig(QLatin1StringView("part-bytes"), m_limits.partBytes);
    }
    const auto size = static_cast<qint64>(stat.size);
    if (size > ratioMatters && stat.size / static_cast<zip_uint64_t>(m_limits.ratio) >
                                   std::max<zip_uint64_t>(stat.comp_size, 1)) {
        return tooBig(QLatin1StringView("ratio"), m_limits.ratio);
    }
    m_unpacked += size;
    if (m_unpacked > m_limits.totalBytes) {
        return tooBig(QLatin1StringView("total-bytes"), m_limits.totalBytes);
    }
    zip_file* file = zip_fopen_index(m_archive, *found, 0);
    if (!file) {
        return damaged(name);
    }
    return std::unique_ptr<ZipPart>(std::make_unique<ArchivePart>(file, name, size));
}

Result<QByteArray> Archive::smallPart(const QString& name, qint64 most) {
    Result<std::unique_ptr<ZipPart>> opened = part(name);
    if (!opened) {
        return opened.faults();
    }
    if ((*opened)->size() > most) {
        return tooBig(QLatin1StringView("part-bytes"), most);
    }
    QByteArray bytes((*opened)->size() + 1, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const Result<qint64> read = (*opened)->read(bytes.data() + done, bytes.size() - done);
        if (!read) {
            return read.faults();
        }
        if (*read == 0) {
            bytes.truncate(done);
            return bytes;
        }
        done += *read;
    }
}

} // namespace

void quarterlightOpenZip(QIODevice& device, const WorkbookLimits& limits,
                         Result<std::unique_ptr<ZipPackage>>& opened) {
    opened = Archive::open(device, limits);
}

} // namespace quarterlight
