#pragma once
#include "Core/Result.h"
#include "Core/Vfs.h"

#include <string>
#include <vector>

namespace amp::remote
{
/** Samples and synth definitions that clients have sent, in a folder of this user: "samples/<category>/<file>" and
    "synthdefs/<name>.scd". Names are checked: nothing outside the folder can be reached.

    Thread: any, one at a time. */
class Assets
{
public:
    static constexpr int64_t largestFile = 100ll << 20, mostBytes = 10ll << 30;

    /** @param folder  made when something is first put in. The Vfs must outlive this. */
    Assets (Vfs&, std::string folder);

    struct Sample
    {
        std::string name, category, path;
        int64_t size = 0;        ///< bytes
        std::string uploadedAt;  ///< ISO 8601, UTC
        std::vector<std::string> tags {};
    };

    struct Refusal
    {
        int status;  ///< 400, 404, 413 or 507
        std::string why;
    };
    template <typename T>
    struct Outcome
    {
        T value {};
        std::optional<Refusal> refused;
    };

    Outcome<Sample> addSample (const std::string& category, const std::string& file, const std::string& bytes);
    std::vector<Sample> samples() const;
    std::optional<Refusal> removeSample (const std::string& category, const std::string& file);

    Outcome<Sample> addSynthdef (const std::string& file, const std::string& text);
    std::vector<Sample> synthdefs() const;
    std::optional<Refusal> removeSynthdef (const std::string& name);

    const std::string& path() const { return folder; }
    int64_t bytes() const;

private:
    Outcome<Sample> add (const std::string& inside, const std::string& file, const std::string& bytes);
    std::optional<Refusal> remove (const std::string& inside, const std::string& file);

    Vfs& vfs;
    const std::string folder;
};

/** One part of a multipart/form-data body (RFC 7578). */
struct FormPart
{
    std::string name, fileName, content;
};

/** @returns nothing if the body is none, or is cut off. */
std::optional<std::vector<FormPart>> parseForm (const std::string& contentType, const std::string& body);
}  // namespace amp::remote
