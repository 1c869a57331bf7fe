#pragma once
#include "Core/Clock.h"
#include "Core/Vfs.h"
#include "Model/Node.h"

#include <functional>

namespace amp
{
/** What a template is made with. */
struct TemplateRequest
{
    juce::String name;        // of the project
    std::string mediaFolder;  // where its audio goes, an absolute path; made only if it has some
    std::string mediaPrefix;  // the same as a session states it, relative to the session's folder
    Vfs& files;
    const Clock& clock;
    std::function<void (double done)> progress; // 0..1; may be empty
};

/** What a new session can start from. */
struct Template
{
    juce::String name, doc;
    std::function<Result<NodePtr> (const TemplateRequest&)> make;
};

/** All templates, the first one the default. Thread: any; making the demo renders audio for some seconds. */
const std::vector<Template>& templates();

/** @returns nullptr if there is none of that name. */
const Template* findTemplate (const juce::String& name);
} // namespace amp
