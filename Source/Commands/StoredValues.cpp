#include "Commands/StoredValues.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace amp
{
namespace
{
void addQuoted (juce::String& to, const juce::String& text)
{
    to << '"';
    for (auto at = text.getCharPointer(); ! at.isEmpty();)
    {
        const auto character = at.getAndAdvance();
        if (character == '"' || character == '\\')
            to << '\\' << juce::String::charToString (character);
        else if (character < 0x20)
            to << "\\u" << juce::String::toHexString (static_cast<int> (character)).paddedLeft ('0', 4);
        else
            to << juce::String::charToString (character);
    }
    to << '"';
}

void add (juce::String& to, const juce::var& value)
{
    if (value.isVoid())
        to << "null";
    else if (value.isBool())
        to << (static_cast<bool> (value) ? "true" : "false");
    else if (value.isString())
        addQuoted (to, value.toString());
    else if (auto* object = value.getDynamicObject())
    {
        auto separator = "{";
        for (const auto& [key, entry] : object->getProperties())
        {
            to << std::exchange (separator, ",");
            addQuoted (to, key.toString());
            to << ':';
            add (to, entry);
        }
        to << (*separator == '{' ? "{}" : "}");
    }
    else
    {
        char digits[32];
        const auto end = std::to_chars (digits, digits + sizeof digits, static_cast<double> (value)).ptr;
        to << juce::String (digits, static_cast<size_t> (end - digits));
    }
}

/** Reads what toJson() writes, and what a file's codec makes of it: an object of values and of objects of values, no
    deeper. Whatever else it meets, it ends. */
class Reader
{
public:
    explicit Reader (const juce::String& what) : text (what), at (text.getCharPointer()) {}

    std::optional<StoredValues> read()
    {
        StoredValues values;
        const auto isRead = readObject ([&] (const juce::String& key) {
            auto value = readValue (true);
            if (value.has_value())
                values[key.toStdString()] = std::move (*value);
            return value.has_value();
        });
        skipSpace();
        return isRead && at.isEmpty() ? std::optional (std::move (values)) : std::nullopt;
    }

private:
    void skipSpace() { at = at.findEndOfWhitespace(); }

    bool take (juce::juce_wchar wanted)
    {
        skipSpace();
        if (*at != wanted)
            return false;
        ++at;
        return true;
    }

    bool takeWord (const char* word)
    {
        const juce::CharPointer_ASCII wanted (word);
        if (at.compareUpTo (wanted, static_cast<int> (wanted.length())) != 0)
            return false;
        at += static_cast<int> (wanted.length());
        return true;
    }

    template <typename Entry>
    bool readObject (const Entry& entry)
    {
        if (! take ('{'))
            return false;
        if (take ('}'))
            return true;
        do
        {
            const auto key = readText();
            if (! key.has_value() || key->isEmpty() || ! take (':') || ! entry (*key))
                return false;
        } while (take (','));
        return take ('}');
    }

    std::optional<juce::String> readText()
    {
        if (! take ('"'))
            return {};
        juce::String result;
        while (! at.isEmpty())
        {
            const auto character = at.getAndAdvance();
            if (character == '"')
                return result;
            if (character != '\\')
                result << juce::String::charToString (character);
            else if (! readEscape (result))
                return {};
        }
        return {};
    }

    bool readEscape (juce::String& to)
    {
        const auto kind = at.getAndAdvance();
        const juce::String names ("\"\\/bfnrt"), meanings ("\"\\/\b\f\n\r\t");
        if (const auto which = names.indexOfChar (kind); which >= 0)
        {
            to << juce::String::charToString (meanings[which]);
            return true;
        }
        auto code = 0;
        for (int i = 0; kind == 'u' && i < 4; ++i)
        {
            const auto digit = juce::CharacterFunctions::getHexDigitValue (at.isEmpty() ? 0 : at.getAndAdvance());
            if (digit < 0)
                return false;
            code = code * 16 + digit;
        }
        const auto isSurrogate = code >= 0xD800 && code < 0xE000;
        if (kind != 'u' || code == 0 || isSurrogate)
            return false;
        to << juce::String::charToString (static_cast<juce::juce_wchar> (code));
        return true;
    }

    std::optional<juce::var> readNumber()
    {
        std::string digits;
        while (! at.isEmpty() && juce::String ("+-.eE0123456789").containsChar (*at) && digits.size() < 64)
            digits += static_cast<char> (at.getAndAdvance());
        auto value = 0.0;
        const auto read = std::from_chars (digits.data(), digits.data() + digits.size(), value);
        return read.ec == std::errc() && read.ptr == digits.data() + digits.size() && std::isfinite (value)
                   ? std::optional (juce::var (value))
                   : std::nullopt;
    }

    std::optional<juce::var> readValue (bool mayBeObject)
    {
        skipSpace();
        if (*at == '"')
        {
            auto read = readText();
            return read.has_value() ? std::optional (juce::var (*read)) : std::nullopt;
        }
        if (*at == '{')
        {
            const juce::DynamicObject::Ptr object = new juce::DynamicObject;
            const auto isRead = mayBeObject && readObject ([&] (const juce::String& key) {
                                    auto value = readValue (false);
                                    if (value.has_value())
                                        object->setProperty (key, *value);
                                    return value.has_value();
                                });
            return isRead ? std::optional (juce::var (object.get())) : std::nullopt;
        }
        if (takeWord ("true"))
            return juce::var (true);
        if (takeWord ("false"))
            return juce::var (false);
        if (takeWord ("null"))
            return juce::var();
        return readNumber();
    }

    const juce::String text;
    juce::String::CharPointerType at;
};
}  // namespace

juce::String toJson (const StoredValues& values)
{
    juce::String text;
    auto separator = "{";
    for (const auto& [key, value] : values)
    {
        text << std::exchange (separator, ",");
        addQuoted (text, juce::String (key));
        text << ':';
        add (text, value);
    }
    return text << (*separator == '{' ? "{}" : "}");
}

Result<StoredValues> storedValues (const juce::String& text)
{
    auto values = Reader (text).read();
    return values.has_value()
               ? Result<StoredValues> (std::move (*values))
               : Result<StoredValues> (Error { "values", "is not a JSON object of values by their name" });
}
}  // namespace amp
