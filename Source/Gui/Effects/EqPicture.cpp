#include "Gui/Effects/EqPicture.h"

#include "Gui/Effects/ParameterFormat.h"
#include "Gui/Effects/SpectrumView.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
EqPicture::EqPicture (Workspace& w, const Device& d) : workspace (w), device (d), spectrum (w.services.telemetry)
{
    setTitle ("Response of " + d.name);
    setFocusContainerType (FocusContainerType::focusContainer);
    for (size_t i = 0; i < points; ++i)
        frequencies[i] = LiveSpectrum::frequencyAt (static_cast<double> (i) / (points - 1));
    spectrum.watch (d.meterId);
    show (d);
}

void EqPicture::show (const Device& next)
{
    device = next;
    bands  = eqBands (workspace, device);
    while (handles.size() < bands.size())
    {
        handles.push_back (std::make_unique<EqHandle>());
        connect (handles.size() - 1);
        addAndMakeVisible (*handles.back());
    }
    handles.resize (bands.size());
    selected = bands.empty() ? 0 : std::min (selected, bands.size() - 1);
    for (size_t i = 0; i < bands.size(); ++i)
        handles[i]->show (bands[i], i, i == selected);
    placeHandles();
    compute();
    repaint();
}

void EqPicture::connect (size_t i)
{
    auto& handle   = *handles[i];
    handle.valueAt = [this] (juce::Point<float> at) { return valuesAt (at); };
    handle.onBegin = [this, i] { held.take (pathsOf (workspace, device.target, { bands[i].frequencyKey, bands[i].gainKey, bands[i].qKey })); };
    handle.onEnd   = [this] { held.release(); };
    handle.onChange = [this, i] (double frequency, double gain, double q) {
        const auto band = bands[i];
        const EqEdit edit (workspace, device.target);
        if (frequency != band.frequency)
            edit.set (band.frequencyKey, frequency, held.gesture());
        if (band.hasGain() && gain != band.gain)
            edit.set (band.gainKey, gain, held.gesture());
        if (band.qKey.isNotEmpty() && q != band.q)
            edit.set (band.qKey, q, held.gesture());
        if (const auto now = readDevice (workspace, device.target)) // at once: the next move starts from here
            show (*now);
    };
    handle.onReset  = [this, i] { EqEdit (workspace, device.target).reset (bands[i]); };
    handle.onToggle = [this, i] { EqEdit (workspace, device.target).setOn (bands[i], ! bands[i].isOn); };
    handle.onMenu   = [this, i] { showMenu (i); };
    handle.onSelect = [this, i] { select (i); };
}

void EqPicture::select (size_t index)
{
    if (std::exchange (selected, index) == index)
        return;
    for (size_t i = 0; i < handles.size(); ++i)
        handles[i]->show (bands[i], i, i == selected);
    if (onSelect != nullptr)
        onSelect();
}

void EqPicture::compute()
{
    const auto rate     = workspace.services.telemetry.device.load().sampleRate;
    const auto rateUsed = rate > 0.0 ? rate : 48000.0;
    curves.resize (bands.size());
    sum.fill (0.0);
    for (size_t i = 0; i < bands.size(); ++i)
    {
        workspace.services.curves->filter (bands[i].curve(), rateUsed, frequencies, curves[i]);
        const auto isHeard = bands[i].isOn && (device.isInsert() ? ! bands[i].hasGain() || bands[i].gain != 0.0 : true);
        const auto isPass  = bands[i].offFrequency > 0.0; // a strip's filters are heard without its EQ
        if (isHeard && (device.isInsert() || device.isOn || isPass))
            for (size_t p = 0; p < points; ++p)
                sum[p] += curves[i][p];
    }
    if (device.isInsert()) // the whole, with its output, as the effect itself tells it
        workspace.services.curves->response (device.pluginId.toStdString(), device.values, rateUsed, frequencies, sum);
}

double EqPicture::responseAt (double frequency) const
{
    const auto place = juce::jlimit (0.0, 1.0, LiveSpectrum::placeOf (frequency)) * (points - 1);
    return sum[static_cast<size_t> (std::lround (place))];
}

juce::Point<float> EqPicture::pointOf (double frequency, double gain) const
{
    return { static_cast<float> (LiveSpectrum::placeOf (frequency)) * static_cast<float> (getWidth()),
             juce::jmap (static_cast<float> (gain), static_cast<float> (range), static_cast<float> (-range), 0.0f, static_cast<float> (getHeight())) };
}

juce::Point<double> EqPicture::valuesAt (juce::Point<float> at) const
{
    return { LiveSpectrum::frequencyAt (static_cast<double> (at.x) / std::max (1, getWidth())),
             juce::jmap (static_cast<double> (at.y), 0.0, static_cast<double> (std::max (1, getHeight())), range, -range) };
}

void EqPicture::placeHandles()
{
    for (size_t i = 0; i < handles.size(); ++i)
    {
        const auto centre = pointOf (bands[i].frequency, bands[i].hasGain() ? bands[i].gain : 0.0);
        constexpr auto half = EqHandle::size / 2;
        const auto x = juce::jlimit (half, std::max (half, getWidth() - half), juce::roundToInt (centre.x)), y = juce::jlimit (half, std::max (half, getHeight() - half), juce::roundToInt (centre.y));
        handles[i]->setBounds (x - half, y - half, EqHandle::size, EqHandle::size);
    }
}

void EqPicture::advance (double seconds)
{
    if (spectrum.advance (seconds))
        repaint();
}

juce::Path EqPicture::curveOf (std::span<const double> decibels) const
{
    juce::Path path;
    for (size_t i = 0; i < points; ++i)
    {
        const auto at = pointOf (frequencies[i], juce::jlimit (-range - 6.0, range + 6.0, decibels[i]));
        i == 0 ? path.startNewSubPath (at) : path.lineTo (at);
    }
    return path;
}

void EqPicture::paint (juce::Graphics& g)
{
    paintScreen (g);
    g.reduceClipRegion (getLocalBounds());
    const auto area = getLocalBounds().toFloat();
    drawFrequencyGrid (g, *this, area);
    for (const auto level : { 18.0, 12.0, 6.0, 0.0, -6.0, -12.0, -18.0 })
    {
        const auto y = pointOf (1000.0, level).y;
        g.setColour (nordDark.gridBar.withAlpha (level == 0.0 ? 1.0f : 0.5f));
        g.fillRect (0.0f, y, area.getWidth(), 1.0f);
        if (std::lround (level) % 12 == 0 || area.getHeight() > 220.0f)
            paintLabel (g, (level > 0.0 ? "+" : "") + juce::String (level, 0), { area.getWidth() - 28.0f, y - 12.0f, 26.0f, 11.0f }, juce::Justification::centredRight);
    }

    const auto sound = spectrum.outline (area);
    g.setColour (nordDark.textDisabled.withAlpha (0.30f));
    g.fillPath (sound);
    g.setColour (nordDark.textDisabled.withAlpha (0.7f));
    g.strokePath (sound, juce::PathStrokeType (1.0f));

    const auto isHeard = device.isOn;
    if (selected < curves.size() && bands[selected].isOn)
    {
        auto filled = curveOf (curves[selected]);
        const auto zero = pointOf (1000.0, 0.0).y;
        filled.lineTo (area.getWidth(), zero);
        filled.lineTo (0.0f, zero);
        filled.closeSubPath();
        g.setColour (juce::Colour (clipColours[(selected * 3) % clipColours.size()].colour).withAlpha (0.25f));
        g.fillPath (filled);
    }
    g.setColour (isHeard ? nordDark.accent : nordDark.textDisabled);
    g.strokePath (curveOf (sum), juce::PathStrokeType (2.0f));

    if (readout.isNotEmpty())
        paintLabel (g, readout, area.reduced (6.0f, 4.0f).removeFromTop (12.0f), juce::Justification::centredLeft);
    if (bands.empty())
        paintLabel (g, "Double-click to add a band", area, juce::Justification::centred);
}

std::unique_ptr<juce::AccessibilityHandler> EqPicture::createAccessibilityHandler()
{
    return readOnlyText (*this, [this] {
        const auto [frequency, level] = spectrum.loudest();
        return level <= -120.0f ? juce::String ("silent") : "loudest at " + juce::String (std::lround (frequency)) + " Hz with " + juce::String (level, 0) + " dB";
    });
}

void EqPicture::mouseMove (const juce::MouseEvent& e)
{
    static const ParameterDescription hertz { "frequency", "Frequency", "Hz", 20, 20000, 1000, ParameterDescription::Scale::logarithmic, {} };
    const auto at = valuesAt (e.position);
    const auto response = responseAt (at.x);
    const auto text = parameterText (hertz, juce::jlimit (20.0, 20000.0, at.x)) + "   " + (response > 0.0 ? "+" : "") + juce::String (response, 1) + " dB";
    if (std::exchange (readout, text) != text)
        repaint (0, 0, 220, 20);
}

void EqPicture::mouseExit (const juce::MouseEvent&)
{
    if (std::exchange (readout, juce::String()).isNotEmpty())
        repaint (0, 0, 220, 20);
}

void EqPicture::mouseDoubleClick (const juce::MouseEvent& e)
{
    const auto at = valuesAt (e.position);
    const EqEdit edit (workspace, device.target);
    if (edit.canAdd())
        return edit.add (juce::jlimit (20.0, 20000.0, at.x), at.y);

    // The nearest bell that does nothing yet.
    const EqBand* nearest = nullptr;
    for (const auto& band : bands)
        if (band.type == EqBand::Type::bell && band.gain == 0.0 &&
            (nearest == nullptr || std::abs (std::log (band.frequency / at.x)) < std::abs (std::log (nearest->frequency / at.x))))
            nearest = &band;
    if (nearest == nullptr)
        return;
    const auto band = *nearest;
    const auto one  = workspace.newGesture();
    edit.set (band.frequencyKey, juce::jlimit (band.leastFrequency, band.mostFrequency, at.x), one);
    edit.set (band.gainKey, juce::jlimit (-range, range, at.y), one);
    if (! device.isInsert() && ! device.isOn)
        edit.set ("eq.enabled", true, one);
    workspace.endGesture();
}

void EqPicture::showMenu (size_t index)
{
    using Type = EqBand::Type;
    const auto band = bands[index];
    const EqEdit edit (workspace, device.target);
    juce::PopupMenu menu;
    if (band.typeKey.isNotEmpty())
    {
        auto types = band.sideKey.isNotEmpty()                                        ? std::vector<Type> { Type::bell, Type::lowShelf, Type::highShelf, Type::highPass, Type::lowPass }
                     : band.name.startsWith ("Low") ? std::vector<Type> { Type::bell, Type::lowShelf, Type::highPass, Type::lowPass }
                                                                                      : std::vector<Type> { Type::bell, Type::highShelf, Type::highPass, Type::lowPass };
        for (const auto type : types)
            menu.addItem (nameOf (type), true, band.type == type, [edit, band, type] { edit.setType (band, type); });
        menu.addSeparator();
    }
    if (band.onKey.isNotEmpty() || band.offFrequency > 0.0)
        menu.addItem ("On", true, band.isOn, [edit, band] { edit.setOn (band, ! band.isOn); });
    if (band.hasGain())
        menu.addItem ("Reset to 0 dB", band.gain != 0.0, false, [edit, band] { edit.set (band.gainKey, 0.0); });
    if (band.id.isNotEmpty())
        menu.addItem ("Remove", [edit, band] { edit.remove (band); });
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (*handles[index]));
}

std::unique_ptr<DevicePicture> makeEqPicture (Workspace& w, const Device& d)
{
    return std::make_unique<EqPicture> (w, d);
}
} // namespace amp::gui
