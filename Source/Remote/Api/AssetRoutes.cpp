#include "Remote/Api/Api.h"
#include "Remote/Api/Replies.h"

namespace amp::remote
{
namespace
{
Json describe (const Assets::Sample& sample)
{
    Json json { { "name", sample.name } };
    if (! sample.category.empty())
        json["category"] = sample.category;
    json["path"] = sample.path;
    json["size"] = sample.size;
    json["uploaded_at"] = sample.uploadedAt;
    json["tags"] = sample.tags;
    return json;
}

Response refuse (const Assets::Refusal& refusal)
{
    return remote::refuse (refusal.status, toText (refusal.why));
}

/** The parts of an upload, or the answer that says why it is none. */
struct Upload
{
    const FormPart* file = nullptr;
    std::string category = "uploads";
    std::vector<std::string> tags {};
    std::vector<FormPart> parts {};
    std::optional<Response> refused {};
};

void readUpload (const Request& request, Upload& upload)
{
    auto parts = parseForm (request.contentType, request.body);
    if (! parts)
    {
        upload.refused = remote::refuse (400, "the body must be multipart/form-data with a part named file");
        return;
    }
    upload.parts = std::move (*parts);
    for (const auto& part : upload.parts)
        if (part.name == "file")
            upload.file = &part;
        else if (part.name == "category")
            upload.category = part.content;
        else if (part.name == "tags")
            for (const auto& tag : juce::StringArray::fromTokens (toText (part.content), ",", ""))
                if (tag.trim().isNotEmpty())
                    upload.tags.push_back (tag.trim().toStdString());
    if (upload.file == nullptr)
        upload.refused = invalid ("file", "is missing");
}

Response addSample (Api::Call& call)
{
    Upload upload;
    readUpload (call.request, upload);
    if (upload.refused)
        return *upload.refused;
    auto added = call.studio.assets.addSample (upload.category, upload.file->fileName, upload.file->content);
    if (added.refused)
        return refuse (*added.refused);
    added.value.tags = upload.tags;
    return ok ({ { "sample", describe (added.value) } });
}

Response addSynthdef (Api::Call& call)
{
    Upload upload;
    readUpload (call.request, upload);
    if (upload.refused)
        return *upload.refused;
    const auto added = call.studio.assets.addSynthdef (upload.file->fileName, upload.file->content);
    if (added.refused)
        return refuse (*added.refused);
    return ok ({ { "synthdef",
                   { { "name", added.value.name },
                     { "path", added.value.path },
                     { "uploaded_at", added.value.uploadedAt } } } });
}

Response listSamples (Api::Call& call)
{
    auto categories = Json::object();
    for (const auto& sample : call.studio.assets.samples())
        categories[sample.category].push_back (describe (sample));
    return reply ({ { "categories", categories } });
}

Response listSynthdefs (Api::Call& call)
{
    auto all = Json::array();
    for (const auto& synthdef : call.studio.assets.synthdefs())
        all.push_back (describe (synthdef));
    return reply ({ { "synthdefs", all } });
}

Response info (Api::Call& call)
{
    const auto& assets = call.studio.assets;
    return reply ({ { "samples", assets.samples().size() },
                    { "synthdefs", assets.synthdefs().size() },
                    { "bytes", assets.bytes() },
                    { "max_bytes", Assets::mostBytes },
                    { "max_file_bytes", Assets::largestFile },
                    { "path", assets.path() } });
}

Response removed (const std::optional<Assets::Refusal>& refusal, const std::string& name)
{
    return refusal ? refuse (*refusal) : ok ({ { "deleted", name } });
}
}  // namespace

void addAssetRoutes (Routes& routes)
{
    routes.push_back ({ "POST", { "assets", "samples" }, addSample });
    routes.push_back ({ "GET", { "assets", "samples" }, listSamples });
    routes.push_back ({ "DELETE", { "assets", "samples", "*", "*" }, [] (Api::Call& call) {
                           return removed (call.studio.assets.removeSample (call.names[0], call.names[1]),
                                           call.names[0] + "/" + call.names[1]);
                       } });
    routes.push_back ({ "POST", { "assets", "synthdefs" }, addSynthdef });
    routes.push_back ({ "GET", { "assets", "synthdefs" }, listSynthdefs });
    routes.push_back ({ "DELETE", { "assets", "synthdefs", "*" }, [] (Api::Call& call) {
                           return removed (call.studio.assets.removeSynthdef (call.names[0]), call.names[0]);
                       } });
    routes.push_back ({ "GET", { "assets", "info" }, info });
}
}  // namespace amp::remote
