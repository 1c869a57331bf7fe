#pragma once
#include "Model/Schema/Root.h"

namespace amp::schema
{
/** Every table of the session, each once, the root first and then in the order of its fields. */
struct Entities
{
    std::array<const Entity*, 128> items {};
    size_t count = 0;

    constexpr Entities() { add (sessionState); }

    constexpr auto begin() const { return items.begin(); }
    constexpr auto end() const   { return items.begin() + static_cast<std::ptrdiff_t> (count); }

    constexpr bool contains (const Entity& e) const { return std::find (begin(), end(), &e) != end(); }

private:
    constexpr void add (const Entity& e)
    {
        items[count++] = &e;
        for (const auto& f : e.fields)
            if (f.entity != nullptr && ! contains (*f.entity))
                add (*f.entity);
    }
};

inline constexpr Entities entities;

/** The table of that type, or nullptr. */
constexpr const Entity* findEntity (std::string_view type)
{
    for (const auto* e : entities)
        if (e->type == type)
            return e;
    return nullptr;
}

/** True if every table is sound, and no two have the same type. */
constexpr bool areSound (const Entities& all)
{
    for (const auto* e : all)
        if (! isSound (*e) || findEntity (e->type) != e)
            return false;
    return true;
}
static_assert (areSound (entities));
} // namespace amp::schema
