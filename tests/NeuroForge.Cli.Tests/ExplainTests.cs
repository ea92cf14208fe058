namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge explain</c> and <c>check --explain</c>.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_code_is_explained_with_an_example_and_the_same_set_right() => Assert.Equal(
        """
        NF1205  error    a number is not whole

        A number that must be whole, such as a number of neurons, has a fraction.

        wrong:
          "populations": { "E": { "size": 10.5, "model": "iaf_psc_alpha" } }

        right:
          "populations": { "E": { "size": 10, "model": "iaf_psc_alpha" } }

        """,
        Neuroforge.In(_place, "explain", "nf1205").Done().Output);

    [Fact]
    public void Without_a_code_all_are_listed()
    {
        var lines = Neuroforge.In(_place, "explain").Done().Output.TrimEnd('\n').Split('\n');
        Assert.Equal("NF1001  error    the text is not JSON", lines[0]);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Contains("NF1504  warning  a recorder's first sample would be after the end", lines);
    }

    [Fact]
    public void A_code_nearly_right_is_set_right() => Neuroforge.In(_place, "explain", "NF1O03")
        .Refused(2, "error: there is no code \"NF1O03\" - did you mean NF1003?");

    [Fact]
    public void A_network_is_shown_as_it_would_be_built()
    {
        var page = Neuroforge.In(_place, "check", Workplace.Published("pruning-anywhere"), "--explain").Done().Output;
        Assert.Contains("\n  400000 steps of 0.1 ms in slices of 1 step, greatest delay 1 step, seed 1\n", page, StringComparison.Ordinal);
        Assert.Contains(
            "\n  EE     E to E     ampa  four_trace_stdp  0.1 ms  fixed_probability, about 15960 synapses  prune_and_regrow_anywhere every 50 ms  ",
            page,
            StringComparison.Ordinal);
        Assert.Contains("40 samples of 2, about 1.6 kB as text\n", page, StringComparison.Ordinal);
        Assert.Contains("1 sample of all synapses\n", page, StringComparison.Ordinal);
        Assert.Contains(" during construction; this machine has ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_too_large_is_refused_in_a_moment_with_what_it_would_need()
    {
        var ended = Neuroforge.In(_place, "run", Workplace.Published("butz-van-ooyen-2013"), "--set", "size_e=2000000000");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("error NF1601: the network needs about ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("population \"E\"", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_place.At("runs")));
    }
}
