#!/usr/bin/python3
"""compare.py AUDIOMAGE [FOLDER]: renders the same sounds through the program's effects and through LV2 effects of Debian,
measures both, and prints a table; spectrograms go to FOLDER. Needs python3-numpy, python3-scipy, sox, liblilv-dev, lv2-dev,
libsndfile1-dev, and the effects: calf-plugins, lsp-plugins-lv2, x42-plugins, zam-plugins, dragonfly-reverb-lv2.
What is not installed is left out."""
import json, os, subprocess, sys, tempfile
import numpy as np
from scipy import signal
from scipy.io import wavfile
import warnings

warnings.simplefilter("ignore", wavfile.WavFileWarning)

RATE = 48000
HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.abspath(sys.argv[1])
OUT = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else tempfile.mkdtemp()
os.makedirs(OUT, exist_ok=True)
WORK = tempfile.mkdtemp()
HOST = os.path.join(WORK, "host")
LIBS = subprocess.check_output(["pkg-config", "--cflags", "--libs", "lilv-0", "sndfile"], text=True).split()
subprocess.check_call(["cc", "-O2", "-o", HOST, os.path.join(HERE, "host.c")] + LIBS)
CALF, LSP, X42, ZAM = "http://calf.sourceforge.net/plugins/", "http://lsp-plug.in/plugins/lv2/", "http://gareus.org/oss/lv2/", "urn:zamaudio:"
HALL = "https://github.com/michaelwillis/dragonfly-reverb"


def run(*args):
    return subprocess.run(args, cwd=WORK, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout


def ours(sound, effect, wet=100, **parameters):
    wavfile.write(os.path.join(WORK, "in.wav"), RATE, sound.astype(np.float32))
    for name in ("a.amp", "out.wav"):
        if os.path.exists(os.path.join(WORK, name)):
            os.remove(os.path.join(WORK, name))
    run(PROGRAM, "import", "in.wav", "-o", "a.amp")
    track = json.loads(run(PROGRAM, "export-json", "a.amp"))["tracks"][0]["id"]
    run(PROGRAM, "do", "a.amp", "effect.add", "id=" + track, "pluginId=audiomage." + effect)
    added = json.loads(run(PROGRAM, "export-json", "a.amp"))["tracks"][0]["effects"][0]["id"]
    base = "tracks.%s.effects.%s." % (track, added)
    run(PROGRAM, "set", "a.amp", base + "wet=%g" % wet, *["%sparameters.%s.value=%g" % (base, k, v) for k, v in parameters.items()])
    run(PROGRAM, "render", "a.amp", "-o", "out.wav", "--bits", "32f", "--to", "%g" % (len(sound) / RATE))
    return wavfile.read(os.path.join(WORK, "out.wav"))[1].astype(float)[: len(sound)]


def lv2(sound, uri, **controls):
    wavfile.write(os.path.join(WORK, "in.wav"), RATE, sound.astype(np.float32))
    done = subprocess.run([HOST, uri, "in.wav", "out.wav"] + ["%s=%g" % c for c in controls.items()], cwd=WORK, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return None if done.returncode != 0 else wavfile.read(os.path.join(WORK, "out.wav"))[1].astype(float)


def stereo(x):
    return np.stack([x, x], axis=1)


def tone(hertz, seconds, level=0.0):
    return 10 ** (level / 20) * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)


def dB(x):
    return 20 * np.log10(np.maximum(np.abs(x), 1e-12))


def envelope(x):
    """dB of the level in windows of 2 ms."""
    return 10 * np.log10(np.convolve(x ** 2, np.full(96, 2 / 96), "same") + 1e-20)


def row(area, who, **figures):
    print("| %s | %s | %s |" % (area, who, ", ".join("%s %s" % (k.replace("_", " "), v if isinstance(v, str) else "%.3g" % v) for k, v in figures.items())), flush=True)


def picture(name, sound):
    path = os.path.join(OUT, name + ".wav")
    wavfile.write(path, RATE, sound.astype(np.float32))
    subprocess.run(["sox", "-V1", path, "-n", "remix", "1", "spectrogram", "-x", "700", "-y", "257", "-z", "100", "-t", name, "-o", path[:-3] + "png"], check=False)


def each(area, sources, measure, keep=True):
    """sources: name -> function that renders."""
    for who, render in sources.items():
        sound = render()
        if sound is None:
            continue
        if keep:
            picture((area + " " + who).replace(" ", "-"), sound)
        row(area, who, **measure(sound))


def equaliser():
    impulse = np.zeros(2 * RATE)
    impulse[RATE] = 1.0  # when parameters have arrived
    x = stereo(impulse)
    f = np.fft.rfftfreq(RATE, 1 / RATE)
    s, q, g = 1j * f / 8000.0, 1.0, 10 ** (12 / 40)
    ideal = dB((s * s + s * g / q + 1) / (s * s + s / (g * q) + 1))

    def error(sound):
        got = dB(np.fft.rfft(sound[RATE - 100: 2 * RATE - 100, 0]))
        upTo = lambda top: np.max(np.abs(got - ideal)[(f > 20) & (f <= top)])
        return dict(to_12k_dB=upTo(12000), to_20k_dB=upTo(20000))

    each("bell +12 dB 8 kHz Q 1", {
        "ours": lambda: ours(x, "eq", presenceFrequency=8000, presenceGain=12, presenceQ=1),
        "calf": lambda: lv2(x, CALF + "Equalizer5Band", p3_active=1, p3_level=10 ** (12 / 20), p3_freq=8000, p3_q=1),
        "x42 fil4": lambda: lv2(x, X42 + "fil4#stereo", gain4=12, freq4=8000, q4=1),
    }, error, keep=False)


def compressor():
    levels = np.arange(-40, 1, 4)
    x = stereo(np.concatenate([tone(1000, 0.8, l) for l in levels]))
    expected = np.array([0 if l < -21 else (l + 18) * -0.75 if l > -15 else -0.75 * (l + 21) ** 2 / 12 for l in levels])

    def curve(sound):
        gains = [dB(np.max(np.abs(sound[int((i * 0.8 + 0.6) * RATE): int((i * 0.8 + 0.78) * RATE), 0]))) - l for i, l in enumerate(levels)]
        return dict(static_error_dB=np.max(np.abs(np.array(gains) - expected)))

    step = stereo(np.concatenate([tone(1000, 1, -30), tone(1000, 1, -6), tone(1000, 2, -30)]))

    def times(sound):
        gain = envelope(sound[:, 0]) - envelope(step[:, 0])
        down, up = gain[RATE: 2 * RATE], gain[2 * RATE: 4 * RATE]
        full = np.median(down[-4800:])
        attack = np.argmax(down <= full * 0.632) / RATE * 1000
        release = np.argmax(up >= full * 0.368) / RATE * 1000
        return dict(reduction_dB=full, attack_63_ms=attack, release_63_ms=release)

    low = stereo(tone(60, 3, -6))

    def ripple(sound):
        spectrum = np.abs(np.fft.rfft(sound[RATE: 3 * RATE, 0] * np.blackman(2 * RATE)))
        harmonics = np.sqrt(sum(np.max(spectrum[2 * 60 * k - 4: 2 * 60 * k + 5]) ** 2 for k in range(2, 20)))
        return dict(THD_60_Hz_dB=dB(harmonics / np.max(spectrum)))

    def all_of(x, fast=False):
        a, r = (1, 50) if fast else (10, 100)
        return {
            "ours": lambda: ours(x, "compressor", threshold=-18, ratio=4, attack=a, release=r, knee=6),
            "calf": lambda: lv2(x, CALF + "Compressor", threshold=10 ** (-18 / 20), ratio=4, attack=a, release=r, knee=10 ** (6 / 20), detection=1),
            "lsp": lambda: lv2(x, LSP + "compressor_stereo", al=10 ** (-18 / 20), cr=4, at=a, rt=r, kn=10 ** (-3 / 20), scm=0, cdr=0, cwt=1),
            "zam": lambda: lv2(x, ZAM + "ZamCompX2", thr=-18, rat=4, att=a, rel=r, kn=6),
        }
    each("compressor -18 dB 4:1", all_of(x), curve, keep=False)
    each("compressor 10/100 ms", all_of(step), times, keep=False)
    each("compressor 1/50 ms", all_of(low, True), ripple, keep=False)


def reverb():
    impulse = np.zeros(5 * RATE)
    impulse[100] = 1.0
    x = stereo(impulse)

    def measure(sound):
        figures = {}
        for centre in (125, 500, 2000, 8000):
            sos = signal.butter(4, [centre / 2 ** 0.5, min(centre * 2 ** 0.5, 0.49 * RATE)], "band", fs=RATE, output="sos")
            energy = np.cumsum(signal.sosfilt(sos, sound[:, 0])[::-1] ** 2)[::-1]
            level = 10 * np.log10(energy / energy[0] + 1e-30)
            a, b = np.argmax(level < -5), np.argmax(level < -35)
            figures["T60_%d" % centre] = (b - a) / RATE * 2
        h, window = sound[:, 0], int(0.02 * RATE)
        density = lambda at: np.mean(np.abs(h[at: at + window]) > np.std(h[at: at + window])) / 0.3173
        figures["density_0.9_after_ms"] = next((ms for ms in range(5, 500, 5) if density(100 + int(ms * RATE / 1000)) > 0.9), float("nan"))
        late = sound[RATE // 2: RATE * 3 // 2]
        figures["correlation"] = np.corrcoef(late[:, 0], late[:, 1])[0, 1]
        power = np.abs(np.fft.rfft(late[:, 0] * np.hanning(len(late)))) ** 2
        f = np.arange(len(power))
        band = (f > 200) & (f < 6000)
        local = np.convolve(power, np.ones(101) / 101, "same")
        figures["peaks_dB"] = 10 * np.log10(np.percentile((power / local)[band], 99.9))  # 8.4: as noise
        return figures

    each("reverb 2 s", {
        "ours": lambda: ours(x, "reverb", decay=2),
        "ours still": lambda: ours(x, "reverb", decay=2, modulation=0),
        "calf": lambda: lv2(x, CALF + "Reverb", decay_time=2, amount=1, dry=0, diffusion=1),
        "dragonfly": lambda: lv2(x, HALL, decay=2, dry_level=0, late_level=100, early_level=20),
        "zam": lambda: lv2(x, ZAM + "ZamVerb", master=0, wetdry=100),
    }, measure)


def distortion():
    x = stereo(tone(4990, 2, 0))

    def aliases(sound):
        part = sound[RATE // 2: RATE // 2 + RATE, 0]
        spectrum = np.abs(np.fft.rfft(part * np.blackman(RATE)))
        used = np.zeros(len(spectrum), bool)
        for k in range(0, 5):
            used[max(0, 4990 * k - 6): 4990 * k + 7] = True
        rest = np.where(used, 0, spectrum)
        rest[:10] = 0
        return dict(third_dB=dB(np.max(spectrum[14960:14981]) / np.max(spectrum)), worst_alias_dB=dB(np.max(rest) / np.max(spectrum)))

    each("saturation 5 kHz", {
        "ours tape +18": lambda: ours(x, "saturation", type=0, drive=18),
        "ours tube +18": lambda: ours(x, "saturation", type=1, drive=18),
        "ours clip +18": lambda: ours(x, "saturation", type=2, drive=18),
        "calf": lambda: lv2(x, CALF + "Saturator", drive=10, blend=10),
        "zam tube": lambda: lv2(x, ZAM + "ZamTube", tubedrive=8),
    }, aliases)


def limiter():
    random = np.random.default_rng(1)
    noise = stereo(signal.lfilter([0.05], [1, -0.95], random.standard_normal(3 * RATE)) * 0.5)
    square = stereo(0.9 * np.sign(tone(441.7, 2)))

    def overs(sound):
        peak = np.max(np.abs(signal.resample_poly(sound[RATE // 2:], 8, 1)))
        return dict(true_peak_dB=dB(peak), level_dB=dB(np.sqrt(np.mean(sound[RATE // 2:] ** 2))))

    low = stereo(tone(80, 3, 5))

    def thd(sound):
        spectrum = np.abs(np.fft.rfft(sound[RATE: 3 * RATE, 0] * np.blackman(2 * RATE)))
        return dict(THD_80_Hz_dB=dB(np.sqrt(sum(np.max(spectrum[160 * k - 4: 160 * k + 5]) ** 2 for k in range(2, 20))) / np.max(spectrum)))

    def all_of(x, drive):
        g = 10 ** (drive / 20)
        return {
            "ours": lambda: ours(x, "limiter", drive=drive, ceiling=-1, release=50),
            "x42 dpl": lambda: lv2(x, X42 + "dpl#stereo", gain=drive, threshold=-1, release=0.05, truepeak=1),
            "lsp": lambda: lv2(x, LSP + "limiter_stereo", g_in=g, th=10 ** (-1 / 20), at=5, rt=20, boost=0, ovs=4),
            "calf": lambda: lv2(x, CALF + "Limiter", level_in=g, limit=10 ** (-1 / 20), auto_level=0, oversampling=4, release=50),
            "zam": lambda: lv2(g * x, ZAM + "ZaMaximX2", ceil=-1, thresh=-1, rel=50),
        }
    each("limiter noise +12", all_of(noise, 12), overs, keep=False)
    each("limiter square +6", all_of(square, 6), overs, keep=False)
    each("limiter 80 Hz +6", all_of(low, 1), thd, keep=False)


def modulation():
    x = stereo(tone(1000, 6, -12))
    high = stereo(tone(10000, 6, -12))

    def swing(sound):
        phase = np.unwrap(np.angle(signal.hilbert(sound[:, 0])))
        hertz = signal.savgol_filter(np.diff(phase) * RATE / 2 / np.pi, 481, 1)[RATE:-RATE]
        return dict(cents=1200 * np.log2(np.max(hertz) / np.min(hertz)) / 2, correlation=np.corrcoef(sound[RATE:, 0], sound[RATE:, 1])[0, 1])

    def level(sound):
        return dict(level_10k_dB=dB(np.sqrt(np.mean(sound[RATE:] ** 2)) / np.sqrt(np.mean(high ** 2))))

    for area, sound, measure in (("chorus one voice", x, swing), ("chorus 10 kHz", high, level)):
        each(area, {
            "ours": lambda: ours(sound, "chorus", rate=0.6, depth=2, delay=12, voices=1, mix=100),
            "calf": lambda: lv2(sound, CALF + "MultiChorus", min_delay=8, mod_depth=4, mod_rate=0.6, voices=1, amount=1, dry=0, freq=10, freq2=20000, lfo=1),
        }, measure)
    random = np.random.default_rng(2)
    noise = stereo(0.1 * random.standard_normal(6 * RATE))

    def combs(sound):
        f, power = signal.welch(sound[2 * RATE: 2 * RATE + 9600, 0], RATE, nperseg=4096)
        band = (f > 300) & (f < 8000)
        level = 10 * np.log10(power[band])
        return dict(depth_dB=np.percentile(level, 95) - np.percentile(level, 5))
    each("flanger on noise", {
        "ours": lambda: ours(noise, "flanger", rate=0.1, feedback=40, mix=50),
        "calf": lambda: lv2(noise, CALF + "Flanger", feedback=0.4, amount=1, dry=1, mod_rate=0.1, lfo=1),
    }, combs)
    each("phaser on noise", {
        "ours": lambda: ours(noise, "phaser", rate=0.1, feedback=30, stages=2, mix=50),
        "calf": lambda: lv2(noise, CALF + "Phaser", feedback=0.3, amount=1, dry=1, mod_rate=0.1, stages=6, lfo=1),
    }, combs)
    each("rotary on noise", {
        "ours": lambda: ours(noise, "rotary", speed=2),
        "calf": lambda: lv2(noise, CALF + "RotarySpeaker", vib_speed=5, test=1),
    }, combs)


def gating():
    x = stereo(np.concatenate([tone(1000, 1, -70), tone(1000, 1, -10), tone(1000, 2, -70)]))

    def times(sound):
        gain = envelope(sound[:, 0]) - envelope(x[:, 0])
        return dict(closed_dB=np.median(gain[RATE // 2: RATE - 4800]), open_in_ms=np.argmax(gain[RATE - 480:] > -1) / 48 - 10, closed_half_after_ms=np.argmax(gain[2 * RATE + 480:] < -10) / 48 + 10)
    each("gate -40 dB 1/20/100 ms", {
        "ours": lambda: ours(x, "gate", threshold=-40, ratio=100, attack=1, hold=20, release=100),
        "calf": lambda: lv2(x, CALF + "Gate", threshold=0.01, ratio=20, attack=1, release=100, range=0.00002, detection=1),
        "lsp": lambda: lv2(x, LSP + "gate_stereo", gt=0.01, at=1, rt=100, gr=0.000251, gz=0.5),
        "zam": lambda: lv2(x, ZAM + "ZamGateX2", thr=-40, att=1, rel=100),
    }, times, keep=False)

    parts = [tone(500, 2, -12), tone(8000, 2, -12)]
    voice = stereo(sum(parts))

    def bands(sound):
        spectrum = np.abs(np.fft.rfft(sound[RATE // 2: RATE * 3 // 2, 0] * np.hanning(RATE)))
        reference = np.abs(np.fft.rfft(voice[RATE // 2: RATE * 3 // 2, 0] * np.hanning(RATE)))
        return {"at_%d_dB" % f: dB(spectrum[f]) - dB(reference[f]) for f in (500, 8000)}
    each("de-esser 8 kHz", {
        "ours": lambda: ours(voice, "deesser", frequency=6000, threshold=-30, ratio=4),
        "calf": lambda: lv2(voice, CALF + "Deesser", threshold=10 ** (-30 / 20), ratio=4, mode=1, f1_freq=6000, f2_freq=8000, f2_level=1, laxity=5),
    }, bands, keep=False)


print("| what | who | figures |\n|---|---|---|")
chosen = sys.argv[3:]
for part in (equaliser, compressor, gating, limiter, distortion, reverb, modulation):
    if not chosen or part.__name__ in chosen:
        part()
print("\nPictures and sounds: " + OUT)
