#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Gui/Gallery/Gallery.h"

namespace amp::gui
{
namespace
{
constexpr auto pageHead = R"(<!doctype html><meta charset="utf-8"><title>AudioMage gallery</title>
<style>body{background:#2E3440;color:#D8DEE9;font:14px sans-serif;margin:24px}h2{font-weight:600;margin:32px 0 8px}
div{display:flex;gap:12px;flex-wrap:wrap}img{max-width:48%;height:auto;border:1px solid #4C566A}a{color:#88C0D0}</style>
<h1>AudioMage gallery</h1>
)";

juce::String fileOf (const Scene& scene, const Theme& theme, float scale)
{
    return scene.name + (theme.isDark ? "-dark" : "-light") + (scale == 1.0f ? juce::String() : "@" + juce::String (scale, scale == std::floor (scale) ? 0 : 2)) + ".png";
}
} // namespace

Result<> writeGallery (Vfs& files, const GalleryRequest& request, const std::function<void (const juce::String&)>& done)
{
    if (auto made = files.makeFolders (request.folder); ! made)
        return made;
    const auto write = [&] (const juce::String& name, std::string_view content) {
        if (auto written = safeReplace (files, request.folder + "/" + name.toStdString(), content); ! written)
            return written;
        done (name);
        return Result<>();
    };

    auto page  = std::string (pageHead);
    auto found = false;
    for (const auto& scene : scenes())
    {
        if (request.only.isNotEmpty() && scene.name != request.only)
            continue;
        found = true;
        page += "<h2>" + scene.title.toStdString() + "</h2><div>";
        for (const auto* theme : request.themes)
            for (const auto scale : request.scales)
            {
                const auto result = render (scene, *theme, scale, request.parts);
                const auto name   = fileOf (scene, *theme, scale);
                if (auto written = write (name, pngOf (result.picture)); ! written)
                    return written;
                page += "<a href=\"" + name.toStdString() + "\"><img src=\"" + name.toStdString() + "\" alt=\"" + scene.title.toStdString() + "\"></a>";
                if (theme == request.themes.front() && scale == request.scales.front() && result.accessibility.isNotEmpty())
                    if (auto written = write (scene.name + ".a11y.txt", bytesOf (result.accessibility)); ! written)
                        return written;
            }
        page += "</div>\n";
    }
    if (! found)
        return Error { request.only, "there is no such scene; gallery --list prints them" };
    return write ("index.html", page);
}
} // namespace amp::gui
