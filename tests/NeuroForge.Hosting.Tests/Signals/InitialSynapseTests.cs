using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>Initial synapses of a rewired projection keep their elements, and its first update can be put off.</summary>
public sealed class InitialSynapseTests
{
    private const string TooFew = "NF1325 populations.A.elements.ax.initial|NF1325 populations.A.elements.de.initial";

    [Theory]
    [InlineData("homeostatic", "", 100, null)]
    [InlineData("homeostatic_nest", "", 100, null)]
    [InlineData("homeostatic", ", \"initial\": 10", 100, null)]
    [InlineData("homeostatic", ", \"initial\": 0", 0, TooFew)]
    public void Initial_synapses_outlive_the_first_update_unless_elements_are_given_that_do_not_suffice(
        string strategy, string initial, long synapses, string? warned)
    {
        var element = $"{{ \"curve\": \"linear\", \"growth_rate\": \"0 /ms\", \"eps\": 1{initial} }}";
        var growth = $"\"calcium\": {{ \"tau\": \"10 s\", \"beta\": 0.001 }}, \"elements\": {{ \"ax\": {element}, \"de\": {element} }}";
        var rewiring = $"\"rewiring\": {{ \"strategy\": \"{strategy}\", \"every\": \"100 ms\", \"pre\": \"ax\", \"post\": \"de\" }}";
        var read = Pairing.Read(
            Parts.Population("A", "iaf_psc_alpha", 10, growth), Parts.Projection("A", "A", "ex", Parts.Synapse("static", "\"1 pA\""), rest: rewiring));
        read.AssertFound(warned?.Split('|') ?? []);
        Assert.All(read.Diagnostics, d => Assert.Contains("bind 10: their first update breaks about 100 of", d.Message, StringComparison.Ordinal));
        using var simulation = new Simulation(read);
        simulation.RunTo(300);
        Assert.Equal(synapses, simulation.Projection("p").Count);
    }

    [Fact]
    public void One_element_on_both_sides_is_refused()
    {
        const string Growth = "\"calcium\": { \"tau\": \"10 s\", \"beta\": 0.001 }, \"elements\": { \"ax\": { \"curve\": \"linear\", \"eps\": 1 } }";
        const string Rewiring = "\"rewiring\": { \"strategy\": \"homeostatic\", \"every\": \"100 ms\", \"pre\": \"ax\", \"post\": \"ax\" }";
        Pairing.Read(
            $"{Parts.Population("A", "iaf_psc_alpha", 3, Growth)}, {Parts.Population("B", "iaf_psc_alpha", 3, Growth)}",
            Parts.Projection("A", "A", "ex", Parts.Synapse("static", "\"1 pA\""), rest: Rewiring)).AssertFound("NF1324 projections.p.rewiring.post");
        Pairing.Read(
            $"{Parts.Population("A", "iaf_psc_alpha", 3, Growth)}, {Parts.Population("B", "iaf_psc_alpha", 3, Growth)}",
            Parts.Projection("A", "B", "ex", Parts.Synapse("static", "\"1 pA\""), rest: Rewiring)).AssertFound();
    }

    /// <summary>All synapses are weak, so that the first update prunes them; none can be regrown where every pair is joined.</summary>
    [Fact]
    public void The_update_at_time_0_can_be_left_out()
    {
        using var early = new Simulation(Rewired(""));
        using var late = new Simulation(Rewired(", \"start\": \"100 ms\""));
        early.RunTo(50);
        late.RunTo(50);
        Assert.Equal((0, 100), (early.Projection("p").Count, late.Projection("p").Count));
        late.RunTo(101);
        Assert.Equal(0, late.Projection("p").Count);

        static Model Rewired(string start)
        {
            const string Weights = "\"threshold\": \"1 nS\", \"regrown_weight\": \"2 nS\"";
            var rewiring = $"\"strategy\": \"prune_and_regrow_from_source\", \"every\": \"100 ms\", {Weights}{start}";
            return Pairing.Read(
                Parts.Population("A", "conductance_lif", 10),
                Parts.Projection("A", "A", "ampa", Parts.Synapse("static", "\"0.1 nS\""), rest: $"\"multapses\": false, \"rewiring\": {{ {rewiring} }}"));
        }
    }
}
