/* host URI in.wav out.wav [symbol=value ...]: renders a stereo file through an LV2 effect, for comparisons.
   Needs liblilv-dev, lv2-dev and libsndfile1-dev; compare.py builds it. Nothing of the program depends on it. */
#include <lilv/lilv.h>
#include <lv2/atom/atom.h>
#include <lv2/buf-size/buf-size.h>
#include <lv2/options/options.h>
#include <lv2/urid/urid.h>
#include <lv2/worker/worker.h>
#include <sndfile.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { block = 512, most = 1024 };

static char* names[4096];
static LV2_URID count;

static LV2_URID map (LV2_URID_Map_Handle h, const char* uri)
{
    (void) h;
    for (LV2_URID i = 0; i < count; ++i)
        if (strcmp (names[i], uri) == 0)
            return i + 1;
    names[count] = strdup (uri);
    return ++count;
}

static const char* unmap (LV2_URID_Unmap_Handle h, LV2_URID id)
{
    (void) h;
    return id > 0 && id <= count ? names[id - 1] : NULL;
}

/* Only changes of state ask for work; there are none. */
static LV2_Worker_Status schedule (LV2_Worker_Schedule_Handle h, uint32_t size, const void* data)
{
    (void) h, (void) size, (void) data;
    return LV2_WORKER_SUCCESS;
}

int main (int argc, char** argv)
{
    if (argc < 4)
        return 2;
    LilvWorld* world = lilv_world_new();
    lilv_world_load_all (world);
    LilvNode* uri = lilv_new_uri (world, argv[1]);
    const LilvPlugin* plugin = lilv_plugins_get_by_uri (lilv_world_get_all_plugins (world), uri);
    if (plugin == NULL)
        return fprintf (stderr, "%s: not installed\n", argv[1]), 3;

    SF_INFO info = { 0 };
    SNDFILE* in = sf_open (argv[2], SFM_READ, &info);
    if (in == NULL || info.channels != 2)
        return fprintf (stderr, "%s: not a stereo file\n", argv[2]), 3;
    SF_INFO outInfo = { .samplerate = info.samplerate, .channels = 2, .format = SF_FORMAT_WAV | SF_FORMAT_FLOAT };
    SNDFILE* out = sf_open (argv[3], SFM_WRITE, &outInfo);

    LV2_URID_Map mapping = { NULL, map };
    LV2_URID_Unmap unmapping = { NULL, unmap };
    int32_t length = block;
    float rate = (float) info.samplerate;
    const LV2_URID intType = map (NULL, LV2_ATOM__Int);
    LV2_Options_Option options[] = {
        { LV2_OPTIONS_INSTANCE, 0, map (NULL, LV2_BUF_SIZE__minBlockLength), sizeof length, intType, &length },
        { LV2_OPTIONS_INSTANCE, 0, map (NULL, LV2_BUF_SIZE__maxBlockLength), sizeof length, intType, &length },
        { LV2_OPTIONS_INSTANCE, 0, map (NULL, LV2_BUF_SIZE__nominalBlockLength), sizeof length, intType, &length },
        { LV2_OPTIONS_INSTANCE, 0, map (NULL, "http://lv2plug.in/ns/ext/parameters#sampleRate"), sizeof rate, map (NULL, LV2_ATOM__Float), &rate },
        { LV2_OPTIONS_INSTANCE, 0, 0, 0, 0, NULL }
    };
    LV2_Worker_Schedule working = { NULL, schedule };
    const LV2_Feature features[] = { { LV2_URID__map, &mapping }, { LV2_URID__unmap, &unmapping }, { LV2_OPTIONS__options, options },
                                     { LV2_BUF_SIZE__boundedBlockLength, NULL }, { LV2_BUF_SIZE__fixedBlockLength, NULL }, { LV2_WORKER__schedule, &working } };
    const LV2_Feature* const list[] = { &features[0], &features[1], &features[2], &features[3], &features[4], &features[5], NULL };
    LilvInstance* instance = lilv_plugin_instantiate (plugin, info.samplerate, list);
    if (instance == NULL)
        return fprintf (stderr, "%s: cannot be made\n", argv[1]), 3;

    const uint32_t ports = lilv_plugin_get_num_ports (plugin);
    static float values[most], audioIn[2][block], audioOut[most][block];
    static uint64_t atoms[most][1024];
    float defaults[most];
    lilv_plugin_get_port_ranges_float (plugin, NULL, NULL, defaults);
    LilvNode* isInput = lilv_new_uri (world, LV2_CORE__InputPort);
    LilvNode* isAudio = lilv_new_uri (world, LV2_CORE__AudioPort);
    LilvNode* isControl = lilv_new_uri (world, LV2_CORE__ControlPort);
    int inputs = 0, outputs = 0, outputAt[2] = { 0, 0 };
    for (uint32_t i = 0; i < ports && i < most; ++i)
    {
        const LilvPort* port = lilv_plugin_get_port_by_index (plugin, i);
        if (lilv_port_is_a (plugin, port, isAudio))
        {
            const int isIn = lilv_port_is_a (plugin, port, isInput);
            if (! isIn && outputs < 2)
                outputAt[outputs++] = (int) i;
            lilv_instance_connect_port (instance, i, isIn ? audioIn[inputs++ % 2] : audioOut[i]);
        }
        else if (lilv_port_is_a (plugin, port, isControl))
        {
            const char* symbol = lilv_node_as_string (lilv_port_get_symbol (plugin, port));
            values[i] = defaults[i] == defaults[i] ? defaults[i] : 0.0f;
            for (int a = 4; a < argc; ++a)
            {
                const char* equals = strchr (argv[a], '=');
                if (equals != NULL && strlen (symbol) == (size_t) (equals - argv[a]) && strncmp (symbol, argv[a], (size_t) (equals - argv[a])) == 0)
                    values[i] = strtof (equals + 1, NULL);
            }
            lilv_instance_connect_port (instance, i, &values[i]);
        }
        else /* an atom port: an empty sequence */
            lilv_instance_connect_port (instance, i, atoms[i]);
    }

    lilv_instance_activate (instance);
    float frames[2 * block];
    for (sf_count_t got; (got = sf_readf_float (in, frames, block)) > 0;)
    {
        memset (audioIn, 0, sizeof audioIn);
        for (int i = 0; i < got; ++i)
            for (int c = 0; c < 2; ++c)
                audioIn[c][i] = frames[2 * i + c];
        for (uint32_t i = 0; i < ports && i < most; ++i)
        {
            LV2_Atom_Sequence* sequence = (LV2_Atom_Sequence*) atoms[i];
            const int isIn = lilv_port_is_a (plugin, lilv_plugin_get_port_by_index (plugin, i), isInput);
            sequence->atom.type = map (NULL, isIn ? LV2_ATOM__Sequence : LV2_ATOM__Chunk);
            sequence->atom.size = isIn ? sizeof (LV2_Atom_Sequence_Body) : sizeof atoms[i] - sizeof (LV2_Atom);
            sequence->body.unit = sequence->body.pad = 0;
        }
        lilv_instance_run (instance, block);
        for (int i = 0; i < got; ++i)
            for (int c = 0; c < 2; ++c)
                frames[2 * i + c] = audioOut[outputAt[outputs > 1 ? c : 0]][i];
        sf_writef_float (out, frames, got);
    }
    sf_close (out);
    return 0;
}
