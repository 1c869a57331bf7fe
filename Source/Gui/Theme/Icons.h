#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** Our own icons, drawn on a grid of 20 x 20 with a round stroke of 1.6. */
enum class Icon
{
    toStart, play, pause, stop, loop, metronome, magnet, plus, chevronDown, check, warning, close,
    pointer, knife, magnifier, hand,
    record, punch, countIn, padlock, folder, file, search, bulb, changes, branch, people, book, console, gear, help, faders,
    notes, automation, sliders, history, bell, person, bin, arrowRight, chevronRight, chevronUp, chevronLeft, star, eye, wave,
    keyboard, screen, disk, speaker, headphones, refresh, pin, tag, document, grid, pencil, cable, chat, spark, menu, info, clock,
    follow,
    microphone, drum, guitar, piano, strings, horn, synthesiser, voices
};

/** Draws an icon in the current colour, centred in `area` at `size` logical pixels. */
void drawIcon (juce::Graphics&, Icon, juce::Rectangle<float> area, float size = 20.0f);

/** Its lines and solid parts on the grid of 20 x 20, to be filled. */
juce::Path iconShape (Icon);

/** The program's mark: a mountain ridge under an aurora, drawn in `ridge` and `glow`. */
void drawLogo (juce::Graphics&, juce::Rectangle<float> area, juce::Colour ridge, juce::Colour glow);
} // namespace amp::gui
