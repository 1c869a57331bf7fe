#include "Persistence/Json/DocumentBuilder.h"

#include "Core/Text.h"

#include <algorithm>
#include <cmath>

namespace amp::json
{
Value* DocumentBuilder::add (Value::Kind kind)
{
    if (document.values.size() >= limits.values)
    {
        fail ("has more than " + juce::String (static_cast<juce::int64> (limits.values)) + " values");
        return nullptr;
    }

    if (! stack.empty())
    {
        auto& [container, count] = stack.back();
        if (document.values[container].is (Value::Kind::array) && count >= limits.arrayItems)
        {
            fail ("has more than " + juce::String (static_cast<juce::int64> (limits.arrayItems)) + " items");
            return nullptr;
        }
        ++count;
    }

    auto& value = document.values.emplace_back();
    value.kind = kind;
    value.key = std::exchange (nextKey, {});
    value.end = static_cast<uint32_t> (document.values.size());
    return &value;
}

bool DocumentBuilder::null()
{
    return add (Value::Kind::null) != nullptr;
}

bool DocumentBuilder::boolean (bool b)
{
    auto* value = add (Value::Kind::flag);
    if (value != nullptr)
        value->flag = b;
    return value != nullptr;
}

bool DocumentBuilder::number_integer (int64_t n)
{
    auto* value = add (Value::Kind::integer);
    if (value != nullptr)
        value->integer = n;
    return value != nullptr;
}

bool DocumentBuilder::number_unsigned (uint64_t n)
{
    return n <= static_cast<uint64_t> (std::numeric_limits<int64_t>::max())
               ? number_integer (static_cast<int64_t> (n))
               : number_float (static_cast<double> (n), {});
}

bool DocumentBuilder::number_float (double n, const std::string&)
{
    if (! std::isfinite (n))
        return fail ("is not a finite number");

    auto* value = add (Value::Kind::number);
    if (value != nullptr)
        value->number = n;
    return value != nullptr;
}

bool DocumentBuilder::string (std::string& s)
{
    if (s.size() > limits.textBytes)
        return fail ("is a text of more than " + juce::String (static_cast<juce::int64> (limits.textBytes >> 20)) +
                     " MB");
    if (s.find ('\0') != std::string::npos)
        return fail ("holds the character U+0000");

    auto* value = add (Value::Kind::text);
    if (value != nullptr)
        value->text = keep (s);
    return value != nullptr;
}

bool DocumentBuilder::binary (nlohmann::json::binary_t&)
{
    return fail ("holds binary data");
}
bool DocumentBuilder::start_object (size_t)
{
    return open (Value::Kind::object);
}
bool DocumentBuilder::start_array (size_t)
{
    return open (Value::Kind::array);
}

bool DocumentBuilder::key (std::string& k)
{
    if (k.size() > limits.keyBytes)
        return fail ("has a key of more than " + juce::String (static_cast<juce::int64> (limits.keyBytes)) + " bytes");
    if (k.find ('\0') != std::string::npos)
        return fail ("has a key with the character U+0000");

    nextKey = keep (k);
    return true;
}

bool DocumentBuilder::end_object()
{
    const auto isUnique = ! hasDuplicateKeys (stack.back().index);
    close();
    return isUnique;
}

bool DocumentBuilder::end_array()
{
    close();
    return true;
}

bool DocumentBuilder::open (Value::Kind kind)
{
    if (stack.size() >= limits.depth)
        return fail ("is nested deeper than " + juce::String (static_cast<juce::int64> (limits.depth)) + " levels");
    if (add (kind) == nullptr)
        return false;
    stack.push_back ({ static_cast<uint32_t> (document.values.size() - 1), 0 });
    return true;
}

void DocumentBuilder::close()
{
    document.values[stack.back().index].end = static_cast<uint32_t> (document.values.size());
    stack.pop_back();
}

bool DocumentBuilder::hasDuplicateKeys (uint32_t object)
{
    sortedKeys.clear();
    for (auto i = object + 1; i < document.values.size(); i = document.values[i].end)
        sortedKeys.push_back (document.values[i].key);

    std::sort (sortedKeys.begin(), sortedKeys.end());
    const auto twice = std::adjacent_find (sortedKeys.begin(), sortedKeys.end());
    if (twice == sortedKeys.end())
        return false;

    fail ("has the key \"" + toText (*twice) + "\" twice");
    return true;
}

std::string_view DocumentBuilder::keep (std::string& s)
{
    // Keys repeat by the thousand and texts are short: they share blocks that never move.
    constexpr size_t block = 1u << 16;
    auto& texts = document.texts;
    if (texts.empty() || texts.back().capacity() - texts.back().size() < s.size())
        texts.emplace_back().reserve (std::max (block, s.size()));

    const auto start = texts.back().size();
    texts.back() += s;
    return std::string_view (texts.back()).substr (start);
}

bool DocumentBuilder::fail (const juce::String& what)
{
    error = Error { place(), what };
    return false;
}

juce::String DocumentBuilder::place() const
{
    juce::String path;
    for (size_t level = 0; level < stack.size(); ++level)
    {
        const auto isLast = level + 1 == stack.size();
        const auto inList = document.values[stack[level].index].is (Value::Kind::array);
        const auto part = inList   ? juce::String (static_cast<juce::int64> (stack[level].count) - (isLast ? 0 : 1))
                          : isLast ? toText (nextKey)
                                   : toText (document.values[stack[level + 1].index].key);
        if (part.isNotEmpty())
            path += (path.isEmpty() ? "" : ".") + part;
    }
    return path;
}

bool DocumentBuilder::parse_error (size_t position, const std::string&, const nlohmann::detail::exception& e)
{
    if (error.has_value())
        return false;

    if (e.id == 406)
        return fail ("is not a finite number");

    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while parsing …"
    const auto reason = toText (e.what()).fromFirstOccurrenceOf ("] ", false, false);
    return fail ("is not JSON at byte " + juce::String (static_cast<juce::int64> (position)) + ": " + reason);
}
}  // namespace amp::json
