#pragma once
#include "Versioning/Objects/Pack.h"

#include <list>
#include <unordered_map>
#include <unordered_set>

namespace amp::versions
{
/** The objects of a repository: texts under the SHA-256 of themselves, kept in packs in one folder.

    What is there is never changed, so that any number of programs may add to one folder at the same time. What is added
    stays in memory until flush() writes it. Every text is checked against its name when it is read.

    Thread: one at a time.
*/
class ObjectStore
{
public:
    /** @param folderPath  made by the first flush(). */
    ObjectStore (Vfs& v, std::string folderPath) : vfs (v), folder (std::move (folderPath)) {}

    /** Reads what the folder holds by now. A folder that is missing is empty. */
    Result<> refresh();

    bool has (const std::string& id) const { return pending.contains (id) || places.contains (id); }

    /** The text of an object. @returns an Error if there is none, or if it is damaged. */
    Result<std::string> read (const std::string& id);

    /** Adds an object. @returns its name. */
    std::string add (std::string text);

    /** Writes the objects that the named ones need, as one pack, so that they survive a power cut. The rest stays in
       memory.
        @returns how many bytes it wrote. */
    Result<int64_t> flush (const std::vector<std::string>& roots);

    /** Brings over every object that the named ones need from another store. */
    Result<> copy (ObjectStore& from, const std::vector<std::string>& roots);

private:
    struct Place
    {
        size_t pack;
        size_t offset;
        uint32_t length;
    };

    struct Texts
    {
        size_t pack;
        std::string texts;
    };

    Result<std::string> readPlaced (const std::string& id, const Place&);
    Result<const std::string*> textsOf (size_t pack);
    Result<> addPack (const std::string& name);
    Result<int64_t> writePack (const std::vector<std::pair<std::string, std::string_view>>&);
    Result<> joinSmallPacks();

    Vfs& vfs;
    std::string folder;
    std::vector<std::string> packs;  ///< names of those that were read
    std::unordered_set<std::string> known;
    std::unordered_map<std::string, Place> places;
    std::unordered_map<std::string, std::string> pending;
    std::list<Texts> unpacked;  ///< the latest used first
};

/** Calls visit (id) for every name of an object in a text. */
void forEachId (std::string_view text, const std::function<void (const std::string&)>& visit);
}  // namespace amp::versions
