#include "Core/Hash.h"

#include "Core/Descriptor.h"
#include "Core/Vfs/SystemError.h"

#include <openssl/evp.h>

#include <cerrno>
#include <unistd.h>
#include <vector>

namespace amp
{
struct Sha256::State
{
    const std::unique_ptr<EVP_MD_CTX, void (*) (EVP_MD_CTX*)> context { EVP_MD_CTX_new(), EVP_MD_CTX_free };

    void begin() { EVP_DigestInit_ex (context.get(), EVP_sha256(), nullptr); }
};

Sha256::Sha256() : state (std::make_unique<State>())
{
    state->begin();
}
Sha256::~Sha256() = default;

void Sha256::add (const void* bytes, size_t count)
{
    EVP_DigestUpdate (state->context.get(), bytes, count);
}

std::string Sha256::digest()
{
    unsigned char bytes[EVP_MAX_MD_SIZE] {};
    unsigned int count = 0;
    EVP_DigestFinal_ex (state->context.get(), bytes, &count);
    state->begin();

    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < count; ++i)
        text += { digits[bytes[i] >> 4], digits[bytes[i] & 15] };
    return text;
}

std::string sha256 (std::string_view content)
{
    Sha256 hash;
    hash.add (content.data(), content.size());
    return hash.digest();
}

Result<std::string> sha256 (const Descriptor& file, const std::string& name)
{
    Sha256 hash;
    std::vector<char> piece (1 << 18);
    for (off_t at = 0;;)
    {
        const auto got = ::pread (file.get(), piece.data(), piece.size(), at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError (name, "read", errno);
        if (got == 0)
            return hash.digest();
        hash.add (piece.data(), static_cast<size_t> (got));
        at += got;
    }
}
}  // namespace amp
