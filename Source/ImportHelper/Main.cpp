#include <cstdio>

int main()
{
    std::puts ("audiomage");
    return 0;
}
