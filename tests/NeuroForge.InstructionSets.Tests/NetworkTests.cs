using NeuroForge.Engine.Running;
using NeuroForge.InstructionSets.Tests.Child;

namespace NeuroForge.InstructionSets.Tests;

/// <summary>The networks whose bits are compared do enough for a wrong number to show.</summary>
public sealed class NetworkTests
{
    /// <summary>Beginnings of the names of networks without spikes: those of rates, and those whose first spikes come after the short run.</summary>
    private static readonly string[] Silent =
    [
        "sweeney-clopath-2017", "bcm", "diffusive_bcm", "ornstein_uhlenbeck", "rate_neuron", "hebb", "oja", "lif_rate", "sigmoid_rate", "threshold_linear_rate",
        "joint-activity", "joint_activity", "create_and_prune", "synaptic-sampling", "poisson_movie", "stdp-dopamine",
        "stdp-window", "stdp-triplet-frequency", "clopath-frequency", "poisson_rates", "point-conductances",
        "stdp-pairings", "stdp-tsodyks-markram",
    ];

    [Fact]
    public void They_spike_unless_they_are_networks_of_rates_and_every_kind_rewires()
    {
        var (silent, rewired) = (new List<string>(), new List<string>());
        foreach (var (name, plan, _) in Networks.All().Where(network => network.Vectors == 0))
        {
            using var simulator = new NetworkSimulator(plan, new EngineOptions());
            var built = simulator.Tallies().Sum(projection => projection.Births);
            simulator.RunTo(plan.Steps);
            if (simulator.Tallies().Sum(projection => projection.Births) > built)
            {
                rewired.Add(name);
            }

            if (simulator.Spikes == 0)
            {
                silent.Add(name);
            }
        }

        Assert.Equal([], silent.Where(name => !Silent.Any(begin => name.StartsWith(begin, StringComparison.Ordinal))));
        Assert.Superset(
            new HashSet<string> { "small", "homeostatic 0", "prune_and_regrow_anywhere 0" }, new HashSet<string>(rewired));
        Assert.Contains(rewired, name => name.StartsWith("random ", StringComparison.Ordinal));
    }
}
