#include "Persistence/Json/Writer.h"

#include <charconv>

namespace amp::json
{
void write (std::string& out, double number)
{
    jassert (std::isfinite (number));
    char digits[32];
    const auto end = std::to_chars (std::begin (digits), std::end (digits), number == 0.0 ? 0.0 : number).ptr;
    out.append (digits, end);
}

void write (std::string& out, int64_t number)
{
    char digits[24];
    const auto end = std::to_chars (std::begin (digits), std::end (digits), number).ptr;
    out.append (digits, end);
}

void write (std::string& out, std::string_view text)
{
    constexpr auto hex = "0123456789abcdef";
    out += '"';
    for (const auto c : text)
    {
        const auto code = static_cast<unsigned char> (c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (code < 0x20)
            ((out += "\\u00") += hex[code >> 4]) += hex[code & 15];
        else
            out += c;
    }
    out += '"';
}

void write (std::string& out, const Document& document, const Value& value)
{
    using Kind = Value::Kind;
    const auto isArray = value.is (Kind::array);
    switch (value.kind)
    {
    case Kind::null:
        out += "null";
        return;
    case Kind::flag:
        out += value.flag ? "true" : "false";
        return;
    case Kind::integer:
        write (out, value.integer);
        return;
    case Kind::number:
        write (out, value.number);
        return;
    case Kind::text:
        write (out, value.text);
        return;
    case Kind::array:
    case Kind::object:
        break;
    }

    out += isArray ? '[' : '{';
    auto isFirst = true;
    for (const auto& child : document.children (value))
    {
        if (! std::exchange (isFirst, false))
            out += ',';
        if (! isArray)
        {
            write (out, child.key);
            out += ':';
        }
        write (out, document, child);
    }
    out += isArray ? ']' : '}';
}
}  // namespace amp::json
