using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Tests;

/// <summary>A run's folder written by hand, with a file for every kind of recording.</summary>
internal sealed class WrittenRun : IDisposable
{
    public const string RunJson = """
        {
          "format": "neuroforge-run/1",
          "model": "small",
          "description_hash": "ab",
          "outcome": "completed",
          "seed": 18446744073709551615,
          "overrides": { "duration": "2 s" },
          "step_ms": 0.1,
          "duration_ms": 2000,
          "populations": { "E": 2, "I": 1 },
          "projections": { "excitatory": { "from": ["E"], "to": ["E", "I"] } },
          "plugins": { "recorders": { "version": "1.0.0", "hash": "cd" } },
          "threads": 2,
          "simulated_seconds": 2,
          "build_seconds": 0.5,
          "simulate_seconds": 1.5,
          "real_time_factor": 0.75,
          "profile": { "seconds": 1.5, "slices": 2000, "sampled_slices": 33, "parts": [{ "phase": "neurons", "of": "E", "seconds": 1 }, { "phase": "other", "of": null, "seconds": 0.5 }] },
          "spikes": 3,
          "synapses": { "excitatory": 1 },
          "summary": { "calcium": { "E": { "last": 0.5, "mean": 0.25 }, "I": { "last": null, "mean": null } } },
          "recordings": [
            { "name": "calcium", "recorder": "csv", "kind": "series", "of": "populations", "quantity": "calcium", "column": "value", "unit": "1", "groups": [{ "name": "E", "size": 2 }, { "name": "I", "size": 1 }], "every_ms": 1000, "files": ["calcium.csv"] },
            { "name": "voltage", "recorder": "csv", "kind": "neurons", "of": "populations", "quantity": "v_m", "column": "value", "unit": "mV", "groups": [{ "name": "E", "size": 2 }, { "name": "I", "size": 1 }], "every_ms": 0.3, "files": ["voltage.csv"] },
            { "name": "weights", "recorder": "csv", "kind": "synapses", "of": "projections", "quantity": "weights", "column": "weight", "unit": "pA", "groups": [{ "name": "excitatory", "size": 0 }], "every_ms": 1000, "files": ["weights.csv"] },
            { "name": "spikes", "recorder": "csv", "kind": "spikes", "of": "populations", "quantity": "spikes", "column": "value", "unit": "1", "groups": [{ "name": "E", "size": 2 }, { "name": "I", "size": 1 }], "every_ms": null, "files": ["spikes.csv"] },
            { "name": "life", "recorder": "csv", "kind": "rewiring", "of": "projections", "quantity": "rewiring", "column": "value", "unit": "pA", "groups": [{ "name": "excitatory", "size": 0 }], "every_ms": null, "files": ["life.csv"] },
            { "name": "places", "recorder": "csv", "kind": "positions", "of": "populations", "quantity": "positions", "column": "value", "unit": "um", "groups": [{ "name": "E", "size": 2 }, { "name": "I", "size": 1 }], "every_ms": null, "files": ["places.csv"] }
          ],
          "state_hash": "ef"
        }
        """;

    public WrittenRun()
    {
        Write("run.json", RunJson);
        Write("model.json", "{} // as it was\n");
        Write("calcium.csv", "time_ms,E,I\n1000,0.25,NaN\n2000,0.5,-1E-10\n");
        Write("voltage.csv", "time_ms,population,neuron,value\n0.3,E,0,-70\n0.3,E,1,-69.5\n0.3,I,0,3\n0.6,E,0,1\n0.6,E,1,2\n0.6,I,0,3\n");
        Write("weights.csv", "time_ms,projection,source,target,weight\n1000,excitatory,1,2,585\n2000,excitatory,0,0,0.1\n");
        Write("spikes.csv", "time_ms,population,neuron\n0.7,E,1\n0.7,I,0\n113.1,E,0\n");
        Write("places.csv", "population,neuron,x_um,y_um,z_um\nE,0,1.5,-2,0\nE,1,0.1,1E-10,7\nI,0,0,0,0\n");
        Write(
            "life.csv",
            "time_ms,projection,event,synapse,source,target,weight,delay_ms,age_ms,cause\n0,excitatory,born,0,1,2,585,1.5,0,initial\n100,excitatory,died,0,1,2,580,1.5,100,axonal element lost\n");
    }

    /// <summary>Its full path.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("neuroforge-analysis-").FullName;

    /// <summary>Opens it.</summary>
    public RunFolder Open() => RunFolder.Open(Folder);

    /// <summary>The full path of a file.</summary>
    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => File.WriteAllText(At(name), text);

    /// <summary>Replaces a text of a file, which must be there.</summary>
    public void Replace(string name, string text, string other)
    {
        var before = File.ReadAllText(At(name));
        Assert.Contains(text, before, StringComparison.Ordinal);
        Write(name, before.Replace(text, other, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
