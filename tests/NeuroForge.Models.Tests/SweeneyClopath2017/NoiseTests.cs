using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Recording;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>Noise of each input's own and noise that all have in common, wired as the plugin's README shows.</summary>
public sealed class NoiseTests : IDisposable
{
    private const int Steps = 300;

    private const string Description =
        """
        {
          "format": "neuroforge/1",
          "name": "noise",
          "requires": { "sweeney-clopath-2017": "^1.0", "static": "^1.0", "connectivity": "^1.0", "recorders": "^1.0" },
          "simulation": { "duration": "300 ms", "step": "1 ms", "seed": 5 },
          "populations": {
            "own_noise": { "size": 5, "model": "ornstein_uhlenbeck", "parameters": { "tau": "10 ms", "sigma": 2 } },
            "common_noise": { "size": 1, "model": "ornstein_uhlenbeck", "parameters": { "tau": "40 ms", "sigma": 3 } },
            "inputs": { "size": 5, "model": "rate_neuron", "parameters": { "drive": { "uniform": [0, 2.5] } } }
          },
          "projections": {
            "own": { "from": ["own_noise"], "to": ["inputs"], "receptor": "input", "synapse": { "model": "continuous", "weight": 1 }, "connect": { "model": "one_to_one" } },
            "common": { "from": ["common_noise"], "to": ["inputs"], "receptor": "input", "synapse": { "model": "continuous", "weight": 1 }, "connect": { "model": "all_to_all" } }
          },
          "recorders": {
            "rates": { "model": "csv", "record": "rate", "of": ["own_noise", "common_noise", "inputs"], "every": "1 ms" },
            "drives": { "model": "csv", "record": "drive", "of": ["inputs"], "every": "1 ms" }
          }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuroforge-models-");

    [Fact]
    public void Inputs_hear_their_own_noise_and_the_common_one_in_the_same_step()
    {
        var file = Path.Combine(_folder.FullName, "noise.json");
        File.WriteAllText(file, Description);
        var plan = Model.Read(file).Plan;
        using (var simulator = new NetworkSimulator(plan, new EngineOptions { Directory = _folder.FullName }))
        {
            simulator.RunTo(plan.Steps);
            simulator.End(RunOutcome.Completed);
        }

        var records = new Records(_folder.FullName);
        var (own, common) = (records.OfNeurons("rates", "own_noise"), records.OfNeurons("rates", "common_noise"));
        var (rates, drives) = (records.OfNeurons("rates", "inputs"), records.OfNeurons("drives", "inputs"));
        var expected = new double[5];
        for (var step = 0; step < Steps; step++)
        {
            for (var k = 0; k < expected.Length; k++)
            {
                var input = drives[step].Values[k] + own[step].Values[k] + common[step].Values[0];
                expected[k] = Math.Max(0, expected[k] + (0.05 * (-expected[k] + input)));

                // Rates contract what went before, so that the rounding of some twenty steps is left.
                Assert.InRange(rates[step].Values[k], expected[k] - 1e-13, expected[k] + 1e-13);
            }
        }

        Assert.Contains(rates, sample => sample.Values.Contains(0));
        Assert.Equal(6, own[^1].Values.Concat(common[^1].Values).Distinct().Count());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
