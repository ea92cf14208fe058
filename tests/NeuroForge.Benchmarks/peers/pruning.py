"""The network of models/pruning-same-source.json and models/pruning-anywhere.json in Brian2, for comparisons of speed.

    python3 pruning.py (same|anywhere) SECONDS SEED

Prints one line of JSON with the seconds that the simulated time took, preparation and compilation left out.

The model is that of https://brian.discourse.group, "Implementation of Structural Plasticity". Synapses that can be pruned are slots for all pairs
of neurons, active or not, and an update handles all slots of a source, or all slots there are, at once, as was recommended there.
"""

import json
import sys
from time import process_time

import numpy as np
from brian2 import (Network, NetworkOperation, NeuronGroup, PoissonGroup, SpikeMonitor, Synapses, __version__, mV, ms, nS, pF, Hz, prefs, second, seed)

EXCITATORY = 400
INHIBITORY = 100
PROBABILITY = 0.1
THRESHOLD = 0.005
WARM_UP = 100 * ms

NEURON = """
dv/dt = (g_l * (e_l - v) - g_ampa * v + g_gaba * (e_gaba - v)) / c_m : volt (unless refractory)
dg_ampa/dt = -g_ampa / tau_ampa : siemens
dg_gaba/dt = -g_gaba / tau_gaba : siemens
"""
CONSTANTS = dict(g_l=10 * nS, e_l=-60 * mV, e_gaba=-80 * mV, c_m=200 * pF, tau_ampa=5 * ms, tau_gaba=10 * ms, v_th=-50 * mV)

PLASTIC = """
w : 1
grown : integer
dpre_plus/dt = -pre_plus / tau_plus : 1 (event-driven)
dpre_minus/dt = -pre_minus / tau_minus : 1 (event-driven)
dpost_plus/dt = -post_plus / tau_plus : 1 (event-driven)
dpost_minus/dt = -post_minus / tau_minus : 1 (event-driven)
"""
ON_PRE = """
{receptor} += w * grown * nS
pre_plus += 1
pre_minus += 1
w = clip(w + 0.01 * (alpha_pre + a_plus * post_plus + a_minus * post_minus), 0, 20)
"""
ON_POST = """
post_plus += 1
post_minus += 1
w = clip(w + 0.01 * (alpha_post + a_plus * pre_plus + a_minus * pre_minus), 0, 20)
"""


class Slots:
    """The plastic synapses between two populations, one slot for each pair of unlike index, and whether a synapse has grown there."""

    def __init__(self, source, target, receptor, weights, regrown, **rule):
        self.regrown = regrown
        self.pruned = 0
        self.synapses = Synapses(source, target, PLASTIC, on_pre=ON_PRE.format(receptor=receptor), on_post=ON_POST, namespace=rule)
        self.synapses.connect(condition="i != j")
        self.synapses.w = np.random.uniform(*weights, len(self.synapses))
        self.synapses.grown = np.random.random(len(self.synapses)) < PROBABILITY
        self.per_source = len(self.synapses) // len(source)

    def rewire(self, anywhere):
        """Prunes what is weak and regrows as many, from the same sources or anywhere."""
        grown = np.asarray(self.synapses.grown[:])
        weak = np.flatnonzero((np.asarray(self.synapses.w[:]) < THRESHOLD) & (grown == 1))
        if len(weak) == 0:
            return
        self.pruned += len(weak)
        self.synapses.grown[weak] = 0
        places = np.random.choice(np.flatnonzero(grown == 0), len(weak), replace=False) if anywhere else self.same_sources(weak)
        self.synapses.grown[places] = 1
        self.synapses.w[places] = self.regrown

    def same_sources(self, weak):
        """Slots are in the order of their sources, so those of one source follow one another."""
        grown = np.asarray(self.synapses.grown[:]).reshape(-1, self.per_source)
        sources, counts = np.unique(weak // self.per_source, return_counts=True)
        return np.concatenate([
            source * self.per_source + np.random.choice(np.flatnonzero(grown[source] == 0), count, replace=False)
            for source, count in zip(sources, counts)
        ])


def fixed(source, target, receptor, probability, condition, weights):
    """Synapses that do not learn, with weights between two bounds."""
    synapses = Synapses(source, target, "w : 1", on_pre=receptor + " += w * nS")
    synapses.connect(condition=condition, p=probability)
    synapses.w = np.random.uniform(*weights, len(synapses))
    return synapses


def build(anywhere):
    """The network, its two populations and its two projections that are rewired."""
    neurons = NeuronGroup(EXCITATORY + INHIBITORY, NEURON, threshold="v > v_th", reset="v = e_l", refractory=5 * ms, method="euler", namespace=CONSTANTS)
    neurons.v = CONSTANTS["e_l"]
    e, i = neurons[:EXCITATORY], neurons[EXCITATORY:]
    source = PoissonGroup(500, 30 * Hz)
    ee = Slots(e, e, "g_ampa", (0.1, 0.2), 0.15, alpha_pre=0.6, alpha_post=-0.5, a_plus=3.0, tau_plus=5 * ms, a_minus=-1.0, tau_minus=20 * ms)
    ie = Slots(i, e, "g_gaba", (0.8, 1.0), 0.9, alpha_pre=0.0, alpha_post=0.0, a_plus=0.5, tau_plus=15 * ms, a_minus=-1.0, tau_minus=3 * ms)

    def rewire():
        ee.rewire(anywhere)
        ie.rewire(anywhere)

    network = Network(
        neurons, source, ee.synapses, ie.synapses, NetworkOperation(rewire, dt=50 * ms),
        fixed(source, e, "g_ampa", 0.05, None, (0.4, 0.4)),
        fixed(source, i, "g_ampa", 0.05, None, (0.4, 0.4)),
        fixed(e, i, "g_ampa", PROBABILITY, "i != j", (0.4, 0.8)),
        fixed(i, i, "g_gaba", PROBABILITY, "i != j", (0.4, 0.8)))
    return network, (e, i), (ee, ie)


def main(variant, seconds, number):
    """Runs the network once for a short while, then from the start for the time asked for."""
    prefs.codegen.target = "cython"  # or fail: what Brian2 does without a compiler is not what it can do
    seed(number)
    network, populations, plastic = build({"same": False, "anywhere": True}[variant])
    spikes = [SpikeMonitor(population, record=False) for population in populations]
    network.add(spikes)
    network.store()
    network.run(WARM_UP)
    network.restore()
    for slots in plastic:
        slots.pruned = 0

    elapsed = []
    begin = process_time()
    network.run(seconds * second, report=lambda took, *_: elapsed.append(float(took)), report_period=1e6 * second)
    print(json.dumps({
        "brian2": __version__,
        "variant": variant,
        "simulated_seconds": seconds,
        "seed": number,
        "simulate_seconds": elapsed[-1],
        "cpu_seconds": process_time() - begin,
        "rate_e_hz": spikes[0].num_spikes / EXCITATORY / seconds,
        "rate_i_hz": spikes[1].num_spikes / INHIBITORY / seconds,
        "pruned_ee": plastic[0].pruned,
        "pruned_ie": plastic[1].pruned,
    }))


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("same", "anywhere"):
        sys.exit(__doc__)
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
