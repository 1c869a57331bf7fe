#pragma once
#include "Persistence/Json/Document.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace amp::json
{
/** Receives the events of nlohmann's parser, refuses what a session may not hold, and lays the rest out flat. */
class DocumentBuilder
{
public:
    explicit DocumentBuilder (const Limits& l) : limits (l) {}

    const std::optional<Error>& failure() const { return error; }
    Document take() { return std::move (document); }

    // --- nlohmann::json_sax: true goes on, false ends the parse ---
    bool null();
    bool boolean (bool);
    bool number_integer (int64_t);
    bool number_unsigned (uint64_t);
    bool number_float (double, const std::string&);
    bool string (std::string&);
    bool binary (nlohmann::json::binary_t&);
    bool start_object (size_t);
    bool key (std::string&);
    bool end_object();
    bool start_array (size_t);
    bool end_array();
    bool parse_error (size_t position, const std::string& lastToken, const nlohmann::detail::exception&);

private:
    struct Open
    {
        uint32_t index;
        size_t count;
    };

    Value* add (Value::Kind);
    bool open (Value::Kind);
    void close();
    bool hasDuplicateKeys (uint32_t object);
    std::string_view keep (std::string&);
    bool fail (const juce::String& what);
    juce::String place() const;

    const Limits& limits;
    Document document;
    std::vector<Open> stack;
    std::string_view nextKey;
    std::vector<std::string_view> sortedKeys;
    std::optional<Error> error;
};
} // namespace amp::json
