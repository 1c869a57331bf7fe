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
    clear();
}

void MainWindow::show (const Services& services)
{
    const auto isFirst = content == nullptr;
    const auto area    = isFirst ? juce::Rectangle<int> (1440, 900) : content->getLocalBounds();
    clear();

    content = std::make_unique<MainComponent> (services);
    juce::LookAndFeel::setDefaultLookAndFeel (&content->getLookAndFeel()); // menus and dialogs are windows of their own
    content->setSize (area.getWidth(), area.getHeight());
    setContentNonOwned (content.get(), true);
    if (isFirst)
    {
        const auto screen = juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();
        if (screen != nullptr)
            centreWithSize (std::min (getWidth(), screen->userArea.getWidth()), std::min (getHeight(), screen->userArea.getHeight()));
    }
    setVisible (true);
    content->grabKeyboardFocus();
    content->start();
}

void MainWindow::clear()
{
    juce::LookAndFeel::setDefaultLookAndFeel (nullptr);
    clearContentComponent();
    content.reset();
}

void MainWindow::focusGained (FocusChangeType)
{
    if (content != nullptr)
        content->grabKeyboardFocus();
}

bool MainWindow::keyPressed (const juce::KeyPress& key)
{
    return content != nullptr && content->keyPressed (key); // while the frame itself has the focus
}

void MainWindow::closeButtonPressed()
{
    if (content != nullptr)
        content->documentActions().quit();
}
} // namespace amp::gui
