#include "Gui/Export/ExportDialog.h"

#include "Gui/Export/ExportCheck.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto topHeight = 56, footHeight = 56, formWidth = 400, edge = 20;

juce::String counted (int files) { return juce::String (files) + (files == 1 ? " file" : " files"); }
} // namespace

ExportDialog::ExportDialog (Shell& s) : shell (s), exporter (*s.workspace.services.exporter)
{
    setTitle ("Export");
    setOpaque (true);
    setWantsKeyboardFocus (true);
    if (const auto* preferences = shell.workspace.services.preferences)
    {
        if (preferences->get().exportName.isNotEmpty())
            choices.pattern = preferences->get().exportName;
        choices.folder = juce::File (preferences->get().exportFolder.isEmpty() ? juce::String ("/") : preferences->get().exportFolder);
    }
    if (! choices.folder.isDirectory() || choices.folder == juce::File ("/"))
    {
        const auto file = shell.workspace.services.documents.file();
        choices.folder  = file != juce::File() ? file.getParentDirectory() : juce::File::getSpecialLocation (juce::File::userHomeDirectory);
    }
    const auto around = context();
    choices.typed     = around.selection.value_or (around.loop.value_or (juce::Range<double> (0.0, std::max (1.0, endOfContent (around.root)))));

    preset.makeMenu = [this] { return form.presetMenu(); };
    form.onChange   = [this] { plan(); };
    left.onClick    = [this] {
        if (page == Page::asking)
            return show (Page::form), plan();
        if (page == Page::running)
            return exporter.cancel();
        if (exporter.play != nullptr)
            exporter.play (juce::File());
        shell.overlays.close();
    };
    middle.onClick = [this] { page == Page::asking ? keepBoth() : page == Page::running ? shell.overlays.close() : (show (Page::form), plan()); };
    go.onClick     = [this] {
        if (page == Page::asking)
            return start();
        begin();
    };
    reveal.onClick = [this] { list.chosen().revealToUser(); };
    listen.onClick = [this] { play(); };
    list.onOpen    = [this] (const juce::File&) {
        if (page == Page::results)
            play();
    };
    for (auto* part : std::initializer_list<juce::Component*> { &preset, &form, &list, &progress, &reveal, &listen, &left, &middle, &go })
        addAndMakeVisible (part);
    form.refresh();
    show (exporter.isRunning() ? Page::running : Page::form);
    if (page == Page::form)
        plan();
    startTimerHz (15);
    refresh();
}

ExportContext ExportDialog::context() const
{
    const auto& w = shell.workspace;
    ExportContext made { w.services.session.now().root(), w.arrangement().loop, {}, w.selectedTracks(), w.services.now() };
    if (w.selectedTrack().isNotEmpty())
        made.selectedStrips.insert (w.selectedTrack());
    if (const auto& time = w.selectedTime())
        made.selection = juce::Range<double> (time->start, time->end);
    for (const auto& id : w.selectedClips())
        if (const auto* clip = w.arrangement().findClip (id))
        {
            const juce::Range<double> lasts (clip->start, clip->end);
            made.selection = made.selection ? made.selection->getUnionWith (lasts) : lasts;
        }
    return made;
}

void ExportDialog::plan()
{
    if (page != Page::form)
        return;
    preset.setText (form.presetName());
    const auto around = context();
    auto made         = orderOf (choices, around);
    order.reset();
    if (made)
        order = std::move (*made);
    list.showPlan (order ? *order : ExportOrder(), around.root);
    if (made)
        say (counted (static_cast<int> (order->passes.size() == 1 ? order->passes.front().files.size() : order->passes.size())) + ", about "
             + juce::File::descriptionOfSizeInBytes (list.bytes()));
    else
        say (made.error().text(), true);
    go.setEnabled (order.has_value());
}

void ExportDialog::begin()
{
    show (Page::form);
    plan();
    if (! order)
        return;
    if (const auto can = checkPlaces (*order, choices.folder, list.bytes(), shell.workspace.services); ! can)
        return say (can.error().text(), true);
    if (list.replaced() == 0)
        return start();
    show (Page::asking);
    say (list.replaced() == 1 ? juce::String ("1 file is there already.") : counted (list.replaced()) + " are there already.", true);
}

void ExportDialog::keepBoth()
{
    for (auto& pass : order->passes)
        for (auto& file : pass.files)
            file.file = file.file.getNonexistentSibling();
    start();
}

void ExportDialog::start()
{
    if (auto* preferences = shell.workspace.services.preferences)
        preferences->change ([&] (Preferences& p) {
            p.exportFolder = choices.folder.getFullPathName();
            p.exportName   = choices.pattern;
        });
    progress.setTarget (order->loudness);
    if (const auto begun = exporter.start (*order); ! begun)
        return show (Page::form), say (begun.error().text(), true);
    show (Page::running);
    refresh();
}

void ExportDialog::play()
{
    if (exporter.play == nullptr || list.chosen() == juce::File())
        return;
    plays = ! plays;
    exporter.play (plays ? list.chosen() : juce::File());
    listen.setButtonText (plays ? "Stop" : "Play");
}

void ExportDialog::refresh()
{
    if (page != Page::running)
        return;
    status = exporter.status();
    progress.show (status);
    if (status.state != ExportStatus::State::running)
        showOutcome();
}

void ExportDialog::showOutcome()
{
    status = exporter.status();
    show (Page::results);
    list.showResults (status.files);
    auto warnings = 0;
    for (const auto& file : status.files)
        warnings += file.warnings.size();
    const auto failed = status.state == ExportStatus::State::failed, stopped = status.state == ExportStatus::State::cancelled;
    say (failed    ? (status.problem ? status.problem->text() : juce::String ("the export failed"))
         : stopped ? juce::String ("Cancelled. ") + (status.files.empty() ? "No file was left behind." : counted (static_cast<int> (status.files.size())) + " had been completed.")
                   : "Done in " + minutesText (status.elapsed) + ", " + juce::String (status.speed, 1) + " x real time"
                         + (warnings > 0 ? ", " + juce::String (warnings) + (warnings == 1 ? " warning" : " warnings") : juce::String()),
         failed || warnings > 0);
}

void ExportDialog::say (const juce::String& text, bool bad)
{
    note  = text;
    isBad = bad;
    setDescription (text);
    repaint();
}

void ExportDialog::show (Page next)
{
    page = next;
    form.setVisible (page == Page::form);
    preset.setVisible (page == Page::form);
    list.setVisible (page != Page::running);
    progress.setVisible (page == Page::running);
    const auto hasFiles = page == Page::results && ! exporter.status().files.empty();
    reveal.setVisible (hasFiles);
    listen.setVisible (hasFiles && exporter.play != nullptr);
    left.setButtonText (page == Page::asking ? "Back" : page == Page::running || page == Page::form ? "Cancel" : "Close");
    middle.setButtonText (page == Page::asking ? "Keep both" : page == Page::running ? "Continue in background" : "Export again");
    middle.setVisible (page != Page::form);
    go.setButtonText (page == Page::asking ? "Replace" : "Export");
    go.setVisible (page == Page::form || page == Page::asking);
    go.setEnabled (true);
    go.setColour (juce::TextButton::buttonColourId, LookAndFeel::of (shell.frame).theme().primaryFill);
    go.setColour (juce::TextButton::textColourOffId, LookAndFeel::of (shell.frame).theme().onPrimary);
    resized();
    if (isShowing())
        grabKeyboardFocus();
    repaint();
}

bool ExportDialog::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress::returnKey || ! go.isVisible() || ! go.isEnabled())
        return false;
    go.onClick();
    return true;
}

void ExportDialog::resized()
{
    auto area = getLocalBounds();
    auto top  = area.removeFromTop (topHeight);
    preset.setBounds (top.removeFromRight (260).withTrimmedRight (edge).withSizeKeepingCentre (240, 30));
    auto foot = area.removeFromBottom (footHeight).reduced (edge, 12);
    if (go.isVisible())
    {
        go.setBounds (foot.removeFromRight (112));
        foot.removeFromRight (8);
    }
    if (middle.isVisible())
    {
        middle.setBounds (foot.removeFromRight (page == Page::running ? 190 : 120));
        foot.removeFromRight (8);
    }
    left.setBounds (foot.removeFromRight (96));
    area = area.reduced (edge, 4);
    if (page == Page::form)
    {
        form.setBounds (area.removeFromLeft (formWidth));
        area.removeFromLeft (16);
    }
    if (page == Page::results)
    {
        auto buttons = area.removeFromBottom (40).withTrimmedTop (8);
        reveal.setBounds (buttons.removeFromLeft (140));
        buttons.removeFromLeft (8);
        listen.setBounds (buttons.removeFromLeft (96));
    }
    list.setBounds (area.withTrimmedBottom (4));
    progress.setBounds (area);
}

void ExportDialog::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    auto area = getLocalBounds();
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::display, page == Page::running ? "Exporting" : page == Page::results ? "Exported" : "Export", area.removeFromTop (topHeight).withTrimmedLeft (edge).toFloat(),
              juce::Justification::centredLeft);
    auto foot = area.removeFromBottom (footHeight).toFloat();
    g.setColour (theme.borderSubtle);
    g.fillRect (foot.withHeight (1.0f));
    if (page == Page::running)
        return;
    foot = foot.withLeft (static_cast<float> (edge)).withRight (static_cast<float> (left.getX()) - 12.0f);
    g.setColour (isBad ? theme.warn : theme.textSecondary);
    if (isBad)
        drawIcon (g, Icon::warning, foot.removeFromLeft (26.0f), 18.0f);
    drawText (g, look.fonts(), TextStyle::small, note, foot, juce::Justification::centredLeft);
}
} // namespace amp::gui
