using System.Globalization;
using System.Text;
using NeuroForge.Declarations;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;
using Xunit.Abstractions;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>
/// Nothing wrong in silence: a published model with one slip that changes its meaning is refused, warned of, or right, and which of them is known
/// beforehand from what the mechanisms declare.
/// </summary>
/// <remarks>The settings of <see cref="FuzzTests"/> hold here as well.</remarks>
[Collection(PrivateCache.Collection)]
public sealed class SlipTests(ITestOutputHelper output) : IDisposable
{
    private const int DefaultCases = 1500;
    private const int MostFailures = 5;

    private readonly PrivateCache _cache = new();

    public void Dispose() => _cache.Dispose();

    /// <summary>Were one of them refused, no slip of it could pass without a word.</summary>
    [Fact]
    public void Each_description_without_a_slip_is_valid()
    {
        var catalog = PluginDirectories.Load([]);
        Assert.All(Corpus.Texts, text =>
        {
            var model = Model.Parse(text, "model.json", catalog, new());
            Assert.True(model.IsValid, $"{string.Join('\n', model.Diagnostics)}\n{text}");
        });
    }

    [Fact]
    public void A_slip_is_refused_or_warned_of_unless_the_result_is_right()
    {
        var (first, cases) = (FuzzTests.Setting("NEUROFORGE_FUZZ_SEED", 1), FuzzTests.Setting("NEUROFORGE_FUZZ_CASES", DefaultCases));
        var catalog = PluginDirectories.Load([]);

        // What is expected follows from declarations, those of plugins and of the description's own models; the parts that stand for many have none.
        string[] unknown = ["\"matrix\"", "\"choose\""];
        var mutations = Corpus.Texts.Where(text => !unknown.Any(word => text.Contains(word, StringComparison.Ordinal)))
            .Select(text => new SlipMutation(text, [.. OwnOf(text, catalog), .. catalog.Mechanisms])).ToList();
        var (failures, counts) = (new StringBuilder(), new Dictionary<string, int>(StringComparer.Ordinal));
        for (int seed = first, failed = 0; seed < first + cases && failed < MostFailures; seed++)
        {
            if (mutations[seed % mutations.Count].Make(seed) is not { } slip)
            {
                continue;
            }

            var model = Model.Parse(slip.Text, "slip.json", catalog, new());
            var outcome = slip.Expected is { } code && model.Diagnostics.Any(d => d.Code.Id == code) ? code : model.IsValid ? "right" : "refused";
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            if (IsMissed(slip, model) || IsBlamed(slip, model))
            {
                failed++;
                failures.Append(CultureInfo.InvariantCulture, $"\nseed {seed}: {slip.What}: expected {slip.Expected ?? "nothing"}, found\n");
                failures.Append(CultureInfo.InvariantCulture, $"{string.Join('\n', model.Diagnostics)}\n{slip.Text}\n");
            }
        }

        output.WriteLine(string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Value} {c.Key}")));
        Assert.True(failures.Length == 0, failures.ToString());
        Assert.True(cases < DefaultCases || (counts.Count >= 14 && counts["right"] > 50), "some kinds of slip have not been tried");
    }

    /// <summary>The mechanisms that a description writes as equations.</summary>
    private static IEnumerable<Mechanism> OwnOf(string text, PluginCatalog catalog) => text.Contains("\"models\"", StringComparison.Ordinal)
        ? Model.Parse(text, "model.json", catalog, new()).OwnModels.Select(own => own.Mechanism)
        : [];

    /// <summary>Whether a slip passes without a word.</summary>
    private static bool IsMissed(Slip slip, Model model) => slip.Expected is { } code && model.IsValid && model.Diagnostics.All(d => d.Code.Id != code);

    /// <summary>Whether what is right is refused or warned of.</summary>
    private static bool IsBlamed(Slip slip, Model model) => model.Diagnostics.Any(d => slip.Unexpected.Contains(d.Code.Id) && slip.Expected is null);
}
