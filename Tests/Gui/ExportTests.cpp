#include "Gui/Export/ExportDialog.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct ScriptedExporter : Exporter
{
    Result<> start (const ExportOrder& order) override
    {
        orders.push_back (order);
        now.state = ExportStatus::State::running;
        return {};
    }
    void cancel() override { ++cancels; }
    ExportStatus status() const override { return now; }

    std::vector<ExportOrder> orders;
    ExportStatus now;
    int cancels = 0;
};

struct Folder
{
    Folder() { REQUIRE (file.createDirectory().wasOk()); }
    ~Folder() { file.deleteRecursively(); }
    juce::File file = juce::File::getSpecialLocation (juce::File::tempDirectory).getNonexistentChildFile ("export", {});
};

struct Export : SongStudio
{
    Export()
    {
        preferences.change ([this] (Preferences& p) { p.exportFolder = folder.file.getFullPathName(); });
        auto all        = services();
        all.exporter    = &exporter;
        all.preferences = &preferences;
        window          = std::make_unique<MainComponent> (all);
        window->advance (1.0 / 60.0);
    }

    ExportDialog& open()
    {
        REQUIRE (window->actionList().run ("document.export"));
        auto* dialog = dynamic_cast<ExportDialog*> (window->dialogs().dialog());
        REQUIRE (dialog != nullptr);
        return *dialog;
    }

    ExportContext context() { return { session.now().root(), juce::Range<double> (4.0, 12.0), {}, { tracks[2] }, juce::Time (int64_t { 1767621720000 }) }; }

    Folder folder;
    ScriptedExporter exporter;
    PreferenceStore preferences;
    std::unique_ptr<MainComponent> window;
};
} // namespace

TEST_CASE ("an export of the mix is one file under the session's name", "[gui][export]")
{
    Export e;
    ExportChoices choices;
    choices.folder     = e.folder.file;
    const auto order = orderOf (choices, e.context());
    REQUIRE (order);
    REQUIRE (order->passes.size() == 1);
    CHECK_FALSE (order->passes[0].range.has_value());
    REQUIRE (order->passes[0].files.size() == 1);
    CHECK (order->passes[0].files[0].strip.isEmpty());
    CHECK (order->passes[0].files[0].file.getFileName() == "Night Drive mix.wav");
    CHECK (secondsOf (*order, order->passes[0], e.session.now().root()) == 30.0);
    CHECK (bytesOf (*order, order->passes[0], order->passes[0].files[0], e.session.now().root()) == 30 * 48000 * 6);
}

TEST_CASE ("stems are named after their tracks, and no two files have one name", "[gui][export]")
{
    Export e;
    e.run ("track.rename", { { "track", e.tracks[1] }, { "name", "Drums" } });
    e.run ("track.rename", { { "track", e.tracks[2] }, { "name", "a/b:c" } });
    ExportChoices choices;
    choices.what    = ExportChoices::What::stems;
    choices.pattern = "{number}-{name}-{date}";
    choices.folder  = e.folder.file;
    choices.loudness = -14.0;
    auto order = orderOf (choices, e.context());
    REQUIRE (order);
    CHECK_FALSE (order->loudness.has_value()); // stems keep their balance
    REQUIRE (order->passes[0].files.size() == 10); // and two buses
    CHECK (order->passes[0].files[0].file.getFileName() == "01-Drums-2026-01-05.wav");
    CHECK (order->passes[0].files[2].file.getParentDirectory() == e.folder.file);

    choices.pattern = "same";
    order           = orderOf (choices, e.context());
    std::set<juce::String> names;
    for (const auto& file : order->passes[0].files)
        names.insert (file.file.getFileName());
    CHECK (names.size() == 10);
    CHECK (names.contains ("same 2.wav"));

    choices.what = ExportChoices::What::selected;
    order        = orderOf (choices, e.context());
    REQUIRE (order->passes[0].files.size() == 1);
    CHECK (order->passes[0].files[0].strip == e.tracks[2]);
}

TEST_CASE ("regions and the parts between markers are a pass each", "[gui][export][S1-109]")
{
    Export e;
    ExportChoices choices;
    choices.what = ExportChoices::What::regions;
    CHECK_FALSE (orderOf (choices, e.context()).ok());
    e.run ("region.add", { { "startTime", 8.0 }, { "endTime", 16.0 }, { "name", "Chorus" } });
    e.run ("region.add", { { "startTime", 0.0 }, { "endTime", 8.0 }, { "name", "Verse" } });
    const auto order = orderOf (choices, e.context());
    REQUIRE (order);
    REQUIRE (order->passes.size() == 2);
    CHECK (order->passes[0].files[0].label == "Verse");
    CHECK (*order->passes[1].range == juce::Range<double> (8.0, 16.0));

    e.run ("marker.add", { { "time", 10.0 }, { "name", "B" } });
    e.run ("marker.add", { { "time", 2.0 }, { "name", "A" } });
    choices.what       = ExportChoices::What::markers;
    const auto between = orderOf (choices, e.context());
    REQUIRE (between->passes.size() == 2);
    CHECK (*between->passes[0].range == juce::Range<double> (2.0, 10.0));
    CHECK (*between->passes[1].range == juce::Range<double> (10.0, 30.0));
}

TEST_CASE ("what cannot be exported is said in words before it begins", "[gui][export]")
{
    Export e;
    ExportChoices choices;
    Studio empty;
    auto context = e.context();
    context.root = empty.session.now().root();
    CHECK (orderOf (choices, context).error().text().contains ("no clips"));
    choices.range = ExportChoices::Range::selection;
    CHECK (orderOf (choices, e.context()).error().text().contains ("nothing is selected"));
    choices.range = ExportChoices::Range::typed;
    CHECK (orderOf (choices, e.context()).error().text().contains ("must end after"));

    auto& dialog           = e.open();
    dialog.chosen().folder = e.folder.file.getChildFile ("file").getChildFile ("below");
    REQUIRE (e.folder.file.getChildFile ("file").replaceWithText ("no folder"));
    dialog.begin();
    CHECK (e.exporter.orders.empty());
    CHECK (dialog.message().contains ("cannot be"));
}

TEST_CASE ("a FLAC of a floating-point session has 24 bits", "[gui][export]")
{
    Export e;
    ExportChoices choices;
    choices.kind = "flac";
    choices.bits = 32;
    CHECK (*orderOf (choices, e.context())->bits == 24);
}

TEST_CASE ("dither can be left out of 16 bits, and is not offered elsewhere", "[gui][export]")
{
    Export e;
    auto& dialog = e.open();
    const auto toggle = [&]() -> juce::Component* {
        for (auto* child : dialog.settings().getChildren())
            if (auto* button = dynamic_cast<juce::ToggleButton*> (child); button != nullptr && button->getButtonText().contains ("Dither"))
                return button;
        return nullptr;
    };
    REQUIRE (toggle() != nullptr);
    dialog.chosen().bits = 24;
    dialog.settings().refresh();
    CHECK_FALSE (toggle()->isVisible());
    dialog.chosen().bits = 16;
    dialog.settings().refresh();
    CHECK (toggle()->isVisible());
    static_cast<juce::ToggleButton*> (toggle())->setToggleState (false, juce::dontSendNotification);
    static_cast<juce::ToggleButton*> (toggle())->onClick();
    dialog.begin();
    REQUIRE (e.exporter.orders.size() == 1);
    CHECK_FALSE (e.exporter.orders[0].dithers);
}

TEST_CASE ("a preset is recognised by what it sets", "[gui][export]")
{
    ExportChoices choices;
    for (const auto& preset : exportPresets())
    {
        preset.apply (choices);
        CHECK (std::count_if (exportPresets().begin(), exportPresets().end(), [&] (const ExportPreset& p) { return p.matches (choices); }) == 1);
    }
}

TEST_CASE ("files that are there are replaced only after a question", "[gui][export]")
{
    Export e;
    REQUIRE (e.folder.file.getChildFile ("Night Drive mix.wav").replaceWithText ("precious"));
    auto& dialog = e.open();
    dialog.mainButton().onClick();
    CHECK (e.exporter.orders.empty());
    CHECK (dialog.message().contains ("there already"));
    CHECK (dialog.mainButton().getButtonText() == "Replace");
    dialog.mainButton().onClick();
    REQUIRE (e.exporter.orders.size() == 1);
    CHECK (e.preferences.get().exportFolder == e.folder.file.getFullPathName());
}

TEST_CASE ("a dialog that is opened again shows the export that runs", "[gui][export]")
{
    Export e;
    e.exporter.now.state = ExportStatus::State::running;
    e.exporter.now.done  = 0.5;
    auto& dialog         = e.open();
    CHECK_FALSE (dialog.mainButton().isVisible());
    e.exporter.now.state = ExportStatus::State::done;
    e.exporter.now.files = { { e.folder.file.getChildFile ("a.wav"), "Mix", 30.0, -14.0, -1.0, -1.2, { "12 samples were over full scale" } } };
    dialog.refresh();
    CHECK (dialog.message().contains ("1 warning"));
}
