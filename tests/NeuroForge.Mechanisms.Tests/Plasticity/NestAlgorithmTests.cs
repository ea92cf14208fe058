using System.Globalization;
using System.Text.Json;
using NeuroForge.Plasticity.ShortTerm;
using NeuroForge.Plasticity.SpikeTiming;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Plasticity;

/// <summary>
/// Weights at each delivery against the algorithms of NEST's synapse models, which update a synapse at pre-synaptic spikes alone, for dendritic delays of 1, 2
/// and 3 ms.
/// </summary>
public sealed class NestAlgorithmTests
{
    private const double Step = 0.1;

    /// <summary>Of the greatest weight: some 200 changes, each rounded.</summary>
    private const double Relative = 1e-13;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ReferenceData", "nest-algorithms");

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["a_plus"] = "Aplus",
        ["a_plus_triplet"] = "Aplus_triplet",
        ["a_minus"] = "Aminus",
        ["a_minus_triplet"] = "Aminus_triplet",
        ["w_max"] = "Wmax",
        ["u_0"] = "U",
    };

    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var name in Case().EnumerateObject())
        {
            foreach (var delay in new[] { 1, 2, 3 })
            {
                data.Add(name.Name, delay);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Weights_are_those_of_NEST(string name, int delay)
    {
        var expected = Column($"{name}_{delay}");
        var given = Case().GetProperty(name);
        var delivered = given.GetProperty("rule").GetString() switch
        {
            "stdp" => Delivered<Stdp<Double1>>(typeof(Stdp<>), given, delay),
            "stdp_nn_symm" => Delivered<StdpNnSymm<Double1>>(typeof(StdpNnSymm<>), given, delay),
            "stdp_nn_pre_centered" => Delivered<StdpNnPreCentered<Double1>>(typeof(StdpNnPreCentered<>), given, delay),
            "stdp_nn_restr" => Delivered<StdpNnRestr<Double1>>(typeof(StdpNnRestr<>), given, delay),
            "stdp_triplet" => Delivered<StdpTriplet<Double1>>(typeof(StdpTriplet<>), given, delay),
            "vogels_2011" => Delivered<Vogels2011<Double1>>(typeof(Vogels2011<>), given, delay),
            "tsodyks_markram" => Delivered<TsodyksMarkram<Double1>>(typeof(TsodyksMarkram<>), given, delay),
            var rule => throw new InvalidOperationException(rule),
        };

        Assert.Equal(expected.Length, delivered.Length);
        Assert.InRange(expected.Distinct().Count(), 40, expected.Length);
        Assert.All(expected.Zip(delivered), pair => Assert.Equal(pair.First, pair.Second, Relative * expected.Max()));
    }

    private static double[] Delivered<TRule>(Type rule, JsonElement given, int delay)
        where TRule : struct, IOnPreSpike<Double1>
    {
        var values = given.GetProperty("parameters").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble(), StringComparer.Ordinal);
        var synapse = new DrivenSynapse<TRule>(
            rule,
            Step,
            given.GetProperty("weight_0").GetDouble(),
            [
                .. from parameter in Declarations.Mechanism.Declare(rule, PluginIdentity.None).Parameters
                   let nest = Names.GetValueOrDefault(parameter.Name, parameter.Name)
                   where values.ContainsKey(nest)
                   select (parameter.Name, values[nest])
            ]);
        var trains = Json(Path.Combine(Folder, "..", "nest", "stdp", "stdp_multiplicative_delay1.json"));
        var (pre, post) = (Steps(trains, "pre_spikes", 0), Steps(trains, "post_spikes", (int)Math.Round(delay / Step)));
        Assert.Empty(pre.Intersect(post));
        return [.. pre.Union(post).Order().Select(step => synapse.Spike(step, pre.Contains(step), post.Contains(step))).Where(passed => !double.IsNaN(passed))];
    }

    private static HashSet<int> Steps(JsonElement trains, string name, int delay) =>
        [.. trains.GetProperty(name).EnumerateArray().Select(time => (int)Math.Round(time.GetDouble() / Step) + delay)];

    private static double[] Column(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "weights.csv"));
        var column = Array.IndexOf(lines[0].Split(','), name);
        return [.. lines.Skip(1).Select(line => double.Parse(line.Split(',')[column], CultureInfo.InvariantCulture))];
    }

    private static JsonElement Case() => Json(Path.Combine(Folder, "cases.json"));

    private static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;
}
