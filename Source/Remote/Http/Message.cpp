#include "Remote/Http/Message.h"

#include <charconv>

namespace amp::remote
{
namespace
{
std::optional<std::string> decode (std::string_view text, bool plusIsSpace)
{
    std::string decoded;
    for (size_t i = 0; i < text.size(); ++i)
        if (text[i] == '%')
        {
            if (i + 2 >= text.size())
                return {};
            unsigned value = 0;
            const auto* const end = text.data() + i + 3;
            if (const auto read = std::from_chars (text.data() + i + 1, end, value, 16);
                read.ptr != end || read.ec != std::errc() || value == 0)
                return {};
            decoded += static_cast<char> (value);
            i += 2;
        }
        else
            decoded += plusIsSpace && text[i] == '+' ? ' ' : text[i];
    return decoded;
}

/** Calls use (part) for each part between separators. @returns false as soon as use does. */
template <typename Use>
bool split (std::string_view text, char separator, const Use& use)
{
    while (! text.empty())
    {
        const auto part = text.substr (0, text.find (separator));
        text.remove_prefix (std::min (text.size(), part.size() + 1));
        if (! part.empty() && ! use (part))
            return false;
    }
    return true;
}
}  // namespace

std::optional<Request> parseTarget (const std::string& method, const std::string& target)
{
    if (target.empty() || target[0] != '/')
        return {};

    Request request;
    request.method = method;
    const auto question = target.find ('?');
    const auto path = std::string_view (target).substr (0, question);
    const auto query =
        question == std::string::npos ? std::string_view() : std::string_view (target).substr (question + 1);

    const auto isGood = split (path, '/', [&] (std::string_view segment) {
        auto decoded = decode (segment, false);
        if (decoded)
            request.path.push_back (std::move (*decoded));
        return decoded.has_value();
    });
    const auto isQueryGood = split (query, '&', [&] (std::string_view pair) {
        const auto equals = pair.find ('=');
        const auto name = decode (pair.substr (0, equals), true);
        const auto value = equals == std::string_view::npos ? std::string() : decode (pair.substr (equals + 1), true);
        if (name && value)
            request.query[*name] = *value;
        return name.has_value() && value.has_value();
    });
    return isGood && isQueryGood ? std::optional (std::move (request)) : std::nullopt;
}
}  // namespace amp::remote
