#include "Gui/Effects/DevicePicture.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto longest = 4000.0; // ms

/** The echoes over the beats of the tempo: when they come, how loud, and on which side. */
class EchoPicture : public DevicePicture
{
public:
    EchoPicture (Workspace& w, const Device& d) : workspace (w)
    {
        setTitle ("Echoes of " + d.name);
        show (d);
    }

    void show (const Device& device) override
    {
        const auto state = workspace.services.session.now();
        tempo            = SessionView (state.root()).get<"project">().get<"bpm">();
        feedback         = device.value ("feedback") / 100.0;
        isPingPong       = device.value ("pingPong") > 0.5;
        interval         = std::min (longest, timeOf (device));
        repaint();
    }

    void paint (juce::Graphics& g) override
    {
        paintScreen (g);
        const auto area   = getLocalBounds().toFloat().reduced (8.0f, 6.0f);
        const auto span   = std::max (2000.0, interval * 6.0), beat = 60000.0 / tempo;
        const auto xOf    = [&] (double ms) { return area.getX() + area.getWidth() * static_cast<float> (ms / span); };
        const auto middle = area.getCentreY() - 4.0f, half = area.getHeight() / 2 - 8.0f;
        auto number       = 1;
        for (auto time = 0.0; time < span; time += beat, ++number)
        {
            g.setColour (nordDark.gridBar.withAlpha (number % 4 == 1 ? 0.95f : 0.5f));
            g.fillRect (xOf (time), area.getY(), 1.0f, area.getHeight());
            if (xOf (beat) - xOf (0) > 18.0f)
                paintLabel (g, juce::String (number), { xOf (time) + 2.0f, area.getBottom() - 11.0f, 24.0f, 11.0f }, juce::Justification::centredLeft);
        }
        g.setColour (nordDark.textDisabled);
        g.fillRect (area.getX(), middle, area.getWidth(), 1.0f);
        g.setColour (nordDark.textSecondary);
        g.fillRect (area.getX() - 1.0f, middle - half, 2.0f, half * 2);

        auto level = 1.0;
        for (int echo = 1; echo <= 200 && level > 0.01 && interval * echo < span; ++echo, level *= feedback)
        {
            const auto height = half * static_cast<float> (level), x = xOf (interval * echo);
            const auto isLeft = ! isPingPong || echo % 2 == 1, isRight = ! isPingPong || echo % 2 == 0;
            g.setColour (nordDark.accent.withAlpha (static_cast<float> (0.35 + 0.65 * level)));
            if (isLeft)
                g.fillRoundedRectangle (x - 2.5f, middle - height, 5.0f, height, 2.0f);
            if (isRight)
                g.fillRoundedRectangle (x - 2.5f, middle + 1.0f, 5.0f, height, 2.0f);
        }
        paintLabel (g, "L", area.withHeight (12.0f), juce::Justification::centredRight);
        paintLabel (g, "R", area.withTop (area.getBottom() - 24.0f).withHeight (12.0f), juce::Justification::centredRight);
    }

private:
    /** ms, as the effect takes it: the time, or with sync a note of the tempo, "1/8D" or "1/4T". */
    double timeOf (const Device& device) const
    {
        const auto* sync  = device.find ("sync");
        const auto choice = static_cast<size_t> (std::lround (device.value ("sync")));
        if (sync == nullptr || choice == 0 || choice >= sync->choices.size())
            return device.value ("time");
        const juce::String note (sync->choices[choice]);
        const auto part = 1.0 / std::max (1, note.fromFirstOccurrenceOf ("/", false, false).retainCharacters ("0123456789").getIntValue());
        return part * (note.endsWithChar ('D') ? 1.5 : note.endsWithChar ('T') ? 2.0 / 3.0 : 1.0) * 4.0 * 60000.0 / tempo;
    }

    Workspace& workspace;
    double tempo = 120, interval = 375, feedback = 0.4;
    bool isPingPong = false;
};
} // namespace

std::unique_ptr<DevicePicture> makeEchoPicture (Workspace& w, const Device& d)
{
    return std::make_unique<EchoPicture> (w, d);
}
} // namespace amp::gui
