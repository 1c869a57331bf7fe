#include "Gui/Gallery/Gallery.h"
#include "Gui/Mixer/MixerView.h"

namespace amp::gui
{
namespace
{
juce::String stripNamed (const Workspace& workspace, const juce::String& name)
{
    for (const auto& strip : workspace.strips().all())
        if (strip.name == name)
            return strip.id;
    return {};
}

juce::String trackNamed (Staging& s, const juce::String& name)
{
    const auto state = s.session().now();
    for (const auto track : SessionView (state.root()).get<"tracks">())
        if (track.get<"name">() == name)
            return track.id();
    return {};
}

/** Sound of a mix, so that spectra have something to show: tones that fall off with their frequency. */
void addSound (Telemetry& telemetry, const std::string& id)
{
    std::vector<float> left (SoundRing::length), right (SoundRing::length);
    for (size_t i = 0; i < left.size(); ++i)
    {
        auto sum = 0.0;
        for (auto frequency = 41.0; frequency < 16000.0; frequency *= 1.189)
            sum += std::sin (juce::MathConstants<double>::twoPi * frequency * static_cast<double> (i) / 48000.0 + frequency) * 0.16 * std::pow (frequency / 41.0, -0.45);
        left[i]  = static_cast<float> (sum);
        right[i] = static_cast<float> (0.9 * sum);
    }
    telemetry.loudness (id).sound.write (left.data(), right.data(), static_cast<int> (left.size()));
}

void addLoudness (Telemetry& telemetry)
{
    LoudnessReading reading;
    reading.momentary   = -12.6;
    reading.shortTerm   = -12.8;
    reading.integrated  = -14.1;
    reading.range       = 6.2;
    reading.truePeak    = -2.3;
    reading.truePeakMax = -1.1;
    reading.correlation = 0.82;
    reading.seconds     = 94;
    telemetry.loudness (Telemetry::master).reading.store (reading);
}

/** Effects, sections, a return and a VCA on the song. */
void prepareMix (Staging& s)
{
    s.addSong();
    s.run ("return.add", { { "name", "Echo" } });
    const auto vca  = s.run ("bus.add", { { "type", "vca" }, { "name", "Band" } });
    const auto band = s.run ("bus.add", { { "type", "group" }, { "name", "Voices" } });
    const auto lead = trackNamed (s, "Lead Vocal"), drums = trackNamed (s, "Drums"), bass = trackNamed (s, "Bass"), choir = trackNamed (s, "Choir");
    s.run ("vca.assign", { { "id", drums }, { "bus", vca } });
    s.run ("mixer.route", { { "id", lead }, { "to", band } });
    s.run ("mixer.route", { { "id", choir }, { "to", band } });
    const auto set = [&] (const juce::String& id, const char* parameter, double value) { s.run ("mixer.set", { { "id", id }, { "parameter", parameter }, { "value", value } }); };
    const auto on  = [&] (const juce::String& id, const char* parameter) { s.run ("mixer.set", { { "id", id }, { "parameter", parameter }, { "on", true } }); };
    set (lead, "input.highpass", 90.0);
    on (lead, "eq.enabled");
    set (lead, "eq.lowMid.frequency", 320.0);
    set (lead, "eq.lowMid.gain", -4.5);
    set (lead, "eq.lowMid.q", 1.4);
    set (lead, "eq.highMid.frequency", 3200.0);
    set (lead, "eq.highMid.gain", 3.0);
    set (lead, "eq.highShelf.gain", 4.0);
    on (lead, "compressor.enabled");
    set (lead, "compressor.threshold", -24.0);
    set (lead, "compressor.ratio", 4.0);
    set (lead, "compressor.knee", 10.0);
    on (drums, "gate.enabled");
    on (bass, "compressor.enabled");
    s.run ("mixer.set", { { "id", "master" }, { "parameter", "limiter.enabled" }, { "on", true } });
    s.run ("mixer.snapshot.store", { { "name", "Verse" } });
    set (choir, "input.highpass", 120.0);
    s.run ("mixer.snapshot.store", { { "name", "Chorus" } });
    if (s.hasEffects())
    {
        const auto add = [&] (const juce::String& id, const char* effect) { return s.run ("effect.add", { { "id", id }, { "pluginId", effect } }); };
        add (drums, "audiomage.saturation");
        add (bass, "audiomage.eq");
        add (lead, "audiomage.deesser");
        const auto delay = add (lead, "audiomage.delay");
        add (lead, "audiomage.reverb");
        add (trackNamed (s, "Glass"), "audiomage.chorus");
        s.run ("effect.bypass", { { "effect", add (trackNamed (s, "Air"), "audiomage.phaser") } });
        s.run ("effect.parameter", { { "effect", delay }, { "name", "sync" }, { "value", 8.0 } });
        s.run ("effect.parameter", { { "effect", delay }, { "name", "pingPong" }, { "value", 1.0 } });
        add ("master", "audiomage.width");
    }
    s.addLevels();
    auto& telemetry = s.services().telemetry;
    const auto state = s.session().now();
    for (const auto& id : { lead, bass })
    {
        const auto channel = channelOf (state.root(), id).id().toStdString();
        telemetry.meter (channel).setReduction (Reduction::compressor, 5.4f);
        addSound (telemetry, channel);
    }
    telemetry.meter (Telemetry::master).setReduction (Reduction::limiter, 1.8f);
    addSound (telemetry, Telemetry::master);
    addLoudness (telemetry);
}

/** Opens the editor of a section of a strip, in a dock of that height. */
std::function<void (MainComponent&)> openSection (const char* strip, SectionBar::Section section, int height)
{
    return [=] (MainComponent& w) {
        w.showView ("mix");
        w.advance (1.0 / 60.0);
        if (w.work().services.effects == nullptr)
            return;
        w.work().run ("view.partSize", { { "part", "dock" }, { "size", height } });
        w.mixerView().stripOf (stripNamed (w.work(), strip))->sectionBar().button (section)->onOpen();
    };
}

std::function<void (MainComponent&)> openInsert (const char* strip, size_t index, int height)
{
    return [=] (MainComponent& w) {
        w.showView ("mix");
        w.advance (1.0 / 60.0);
        if (w.work().services.effects == nullptr)
            return;
        w.work().run ("view.partSize", { { "part", "dock" }, { "size", height } });
        w.mixerView().stripOf (stripNamed (w.work(), strip))->insertList().slots()[index]->onClick();
    };
}
} // namespace

void addMixerScenes (std::vector<Scene>& list)
{
    using Section  = SectionBar::Section;
    const auto mix = [] (MainComponent& w) { w.showView ("mix"); };
    list.push_back ({ .name = "mixer", .title = "Mixer with effects, sends and loudness", .prepare = prepareMix, .act = mix });
    list.push_back ({ .name = "mixer-small", .title = "Mixer in the smallest window", .size = { MainComponent::leastWidth, MainComponent::leastHeight }, .prepare = prepareMix, .act = mix });
    list.push_back ({ .name = "eq", .title = "EQ of a track", .prepare = prepareMix, .act = openSection ("Lead Vocal", Section::eq, 340) });
    list.push_back ({ .name = "compressor", .title = "Compressor of a track", .prepare = prepareMix, .act = openSection ("Lead Vocal", Section::compressor, 300) });
    list.push_back ({ .name = "effect-delay", .title = "Editor of an effect", .prepare = prepareMix, .act = openInsert ("Lead Vocal", 1, 260) });
    list.push_back ({ .name = "effect-reverb", .title = "Editor of an effect in a low dock", .prepare = prepareMix, .act = openInsert ("Lead Vocal", 2, 232) });
    list.push_back ({ .name = "effect-picker", .title = "Adding an effect", .size = { 1120, 680 }, .prepare = prepareMix, .act = [] (MainComponent& w) {
                         w.showView ("mix");
                         w.advance (1.0 / 60.0);
                         w.mixerView().stripOf (stripNamed (w.work(), "Bass"))->insertList().choose();
                     } });
}
} // namespace amp::gui
