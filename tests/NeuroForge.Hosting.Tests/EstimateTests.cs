using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests;

/// <summary>What is estimated is what is allocated, within a factor of 1.5 and the fixed costs of a small network.</summary>
[Collection("alone")]
public sealed class EstimateTests : IDisposable
{
    private const double Factor = 1.5;

    /// <summary>Closed loops, plans, names, worker threads, and the images that one stimulus keeps: what is left out of an estimate.</summary>
    private const double FixedBytes = 1_000_000;

    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    public static TheoryData<string> Models { get; } =
        [
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Published"), "*.json")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal)
        ];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_takes_what_is_estimated(string name) =>
        Compare(Model.Read(Path.Combine(AppContext.BaseDirectory, "Published", name + ".json"), Catalog, new()));

    [Theory]
    [InlineData("iaf_psc_alpha", "{ \"model\": \"static\", \"weight\": \"1 pA\", \"delay\": \"1 ms\" }", "ex")]
    [
        InlineData(
            "iaf_psc_exp",
            "{ \"model\": \"static\", \"weight\": { \"uniform\": [\"1 pA\", \"2 pA\"] }, \"delay\": { \"uniform\": [\"1 ms\", \"3 ms\"] } }",
            "ex")
    ]
    [
        InlineData(
            "conductance_lif",
            "{ \"model\": \"four_trace_stdp\", \"weight\": \"1 nS\", \"alpha_pre\": 0, \"alpha_post\": 0, \"a_plus\": 1, \"a_minus\": 1, \"tau_plus\": \"20 "
                + "ms\", \"tau_minus\": \"20 ms\", \"delay\": \"1 ms\" }",
            "ampa")
    ]
    [InlineData("izhikevich_conductance", "{ \"model\": \"nearest_neighbour_stdp\", \"weight\": 0.02, \"delay\": \"1 ms\" }", "ampa")]
    public void A_large_network_takes_what_is_estimated(string model, string synapse, string receptor)
    {
        File.WriteAllText(_place.At("large.json"), $$"""
            { "format": "neuroforge/1", "name": "large", "simulation": { "duration": "1 s", "step": "0.1 ms" },
              "populations": { "A": { "size": 20000, "model": "{{model}}", "calcium": { "tau": "10 s", "beta": 0.001 } } },
              "projections": { "p": { "from": ["A"], "to": ["A"], "receptor": "{{receptor}}", "synapse": {{synapse}}, "connect": { "model": "fixed_indegree", "indegree": 50 } } } }
            """);

        // The list by target is made at the first spike of a target: three numbers of 32 bits for each of a million synapses.
        Compare(Model.Read(_place.At("large.json"), Catalog, new()), later: synapse.Contains("stdp", StringComparison.Ordinal) ? 12_000_000 : 0);
    }

    [Fact]
    public void A_network_that_fits_is_told_with_its_synapses()
    {
        var estimate = Place.Small().Estimate;
        Assert.All(estimate.Projections.Where(p => p.Synapses is not null), p => Assert.True(p.Synapses >= 0));
        Assert.True(estimate.PeakBytes >= estimate.Bytes);
    }

    [Theory]
    [InlineData("\"fixed_indegree\", \"indegree\": 2", 32)]
    [InlineData("\"fixed_outdegree\", \"outdegree\": 3", 48)]
    [InlineData("\"fixed_total_number\", \"n\": 17", 17)]
    [InlineData("\"fixed_probability\", \"p\": 0.25", 64)]
    [InlineData("\"all_to_all\"", 256)]
    [InlineData("\"one_to_one\"", 16)]
    public void Connectors_tell_how_many_synapses_they_make(string connector, double expected)
    {
        var model = _place.Tiny("\"fixed_indegree\", \"indegree\": 2", connector);
        Assert.Equal(expected, model.Estimate.Projections[0].Synapses);
    }

    private void Compare(Model model, double later = 0)
    {
        var estimate = model.Estimate;
        var expected = estimate.Bytes - estimate.FramesOnTheirWay;
        _place.Build(model, "first").Dispose(); // compiles what is compiled once
        var before = Settled();
        using var simulator = new NetworkSimulator(model.Plan, new EngineOptions { Directory = _place.At("first") });
        var taken = Settled() - before;
        simulator.End(RunOutcome.Completed);
        Assert.InRange(taken, (expected - FixedBytes - later) / Factor, (expected * Factor) + FixedBytes);
    }

    /// <summary>
    /// The memory in use when nothing more of earlier tests is freed. A forced collection of .NET stops within a twentieth of the heap, which may be more than
    /// a network.
    /// </summary>
    private static long Settled()
    {
        var (last, now) = (long.MaxValue, GC.GetTotalMemory(forceFullCollection: true));
        for (var round = 0; round < 50 && now < last; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            (last, now) = (now, GC.GetTotalMemory(forceFullCollection: false));
        }

        return now;
    }
}
