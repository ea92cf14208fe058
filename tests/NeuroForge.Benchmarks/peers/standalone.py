"""The networks of networks/coba.json and networks/brunel.json in Brian2's standalone C++, for comparisons of speed.

    python3 standalone.py (coba|brunel) NEURONS SECONDS SEED [RUNS]

Compiles once on one thread, and runs the program RUNS times. Prints one line of JSON for each run with the seconds of processor time that the simulated time
took, compilation and preparation left out, and the mean rate in Hz.
"""

import json
import shutil
import sys
import tempfile

from brian2 import (Hz, Network, NeuronGroup, PoissonInput, SpikeMonitor, Synapses, __version__, defaultclock, device, mV, ms, nS, pF, second, seed,
                    set_device)

COBA = dict(c_m=200 * pF, g_l=10 * nS, e_l=-60 * mV, e_ex=0 * mV, e_in=-80 * mV, tau_ex=5 * ms, tau_in=10 * ms)
COBA_NEURON = """
dv/dt = (g_l * (e_l - v) + g_ex * (e_ex - v) + g_in * (e_in - v)) / c_m : volt (unless refractory)
dg_ex/dt = -g_ex / tau_ex : siemens
dg_in/dt = -g_in / tau_in : siemens
"""


def coba(neurons):
    group = NeuronGroup(neurons, COBA_NEURON, threshold="v > -50*mV", reset="v = -60*mV", refractory=5 * ms, method="exponential_euler", namespace=COBA)
    group.v = "-65*mV + 5*mV*randn()"
    group.g_ex = "(40 + 15*randn())*nS"
    group.g_in = "(200 + 120*randn())*nS"
    excitatory = neurons * 4 // 5
    excitation = Synapses(group[:excitatory], group, on_pre="g_ex += 6*nS")
    inhibition = Synapses(group[excitatory:], group, on_pre="g_in += 67*nS")
    for synapses in (excitation, inhibition):
        synapses.connect(p=80 / neurons)
    return [group, excitation, inhibition]


def brunel(neurons):
    group = NeuronGroup(neurons, "dv/dt = -v / (20*ms) : volt (unless refractory)", threshold="v > 20*mV", reset="v = 0*mV", refractory=2 * ms, method="exact")
    excitatory = neurons * 4 // 5
    excitation = Synapses(group[:excitatory], group, on_pre="v += 0.1*mV", delay=1.5 * ms)
    inhibition = Synapses(group[excitatory:], group, on_pre="v -= 0.5*mV", delay=1.5 * ms)
    for synapses in (excitation, inhibition):
        synapses.connect(p=0.1)
    return [group, excitation, inhibition, PoissonInput(group, "v", N=1000, rate=20 * Hz, weight=0.1 * mV)]


def main(model, neurons, seconds, number, runs):
    folder = tempfile.mkdtemp(prefix="neuroforge-peer-")
    try:
        set_device("cpp_standalone", directory=folder, build_on_run=False)
        seed(number)
        defaultclock.dt = 0.1 * ms
        parts = {"coba": coba, "brunel": brunel}[model](neurons)
        spikes = SpikeMonitor(parts[0], record=False)
        Network(*parts, spikes).run(seconds * second)
        device.build(directory=folder, compile=True, run=False)
        for _ in range(runs):
            device.run(folder, with_output=False, run_args=[])
            # Measured by the program itself with std::clock, so it is processor time.
            took = float(open(f"{folder}/results/last_run_info.txt").read().split()[0])
            print(json.dumps(dict(brian=__version__, simulate_seconds=took, rate=int(spikes.num_spikes) / neurons / seconds)), flush=True)
    finally:
        shutil.rmtree(folder)


main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]) if len(sys.argv) > 5 else 1)
