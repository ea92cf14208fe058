using System.Globalization;
using System.Text.Json;
using NeuroForge.Plasticity.ShortTerm;
using NeuroForge.Plasticity.SpikeTiming;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Plasticity;

/// <summary>What a synapse delivers at each spike, against NEST 3.9.</summary>
public sealed class NestWeightTests
{
    private const double Step = 0.1;

    /// <summary>Some 200 changes of a weight, each rounded.</summary>
    private const double Relative = 1e-13;

    [Fact]
    public void Multiplicative_stdp_is_that_of_NEST() => Compare<Stdp<Double1>>(typeof(Stdp<>), "stdp_multiplicative_delay1", []);

    [Fact]
    public void The_triplet_rule_is_that_of_NEST() => Compare<StdpTriplet<Double1>>(
        typeof(StdpTriplet<>),
        "stdp_triplet_delay1",
        new()
        {
            ["a_plus"] = "Aplus",
            ["a_plus_triplet"] = "Aplus_triplet",
            ["a_minus"] = "Aminus",
            ["a_minus_triplet"] = "Aminus_triplet",
        });

    [Fact]
    public void Short_term_plasticity_is_that_of_NEST() => Compare<TsodyksMarkram<Double1>>(typeof(TsodyksMarkram<>), "tsodyks2", new() { ["u_0"] = "U" });

    private static void Compare<TRule>(Type rule, string name, Dictionary<string, string> names)
        where TRule : struct, IOnPreSpike<Double1>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "ReferenceData", "nest", "stdp", name);
        var run = JsonDocument.Parse(File.ReadAllText(path + ".json")).RootElement;
        var given = run.GetProperty("parameters").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble(), StringComparer.Ordinal);
        var synapse = new DrivenSynapse<TRule>(
            rule,
            Step,
            run.GetProperty("weight_0").GetDouble(),
            [
                .. from parameter in Declarations.Mechanism.Declare(rule, PluginIdentity.None).Parameters
                   let nest = names.GetValueOrDefault(parameter.Name, parameter.Name == "w_max" ? "Wmax" : parameter.Name)
                   where given.ContainsKey(nest)
                   select (parameter.Name, given[nest])
            ]);
        var delay = (int)Math.Round(run.GetProperty("delay_ms").GetDouble() / Step);
        var (pre, post) = (Steps(run, "pre_spikes"), Steps(run, "post_spikes").Select(step => step + delay).ToHashSet());
        var expected = File.ReadAllLines(path + ".csv")[1..].Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture)).ToArray();
        var delivered = new List<double>();
        foreach (var step in pre.Union(post).Order())
        {
            var passed = synapse.Spike(step, pre.Contains(step), post.Contains(step));
            if (!double.IsNaN(passed))
            {
                delivered.Add(passed);
            }
        }

        Assert.Equal(expected.Length, delivered.Count);
        Assert.All(expected.Zip(delivered), pair => Assert.Equal(pair.First, pair.Second, Relative * Math.Abs(pair.First)));
    }

    private static HashSet<int> Steps(JsonElement run, string name) =>
        [.. run.GetProperty(name).EnumerateArray().Select(time => (int)Math.Round(time.GetDouble() / Step))];
}
