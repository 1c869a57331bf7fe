#include "Core/Path.h"

#include "Core/Text.h"

namespace amp
{
namespace
{
bool isPlain (char c)
{
    return std::isalnum (static_cast<unsigned char> (c)) != 0 || c == '_' || c == '-';
}

bool isPlain (std::string_view segment)
{
    return ! segment.empty() && std::all_of (segment.begin(), segment.end(), [] (char c) { return isPlain (c); });
}

std::string inBrackets (std::string_view segment)
{
    std::string out = "[\"";
    for (const auto c : segment)
    {
        if (c == '"' || c == '\\')
            out += { '\\', c };
        else if (static_cast<unsigned char> (c) < 0x20)
        {
            constexpr auto digits = "0123456789abcdef";
            out += std::string ("\\u00") + digits[(c >> 4) & 15] + digits[c & 15];
        }
        else
            out += c;
    }
    return out + "\"]";
}

/** Reads segments off the front of a text; `column` is where it stands. */
struct Reader
{
    const std::string& text;
    size_t column = 0;

    bool atEnd() const { return column >= text.size(); }
    char here() const { return text[column]; }

    Error expected (const juce::String& what) const
    {
        return { toText (text), "column " + juce::String (static_cast<int> (column) + 1) + ": expected " + what };
    }

    Result<std::string> plain()
    {
        const auto start = column;
        while (! atEnd() && isPlain (here()))
            ++column;

        if (start == column)
            return expected ("a name of letters, digits, _ or -, or [\"…\"] for any other");
        return text.substr (start, column - start);
    }

    /** [" … "] as a JSON string. */
    Result<std::string> bracketed()
    {
        if (text.compare (column, 2, "[\"") != 0)
            return expected ("[\"");
        column += 2;

        std::string segment;
        while (! atEnd() && here() != '"')
        {
            if (here() == '\\')
            {
                auto escaped = escape();
                if (! escaped)
                    return escaped.error();
                segment += *escaped;
            }
            else
                segment += text[column++];
        }

        if (text.compare (column, 2, "\"]") != 0)
            return expected ("\"]");
        if (segment.empty())
            return expected ("a name that is not empty");

        column += 2;
        return segment;
    }

    Result<std::string> escape()
    {
        ++column;  // the backslash
        if (atEnd())
            return expected ("a character after \\");

        switch (const auto c = text[column++])
        {
        case 'n':
            return std::string ("\n");
        case 't':
            return std::string ("\t");
        case 'r':
            return std::string ("\r");
        case 'b':
            return std::string ("\b");
        case 'f':
            return std::string ("\f");
        case '"':
        case '\\':
        case '/':
            return std::string (1, c);
        case 'u':
        {
            const auto hex = toText (text.substr (column, 4));
            if (hex.length() != 4 || ! hex.containsOnly ("0123456789abcdefABCDEF"))
                return expected ("four hexadecimal digits");
            column += 4;
            return juce::String::charToString (static_cast<juce::juce_wchar> (hex.getHexValue32())).toStdString();
        }
        default:
            --column;
            return expected ("a JSON escape");
        }
    }
};
}  // namespace

Result<Path> Path::parse (const std::string& text)
{
    std::vector<std::string> segments;
    Reader reader { text };

    while (! reader.atEnd())
    {
        const auto isBracket = reader.here() == '[';
        if (! segments.empty() && ! isBracket)
        {
            if (reader.here() != '.')
                return reader.expected ("'.' or '['");
            ++reader.column;
        }

        auto segment = isBracket ? reader.bracketed() : reader.plain();
        if (! segment)
            return segment.error();
        segments.push_back (std::move (*segment));
    }

    return Path (std::move (segments));
}

std::string Path::toString() const
{
    std::string out;
    for (const auto& segment : segments)
    {
        if (! isPlain (segment))
            out += inBrackets (segment);
        else
            out += (out.empty() ? "" : ".") + segment;
    }
    return out;
}

Path Path::operator/ (std::string_view child) const
{
    auto longer = segments;
    longer.emplace_back (child);
    return Path (std::move (longer));
}

bool Path::isWithin (const Path& other) const
{
    return other.size() <= size() && std::equal (other.begin(), other.end(), begin());
}
}  // namespace amp
