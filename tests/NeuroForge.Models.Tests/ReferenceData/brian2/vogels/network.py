"""The network of Vogels and others (2011) in Brian2 2.5.1 (Debian 12, package python3-brian): python3 network.py SEED

Parameters are those of Brian2's example frompapers/Vogels_et_al_2011: 8,000 excitatory and 2,000 inhibitory neurons, a constant current, no other input. One
second passes without learning, then inhibitory synapses learn. Writes network_seedSEED.csv: rates each second; and network_seedSEED.json: of the last five
seconds the mean rate and CV of excitatory neurons, and mean excitatory and inhibitory currents of 200 of them with their correlation over neurons.
"""
import json
import sys

import numpy as np
from brian2 import (Hz, Network, NeuronGroup, PopulationRateMonitor, SpikeMonitor, StateMonitor, Synapses, defaultclock, ms, mV, nS, pA, pF,
                    prefs, second, seed, siemens)

prefs.codegen.target = "cython"
number = int(sys.argv[1])
duration = float(sys.argv[2]) if len(sys.argv) > 2 else 20.0
seed(number)
defaultclock.dt = 0.1 * ms
namespace = dict(gl=10 * nS, el=-60 * mV, er=-80 * mV, memc=200 * pF, bg=200 * pA, tau_ampa=5 * ms, tau_gaba=10 * ms, tau_stdp=20 * ms, gmax=100.0)
neurons = NeuronGroup(
    10000,
    """dv/dt = (-gl*(v-el) - (g_ampa*v + g_gaba*(v-er)) + bg)/memc : volt (unless refractory)
       dg_ampa/dt = -g_ampa/tau_ampa : siemens
       dg_gaba/dt = -g_gaba/tau_gaba : siemens""",
    threshold="v > -50*mV", reset="v = -60*mV", refractory=5 * ms, method="euler", namespace=namespace)
neurons.v = -60 * mV
excitatory, inhibitory = neurons[:8000], neurons[8000:]
con_e = Synapses(excitatory, neurons, on_pre="g_ampa += 0.3*nS")
con_e.connect(p=0.02)
con_ii = Synapses(inhibitory, inhibitory, on_pre="g_gaba += 3*nS")
con_ii.connect(p=0.02)
con_ie = Synapses(
    inhibitory, excitatory,
    """w : 1
       eta : 1 (shared)
       alpha : 1 (shared)
       dApre/dt = -Apre/tau_stdp : 1 (event-driven)
       dApost/dt = -Apost/tau_stdp : 1 (event-driven)""",
    on_pre="""Apre += 1
              w = clip(w + (Apost - alpha)*eta, 0, gmax)
              g_gaba += w*nS""",
    on_post="""Apost += 1
               w = clip(w + Apre*eta, 0, gmax)""",
    namespace=namespace)
con_ie.connect(p=0.02)
con_ie.w = 1e-10
con_ie.alpha = float(3 * Hz * namespace["tau_stdp"] * 2)
con_ie.eta = 0
spikes = SpikeMonitor(excitatory)
rates = [PopulationRateMonitor(group) for group in (excitatory, inhibitory)]
states = StateMonitor(excitatory, ["v", "g_ampa", "g_gaba"], record=list(range(200)), dt=1 * ms)
states.active = False
network = Network(neurons, con_e, con_ii, con_ie, spikes, rates, states)
network.run(1 * second)
con_ie.eta = 1e-2
network.run((duration - 6) * second)
states.active = True
network.run(5 * second)

with open(f"network_seed{number}.csv", "w") as out:
    out.write("time_s,rate_E_hz,rate_I_hz\n")
    binned = [np.asarray(rate.rate / Hz).reshape(-1, 10000).mean(axis=1) for rate in rates]
    for index, pair in enumerate(zip(*binned)):
        out.write(f"{index + 1},{pair[0]:.4f},{pair[1]:.4f}\n")
begin = duration - 5
cvs, counts = [], np.zeros(8000)
for neuron, train in spikes.spike_trains().items():
    train = np.asarray(train / second)
    train = train[train >= begin]
    counts[neuron] = len(train)
    if len(train) >= 6:
        intervals = np.diff(train)
        cvs.append(intervals.std() / intervals.mean())
exc = -np.asarray(states.g_ampa / siemens) * np.asarray(states.v) * 1e12
inh = np.asarray(states.g_gaba / siemens) * (-0.080 - np.asarray(states.v)) * 1e12
mean_exc, mean_inh = exc.mean(axis=1), inh.mean(axis=1)
with open(f"network_seed{number}.json", "w") as out:
    json.dump(dict(
        rate_e_hz=counts.mean() / 5, cv=float(np.mean(cvs)), cv_neurons=len(cvs), weight_mean=float(np.mean(con_ie.w[:])),
        current_ex_pa=float(mean_exc.mean()), current_in_pa=float(mean_inh.mean()),
        correlation_over_neurons=float(np.corrcoef(mean_exc, mean_inh)[0, 1])), out, indent=1)
    out.write("\n")
