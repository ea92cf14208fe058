"""Traces of NEURON 8.2.2 (Debian 12, packages neuron and python3-neuron): the squid axon, and a passive membrane with two exponential conductances.

A compartment with the given capacitance and conductances, integrated by CVode with an absolute tolerance of 1e-10 and sampled at the ends of steps. Run it
with Debian's python3 in this folder; it writes NAME_run.json and NAME_trace.csv.
"""
import json

from neuron import h

STEP = 0.1


def compartment(c_m_pf):
    """A compartment with this capacitance: of a micrometre's length and the diameter that gives the area at 1 uF/cm2."""
    section = h.Section(name="soma")
    area_um2 = c_m_pf * 100.0  # 1 uF/cm2 = 0.01 pF/um2
    section.L = section.diam = (area_um2 / h.PI) ** 0.5
    section.cm = 1
    section.nseg = 1
    return section


def per_area(section, ns):
    """A conductance in nS as S/cm2."""
    return ns * 1e-9 / (section(0.5).area() * 1e-8)


def sample(columns, steps):
    rows = []
    for step in range(1, steps + 1):
        h.CVode().solve(step * STEP)
        rows.append([read() for read in columns.values()])
    return rows


def write(name, run, columns, rows, left_out=()):
    with open(name + "_run.json", "w") as out:
        json.dump({"model": name, "resolution_ms": STEP, "delay_ms": 1.0, **run}, out, indent=1)
        out.write("\n")
    with open(name + "_trace.csv", "w") as out:
        out.write(",".join(["t_ms", *columns]) + "\n")
        for step, row in enumerate(rows, 1):
            if step not in left_out:
                out.write(",".join([f"{step * STEP:.1f}", *(f"{value:.10g}" for value in row)]) + "\n")


def squid():
    parameters = dict(c_m=100.0, g_na=12000.0, g_k=3600.0, g_l=30.0, e_na=50.0, e_k=-77.0, e_l=-54.402, t_ref=2.0, i_e=650.0)
    soma = compartment(parameters["c_m"])
    soma.insert("hh")
    at = soma(0.5)
    at.hh.gnabar, at.hh.gkbar, at.hh.gl = (per_area(soma, parameters[key]) for key in ("g_na", "g_k", "g_l"))
    at.ena, at.ek, at.hh.el = parameters["e_na"], parameters["e_k"], parameters["e_l"]
    h.celsius = 6.3
    h.usetable_hh = 0
    clamp = h.IClamp(at)
    clamp.delay, clamp.dur, clamp.amp = 0, 1e9, parameters["i_e"] * 1e-3
    h.finitialize(-65)
    columns = {"V_m": lambda: at.v, "Act_m": lambda: at.hh.m, "Inact_h": lambda: at.hh.h, "Act_n": lambda: at.hh.n}
    rows = sample(columns, 1000)
    spikes, last = [], -1000
    for step in range(1, len(rows)):
        if rows[step][0] >= 0 and rows[step][0] < rows[step - 1][0] and step - last > parameters["t_ref"] / STEP:
            spikes.append(step + 1)
            last = step
    run = dict(parameters=parameters, weights={"ex": 0, "in": 0}, exc_spike_times=[], inh_spike_times=[], spike_steps=spikes)
    write("hh_psc_alpha", run, columns, rows)


def conductances():
    parameters = dict(
        c_m=250.0, g_l=16.6667, e_l=-70.0, e_ex=0.0, e_in=-85.0, tau_syn_ex=1.5, tau_syn_in=6.0, t_ref=2.0, i_e=80.0, v_th=1000.0, v_reset=-60.0)
    soma = compartment(parameters["c_m"])
    soma.insert("pas")
    at = soma(0.5)
    at.pas.g, at.pas.e = per_area(soma, parameters["g_l"]), parameters["e_l"]
    clamp = h.IClamp(at)
    clamp.delay, clamp.dur, clamp.amp = 0, 1e9, parameters["i_e"] * 1e-3
    weights = {"ex": 12.0, "in": 25.0}
    times = {"ex": [5.0, 9.3, 9.8, 20.1, 33.0, 33.1, 48.7, 60.2, 77.7], "in": [12.4, 30.0, 34.6, 62.5, 80.9]}
    synapses = {}
    for side in ("ex", "in"):
        synapses[side] = h.ExpSyn(at)
        synapses[side].tau, synapses[side].e = parameters["tau_syn_" + side], parameters["e_" + side]
    connections = {side: h.NetCon(None, synapse) for side, synapse in synapses.items()}

    def begin():
        for side, connection in connections.items():
            connection.weight[0] = weights[side] * 1e-3
            for time in times[side]:
                connection.event(time + 1.0)

    handler = h.FInitializeHandler(begin)
    h.finitialize(parameters["e_l"])
    columns = {
        "V_m": lambda: at.v,
        "g_ex": lambda: synapses["ex"].g * 1e3,
        "g_in": lambda: synapses["in"].g * 1e3,
    }
    rows = sample(columns, 1000)
    del handler
    run = dict(parameters=parameters, weights=weights, exc_spike_times=times["ex"], inh_spike_times=times["in"], spike_steps=[])
    arrivals = {round((time + 1.0) / STEP) for side in times for time in times[side]}  # NEURON shows the value before a spike
    write("iaf_cond_exp", run, columns, rows, arrivals)


h.CVode().active(True)  # before the cells are initialised
h.CVode().atol(1e-10)
squid()
conductances()
