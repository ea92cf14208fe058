"""Networks of networks/equations-*.json in Brian2, for comparisons of the time to the first step.

    python3 equations.py aeif-psc-exp|stdp

Runs one step, for which Brian2 compiles its code or finds it in the cache of the home folder, and prints its version.
"""

import sys

from brian2 import (Hz, Network, NeuronGroup, PoissonGroup, SpikeMonitor, Synapses, __version__, defaultclock, mV, ms, nS, pA, pF, prefs, seed)

ADEX = dict(c_m=281 * pF, g_l=30 * nS, e_l=-70.6 * mV, delta_t=2 * mV, v_th=-50.4 * mV, v_peak=0 * mV, v_reset=-60 * mV, t_ref=2 * ms, a=4 * nS, b=80.5 * pA,
            tau_w=144 * ms, tau_syn_ex=0.2 * ms, tau_syn_in=2 * ms, i_e=800 * pA)
NEURON = """
u = clip(v, -inf*volt, v_peak) : volt
dv/dt = (-g_l*(u - e_l) + g_l*delta_t*exp((u - v_th)/delta_t) - w + i_ex + i_in + i_e)/c_m : volt (unless refractory)
dw/dt = (a*(u - e_l) - w)/tau_w : amp
di_ex/dt = -i_ex/tau_syn_ex : amp
di_in/dt = -i_in/tau_syn_in : amp
"""
LEAKY = dict(tau_m=10 * ms, e_l=-70 * mV, v_th=-55 * mV, v_reset=-70 * mV)
STDP = dict(lam=0.01, alpha=1.1, tau_plus=20 * ms, tau_minus=20 * ms, w_max=1 * mV)


def adex():
    neurons = NeuronGroup(4000, NEURON, threshold="v >= v_peak", reset="v = v_reset; w += b", refractory="t_ref", method="rk4", namespace=ADEX)
    neurons.v = ADEX["e_l"]
    return [neurons]


def stdp():
    inputs = PoissonGroup(200, 20 * Hz)
    neurons = NeuronGroup(100, "dv/dt = (e_l - v)/tau_m : volt (unless refractory)", threshold="v >= v_th", reset="v = v_reset", refractory=2 * ms,
                          method="exact", namespace=LEAKY)
    neurons.v = LEAKY["e_l"]
    synapses = Synapses(
        inputs, neurons, "weight : volt\ndx/dt = -x/tau_plus : 1 (event-driven)\ndy/dt = -y/tau_minus : 1 (event-driven)",
        on_pre="weight = clip(weight - alpha*lam*weight*y, 0*volt, w_max)\nv_post += weight\nx += 1",
        on_post="weight = clip(weight + lam*(w_max - weight)*x, 0*volt, w_max)\ny += 1", namespace=STDP, delay=1 * ms)
    synapses.connect(p=0.5)
    synapses.weight = 0.5 * mV
    return [inputs, neurons, synapses, SpikeMonitor(neurons)]


def main(model):
    prefs.codegen.target = "cython"
    seed(1)
    defaultclock.dt = 0.1 * ms
    Network(*{"aeif-psc-exp": adex, "stdp": stdp}[model]()).run(0.1 * ms)
    print(__version__)


main(sys.argv[1])
