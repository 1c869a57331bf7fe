#pragma once
#include "Model/Rules.h"
#include "Persistence/Amp/Index.h"

namespace amp::container
{
/** A frame of a damaged file, with its text if that could be read. */
struct Salvaged
{
    Frame frame;
    std::optional<std::string> text;
};

/** Joins what could be read to one JSON text, closing and opening the containers between.
    @param damage  gets a problem for each stretch that was lost. */
std::string salvage (const std::vector<Salvaged>&, std::vector<Problem>& damage);
} // namespace amp::container
