namespace NeuroForge.Cli.Tests;

/// <summary>The models on the pages for those who come from NEST, Brian2 and ANNarchy.</summary>
public sealed class TranslatedModelTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("from-nest")]
    [InlineData("from-brian2")]
    [InlineData("from-annarchy")]
    public void Each_is_valid_without_a_warning(string page)
    {
        var check = Neuroforge.In(_place, "check", Model(page)).Done();
        Assert.StartsWith($"{page}.json: {page} is valid: ", check.Output, StringComparison.Ordinal);
        Assert.Equal("", check.Error);
    }

    [Fact]
    public void That_of_Brian2_has_the_spikes_of_the_original_on_its_page()
    {
        // Eight seeds of Brian2 2.5.1 (Debian's python3-brian): mean and standard deviation of one run. A run of ours differs from their mean by its own
        // deviation and by that of the mean; four of both together leave one of 16,000 runs.
        double[] original = [22463, 22118, 22485, 23263, 22869, 21329, 23936, 21952];
        var mean = original.Average();
        var deviation = Math.Sqrt(original.Sum(n => (n - mean) * (n - mean)) / (original.Length - 1));
        var tolerance = 4 * deviation * Math.Sqrt(1 + (1.0 / original.Length));
        Neuroforge.In(_place, "run", Model("from-brian2"), "--out", "out", "--quiet").Done();
        Assert.InRange(_place.Rows("out", "spikes.csv").Length, mean - tolerance, mean + tolerance);
    }

    [Fact]
    public void That_of_ANNarchy_settles_where_its_page_says()
    {
        Neuroforge.In(_place, "run", Model("from-annarchy"), "--out", "out", "--quiet").Done();
        var rates = _place.Rows("out", "rates.csv").TakeLast(50).Select(row => double.Parse(row[^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(rates, rate => Assert.Equal(0.5 / (1 + (49 * 0.05)), rate, 1e-12)); // 500 ms are 172 of its time constants
    }

    /// <summary>Writes the only description on a page to a file.</summary>
    private string Model(string page)
    {
        var parts = File.ReadAllText(Path.Combine(Schemas.Repository, "models", page + ".md")).Split("```jsonc\n");
        Assert.Equal(2, parts.Length);
        return _place.Write(page + ".json", parts[1][..parts[1].IndexOf("```", StringComparison.Ordinal)]);
    }
}
