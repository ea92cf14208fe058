using NeuroForge.Analysis.Ground;

namespace NeuroForge.Reporting.Tests;

/// <summary>The report of a sweep: figures over the swept values, seeds as spread.</summary>
public sealed class SweepReportTests : IDisposable
{
    private const string Head = "member,eps,input,seed,outcome,state_hash,spikes,calcium.E.mean\n";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Numbers_are_drawn_over_the_values_with_seeds_as_spread_and_listed_with_their_mean_and_deviation()
    {
        // Calcium is 2, 4 and 6 of three seeds for the first value, so mean 4 and standard deviation 2.
        var report = Write(Head + string.Concat(
            new[] { ("0.1", 0), ("0.2", 10), ("0.3", 20) }.SelectMany(value => Enumerable.Range(1, 3).Select(seed =>
                $"\"eps={value.Item1},seed={seed}\",{value.Item1},1 kHz,{seed},completed,00,100,{value.Item2 + (2 * seed)}\n"))));
        Assert.Contains("calcium.E.mean over eps", report, StringComparison.Ordinal);
        Assert.Contains("Lines are means over 3 seeds; bands reach from the least to the greatest.", report, StringComparison.Ordinal);
        Assert.Contains(
            "<th scope=\"row\">calcium.E.mean</th><td>0.1</td><td>1 kHz</td><td>3</td><td>4</td><td>2</td><td>2</td><td>6</td>",
            report,
            StringComparison.Ordinal);
        Assert.Contains("eps: 0.2\n", report, StringComparison.Ordinal); // what the pointer shows
        Assert.Contains("14", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantities_are_an_axis_in_their_unit_and_other_parameters_are_lines()
    {
        var report = Write(Head + string.Concat(
            from input in new[] { "500 Hz", "1 kHz", "2 kHz" }
            from eps in new[] { "low", "high" }
            select $"x,{eps},{input},1,completed,00,100,3\n"));
        Assert.Contains("calcium.E.mean over input", report, StringComparison.Ordinal);
        Assert.Contains("input (Hz): 2,000\n", report, StringComparison.Ordinal);
        Assert.Contains("eps low", report, StringComparison.Ordinal);
        Assert.Contains("One seed.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_alone_are_listed_and_members_without_results_are_counted()
    {
        var report = Write(Head + "a,low,1 kHz,1,completed,00,100,3\nb,high,1 kHz,1,failed,,,\n");
        Assert.Contains("there is nothing to draw a figure over", report, StringComparison.Ordinal);
        Assert.Contains("<dt>Completed</dt><dd>1</dd>", report, StringComparison.Ordinal);
        Assert.Contains("failed", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b,c\n", 1)]
    [InlineData(Head + "x,0.1,1 kHz,1,completed,00,100,3\nx,0.1\n", 3)]
    [InlineData(Head + "x,0.1,1 kHz,1,completed,00,100,many\n", 2)]
    public void A_damaged_table_is_refused_with_its_line(string table, int line)
    {
        var refused = Assert.Throws<UnreadableRunException>(() => Write(table));
        Assert.Contains($"sweep.csv:{line}", refused.Message, StringComparison.Ordinal);
    }

    private string Write(string table)
    {
        var folder = Directory.CreateDirectory(_place.At("swept")).FullName;
        File.WriteAllText(Path.Combine(folder, "sweep.csv"), table);
        return Workplace.Report(folder);
    }
}
