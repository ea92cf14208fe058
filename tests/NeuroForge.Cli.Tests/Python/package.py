"""Tests of the Python package, with the command line in NEUROFORGE. Called with a folder for results."""
import os
import sys
import unittest

import numpy as np

import neuroforge as nf

FOLDER = sys.argv.pop()


def model(recorder="npz", **more):
    return {
        "format": "neuroforge/1", "name": "small", "parameters": {"rate": "9 kHz"},
        "requires": {"integrate-and-fire": "^1.0", "stimuli": "^1.0", "recorders": "^1.0", "connectivity": "^1.0", "static": "^1.0"},
        "simulation": {"duration": "100 ms", "step": "0.1 ms", "seed": 1},
        "populations": {"E": {"size": 20, "model": "iaf_psc_exp"}, "I": {"size": 5, "model": "iaf_psc_exp"}},
        "stimuli": {"drive": {"model": "poisson", "rate": "$rate", "to": ["E", "I"], "receptor": "ex", "weight": "40 pA", "delay": "1 ms"}},
        "projections": {"ee": {
            "from": "E", "to": ["E", "I"], "receptor": "ex", "synapse": {"model": "static", "weight": "20 pA", "delay": "1 ms"},
            "connect": {"model": "fixed_indegree", "indegree": 5}}},
        "recorders": {
            "spikes": {"model": recorder, "record": "spikes", "of": ["E", "I"]},
            "mean": {"model": recorder, "record": "v_m", "of": ["E", "I"], "reduce": "mean", "every": "1 ms"},
            "each": {"model": recorder, "record": "v_m", "of": ["I"], "every": "10 ms"}},
        **more}


def out(name):
    return os.path.join(FOLDER, name)


class Package(unittest.TestCase):
    def test_results_are_the_same_arrays_from_both_formats(self):
        npz, csv = (nf.run(model(kind), out=out(kind)) for kind in ("npz", "csv"))
        self.assertEqual(npz.state_hash, csv.state_hash)
        self.assertEqual(["spikes", "mean", "each"], npz.recordings)
        self.assertGreater(len(npz["spikes"]["time_ms"]), 20)
        for column in ("population", "neuron"):
            np.testing.assert_array_equal(npz["spikes"][column], csv["spikes"][column])
        np.testing.assert_allclose(npz["spikes"]["time_ms"], csv["spikes"]["time_ms"], rtol=1e-14)
        np.testing.assert_array_equal(npz["mean"]["E"], csv["mean"]["E"])
        self.assertEqual(100, len(npz["mean"]["time_ms"]))

    def test_values_and_seeds_are_passed_on(self):
        first, second = (nf.run(model(), out=out(f"set{i}"), set={"rate": rate}, seed=5, threads=2) for i, rate in enumerate(("1 Hz", "12 kHz")))
        self.assertEqual(0, len(first["spikes"]["time_ms"]))
        self.assertGreater(len(second["spikes"]["time_ms"]), 20)

    def test_spike_trains_have_every_spike_of_a_neuron_in_order(self):
        run = nf.run(model(), out=out("trains"))
        spikes, trains = run["spikes"], run.spike_trains("spikes")
        self.assertEqual(len(spikes["time_ms"]), sum(map(len, trains.values())))
        for (population, neuron), times in trains.items():
            of = (spikes["population"] == population) & (spikes["neuron"] == neuron)
            np.testing.assert_array_equal(np.sort(spikes["time_ms"][of]), times)
        try:
            import neo  # noqa: F401
        except ImportError:
            self.skipTest("the package neo is not installed")
        neos = run.neo_spike_trains("spikes")
        self.assertEqual(list(trains), [(t.annotations["population"], t.annotations["neuron"]) for t in neos])
        self.assertEqual(100, float(neos[0].t_stop))

    def test_mistakes_are_exceptions_with_places(self):
        with self.assertRaises(nf.DescriptionError) as caught:
            nf.run(model(populations={"E": {"size": 20, "model": "iaf_psc_exq"}}), out=out("wrong"))
        first = caught.exception.diagnostics[0]
        self.assertEqual((1, "NF1103"[:4]), (caught.exception.code, first.code[:4]))
        self.assertGreater(first.line, 0)
        with self.assertRaises(nf.NeuroForgeError):
            nf.run(model(), out=out("usage"), threads=0)

    def test_a_network_is_exported_and_read(self):
        run = nf.run(model(), out=out("exported"))
        lines = []
        files = nf.export(run.folder, at="0 ms", out=out("network"))
        edges = np.load([file for file in files if file.endswith("ee.npz")][0])
        self.assertEqual(125, len(edges["source"]))
        np.testing.assert_array_equal(20, edges["weight_pA"])
        again = nf.run(os.path.join(out("network"), "model.json"), out=out("again"), progress=lines.append)
        self.assertEqual(run.state_hash, again.state_hash)


unittest.main()
