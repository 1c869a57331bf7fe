#include "App/Window/PreferencesFile.h"

#include "App/Document.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Persistence/Json/Writer.h"

namespace amp
{
namespace
{
constexpr int64_t largestFile = 1 << 20;
constexpr auto folderName = "/audiomage";

juce::String textOf (const json::Document& document, const json::Value& object, const char* key, const juce::String& fallback)
{
    const auto* value = document.find (object, key);
    return value != nullptr && value->is (json::Value::Kind::text) ? toText (std::string (value->text)) : fallback;
}

double numberOf (const json::Document& document, const json::Value& object, const char* key, double fallback)
{
    const auto* value = document.find (object, key);
    return value != nullptr && value->isNumeric() ? value->asNumber() : fallback;
}

bool flagOf (const json::Document& document, const json::Value& object, const char* key, bool fallback)
{
    const auto* value = document.find (object, key);
    return value != nullptr && value->is (json::Value::Kind::flag) ? value->flag : fallback;
}

juce::StringArray textsOf (const json::Document& document, const json::Value* array)
{
    juce::StringArray texts;
    if (array != nullptr && array->is (json::Value::Kind::array))
        for (const auto& value : document.children (*array))
            if (value.is (json::Value::Kind::text))
                texts.add (toText (std::string (value.text)));
    return texts;
}

gui::Preferences read (const json::Document& document)
{
    const auto& root = document.root();
    gui::Preferences p;
    p.theme = textOf (document, root, "theme", p.theme);
    p.scale = juce::jlimit (0.75, 2.0, numberOf (document, root, "scale", p.scale));
    p.hasReducedMotion = flagOf (document, root, "reducedMotion", p.hasReducedMotion);
    p.hasContrast = flagOf (document, root, "contrast", p.hasContrast);
    p.isCompact = flagOf (document, root, "compact", p.isCompact);
    p.meters = textOf (document, root, "meters", p.meters);
    p.deviceType = textOf (document, root, "deviceType", {});
    p.device = textOf (document, root, "device", {});
    p.keyPreset = textOf (document, root, "keyPreset", p.keyPreset);
    p.sessionFolder = textOf (document, root, "sessionFolder", {});
    p.hasSeenFirstRun = flagOf (document, root, "hasSeenFirstRun", false);
    p.exportFolder = textOf (document, root, "exportFolder", {});
    p.exportName = textOf (document, root, "exportName", {});
    p.favourites = textsOf (document, document.find (root, "favourites"));
    p.auditionsAtOnce = flagOf (document, root, "auditionsAtOnce", true);
    p.auditionsInTempo = flagOf (document, root, "auditionsInTempo", true);
    p.patternSteps = static_cast<int> (numberOf (document, root, "patternSteps", p.patternSteps));
    p.patternIsFolded = flagOf (document, root, "patternIsFolded", p.patternIsFolded);
    if (const auto* lanes = document.find (root, "patternLanes"))
        p.patternLanes = textsOf (document, lanes);
    p.lastActions = textsOf (document, document.find (root, "lastActions"));
    if (const auto* keys = document.find (root, "keys"); keys != nullptr && keys->is (json::Value::Kind::object))
        for (const auto& action : document.children (*keys))
            p.keys[toText (std::string (action.key))] = textsOf (document, &action);
    if (const auto* recents = document.find (root, "recents"); recents != nullptr && recents->is (json::Value::Kind::array))
        for (const auto& recent : document.children (*recents))
            if (const auto path = textOf (document, recent, "path", {}); path.isNotEmpty() && p.recents.size() < gui::Preferences::mostRecents)
                p.recents.push_back ({ path,
                                       textOf (document, recent, "name", {}),
                                       juce::Time (static_cast<int64_t> (numberOf (document, recent, "opened", 0.0))),
                                       numberOf (document, recent, "seconds", 0.0) });
    return p;
}

/** Builds one JSON object, member by member. */
class ObjectWriter
{
public:
    void add (std::string_view key, const juce::String& text)
    {
        begin (key);
        json::write (out, std::string_view (text.toRawUTF8(), text.getNumBytesAsUTF8()));
    }
    void add (std::string_view key, double number)
    {
        begin (key);
        json::write (out, number);
    }
    void addFlag (std::string_view key, bool on)
    {
        begin (key);
        out += on ? "true" : "false";
    }
    void addRaw (std::string_view key, const std::string& json)
    {
        begin (key);
        out += json;
    }
    std::string finish() { return out + "}"; }

private:
    void begin (std::string_view key)
    {
        if (out.size() > 1)
            out += ",";
        json::write (out, key);
        out += ":";
    }
    std::string out { "{" };
};

std::string arrayOf (const juce::StringArray& texts)
{
    std::string out = "[";
    for (const auto& text : texts)
    {
        if (out.size() > 1)
            out += ",";
        json::write (out, std::string_view (text.toRawUTF8(), text.getNumBytesAsUTF8()));
    }
    return out + "]";
}
}  // namespace

std::string preferencesPath()
{
    const auto* set = std::getenv ("XDG_CONFIG_HOME");
    const auto* home = std::getenv ("HOME");
    const auto base = set != nullptr && *set == '/' ? std::string (set)
                                                   : std::string (home != nullptr ? home : "/tmp") + "/.config";
    return base + folderName + "/preferences.json";
}

Result<gui::Preferences> loadPreferences (const std::string& path)
{
    const auto status = files().status (path);
    if (status && ! status->has_value())
        return gui::Preferences {};
    const auto text = files().readAll (path, largestFile);
    if (! text)
        return text.error();
    const auto document = json::Document::parse (*text);
    if (! document)
        return document.error().within (toText (path));
    return read (*document);
}

Result<> savePreferences (const std::string& path, const gui::Preferences& p)
{
    ObjectWriter out;
    out.add ("theme", p.theme);
    out.add ("scale", p.scale);
    out.addFlag ("reducedMotion", p.hasReducedMotion);
    out.addFlag ("contrast", p.hasContrast);
    out.addFlag ("compact", p.isCompact);
    out.add ("meters", p.meters);
    out.add ("deviceType", p.deviceType);
    out.add ("device", p.device);
    out.add ("keyPreset", p.keyPreset);
    ObjectWriter keys;
    for (const auto& [action, keysOfIt] : p.keys)
        keys.addRaw (action.toStdString(), arrayOf (keysOfIt));
    out.addRaw ("keys", keys.finish());
    out.add ("sessionFolder", p.sessionFolder);
    out.addFlag ("hasSeenFirstRun", p.hasSeenFirstRun);
    out.add ("exportFolder", p.exportFolder);
    out.add ("exportName", p.exportName);
    out.addRaw ("favourites", arrayOf (p.favourites));
    out.addFlag ("auditionsAtOnce", p.auditionsAtOnce);
    out.addFlag ("auditionsInTempo", p.auditionsInTempo);
    out.addRaw ("patternSteps", std::to_string (p.patternSteps));
    out.addFlag ("patternIsFolded", p.patternIsFolded);
    out.addRaw ("patternLanes", arrayOf (p.patternLanes));
    out.addRaw ("lastActions", arrayOf (p.lastActions));
    std::string recents = "[";
    for (const auto& recent : p.recents)
    {
        ObjectWriter one;
        one.add ("path", recent.path);
        one.add ("name", recent.name);
        one.add ("opened", static_cast<double> (recent.opened.toMilliseconds()));
        one.add ("seconds", recent.seconds);
        recents += (recents.size() > 1 ? "," : "") + one.finish();
    }
    out.addRaw ("recents", recents + "]");

    if (auto made = files().makeFolders (folderOf (path)); ! made)
        return made;
    return safeReplace (files(), path, out.finish() + "\n");
}
}  // namespace amp
