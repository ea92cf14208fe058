using NeuroForge.Descriptions;
using NeuroForge.Hosting.Tests.Elsewhere;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>Partners of <c>one_to_one</c>: by place on their sides, or by number in their populations.</summary>
public sealed class PartnerTests
{
    private const string ByNumber = "\"model\": \"one_to_one\", \"by\": \"number\"";

    [Fact]
    public void Groups_do_not_change_a_number()
    {
        Assert.Equal([(2, 2), (5, 5), (9, 9)], Pairs("\"some\"", "B", ByNumber));
        Assert.Equal([(2, 2), (5, 5), (9, 9)], Pairs("\"A\"", "same", ByNumber));
        Assert.Equal([(2, 5), (5, 7), (9, 9)], Pairs("\"some\"", "others", "\"model\": \"one_to_one\""));
    }

    [Fact]
    public void A_side_may_have_more_neurons() => Assert.Equal(Enumerable.Range(0, 10).Select(i => (i, i)), Pairs("\"A\"", "B", ByNumber));

    [Fact]
    public void A_neuron_is_not_its_own_partner_without_autapses() => Assert.Empty(Pairs("\"A\"", "A", ByNumber, ", \"autapses\": false"));

    [Theory]
    [InlineData("\"some\"", "odd", "source 2 has no target of its number, and target 1 no source; the numbers of one side must all be on the other")]
    [InlineData("[\"A\", \"B\"]", "B", "two sources have the number 0, of different populations; join one population to one, or pair them by \"order\"")]
    public void Numbers_that_give_no_pairs_are_refused(string from, string to, string expected)
    {
        var refusal = Assert.Throws<DescriptionException>(() => new Simulation(Network(from, to, ByNumber, ""), new()));
        Assert.Contains($"error NF1212: {expected}\n    at projections.p.connect.by", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(int, int)> Pairs(string from, string to, string connect, string rest = "")
    {
        using var simulation = new Simulation(Network(from, to, connect, rest), new() { Threads = 2 });
        return [.. simulation.Projection("p").Synapses().Select(s => (s.Source, s.Target))];
    }

    private static NeuroForge.Hosting.Models.Model Network(string from, string to, string connect, string rest) => Net.Read(
        $"\"A\": {{ \"size\": 10, {Net.Relay} }}, \"B\": {{ \"size\": 12, {Net.Relay} }}",
        $$"""
        "groups": {
          "some": { "of": "A", "neurons": [2, 5, 9] },
          "same": { "of": "B", "neurons": [2, 5, 9] },
          "others": { "of": "B", "neurons": [5, 7, 9] },
          "odd": { "of": "B", "neurons": [1, 3, 5, 7, 9] }
        },
        "projections": { {{Net.Projection("p", from, to, connect, rest: rest)}} },
        {{Net.Spikes("\"B\"")}}
        """);
}
