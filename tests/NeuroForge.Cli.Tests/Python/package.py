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
        for train, times in zip(neos, trains.values()):
            np.testing.assert_array_equal(times, train.rescale("ms").magnitude)

    def test_mistakes_are_exceptions_with_places(self):
        with self.assertRaises(nf.DescriptionError) as caught:
            nf.run(model(populations={"E": {"size": 20, "model": "iaf_psc_exq"}}), out=out("wrong"))
        first = caught.exception.diagnostics[0]
        self.assertEqual((1, "NF1105", "error"), (caught.exception.code, first.code, first.severity))
        self.assertEqual("populations.E.model", first.path)
        self.assertGreater(first.line, 0)
        with self.assertRaises(nf.NeuroForgeError) as usage:
            nf.run(model(), out=out("usage"), threads=0)
        self.assertEqual(2, usage.exception.code)
        self.assertIn("--threads", str(usage.exception))

    def test_a_check_returns_what_it_finds(self):
        self.assertEqual([], nf.check(model()))
        found = nf.check(model(populations={"E": {"size": 20.5, "model": "iaf_psc_exp"}, "I": {"size": 5, "model": "iaf_psc_exp"}}))
        self.assertEqual(["NF1205"], [one.code for one in found])

    def test_a_stopped_run_is_resumed_with_the_results_of_a_whole_one(self):
        whole = nf.run(model(), out=out("whole"))
        nf.run(model(), out=out("cut"), until="50 ms")
        resumed = nf.resume(out("cut"))
        self.assertEqual(whole.state_hash, resumed.state_hash)
        np.testing.assert_array_equal(whole["spikes"]["time_ms"], resumed["spikes"]["time_ms"])

    def test_a_sweep_has_a_result_for_each_member(self):
        swept = nf.sweep(model(), set={"rate": "8kHz,9kHz"}, seeds="1..2", jobs=2, out=out("sweep"))
        self.assertEqual(["completed"] * 4, [member["outcome"] for member in swept["members"]])
        single = nf.run(model(), set={"rate": "9kHz"}, seed=2, out=out("single"))
        hashes = {member["member"]: member["run"]["state_hash"] for member in swept["members"]}
        self.assertEqual(single.state_hash, hashes["rate=9kHz,seed=2"])

    def test_the_connectome_of_a_recording_of_rewiring_is_an_array(self):
        run = nf.run(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Models", "small.json"), out=out("life"))
        life = run["rewiring"]
        before = life["time_ms"] < 250
        living = np.sum(life["event"][before] == "born") - np.sum(life["event"][before] == "died")
        synapses = nf.connectome(run.folder, at="250 ms")
        self.assertEqual(living, len(synapses))
        self.assertTrue({"source", "target", "weight"} <= {name.split("_")[0] for name in synapses.dtype.names})

    def test_spikes_and_samples_are_sent_while_a_run_computes(self):
        live = nf.live(model(), spikes=["E", "I"], samples=[("v_m", "E,I", "1 ms", "mean"), ("v_m", "I", "10 ms")], out=out("live"))
        items = list(live)
        run = live.result
        spikes = [item for item in items if isinstance(item, nf.Spike)]
        np.testing.assert_array_equal(run["spikes"]["time_ms"], [spike.time_ms for spike in spikes])
        np.testing.assert_array_equal(run["spikes"]["neuron"], [spike.neuron for spike in spikes])
        self.assertEqual(list(run["spikes"]["population"]), [spike.population for spike in spikes])
        means = [item for item in items if isinstance(item, nf.Sample) and item.stream == "v_m:E,I:1 ms:mean"]
        np.testing.assert_array_equal(run["mean"]["E"], [sample.values[0] for sample in means])
        np.testing.assert_array_equal(run["mean"]["time_ms"], [sample.time_ms for sample in means])
        each = [item.values for item in items if isinstance(item, nf.Sample) and item.stream == "v_m:I:10 ms"]
        np.testing.assert_array_equal(run["each"]["values"], each)
        self.assertEqual(run.state_hash, nf.run(model(), out=out("silent")).state_hash)

    def test_a_run_that_is_read_live_can_be_stopped(self):
        live = nf.live(model(), spikes=["E"], out=out("stopped"), set={"simulation.duration": "1000 s"})
        with self.assertRaises(nf.Stopped):
            for item in live:
                live.stop()

    def test_a_stream_that_the_network_does_not_have_is_refused(self):
        with self.assertRaises(nf.NeuroForgeError) as refusal:
            list(nf.live(model(), spikes=["X"], out=out("refused")))
        self.assertEqual(2, refusal.exception.code)
        self.assertIn("X", str(refusal.exception))

    def test_sonata_is_read_as_npz_is(self):
        try:
            import h5py  # noqa: F401
        except ImportError:
            self.skipTest("the package h5py is not installed")
        description = model()
        del description["recorders"]["mean"]
        npz = nf.run(description, out=out("npz"))
        for recorder in description["recorders"].values():
            recorder["model"] = "sonata"
        description["recorders"]["each"]["precision"] = "double"
        sonata = nf.run(description, out=out("sonata"))
        for recording, columns in (("spikes", ("time_ms", "neuron", "population")), ("each", ("values", "neuron"))):
            for column in columns:
                np.testing.assert_array_equal(npz[recording][column], sonata[recording][column])

    def test_a_network_is_exported_and_read(self):
        run = nf.run(model(), out=out("exported"))
        files = nf.export(run.folder, at="0 ms", out=out("network"))
        edges = np.load([file for file in files if file.endswith("ee.npz")][0])
        self.assertEqual(125, len(edges["source"]))
        np.testing.assert_array_equal(20, edges["weight_pA"])
        again = nf.run(os.path.join(out("network"), "model.json"), out=out("again"))
        self.assertEqual(run.state_hash, again.state_hash)


unittest.main()
