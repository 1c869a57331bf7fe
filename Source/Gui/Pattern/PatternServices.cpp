#include "Gui/Pattern/PatternServices.h"

#include <map>

namespace amp::gui
{
namespace
{
std::map<const Session*, PatternServices>& all()
{
    static std::map<const Session*, PatternServices> services;
    return services;
}
} // namespace

PatternServices PatternServices::of (const Session& session)
{
    const auto found = all().find (&session);
    return found != all().end() ? found->second : PatternServices {};
}

void PatternServices::set (const Session& session, PatternServices services)
{
    all()[&session] = services;
}

void PatternServices::remove (const Session& session)
{
    all().erase (&session);
}
} // namespace amp::gui
