#include "Gui/Changemap/ChangemapPane.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Model/Lookup.h"

namespace amp::gui
{
ChangemapPane::ChangemapPane (Shell& s)
    : shell (s),
      source (s.workspace.services.versions),
      listener (s.workspace, [this]() -> Result<std::pair<NodePtr, NodePtr>> {
          const auto a = stateOf (shownA), b = stateOf (shownB);
          if (! a || ! b)
              return ! a ? a.error() : b.error();
          return std::pair (*a, *b);
      })
{
    setTitle ("Changemap");
    setOpaque (true);
    for (auto* part : std::initializer_list<juce::Component*> { &chooseA, &chooseB, &kinds, &previous, &next, &overlay, &takeChosen, &listener, &list })
        addAndMakeVisible (part);
    previous.onClick = [this] { step (-1); };
    next.onClick     = [this] { step (1); };
    chooseA.makeMenu = [this] { return menuOf (true); };
    chooseB.makeMenu = [this] { return menuOf (false); };
    kinds.onChoice   = [this] (int) { refresh(); };
    overlay.setClickingTogglesState (true);
    overlay.onClick    = [this] {
        source->showsOverlay = overlay.getToggleState();
        shell.frame.mainPane().repaint();
    };
    takeChosen.onClick = [this] { take (list.chosenPaths()); };
    listener.onSound = [this] {
        summary = withSound (source->changes != nullptr ? source->changes->summary() : juce::String());
        list.residualsChanged();
        repaint();
    };
    list.residualOf = [this] (const juce::String& part) { return listener.sound() != nullptr ? listener.sound()->residualOf (part) : juce::String(); };
    list.onButton      = [this] (const versions::Difference& difference) { take (difference.paths); };
    list.onChoice      = [this] { takeChosen.setEnabled (! list.chosenPaths().empty()); };
    refresh();
}

void ChangemapPane::step (int direction)
{
    const auto* difference = list.step (direction);
    if (difference == nullptr)
        return shell.workspace.hint (direction > 0 ? "That was the last change" : "That was the first change");
    if (const auto& range = difference->newRange.has_value() ? difference->newRange : difference->oldRange)
        shell.workspace.services.transport.locate (range->from);
}

Result<NodePtr> ChangemapPane::stateOf (const juce::String& word)
{
    auto* repository = source != nullptr ? source->repository() : nullptr;
    if (repository == nullptr)
        return Error { {}, "Save the session first; its versions are kept beside it." };
    if (word == "now")
        return repository->documentOf (shell.workspace.services.session.now().root());
    const auto id = repository->resolve (word);
    return id ? repository->stateOf (*id) : Result<NodePtr> (id.error());
}

juce::String ChangemapPane::giver() const { return source->comparedB == "now" ? source->comparedA : source->comparedB; }

std::optional<versions::Aspect> ChangemapPane::filter() const
{
    using versions::Aspect;
    constexpr Aspect aspects[] { Aspect::audio, Aspect::midi, Aspect::mix, Aspect::automation, Aspect::tempo, Aspect::pattern };
    return kinds.choice() <= 0 ? std::optional<Aspect>() : aspects[static_cast<size_t> (kinds.choice() - 1)];
}

void ChangemapPane::refresh()
{
    auto& workspace     = shell.workspace;
    const auto revision = workspace.services.session.now().revision();
    auto* repository    = source != nullptr ? source->repository() : nullptr;
    const auto head     = repository != nullptr ? repository->refs().head() : std::string();
    overlay.setToggleState (source->showsOverlay, juce::dontSendNotification);
    if (revision == shownState && source->comparedA == shownA && source->comparedB == shownB && head == shownHead && kinds.choice() == shownKind)
        return;
    shownState = revision;
    shownA     = source->comparedA;
    shownB     = source->comparedB;
    shownHead  = head;
    shownKind  = kinds.choice();

    listener.forget();
    const auto a = stateOf (shownA), b = stateOf (shownB);
    trouble      = ! a ? (head.empty() && repository != nullptr ? juce::String ("No version yet to compare with. Save one in the panel Versions.") : a.error().text())
                   : ! b ? b.error().text()
                         : juce::String();
    auto map     = std::make_shared<versions::Changemap> (a && b ? versions::makeChangemap (*a, *b) : versions::Changemap());
    source->changes = map;
    if (source->showsOverlay)
        shell.frame.mainPane().repaint();

    const auto isReverting = shownB == "now";
    const auto verb        = isReverting ? "Revert" : "Apply";
    const auto length      = std::max (endOfContent (workspace.services.session.now().root()), [&] {
        auto end = 1.0;
        for (const auto& row : map->rows)
            for (const auto& band : row.bands)
                end = std::max (end, band.to);
        return end;
    }());
    summary = trouble.isEmpty() ? map->summary() : juce::String();
    listener.setVisible (listener.isPossible() && trouble.isEmpty());
    for (auto* button : { &previous, &next })
        button->setEnabled (! map->differences.empty());
    resized();
    chooseA.setText ("A: " + nameOf (shownA));
    chooseB.setText ("B: " + nameOf (shownB));
    takeChosen.setButtonText (juce::String (verb) + " selected");
    takeChosen.setEnabled (false);
    takeChosen.setTooltip (isReverting ? "Makes it what it is in A" : "Takes it over from B into the session");
    list.show (map, filter(), length, verb);
    repaint();
}

juce::String ChangemapPane::withSound (const juce::String& text) const
{
    const auto* sound = listener.sound();
    if (sound == nullptr)
        return text;
    return text + ".  B - A: " + sound->residualOf ("master") + (sound->loudness.has_value() ? ", both heard at " + juce::String (*sound->loudness, 1) + " LUFS" : juce::String());
}

/** Makes what is at some paths what the giver has there, as one undo step. */
void ChangemapPane::take (const std::vector<Path>& paths)
{
    juce::Array<juce::var> words;
    for (const auto& path : paths)
        words.add (juce::String (path.toString()));
    shell.workspace.run ("version.revert", { { "paths", words }, { "from", giver() } });
}

juce::String ChangemapPane::nameOf (const juce::String& word)
{
    if (word == "now")
        return "now";
    auto* repository = source != nullptr ? source->repository() : nullptr;
    const auto id    = repository != nullptr ? repository->resolve (word) : Result<std::string> (Error {});
    const auto commit = id ? repository->commitOf (*id) : Result<versions::Commit> (Error {});
    return commit ? commit->shortId() + " " + commit->message.substring (0, 40) : word;
}

juce::PopupMenu ChangemapPane::menuOf (bool isA)
{
    juce::PopupMenu menu;
    auto& chosen    = isA ? source->comparedA : source->comparedB;
    const auto item = [&] (const juce::String& text, const juce::String& word) {
        menu.addItem (text, true, chosen == word, [this, &chosen, word] {
            chosen = word;
            refresh();
        });
    };
    item ("now", "now");
    auto* repository = source != nullptr ? source->repository() : nullptr;
    const auto all   = repository != nullptr ? repository->everything() : Result<std::vector<versions::Commit>> (Error {});
    if (! all)
        return menu;
    item ("the last version", "HEAD");
    menu.addSeparator();
    for (size_t i = 0; i < std::min<size_t> (all->size(), 30); ++i)
        item ((*all)[i].shortId() + "  " + (*all)[i].message.substring (0, 50), juce::String ((*all)[i].id));
    return menu;
}

void ChangemapPane::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    auto foot = getLocalBounds().removeFromBottom (36).reduced (12, 0).toFloat();
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::small, summary, foot, juce::Justification::centredLeft);
    if (trouble.isNotEmpty())
        drawText (g, look.fonts(), TextStyle::body, trouble, getLocalBounds().toFloat(), juce::Justification::centred);
}

void ChangemapPane::resized()
{
    auto area = getLocalBounds();
    auto top  = area.removeFromTop (40).reduced (8, 6);
    overlay.setBounds (top.removeFromRight (80));
    top.removeFromRight (8);
    if (listener.isVisible())
    {
        listener.setBounds (top.removeFromRight (StateListener::width));
        top.removeFromRight (8);
    }
    next.setBounds (top.removeFromRight (24));
    previous.setBounds (top.removeFromRight (24));
    top.removeFromRight (4);
    const auto kindWidth = std::min (440, std::max (280, top.getWidth() / 2));
    kinds.setBounds (top.removeFromRight (kindWidth));
    top.removeFromRight (8);
    chooseA.setBounds (top.removeFromLeft (top.getWidth() / 2).withTrimmedRight (4));
    chooseB.setBounds (top.withTrimmedLeft (4));
    takeChosen.setBounds (area.removeFromBottom (36).reduced (8, 4).removeFromRight (140));
    list.setBounds (area);
    list.setVisible (true);
}
} // namespace amp::gui
