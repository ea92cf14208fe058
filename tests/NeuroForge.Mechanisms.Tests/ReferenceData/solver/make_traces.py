"""Traces of conductance, adaptive exponential and Hodgkin-Huxley neurons by a tight solver, on the protocol of the NEST traces.

Equations as the papers have them (see README.md of each plugin), integrated by SciPy's DOP853 with a relative tolerance of 1e-12 from grid point to grid
point of 0.1 ms, where spikes arrive. Integrate-and-fire neurons spike at the grid points, adaptive exponential ones where the potential passes V_peak.
Python 3.11, NumPy 1.24.2, SciPy 1.10.1. Run in this folder: python3 make_traces.py, with names of models for these alone.
"""
import csv
import json
import math
import sys

import numpy as np
from scipy.integrate import solve_ivp

H, STEPS, EVERY = 0.1, 2000, 10
EX = [10.0, 20.5, 33.3, 47.9, 60.0, 60.4, 75.2, 90.1, 110.0, 125.7, 140.3, 155.5, 170.0, 185.9]
IN = [15.0, 40.0, 65.3, 85.0, 118.8, 150.2, 180.0]
E = math.e


class Exponential:
    """g jumps by the weight and decays."""

    size = 1

    def __init__(self, tau):
        self.tau = tau

    def slope(self, s):
        return [-s[0] / self.tau]

    def arrive(self, s, weight):
        s[0] += weight


class Alpha(Exponential):
    """g rises to the weight and falls as t e^-t."""

    size = 2

    def slope(self, s):
        return [s[1] - s[0] / self.tau, -s[1] / self.tau]

    def arrive(self, s, weight):
        s[1] += weight * E / self.tau


def integrate(f, y, span, event=None):
    return solve_ivp(lambda t, s: f(s), span, y, method="DOP853", rtol=1e-12, atol=1e-12, events=event)


def iaf(p, synapse):
    """Leaky integrate-and-fire neurons with conductances."""
    ex, inh = synapse(p["tau_syn_ex"]), synapse(p["tau_syn_in"])
    y = np.zeros(1 + 2 * ex.size)
    y[0] = p["e_l"]
    refractory, trace, spikes = 0, [], []
    for k in range(STEPS):
        def f(s, still=refractory > 0):
            a, b = s[1:1 + ex.size], s[1 + ex.size:]
            v = s[0]
            dv = (p["g_l"] * (p["e_l"] - v) + a[0] * (p["e_ex"] - v) + b[0] * (p["e_in"] - v) + p["i_e"]) / p["c_m"]
            return np.array([0.0 if still else dv, *ex.slope(a), *inh.slope(b)])

        y = integrate(f, y, (0, H)).y[:, -1]
        if refractory:
            refractory -= 1
            y[0] = p["v_reset"]
        elif y[0] >= p["v_th"]:
            refractory = round(p["t_ref"] / H)
            y[0] = p["v_reset"]
            spikes.append(k + 1)
        arrive(k, y[1:1 + ex.size], y[1 + ex.size:], ex, inh, p)
        trace.append([y[0], y[1], y[1 + ex.size]])
    return ["v_m", "g_ex", "g_in"], trace, spikes


def aeif(p, synapse, conductance):
    """Adaptive exponential integrate-and-fire neurons."""
    ex, inh = synapse(p["tau_syn_ex"]), synapse(p["tau_syn_in"])
    n = ex.size
    y = np.zeros(2 + 2 * n)
    y[0] = p["e_l"]
    refractory, trace, spikes = 0, [], []

    def f(s, still):
        v, w, a, b = min(s[0], p["v_peak"]), s[1], s[2:2 + n], s[2 + n:]
        if still:
            v = p["v_reset"]
        synaptic = a[0] * (p["e_ex"] - v) + b[0] * (p["e_in"] - v) if conductance else a[0] + b[0]
        spike = p["g_l"] * p["delta_t"] * math.exp((v - p["v_th"]) / p["delta_t"])
        dv = (p["g_l"] * (p["e_l"] - v) + spike + synaptic - w + p["i_e"]) / p["c_m"]
        return np.array([0.0 if still else dv, (p["a"] * (v - p["e_l"]) - w) / p["tau_w"], *ex.slope(a), *inh.slope(b)])

    def peak(t, s):
        return s[0] - p["v_peak"]

    peak.terminal, peak.direction = True, 1
    for k in range(STEPS):
        t = 0.0
        while t < H:
            found = integrate(lambda s: f(s, refractory > 0), y, (t, H), None if refractory else peak)
            y, t = found.y[:, -1], found.t[-1]
            if found.status == 1:
                y[0], y[1] = p["v_reset"], y[1] + p["b"]
                refractory = round(p["t_ref"] / H) + 1 if p["t_ref"] > 0 else 0
                spikes.append(k + 1)
        refractory = max(refractory - 1, 0)
        arrive(k, y[2:2 + n], y[2 + n:], ex, inh, p)
        trace.append([y[0], y[1], y[2], y[2 + n]])
    return ["v_m", "w", *(["g_ex", "g_in"] if conductance else ["i_syn_ex", "i_syn_in"])], trace, spikes


def clopath(p):
    """The adaptive exponential neuron of Clopath and others (2010): clamped after a spike, with an adaptive threshold and filtered potentials."""
    y = np.array([p["e_l"], 0.0, 0.0, p["v_th_rest"], p["e_l"], p["e_l"], p["e_l"]])
    clamped, refractory, trace, spikes = 0, 0, [], []

    def f(s, held, still):
        w, z, threshold, plus, minus, bar = s[1:]
        v = p["v_clamp"] if held else p["v_reset"] if still else min(s[0], p["v_peak"])
        spike = p["g_l"] * p["delta_t"] * math.exp((v - threshold) / p["delta_t"])
        dv = 0.0 if held or still else (p["g_l"] * (p["e_l"] - v) + spike - w + z + p["i_e"]) / p["c_m"]
        dw = 0.0 if held else (p["a"] * (v - p["e_l"]) - w) / p["tau_w"]
        return np.array([dv, dw, -z / p["tau_z"], (p["v_th_rest"] - threshold) / p["tau_v_th"], (v - plus) / p["tau_u_bar_plus"],
                         (v - minus) / p["tau_u_bar_minus"], (minus - bar) / p["tau_u_bar_bar"]])

    def spiked(k):
        nonlocal clamped
        y[0], y[1], y[2], y[3] = p["v_clamp"], y[1] + p["b"], p["i_sp"], p["v_th_max"]
        clamped = round(p["t_clamp"] / H) + 1
        spikes.append(k + 1)

    def peak(t, s):
        return s[0] - min(p["v_peak"], s[3] + 20 * p["delta_t"])  # from there it takes 2e-8 ms to any peak

    peak.terminal, peak.direction = True, 1
    for k in range(STEPS):
        t = 0.0
        while t < H:
            found = integrate(lambda s: f(s, clamped > 0, refractory > 0), y, (t, H), None if clamped or refractory else peak)
            y, t = found.y[:, -1], found.t[-1]
            if found.status == 1:
                spiked(k)
        if not clamped and not refractory:
            y[0] += p["weight_ex"] * any(round((t + 1) / H) == k + 1 for t in EX)
            if y[0] >= p["v_peak"]:
                spiked(k)
        if clamped == 1:
            y[0] = p["v_reset"]
            refractory = round(p["t_ref"] / H) + 1
        clamped, refractory = max(clamped - 1, 0), max(refractory - 1, 0)
        trace.append(list(y))
    return ["v_m", "w", "z", "v_th", "u_bar_plus", "u_bar_minus", "u_bar_bar"], trace, spikes


def ratio(x):
    return x / -math.expm1(-x) if x else 1.0


def squid(v, p):
    return (ratio((v + 40) / 10), 4 * math.exp(-(v + 65) / 18), 0.07 * math.exp(-(v + 65) / 20), 1 / (1 + math.exp(-(v + 35) / 10)),
            0.1 * ratio((v + 55) / 10), 0.125 * math.exp(-(v + 65) / 80))


def traub(v, p):
    v -= p["v_t"]
    return (1.28 * ratio((v - 13) / 4), 1.4 * ratio((40 - v) / 5), 0.128 * math.exp((17 - v) / 18), 4 / (1 + math.exp((40 - v) / 5)),
            0.16 * ratio((v - 15) / 5), 0.5 * math.exp((10 - v) / 40))


def hodgkin_huxley(p, synapse, conductance, rates, start, gates, threshold):
    """Neurons with sodium and potassium channels."""
    ex, inh = synapse(p["tau_syn_ex"]), synapse(p["tau_syn_in"])
    n = ex.size
    y = np.array([start, *gates, *np.zeros(2 * n)])
    refractory, trace, spikes = 0, [], []

    def f(s):
        v, m, h, k, a, b = s[0], s[1], s[2], s[3], s[4:4 + n], s[4 + n:]
        om, sm, oh, sh, on, sn = rates(v, p)
        synaptic = a[0] * (p["e_ex"] - v) + b[0] * (p["e_in"] - v) if conductance else a[0] + b[0]
        dv = p["g_na"] * m ** 3 * h * (p["e_na"] - v) + p["g_k"] * k ** 4 * (p["e_k"] - v) + p["g_l"] * (p["e_l"] - v) + synaptic + p["i_e"]
        return np.array([dv / p["c_m"], om - (om + sm) * m, oh - (oh + sh) * h, on - (on + sn) * k, *ex.slope(a), *inh.slope(b)])

    for k in range(STEPS):
        before = y[0]
        y = integrate(f, y, (0, H)).y[:, -1]
        if refractory:
            refractory -= 1
        elif y[0] >= threshold and before > y[0]:
            refractory = round(p["t_ref"] / H)
            spikes.append(k + 1)
        arrive(k, y[4:4 + n], y[4 + n:], ex, inh, p)
        trace.append([*y[:4], y[4], y[4 + n]])
    return ["v_m", "act_m", "inact_h", "act_n", *(["g_ex", "g_in"] if conductance else ["i_syn_ex", "i_syn_in"])], trace, spikes


def arrive(k, a, b, ex, inh, p):
    """Spikes due at the end of step k."""
    for times, s, synapse, weight in ((EX, a, ex, p["weight_ex"]), (IN, b, inh, p["weight_in"])):
        if any(round((t + 1) / H) == k + 1 for t in times):
            synapse.arrive(s, weight)


def equilibrium(rates, v, p):
    om, sm, oh, sh, on, sn = rates(v, p)
    return [om / (om + sm), oh / (oh + sh), on / (on + sn)]


LEAKY = dict(c_m=250.0, g_l=16.6667, e_l=-70.0, e_ex=0.0, e_in=-85.0, tau_syn_ex=0.2, tau_syn_in=2.0, t_ref=2.0, v_th=-55.0, v_reset=-60.0)
ADAPTIVE = dict(c_m=281.0, g_l=30.0, e_l=-70.6, e_ex=0.0, e_in=-85.0, delta_t=2.0, v_th=-50.4, v_peak=0.0, v_reset=-60.0, t_ref=0.0, a=4.0, b=80.5,
                tau_w=144.0, tau_syn_ex=0.2, tau_syn_in=2.0)
CLOPATH = dict(c_m=281.0, g_l=30.0, e_l=-70.6, delta_t=2.0, v_th_rest=-50.4, v_th_max=30.4, tau_v_th=50.0, v_peak=33.0, v_clamp=33.0, t_clamp=2.0,
               v_reset=-60.0, t_ref=0.0, a=4.0, b=80.5, tau_w=144.0, i_sp=400.0, tau_z=40.0, tau_u_bar_plus=7.0, tau_u_bar_minus=10.0, tau_u_bar_bar=500.0)
SQUID = dict(c_m=100.0, g_na=12000.0, g_k=3600.0, g_l=30.0, e_na=50.0, e_k=-77.0, e_l=-54.402, tau_syn_ex=0.2, tau_syn_in=2.0, t_ref=2.0)
TRAUB = dict(c_m=200.0, g_na=20000.0, g_k=6000.0, g_l=10.0, e_na=50.0, e_k=-90.0, e_l=-60.0, v_t=-63.0, e_ex=0.0, e_in=-80.0, tau_syn_ex=5.0,
             tau_syn_in=10.0, t_ref=2.0)

RUNS = {
    "iaf_cond_exp": (dict(LEAKY, i_e=290.0, weight_ex=40.0, weight_in=12.0), lambda p: iaf(p, Exponential)),
    "iaf_cond_alpha": (dict(LEAKY, i_e=290.0, weight_ex=12.0, weight_in=12.0), lambda p: iaf(p, Alpha)),
    "aeif_cond_exp": (dict(ADAPTIVE, i_e=700.0, weight_ex=30.0, weight_in=10.0), lambda p: aeif(p, Exponential, True)),
    "aeif_cond_alpha": (dict(ADAPTIVE, i_e=700.0, t_ref=2.0, weight_ex=15.0, weight_in=8.0), lambda p: aeif(p, Alpha, True)),
    "aeif_psc_exp": (dict(ADAPTIVE, i_e=700.0, weight_ex=300.0, weight_in=-300.0), lambda p: aeif(p, Exponential, False)),
    "aeif_psc_delta_clopath": (dict(CLOPATH, i_e=900.0, weight_ex=5.0, weight_in=0.0), clopath),
    "hh_psc_alpha": (dict(SQUID, i_e=650.0, weight_ex=500.0, weight_in=-300.0),
                     lambda p: hodgkin_huxley(p, Alpha, False, squid, -65.0, equilibrium(squid, -65.0, p), 0.0)),
    "hh_cond_exp_traub": (dict(TRAUB, i_e=100.0, weight_ex=10.0, weight_in=20.0),
                          lambda p: hodgkin_huxley(p, Exponential, True, traub, -60.0, equilibrium(traub, -60.0, dict(v_t=0.0)), -33.0)),
}

for name in sys.argv[1:] or RUNS:
    parameters, run = RUNS[name]
    columns, trace, spikes = run(parameters)
    with open(f"{name}_trace.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["t_ms", *columns])
        for k in range(EVERY - 1, STEPS, EVERY):
            writer.writerow([round((k + 1) * H, 1), *(repr(float(x)) for x in trace[k])])
    weights = {"ex": parameters.pop("weight_ex"), "in": parameters.pop("weight_in")}
    with open(f"{name}_run.json", "w") as file:
        json.dump(dict(model=name, resolution_ms=H, delay_ms=1.0, parameters=parameters, weights=weights, exc_spike_times=EX, inh_spike_times=IN,
                       spike_steps=spikes), file, indent=1)
        file.write("\n")
    print(name, len(spikes), "spikes")
