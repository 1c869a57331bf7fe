#include "Gui/MainWindow.h"

namespace amp::gui
{
MainWindow::MainWindow() : juce::DocumentWindow ("AudioMage", juce::Colour (nordDark.panel), allButtons)
{
    setUsingNativeTitleBar (true);
    setResizable (true, false);
    setResizeLimits (MainComponent::leastWidth, MainComponent::leastHeight, 16384, 16384);
}

MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::add (const juce::String& id, const Services& services)
{
    contents[id] = std::make_unique<MainComponent> (services);
}

void MainWindow::show (const juce::String& id)
{
    auto* next = find (id);
    jassert (next != nullptr);
    if (next == shown)
        return;

    hide();
    shown           = next;
    const auto area = size.isEmpty() ? next->getLocalBounds() : size;
    juce::LookAndFeel::setDefaultLookAndFeel (&shown->getLookAndFeel()); // menus and dialogs are windows of their own
    shown->setSize (area.getWidth(), area.getHeight());
    setContentNonOwned (shown, true);
    if (! std::exchange (wasPlaced, true))
    {
        const auto* screen = juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();
        if (screen != nullptr)
            centreWithSize (std::min (getWidth(), screen->userArea.getWidth()), std::min (getHeight(), screen->userArea.getHeight()));
    }
    setVisible (true);
    shown->work().markChanged(); // its name is the window's
    shown->grabKeyboardFocus();
    shown->start();
}

void MainWindow::hide()
{
    juce::LookAndFeel::setDefaultLookAndFeel (nullptr);
    if (auto* before = std::exchange (shown, nullptr))
    {
        size = before->getLocalBounds();
        before->stop();
    }
    clearContentComponent();
}

void MainWindow::remove (const juce::String& id)
{
    if (find (id) == shown)
        hide();
    contents.erase (id);
}

MainComponent* MainWindow::find (const juce::String& id)
{
    const auto found = contents.find (id);
    return found == contents.end() ? nullptr : found->second.get();
}

void MainWindow::focusGained (FocusChangeType)
{
    if (shown != nullptr)
        shown->grabKeyboardFocus();
}

bool MainWindow::keyPressed (const juce::KeyPress& key)
{
    return shown != nullptr && shown->keyPressed (key); // while the frame itself has the focus
}

void MainWindow::closeButtonPressed()
{
    if (onClose != nullptr)
        onClose();
}
} // namespace amp::gui
