#include "App/Window/Beginner.h"

#include "App/Templates/Templates.h"
#include "Core/BackgroundThread.h"
#include "Core/Ids.h"
#include "Core/Text.h"

namespace amp
{
Beginner::Beginner (DeviceRoom& d, gui::Jobs& j, gui::Recovery& l, Ready r) : devices (d), jobs (j), left (l), ready (std::move (r)) {}

Beginner::~Beginner()
{
    *isAlive = false;
    if (worker.joinable())
        worker.join();
}

std::vector<gui::Beginnings::Template> Beginner::templates()
{
    std::vector<Template> list;
    for (const auto& each : amp::templates())
        list.push_back ({ each.name,
                          each.name == "demo"    ? juce::String ("Demo song \"Aurora\"")
                          : each.name == "empty" ? juce::String ("Empty session")
                                                 : each.name.substring (0, 1).toUpperCase() + each.name.substring (1),
                          each.doc });
    return list;
}

void Beginner::begin (const juce::String& id)
{
    const auto* wanted = findTemplate (id);
    if (wanted == nullptr)
        return ready (Error { id, "there is no such template" });
    if (worker.joinable())
        worker.join();

    worker = backgroundThread ([this, wanted, job = jobs.start ("Making " + id, false), alive = isAlive] {
        const auto path = stateFolder() + "/" + newId ("Untitled") + ".amp";
        const auto media = mediaFolderOf (path);
        auto made = files().makeFolders (stateFolder());
        auto root = made ? wanted->make ({ .name = wanted->name == "demo" ? "Aurora" : "Untitled",
                                           .mediaFolder = media,
                                           .mediaPrefix = nameOf (media),
                                           .files = files(),
                                           .clock = Session::systemClock(),
                                           .progress = [&job] (double done) { job->progress = done; } })
                         : Result<NodePtr> (made.error());
        juce::MessageManager::callAsync ([this, alive, path, root = std::move (root)] {
            if (! *alive)
                return;
            if (root)
                ready (std::make_unique<Stage> (Document (path, { *root, {}, false }), true, devices.shared()));
            else
                ready (root.error());
        });
    });
}
}  // namespace amp
