using System.Globalization;
using System.Text;
using NeuroForge.Hosting.Models;
using Xunit.Abstractions;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>
/// A description is data and is not trusted. Whatever is done to the descriptions of <c>models/</c>, each either runs or is refused with places;
/// none crashes, hangs, exhausts memory or writes where it should not.
/// </summary>
/// <remarks>
/// NEUROFORGE_FUZZ_CASES=50000 tries more than the few thousand of the suite, NEUROFORGE_FUZZ_SEED=1234 begins elsewhere: with one case it
/// replays a failure. A case that ends the process leaves its description in the temporary folder.
/// </remarks>
[Collection(PrivateCache.Collection)]
public sealed class FuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int DefaultCases = 3000;
    private const int MostFailures = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-fuzz-").FullName;

    private readonly PrivateCache _cache = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _cache.Dispose();
    }

    [Fact]
    public void Every_mutated_description_runs_or_is_refused_with_places()
    {
        var (first, cases) = (Setting("NEUROFORGE_FUZZ_SEED", 1), Setting("NEUROFORGE_FUZZ_CASES", DefaultCases));
        var catalog = PluginDirectories.Load([]);
        var mutator = new Mutator(Corpus.Texts, Corpus.Words(catalog), new MechanismMutation(catalog));
        var attempt = new Attempt(catalog, _folder);
        var around = Surroundings();
        var counts = new int[Enum.GetValues<Outcome>().Length];
        var failures = new StringBuilder();
        for (int seed = first, failed = 0; seed < first + cases && failed < MostFailures; seed++)
        {
            var description = mutator.Mutate(seed);
            if (Failure(attempt, seed, description, counts) is { } failure)
            {
                failed++;
                failures.Append(CultureInfo.InvariantCulture, $"\nseed {seed}: {failure}\n{Encoding.UTF8.GetString(description)}\n");
            }
        }

        output.WriteLine(string.Join(", ", Enum.GetValues<Outcome>().Select(o => $"{counts[(int)o]} {o}")));
        Assert.True(failures.Length == 0, failures.ToString());
        Assert.Equal(around, Surroundings());
        Assert.True(cases < DefaultCases || (counts[(int)Outcome.Ran] > cases / 20 && counts[(int)Outcome.Refused] > cases / 20), "most cases come to nothing");
    }

    /// <summary>What went wrong with a case; null where nothing did.</summary>
    private static string? Failure(Attempt attempt, int seed, byte[] description, int[] counts)
    {
        string? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                counts[(int)attempt.Try(description)]++;
            }
            catch (Exception defect)
            {
                failure = defect.ToString();
            }
        });
        thread.IsBackground = true;
        thread.Start();
        return thread.Join(Patience) ? failure : throw new TimeoutException($"seed {seed} hangs; its description: {Encoding.UTF8.GetString(description)}");
    }

    /// <summary>The names in the folders around, in which nothing may appear.</summary>
    private List<string> Surroundings() =>
        [
            .. new[] { Environment.CurrentDirectory, AppContext.BaseDirectory, _folder }.SelectMany(Directory.EnumerateFileSystemEntries)
            .Where(f => !f.EndsWith("fuzz.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
        ];

    internal static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
