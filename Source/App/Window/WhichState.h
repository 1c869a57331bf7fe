#pragma once
#include "App/Crashes.h"
#include "App/Window/Stage.h"
#include "Gui/MainWindow.h"
#include "Gui/Start/DamagedDialog.h"
#include "Persistence/Journal/Generations.h"

#include <deque>

namespace amp
{
/** Opens sessions of which there is more than one state, and asks for which: with the changes that a crash left or without them, the
    latest whole state of a damaged file or what is left of it. Nothing is removed, whatever is chosen. Thread: message. */
class WhichState
{
public:
    /** Where things are shown. */
    struct Window
    {
        std::function<void (std::unique_ptr<Stage>)> show;
        std::function<void (const Error&)> report;
        std::function<void (const juce::String&)> notice;
        std::function<gui::MainComponent*()> front;  // null: there is none yet
    };

    WhichState (engine::Devices& d, Window w) : devices (d), window (std::move (w)) {}
    ~WhichState() { *isAlive = false; }

    /** Opens a file, or asks. @returns an Error, and nothing has changed, if there is nothing to be opened. */
    Result<> open (const juce::File&);

    /** The same, without what a crash left. */
    Result<> openSaved (const juce::File&);

private:
    struct Offer
    {
        gui::DamagedSession card;
        juce::File file;
        WholeState state;
    };

    void askAbout (const LeftBehind&);
    bool offerWhole (const juce::File&, const Stage*, const Error&);
    void showNextOffer();
    void putBack (const juce::File&, const WholeState&);
    void openLeft (const juce::File&);
    void later (std::function<void()>);

    engine::Devices& devices;
    const Window window;
    std::deque<Offer> offers;  // one after the other
    bool isOffering = false;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true);  // asked by what runs later
};
}  // namespace amp
