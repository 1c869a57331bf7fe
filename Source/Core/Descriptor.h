#pragma once
#include <utility>

namespace amp
{
/** An open file of the operating system, closed when its owner goes. Holds -1 when there is none. */
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor (int open) : number (open) {}
    Descriptor (Descriptor&& other) noexcept : number (std::exchange (other.number, -1)) {}
    Descriptor& operator= (Descriptor&& other) noexcept
    {
        std::swap (number, other.number);
        return *this;
    }
    ~Descriptor();

    bool isOpen() const { return number >= 0; }
    int get() const { return number; }

private:
    int number = -1;
};
}  // namespace amp
