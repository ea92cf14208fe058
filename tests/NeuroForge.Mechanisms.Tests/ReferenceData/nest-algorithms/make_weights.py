"""Weights of plastic synapses at each pre-synaptic spike, by the algorithms of NEST's synapse models.

NEST updates a synapse only at a pre-synaptic spike: it first goes through the post-synaptic spikes that have reached the synapse since the last one, then
computes the depression from traces that the target keeps. This is an implementation of its own of what the sources of NEST 3.9 describe; NEST does not run
in it. Spike trains are those of NEST's traces in ../nest/stdp. Usage: python3 make_weights.py
"""
import csv
import json
from math import exp

TAU_MINUS = 33.7
TAU_MINUS_TRIPLET = 125.0
DELAYS = (1.0, 2.0, 3.0)


class Target:
    """The spikes of a post-synaptic neuron with its traces just after each of them."""

    def __init__(self, spikes):
        self.entries, fast, slow, last = [], 0.0, 0.0, None
        for t in spikes:
            if last is not None:
                fast, slow = fast * exp((last - t) / TAU_MINUS), slow * exp((last - t) / TAU_MINUS_TRIPLET)
            fast, slow, last = fast + 1, slow + 1, t
            self.entries.append((t, fast, slow))

    def between(self, begin, end):
        """Spikes after begin, up to end."""
        return [e for e in self.entries if begin + 1e-6 <= e[0] < end + 1e-6]

    def trace(self, t, nearest=False):
        """The trace just before t."""
        before = [e for e in self.entries if t - e[0] > 1e-6]
        if not before:
            return 0.0
        return (1.0 if nearest else before[-1][1]) * exp((before[-1][0] - t) / TAU_MINUS)


def pair_rule(p, pairing):
    def up(w, k):
        return min(w / p["Wmax"] + p["lambda"] * (1 - w / p["Wmax"]) ** p["mu_plus"] * k, 1.0) * p["Wmax"]

    def down(w, k):
        return max(w / p["Wmax"] - p["alpha"] * p["lambda"] * (w / p["Wmax"]) ** p["mu_minus"] * k, 0.0) * p["Wmax"]

    def weights(w, pre, target, delay):
        trace, last = 0.0, None
        for t in pre:
            news = target.between((last if last is not None else 0.0) - delay, t - delay)
            if last is None:
                assert not news, "NEST pairs these with a spike at 0"
            if pairing in ("pre_centered", "restr"):
                first = news[:1]
            else:
                first = news
            for spike, _, _ in first:
                partner = trace if pairing in ("all", "pre_centered") else 1.0
                w = up(w, partner * exp((last - spike - delay) / p["tau_plus"]))
            if pairing == "pre_centered" and news:
                trace = 0.0
            if pairing != "restr" or news:
                w = down(w, target.trace(t - delay, nearest=pairing != "all"))
            yield w
            trace = (trace * exp((last - t) / p["tau_plus"]) if last is not None else 0.0) + 1
            last = t

    return weights


def triplet(p):
    def weights(w, pre, target, delay):
        fast, slow, last = 0.0, 0.0, None
        for t in pre:
            for spike, _, o2 in target.between((last if last is not None else 0.0) - delay, t - delay):
                k = fast * exp((last - spike - delay) / p["tau_plus"])
                w = min(w + k * (p["Aplus"] + p["Aplus_triplet"] * (o2 - 1)), p["Wmax"])
            if last is not None:
                fast, slow = fast * exp((last - t) / p["tau_plus"]), slow * exp((last - t) / p["tau_plus_triplet"])
            w = max(w - target.trace(t - delay) * (p["Aminus"] + p["Aminus_triplet"] * slow), 0.0)
            yield w
            fast, slow, last = fast + 1, slow + 1, t

    return weights


def vogels(p):
    def weights(w, pre, target, delay):
        trace, last = 0.0, None
        for t in pre:
            for spike, _, _ in target.between((last if last is not None else 0.0) - delay, t - delay):
                w = min(w + p["eta"] * trace * exp((last - spike - delay) / p["tau"]), p["Wmax"])
            w = min(w + p["eta"] * target.trace(t - delay), p["Wmax"])
            w = max(w - p["alpha"] * p["eta"], 0.0)
            yield w
            trace = (trace * exp((last - t) / p["tau"]) if last is not None else 0.0) + 1
            last = t

    return weights


def tsodyks2(p):
    def weights(w, pre, target, delay):
        x, u, last = 1.0, p["U"], None
        for t in pre:
            if last is not None:
                x = 1 + (x - x * u - 1) * exp((last - t) / p["tau_rec"])
                u = p["U"] + u * (1 - p["U"]) * exp((last - t) / p["tau_fac"])
            yield x * u * w
            last = t

    return weights


PAIRS = {"lambda": 0.02, "alpha": 1.1, "mu_plus": 1.0, "mu_minus": 1.0, "tau_plus": 16.8, "tau_minus": TAU_MINUS, "Wmax": 100.0}
CASES = {
    "additive": ("stdp", 50.0, PAIRS | {"mu_plus": 0.0, "mu_minus": 0.0}, lambda p: pair_rule(p, "all")),
    "power_law": ("stdp", 50.0, PAIRS | {"mu_plus": 0.4, "mu_minus": 0.4}, lambda p: pair_rule(p, "all")),
    "van_rossum": ("stdp", 50.0, PAIRS | {"mu_plus": 0.0}, lambda p: pair_rule(p, "all")),
    "nn_symm": ("stdp_nn_symm", 50.0, PAIRS, lambda p: pair_rule(p, "symm")),
    "nn_pre_centered": ("stdp_nn_pre_centered", 50.0, PAIRS, lambda p: pair_rule(p, "pre_centered")),
    "nn_restr": ("stdp_nn_restr", 50.0, PAIRS, lambda p: pair_rule(p, "restr")),
    "triplet": (
        "stdp_triplet", 1.0,
        {"Aplus": 5e-3, "Aplus_triplet": 6.2e-3, "Aminus": 7e-3, "Aminus_triplet": 2.3e-4, "tau_plus": 16.8, "tau_plus_triplet": 101.0,
         "tau_minus": TAU_MINUS, "tau_minus_triplet": TAU_MINUS_TRIPLET, "Wmax": 100.0}, triplet),
    "vogels": ("vogels_2011", 0.5, {"eta": 0.01, "alpha": 0.12, "tau": TAU_MINUS, "Wmax": 1.0}, vogels),
    "facilitating": ("tsodyks_markram", 1.0, {"U": 0.03, "tau_rec": 130.0, "tau_fac": 530.0}, tsodyks2),
}

with open("../nest/stdp/stdp_multiplicative_delay1.json") as file:
    trains = json.load(file)
pre, target = trains["pre_spikes"], Target(trains["post_spikes"])
columns = {}
for name, (_, w, parameters, rule) in CASES.items():
    for delay in DELAYS:
        columns[f"{name}_{delay:g}"] = list(rule(parameters)(w, pre, target, delay))
with open("weights.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["t_pre_ms", *columns])
    writer.writerows(zip(pre, *columns.values()))
with open("cases.json", "w") as file:
    json.dump({n: {"rule": r, "weight_0": w, "parameters": p} for n, (r, w, p, _) in CASES.items()}, file, indent=1)
    file.write("\n")
