#pragma once
#include <juce_core/juce_core.h>

#include <variant>

namespace amp
{
/** Why something did not work, in words that a person can act on.

    where: a file ("/home/k/song.amp"), a path inside a session ("tracks.kick.volume"), or both, "file: path".
    what:  the reason and, where there is one, the remedy ("outside 0..100").
*/
struct Error
{
    juce::String where, what;

    /** "where: what", or only what is there. */
    juce::String text() const { return where.isEmpty() ? what : where + ": " + what; }

    /** The same error seen from further out: `outer` is put in front of where. */
    Error within (const juce::String& outer) const
    {
        return { where.isEmpty() ? outer : outer + ": " + where, what };
    }

    bool operator== (const Error&) const = default;
};

/** A value, or the reason there is none. Never ignored. Mirrors std::expected, which C++20 lacks. */
template <typename T = std::monostate>
class [[nodiscard]] Result
{
public:
    Result()
        requires std::is_same_v<T, std::monostate>
    {
    }

    Result (T value) : state (std::in_place_index<0>, std::move (value)) {}
    Result (Error e) : state (std::in_place_index<1>, std::move (e)) {}

    bool ok() const { return state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& operator*() const& { return std::get<0> (state); }
    T& operator*() & { return std::get<0> (state); }
    T&& operator*() && { return std::get<0> (std::move (state)); }
    const T* operator->() const { return &std::get<0> (state); }
    T* operator->() { return &std::get<0> (state); }

    const Error& error() const { return std::get<1> (state); }

private:
    std::variant<T, Error> state;
};
} // namespace amp
