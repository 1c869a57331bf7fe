#include "Gui/Effects/DevicePicture.h"
#include "Gui/Effects/LiveSpectrum.h"
#include "Gui/Effects/SpectrumView.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/TextValue.h"

// The pictures of the effects that only measure: what they read is the picture.
namespace amp::gui
{
namespace
{
/** The note that sounds, and by how many cents it is off. */
class TunerPicture : public DevicePicture
{
public:
    TunerPicture (Workspace& w, const Device& d) : meter (w.services.telemetry.insertMeter (d.target.effect.toStdString()))
    {
        setTitle ("Pitch");
        show (d);
    }

    void show (const Device& device) override { reference = device.value ("reference"); }

    void advance (double) override
    {
        const auto now = meter.readings[0].load (std::memory_order_relaxed);
        if (std::exchange (frequency, now) != now)
            repaint();
    }

    void paint (juce::Graphics& g) override
    {
        paintScreen (g);
        const auto& fonts = LookAndFeel::of (*this).fonts();
        auto area         = getLocalBounds().toFloat().reduced (8.0f);
        const auto text   = area.removeFromBottom (44.0f);
        const auto centre = juce::Point<float> (area.getCentreX(), area.getBottom() + area.getHeight() * 0.15f);
        const auto radius = area.getHeight() * 1.05f;
        for (int cents = -50; cents <= 50; cents += 5)
        {
            const auto isMain = cents % 25 == 0;
            g.setColour (cents == 0 ? nordDark.ok : nordDark.textDisabled);
            g.drawLine ({ centre.getPointOnCircumference (radius - (isMain ? 10.0f : 5.0f), angleOf (cents)), centre.getPointOnCircumference (radius, angleOf (cents)) }, isMain ? 2.0f : 1.0f);
        }
        const auto [note, cents] = reading();
        g.setColour (note.isEmpty() ? nordDark.textDisabled : std::abs (cents) < 3.0 ? nordDark.ok : nordDark.warn);
        g.drawLine ({ centre.getPointOnCircumference (radius * 0.25f, angleOf (cents)), centre.getPointOnCircumference (radius - 3.0f, angleOf (cents)) }, 2.5f);
        drawText (g, fonts, TextStyle::clock, note.isEmpty() ? "-" : note, text.withHeight (26.0f), juce::Justification::centred);
        paintLabel (g, note.isEmpty() ? juce::String ("no note") : juce::String (frequency, 1) + " Hz, " + (cents >= 0.0 ? "+" : "") + juce::String (cents, 1) + " cents", text.withTrimmedTop (26.0f),
                    juce::Justification::centred);
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return readOnlyText (*this, [this] {
            const auto [note, cents] = reading();
            return note.isEmpty() ? juce::String ("no note") : note + ", " + juce::String (cents, 0) + " cents";
        });
    }

private:
    static float angleOf (double cents) { return static_cast<float> (juce::jlimit (-50.0, 50.0, cents) / 50.0 * 0.9); }

    std::pair<juce::String, double> reading() const
    {
        if (frequency <= 0.0f)
            return { {}, 0.0 };
        static constexpr const char* names[] { "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B" };
        const auto place = 69.0 + 12.0 * std::log2 (static_cast<double> (frequency) / reference);
        const auto note  = static_cast<int> (std::lround (place));
        return { names[((note % 12) + 12) % 12] + juce::String (note / 12 - 1), 100.0 * (place - note) };
    }

    InsertMeter& meter;
    float frequency  = 0;
    double reference = 440;
};

/** The level of each third of an octave. */
class AnalyserPicture : public DevicePicture
{
public:
    AnalyserPicture (Workspace& w, const Device& d) : meter (w.services.telemetry.insertMeter (d.target.effect.toStdString())) { setTitle ("Spectrum at " + d.name); }

    void show (const Device&) override {}

    void advance (double) override
    {
        auto changed = false;
        for (size_t i = 0; i < levels.size(); ++i)
        {
            const auto now = meter.readings[i].load (std::memory_order_relaxed);
            changed        = std::exchange (levels[i], now) != now || changed;
        }
        if (changed)
            repaint();
    }

    void paint (juce::Graphics& g) override
    {
        paintScreen (g);
        const auto area = getLocalBounds().toFloat().reduced (4.0f);
        drawFrequencyGrid (g, *this, area);
        for (const auto level : { -18.0f, -36.0f, -54.0f, -72.0f })
        {
            const auto y = area.getY() - area.getHeight() * level / range;
            g.setColour (nordDark.gridBar.withAlpha (0.6f));
            g.fillRect (area.getX(), y, area.getWidth(), 1.0f);
            paintLabel (g, juce::String (juce::roundToInt (level)), { area.getX() + 2.0f, y - 12.0f, 30.0f, 11.0f }, juce::Justification::centredLeft);
        }
        const auto width = area.getWidth() / static_cast<float> (levels.size());
        for (size_t i = 0; i < levels.size(); ++i)
        {
            const auto height = levels[i] >= 0.0f && levels[i] == 0.0f && isSilent() ? 0.0f : area.getHeight() * juce::jlimit (0.0f, 1.0f, 1.0f + levels[i] / range);
            g.setColour (nordDark.accent);
            g.fillRect (area.getX() + width * static_cast<float> (i) + 1.0f, area.getBottom() - height, width - 2.0f, height);
        }
    }

private:
    /** Nothing was measured yet. */
    bool isSilent() const
    {
        return std::all_of (levels.begin(), levels.end(), [] (float level) { return level == 0.0f; });
    }

    static constexpr float range = 90.0f; // dB

    InsertMeter& meter;
    std::array<float, InsertMeter::mostReadings> levels {};
};
} // namespace

std::unique_ptr<DevicePicture> makeTunerPicture (Workspace& w, const Device& d)
{
    return std::make_unique<TunerPicture> (w, d);
}

std::unique_ptr<DevicePicture> makeAnalyserPicture (Workspace& w, const Device& d)
{
    return std::make_unique<AnalyserPicture> (w, d);
}
} // namespace amp::gui
