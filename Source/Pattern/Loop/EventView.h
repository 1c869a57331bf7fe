#pragma once
#include "Model/Packed.h"
#include "Model/Schema/Entities.h"

#include <optional>

namespace amp::pattern
{
/** Typed reading of one event of a sequence. */
class EventView
{
public:
    explicit EventView (const PackedItem& i) : item (i) {}

    int step() const { return static_cast<int> (value ("step")); }
    double velocity() const { return value ("velocity"); }
    double offsetMs() const { return value ("offset_ms"); }

    /** Nothing where the event has the sound's own pitch. */
    std::optional<int> note() const
    {
        return has ("note") ? std::optional (static_cast<int> (value ("note"))) : std::nullopt;
    }

    /** Nothing where the event has the default gate. */
    std::optional<double> gate() const { return has ("gate") ? std::optional (value ("gate")) : std::nullopt; }

private:
    static const schema::Field& field (std::string_view key) { return *schema::event.find (key); }
    bool has (std::string_view key) const { return PackedLayout::has (schema::event, field (key), item); }
    double value (std::string_view key) const { return PackedLayout::get (schema::event, field (key), item); }

    const PackedItem& item;
};
}  // namespace amp::pattern
