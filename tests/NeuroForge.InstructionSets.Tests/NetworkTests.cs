using NeuroForge.Engine.Running;
using NeuroForge.InstructionSets.Tests.Child;

namespace NeuroForge.InstructionSets.Tests;

/// <summary>The networks whose bits are compared do enough for a wrong number to show.</summary>
public sealed class NetworkTests
{
    /// <summary>What the names of networks of rates begin with; their neurons have no spikes.</summary>
    private static readonly string[] Rates = ["sweeney-clopath-2017", "bcm", "diffusive_bcm", "ornstein_uhlenbeck", "rate_neuron"];

    [Fact]
    public void They_spike_unless_they_are_networks_of_rates_and_many_rewire()
    {
        var (silent, rewired) = (new List<string>(), 0);
        foreach (var (name, plan, vectors) in Networks.All().Where(network => network.Vectors == 8))
        {
            using var simulator = new NetworkSimulator(plan, new EngineOptions { VectorWidth = vectors });
            var built = simulator.Tallies().Sum(projection => projection.Births);
            simulator.RunTo(plan.Steps);
            rewired += simulator.Tallies().Sum(projection => projection.Births) > built ? 1 : 0;
            if (simulator.Spikes == 0)
            {
                silent.Add(name);
            }
        }

        Assert.DoesNotContain(silent, name => !Rates.Any(rate => name.StartsWith(rate, StringComparison.Ordinal)));
        Assert.InRange(rewired, 10, int.MaxValue);
    }
}
