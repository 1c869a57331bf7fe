#include "Remote/Api/Assets.h"

#include "Core/Text.h"
#include "Core/Vfs/PendingFile.h"

#include <algorithm>
#include <cctype>

namespace amp::remote
{
namespace
{
const std::vector<std::string> sampleKinds { ".wav", ".aif", ".aiff", ".aifc" };

/** A name that is one segment of a path on every system, and is not hidden. */
bool isPlain (const std::string& name)
{
    const auto isGood = [] (unsigned char c) {
        return std::isalnum (c) != 0 || c == '-' || c == '_' || c == '.' || c == ' ';
    };
    return ! name.empty() && name.size() <= 100 && name.front() != '.' && name.front() != ' ' && name.back() != ' ' &&
           name.back() != '.' && std::all_of (name.begin(), name.end(), isGood);
}

std::string extensionOf (const std::string& file)
{
    const auto dot = file.rfind ('.');
    auto extension = dot == std::string::npos ? std::string() : file.substr (dot);
    for (auto& c : extension)
        c = static_cast<char> (std::tolower (static_cast<unsigned char> (c)));
    return extension;
}

juce::String why (const Error& error)
{
    return error.text();
}
}  // namespace

Assets::Assets (Vfs& system, std::string where) : vfs (system), folder (std::move (where)) {}

Assets::Outcome<Assets::Sample>
Assets::addSample (const std::string& category, const std::string& file, const std::string& content)
{
    if (std::find (sampleKinds.begin(), sampleKinds.end(), extensionOf (file)) == sampleKinds.end())
        return { {}, Refusal { 400, "the file must be one of .wav, .aif, .aiff, .aifc" } };
    if (! isPlain (category))
        return { {}, Refusal { 400, "the category may hold letters, digits, spaces, '.', '-' and '_' only" } };
    auto added = add ("samples/" + category, file, content);
    added.value.category = category;
    return added;
}

Assets::Outcome<Assets::Sample> Assets::addSynthdef (const std::string& file, const std::string& content)
{
    if (extensionOf (file) != ".scd")
        return { {}, Refusal { 400, "the file must be a .scd" } };
    return add ("synthdefs", file, content);
}

Assets::Outcome<Assets::Sample>
Assets::add (const std::string& inside, const std::string& file, const std::string& content)
{
    if (! isPlain (file))
        return { {}, Refusal { 400, "the file's name may hold letters, digits, spaces, '.', '-' and '_' only" } };
    if (static_cast<int64_t> (content.size()) > largestFile)
        return { {}, Refusal { 413, "the file is longer than 100 MB" } };
    if (bytes() + static_cast<int64_t> (content.size()) > mostBytes)
        return { {}, Refusal { 507, "all assets together may hold 10 GB; remove some first" } };

    const auto place = folder + "/" + inside, path = place + "/" + file;
    const auto write = [&]() -> Result<> {
        if (auto made = vfs.makeFolders (place, 0700); ! made)
            return made;
        auto pending = PendingFile::create (vfs, path);
        if (! pending)
            return pending.error();
        if (auto written = pending->file().writeAt (0, content.data(), content.size()); ! written)
            return written;
        return pending->commit();
    };
    if (const auto written = write(); ! written)
        return { {}, Refusal { 507, why (written.error()).toStdString() } };

    Sample sample { file, {}, path, static_cast<int64_t> (content.size()), {}, {} };
    sample.uploadedAt = juce::Time::getCurrentTime().toISO8601 (true).toStdString();
    return { std::move (sample), std::nullopt };
}

std::optional<Assets::Refusal> Assets::remove (const std::string& inside, const std::string& file)
{
    const auto path = folder + "/" + inside + "/" + file;
    const auto status = vfs.status (path);
    if (! status || ! status->has_value() || ! (*status)->isRegular)
        return Refusal { 404, "there is no such file" };
    if (const auto removed = vfs.unlink (path); ! removed)
        return Refusal { 507, why (removed.error()).toStdString() };
    return std::nullopt;
}

std::optional<Assets::Refusal> Assets::removeSample (const std::string& category, const std::string& file)
{
    return isPlain (category) && isPlain (file) ? remove ("samples/" + category, file)
                                                : std::optional (Refusal { 404, "there is no such file" });
}

std::optional<Assets::Refusal> Assets::removeSynthdef (const std::string& name)
{
    const auto file = extensionOf (name) == ".scd" ? name : name + ".scd";
    return isPlain (file) ? remove ("synthdefs", file) : std::optional (Refusal { 404, "there is no such file" });
}

std::vector<Assets::Sample> Assets::samples() const
{
    std::vector<Sample> all;
    const auto root = folder + "/samples";
    if (const auto categories = vfs.list (root))
        for (const auto& category : *categories)
            if (const auto names = vfs.list (root + "/" + category))
                for (const auto& name : *names)
                {
                    const auto path = root + "/" + category + "/" + name;
                    if (const auto status = vfs.status (path); status && status->has_value() && (*status)->isRegular)
                        all.push_back ({ name,
                                         category,
                                         path,
                                         (*status)->size,
                                         (*status)->modified.toISO8601 (true).toStdString(),
                                         {} });
                }
    return all;
}

std::vector<Assets::Sample> Assets::synthdefs() const
{
    std::vector<Sample> all;
    const auto root = folder + "/synthdefs";
    if (const auto names = vfs.list (root))
        for (const auto& name : *names)
            if (const auto status = vfs.status (root + "/" + name);
                status && status->has_value() && (*status)->isRegular)
                all.push_back ({ name,
                                 {},
                                 root + "/" + name,
                                 (*status)->size,
                                 (*status)->modified.toISO8601 (true).toStdString(),
                                 {} });
    return all;
}

int64_t Assets::bytes() const
{
    auto sum = int64_t { 0 };
    for (const auto& each : samples())
        sum += each.size;
    for (const auto& each : synthdefs())
        sum += each.size;
    return sum;
}
}  // namespace amp::remote
