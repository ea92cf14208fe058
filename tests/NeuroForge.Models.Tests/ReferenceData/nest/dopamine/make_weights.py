"""The weight of a synapse with dopamine at each pre-synaptic spike, by the algorithm of NEST's stdp_dopamine_synapse.

NEST keeps the spikes of modulators in a list. At a pre-synaptic spike the synapse walks through the list and through the post-synaptic spikes that have
reached it since its last update, each time with the closed form of the weight between two spikes. This is an implementation of its own of what the source of
NEST 3.9 describes; NEST does not run in it. Usage: python3 make_weights.py
"""
import csv
import json
import random
from math import exp, expm1

PARAMETERS = {"a_plus": 1e-5, "a_minus": 4e-6, "tau_plus": 17.0, "tau_minus": 34.0, "tau_c": 700.0, "tau_n": 150.0, "b": 0.002, "w_min": 0.0, "w_max": 1e-3}
WEIGHT = 5e-4
DELAYS = (1.0, 2.0, 3.0)
MODULATOR_DELAY = 1.0
STEP = 0.1
END = 5000


def train(source, rate):
    """A random train in whole steps, at least 2 ms between spikes."""
    spikes, t = [], 20.0
    while True:
        t += 2 + source.expovariate(rate / 1000)
        if t > END - 10:
            return sorted({round(round(s / STEP) * STEP, 1) for s in spikes})
        spikes.append(t)


def weights(pre, post, released, delay, p):
    w, c, n, trace, last, at = WEIGHT, 0.0, 0.0, 0.0, 0.0, 0
    releases = [(0.0, 0), *released]
    both = (p["tau_c"] + p["tau_n"]) / (p["tau_c"] * p["tau_n"])

    def move(w, c, n, time):
        w -= c * (n / both * expm1(-both * time) - p["b"] * p["tau_c"] * expm1(-time / p["tau_c"]))
        return min(max(w, p["w_min"]), p["w_max"])

    def walk(begin, end):
        nonlocal w, c, n, at
        now, moved = begin, c
        while at + 1 < len(releases) and releases[at + 1][0] < end + 1e-6:
            then, count = releases[at + 1]
            w = move(w, moved, n * exp((releases[at][0] - now) / p["tau_n"]), then - now)
            n = n * exp((releases[at][0] - then) / p["tau_n"]) + count / p["tau_n"]
            at, now, moved = at + 1, then, c * exp((begin - then) / p["tau_c"])
        w = move(w, moved, n * exp((releases[at][0] - now) / p["tau_n"]), end - now)
        c *= exp((begin - end) / p["tau_c"])

    for t in pre:
        begin = last
        for spike in (s + delay for s in post if last + 1e-6 <= s + delay < t + 1e-6):
            walk(begin, spike)
            begin = spike
            c += p["a_plus"] * trace * exp((last - spike) / p["tau_plus"])
        walk(begin, t)
        c -= p["a_minus"] * sum(exp((s + delay - t) / p["tau_minus"]) for s in post if s + delay < t - 1e-6)
        yield w
        trace, last = trace * exp((last - t) / p["tau_plus"]) + 1, t


source = random.Random(12)
pre, post, modulators = train(source, 20), train(source, 20), train(source, 12)
meet = {round(s + d, 1) for s in post for d in DELAYS}
pre = [t for t in pre if t not in meet]
columns = {f"delay_{d:g}": list(weights(pre, post, [(round(t + MODULATOR_DELAY, 1), 1) for t in modulators], d, PARAMETERS)) for d in DELAYS}
with open("weights.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["t_pre_ms", *columns])
    writer.writerows(zip(pre, *columns.values()))
with open("run.json", "w") as file:
    json.dump({"parameters": PARAMETERS, "weight_0": WEIGHT, "pre_spikes": pre, "post_spikes": post, "modulator_spikes": modulators}, file)
    file.write("\n")
