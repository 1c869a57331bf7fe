#pragma once
#include "Core/Result.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

/** JSON as a file holds it: read once, strictly and within limits, into one flat block. */
namespace amp::json
{
/** One value of a Document. Containers are followed by what they hold; `end` is where the next value beside them starts. */
struct Value
{
    enum class Kind : uint8_t { null, flag, integer, number, text, array, object };

    std::string_view key {};  // of a member of an object
    std::string_view text {}; // of a text
    union
    {
        double number = 0;
        int64_t integer;
        bool flag;
    };
    uint32_t end = 0;
    Kind kind    = Kind::null;

    bool is (Kind k) const { return kind == k; }
    bool isNumeric() const { return kind == Kind::integer || kind == Kind::number; }

    /** A numeric value as a double. */
    double asNumber() const { return kind == Kind::integer ? static_cast<double> (integer) : number; }
};

/** What a document may not exceed. */
struct Limits
{
    size_t bytes      = 256u << 20;
    size_t values     = 5'000'000;
    size_t textBytes  = 16u << 20;
    size_t keyBytes   = 256;
    size_t arrayItems = 2'000'000;
    size_t depth      = 64;
};

/** A parsed JSON text. Immutable; its texts live as long as it does. Thread: any. */
class Document
{
public:
    /** @returns an Error that names the place (tracks.3.volume) of the first thing that is not JSON in UTF-8, is a duplicate key, a
        number that is not finite, a NUL character, or beyond a limit. */
    static Result<Document> parse (std::string_view text, const Limits& = {});

    const Value& root() const { return values.front(); }

    /** The members of an object or items of an array, in order. */
    class Children
    {
    public:
        struct Iterator
        {
            const Value* base;
            uint32_t index;
            const Value& operator*() const { return base[index]; }
            Iterator& operator++() { index = base[index].end; return *this; }
            bool operator!= (const Iterator& other) const { return index != other.index; }
        };

        Children (const Value* all, uint32_t container) : base (all), first (container + 1), last (all[container].end) {}
        Iterator begin() const { return { base, first }; }
        Iterator end() const { return { base, last }; }
        bool isEmpty() const { return first == last; }

    private:
        const Value* base;
        uint32_t first, last;
    };

    Children children (const Value& container) const
    {
        return { values.data(), static_cast<uint32_t> (&container - values.data()) };
    }

    /** An object's member, or nullptr; also where the value is no object. */
    const Value* find (const Value& object, std::string_view key) const;
    size_t size (const Value& container) const;

private:
    friend class DocumentBuilder;
    std::vector<Value> values;
    std::deque<std::string> texts;
};
} // namespace amp::json
