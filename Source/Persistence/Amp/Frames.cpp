#include "Persistence/Amp/Frames.h"

#include <memory>
#include <zstd.h>

namespace amp::container
{
namespace
{
constexpr int level = 1;
constexpr int windowLog = 23;  // 8 MB: what a reader must hold at most

struct FreeContext
{
    void operator() (ZSTD_DCtx* context) const { ZSTD_freeDCtx (context); }
};
}  // namespace

struct Packer::State
{
    ZSTD_CCtx* context = ZSTD_createCCtx();
};

Packer::Packer() : state (new State)
{
    ZSTD_CCtx_setParameter (state->context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter (state->context, ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setParameter (state->context, ZSTD_c_contentSizeFlag, 1);
    ZSTD_CCtx_setParameter (state->context, ZSTD_c_windowLog, 19);
}

Packer::~Packer()
{
    ZSTD_freeCCtx (state->context);
    delete state;
}

size_t Packer::append (std::string& out, std::string_view text)
{
    const auto start = out.size();
    out.resize (start + ZSTD_compressBound (text.size()));
    const auto size = ZSTD_compress2 (state->context, out.data() + start, out.size() - start, text.data(), text.size());
    out.resize (start + size);  // cannot fail: the room is the library's own bound
    return size;
}

std::optional<std::string> unpack (std::string_view frame, size_t limit)
{
    const auto size = ZSTD_getFrameContentSize (frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > limit ||
        frameBytes (frame) != frame.size())
        return {};

    const std::unique_ptr<ZSTD_DCtx, FreeContext> context (ZSTD_createDCtx());
    ZSTD_DCtx_setParameter (context.get(), ZSTD_d_windowLogMax, windowLog);

    std::string text (static_cast<size_t> (size), '\0');
    const auto got = ZSTD_decompressDCtx (context.get(), text.data(), text.size(), frame.data(), frame.size());
    return ZSTD_isError (got) || got != text.size() ? std::nullopt : std::optional (std::move (text));
}

size_t frameBytes (std::string_view bytes)
{
    const auto size = ZSTD_findFrameCompressedSize (bytes.data(), bytes.size());
    return ZSTD_isError (size) ? 0 : size;
}

size_t findFrame (std::string_view bytes, size_t from)
{
    return bytes.find ("\x28\xB5\x2F\xFD", from);
}
}  // namespace amp::container
