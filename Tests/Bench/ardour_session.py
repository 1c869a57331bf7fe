"""Files for compare-ardour.sh.

ardour_session.py media FOLDER TRACKS SECONDS   writes trk_000.wav ...: noise, stereo, 24 bits, 48 kHz
ardour_session.py place FILE TRACKS SECONDS     puts trk_NNN.wav on the NNNth track of an Ardour 7 session file
"""
import random
import re
import struct
import sys

RATE = 48000
SUPERCLOCK = 282240000  # Ardour's time unit: ticks a second


def write_media(folder, tracks, seconds):
    for track in range(tracks):
        random.seed(track)
        second = b"".join(random.randint(-2000000, 2000000).to_bytes(3, "little", signed=True) for _ in range(2 * RATE))
        size = len(second) * seconds
        with open(f"{folder}/trk_{track:03}.wav", "wb") as f:
            f.write(b"RIFF" + struct.pack("<I", 36 + size) + b"WAVEfmt ")
            f.write(struct.pack("<IHHIIHH", 16, 1, 2, RATE, RATE * 6, 6, 24) + b"data" + struct.pack("<I", size))
            for _ in range(seconds):
                f.write(second)


def attributes(**values):
    return " ".join(f'{key.replace("_", "-")}="{value}"' for key, value in values.items())


def place(path, tracks, seconds):
    text = open(path).read()
    next_id = int(re.search(r'id-counter="(\d+)"', text).group(1)) + 10
    length = seconds * SUPERCLOCK
    sources, regions = [], []

    def fresh():
        nonlocal next_id
        next_id += 1
        return next_id

    playlists = re.findall(r'<Playlist id="\d+" name="[^"]*" type="audio"[^>]*/>', text)
    assert len(playlists) == tracks, f"{len(playlists)} playlists for {tracks} tracks"
    for number, playlist in enumerate(playlists):
        name = f"trk_{number:03}"
        ids = fresh(), fresh()
        for channel, source in enumerate(ids):
            sources.append("<Source " + attributes(name=name + ".wav", take_id="", type="audio", flags="", id=source, natural_position="a0",
                                                   channel=channel, origin=name + ".wav", gain=1) + "/>")

        def region(is_whole):
            off = {key: 0 for key in ("muted", "locked", "video_locked", "automatic", "import", "hidden", "position_locked", "valid_transients",
                                      "sync_marked", "left_of_split", "right_of_split", "layering_index", "envelope_active",
                                      "default_fade_in", "default_fade_out")}
            return "<Region " + attributes(name=name, opaque=1, whole_file=int(is_whole), external=1, start="a0", length=f"a{length}@a0",
                                           sync_position="a0", ancestral_start="a0", ancestral_length="a0@a0", stretch=1, shift=1, tags="",
                                           contents=0, fade_in_active=1, fade_out_active=1, scale_amplitude=1, id=fresh(), type="audio",
                                           first_edit="nothing", source_0=ids[0], source_1=ids[1], master_source_0=ids[0],
                                           master_source_1=ids[1], channels=2, **off) + "/>"

        regions.append(region(True))
        text = text.replace(playlist, playlist[:-2] + ">" + region(False) + "</Playlist>")

    location = "<Location " + attributes(id=fresh(), name="session", start="a0", end=f"a{length}", flags="IsSessionRange", locked=0, timestamp=0, cue=0) + "/>"
    text = text.replace("<Sources/>", "<Sources>" + "".join(sources) + "</Sources>", 1)
    text = text.replace("<Regions/>", "<Regions>" + "".join(regions) + "</Regions>", 1)
    text = text.replace("<Locations/>", "<Locations>" + location + "</Locations>", 1)
    text = re.sub(r'id-counter="\d+"', f'id-counter="{next_id + 10}"', text, count=1)
    open(path, "w").write(text)


if __name__ == "__main__":
    command, target, tracks, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    (write_media if command == "media" else place)(target, tracks, seconds)
