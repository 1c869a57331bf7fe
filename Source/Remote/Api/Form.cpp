#include "Remote/Api/Assets.h"

#include <optional>

namespace amp::remote
{
namespace
{
/** The value of a parameter of a header: name="value" or name=value. */
std::optional<std::string> parameter (std::string_view header, const std::string& name)
{
    for (auto at = header.find (name + "="); at != std::string_view::npos; at = header.find (name + "=", at + 1))
    {
        if (at > 0 && header[at - 1] != ' ' && header[at - 1] != ';')
            continue;  // the end of another name
        auto value = header.substr (at + name.size() + 1);
        if (! value.empty() && value.front() == '"')
            return std::string (value.substr (1, value.find ('"', 1) - 1));
        return std::string (value.substr (0, value.find_first_of ("; \r\n")));
    }
    return {};
}
}  // namespace

std::optional<std::vector<FormPart>> parseForm (const std::string& contentType, const std::string& body)
{
    const auto boundary =
        contentType.starts_with ("multipart/form-data") ? parameter (contentType, "boundary") : std::nullopt;
    if (! boundary || boundary->empty())
        return {};

    const auto delimiter = "--" + *boundary;
    auto at = body.find (delimiter);
    std::vector<FormPart> parts;
    while (at != std::string::npos)
    {
        at += delimiter.size();
        if (body.compare (at, 2, "--") == 0)
            return parts;
        if (body.compare (at, 2, "\r\n") != 0)
            return {};
        at += 2;

        const auto headerEnd = body.find ("\r\n\r\n", at);
        if (headerEnd == std::string::npos)
            return {};
        const auto header = std::string_view (body).substr (at, headerEnd - at);
        const auto next = body.find ("\r\n" + delimiter, headerEnd + 2);
        if (next == std::string::npos)
            return {};

        FormPart part;
        part.name = parameter (header, "name").value_or ("");
        part.fileName = parameter (header, "filename").value_or ("");
        if (next >= headerEnd + 4)
            part.content = body.substr (headerEnd + 4, next - headerEnd - 4);
        parts.push_back (std::move (part));
        at = next + 2;
    }
    return {};
}
}  // namespace amp::remote
