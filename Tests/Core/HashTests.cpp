#include "Core/Descriptor.h"
#include "Core/Hash.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <fcntl.h>

TEST_CASE ("SHA-256 gives the digests of FIPS 180-4's examples", "[core][hash]")
{
    CHECK (amp::sha256 ("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK (amp::sha256 ("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK (amp::sha256 (std::string (1'000'000, 'a')) ==
           "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE ("a file's hash is that of its content", "[core][hash]")
{
    const amp::tests::TemporaryFolder folder;
    const std::string content (1'000'003, 'x');
    const amp::Descriptor file (::open (folder.write ("a", content).c_str(), O_RDONLY));
    CHECK (*amp::sha256 (file, "a") == amp::sha256 (content));
    CHECK_FALSE (amp::sha256 (amp::Descriptor(), "a"));
}

TEST_CASE ("a digest begins again with nothing", "[core][hash]")
{
    amp::Sha256 hash;
    hash.add ("xyz", 3);
    hash.digest();
    hash.add ("ab", 2);
    hash.add ("c", 1);
    CHECK (hash.digest() == amp::sha256 ("abc"));
}
