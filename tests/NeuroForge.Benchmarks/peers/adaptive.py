"""The network of models/adaptive-network.json in Brian2, for comparisons of speed.

    python3 adaptive.py SECONDS SEED NEURONS STEP

Each neuron has the 80 synapses of the network of 4,000; STEP, in ms, is that of Euler's method.

Prints one line of JSON with the seconds of processor time that the simulated time took, preparation and compilation left out, and the mean rate.
"""

import json
import sys
from time import process_time

from brian2 import Hz, Network, NeuronGroup, PoissonInput, SpikeMonitor, Synapses, __version__, defaultclock, mV, ms, nS, pA, pF, prefs, second, seed

CONSTANTS = dict(c_m=281 * pF, g_l=30 * nS, e_l=-70.6 * mV, delta_t=2 * mV, v_th=-50.4 * mV, v_peak=0 * mV, v_reset=-60 * mV, a=4 * nS, b=80.5 * pA,
                 tau_w=144 * ms, tau_ex=5 * ms, tau_in=10 * ms, e_ex=0 * mV, e_in=-80 * mV)
NEURON = """
dv/dt = (g_l * (e_l - v) + g_l * delta_t * exp((v - v_th) / delta_t) - w + g_ex * (e_ex - v) + g_in * (e_in - v)) / c_m : volt
dw/dt = (a * (v - e_l) - w) / tau_w : amp
dg_ex/dt = -g_ex / tau_ex : siemens
dg_in/dt = -g_in / tau_in : siemens
"""


def main(seconds, number, size, step):
    prefs.codegen.target = "cython"
    seed(number)
    defaultclock.dt = step * ms
    excitatory, probability = size * 4 // 5, 80 / size
    neurons = NeuronGroup(size, NEURON, threshold="v > v_peak", reset="v = v_reset; w += b", method="euler", namespace=CONSTANTS)
    neurons.v = CONSTANTS["e_l"]
    excitation = Synapses(neurons[:excitatory], neurons, on_pre="g_ex += 0.6*nS", delay=1 * ms)
    excitation.connect(p=probability)
    inhibition = Synapses(neurons[excitatory:], neurons, on_pre="g_in += 6*nS", delay=1 * ms)
    inhibition.connect(p=probability)
    drive = PoissonInput(neurons, "g_ex", N=1, rate=3000 * Hz, weight=1.5 * nS)
    spikes = SpikeMonitor(neurons, record=False)
    network = Network(neurons, excitation, inhibition, drive, spikes)
    network.run(100 * ms)
    before, begin = spikes.num_spikes, process_time()
    network.run(seconds * second)
    took = process_time() - begin
    print(json.dumps(dict(brian=__version__, simulate_seconds=took, rate=(spikes.num_spikes - before) / size / seconds)))


main(float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
