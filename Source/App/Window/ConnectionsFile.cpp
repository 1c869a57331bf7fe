#include "App/Window/ConnectionsFile.h"

#include "App/Document.h"
#include "Core/Vfs/SafeReplace.h"

#include <nlohmann/json.hpp>

namespace amp
{
namespace
{
using Json = nlohmann::json;
constexpr int64_t largestFile = 1 << 16;

template <typename Value>
Value valueOf (const Json& json, const char* key, Value fallback)
{
    const auto found = json.find (key);
    if (found == json.end())
        return fallback;
    if constexpr (std::is_same_v<Value, bool>)
        return found->is_boolean() ? found->get<bool>() : fallback;
    else if constexpr (std::is_arithmetic_v<Value>)
        return found->is_number() ? found->get<Value>() : fallback;
    else
        return found->is_string() ? juce::String::fromUTF8 (found->get<std::string>().c_str()) : fallback;
}
}  // namespace

gui::Connections::Wanted readConnections (const std::string& path)
{
    gui::Connections::Wanted w;
    const auto text = files().readAll (path, largestFile);
    const auto json = text ? Json::parse (*text, nullptr, false) : Json();
    if (! json.is_object())
        return w;
    w.sendsOsc = valueOf (json, "sendsOsc", w.sendsOsc);
    w.oscHost = valueOf (json, "oscHost", w.oscHost);
    w.oscPort = juce::jlimit (1, 65535, valueOf (json, "oscPort", w.oscPort));
    w.oscLatency = juce::jlimit (0.0, 2.0, valueOf (json, "oscLatency", w.oscLatency));
    w.midiOutput = valueOf (json, "midiOutput", w.midiOutput);
    w.sendsClock = valueOf (json, "sendsClock", w.sendsClock);
    w.servesHttp = valueOf (json, "servesHttp", w.servesHttp);
    w.httpPort = juce::jlimit (1, 65535, valueOf (json, "httpPort", w.httpPort));
    w.httpToken = valueOf (json, "httpToken", w.httpToken);
    return w;
}

Result<> writeConnections (const std::string& path, const gui::Connections::Wanted& w)
{
    const Json json { { "sendsOsc", w.sendsOsc },
                      { "oscHost", w.oscHost.toStdString() },
                      { "oscPort", w.oscPort },
                      { "oscLatency", w.oscLatency },
                      { "midiOutput", w.midiOutput.toStdString() },
                      { "sendsClock", w.sendsClock },
                      { "servesHttp", w.servesHttp },
                      { "httpPort", w.httpPort },
                      { "httpToken", w.httpToken.toStdString() } };
    if (auto made = files().makeFolders (folderOf (path)); ! made)
        return made;
    return safeReplace (files(), path, json.dump (2) + "\n");
}
}  // namespace amp
