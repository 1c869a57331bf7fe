#include "Model/ChangeSet.h"

namespace amp
{
StateChange StateChange::inverse() const
{
    auto back = *this;
    switch (kind)
    {
    case Kind::set:
        std::swap (back.oldValue, back.newValue);
        break;
    case Kind::insert:
        back.kind = Kind::remove;
        break;
    case Kind::remove:
        back.kind = Kind::insert;
        break;
    case Kind::move:
        std::swap (back.index, back.oldIndex);
        break;
    }
    return back;
}

schema::Impact ChangeSet::impact() const
{
    auto most = schema::Impact::none;
    for (const auto& change : changes)
        most = std::max (most, change.field != nullptr ? change.field->impact : schema::Impact::topology);
    return most;
}

bool ChangeSet::touchesDocument() const
{
    return std::any_of (changes.begin(), changes.end(), [] (const StateChange& c) {
        return c.field == nullptr || c.field->keep == schema::Keep::document;
    });
}

bool ChangeSet::touches (const Path& path) const
{
    return std::any_of (changes.begin(), changes.end(), [&] (const StateChange& c) {
        return c.path.isWithin (path) || path.isWithin (c.path);
    });
}
}  // namespace amp
