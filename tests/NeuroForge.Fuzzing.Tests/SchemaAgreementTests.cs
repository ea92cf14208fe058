using System.Globalization;
using System.Text.Json;
using NeuroForge.Cli.Tests;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>An editor must not underline what can be run: whatever the reader accepts is valid by the schema.</summary>
[Collection(PrivateCache.Collection)]
public sealed class SchemaAgreementTests : IDisposable
{
    private const int Cases = 1500;

    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-schema-").FullName;

    private readonly PrivateCache _cache = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _cache.Dispose();
    }

    [Fact]
    public void What_the_reader_accepts_is_valid_by_the_schema()
    {
        var accepted = Accepted();
        Assert.True(accepted.Count > Cases / 10, "most cases come to nothing");
        Assert.All(accepted, file => Assert.True(Schemas.FaultsIn(file) is [], $"{string.Join("; ", Schemas.FaultsIn(file))}\n{File.ReadAllText(file)}"));
    }

    private List<string> Accepted()
    {
        var catalog = PluginDirectories.Load([]);
        var mutator = new Mutator(Corpus.Texts, Corpus.Words(catalog), new MechanismMutation(catalog));
        var accepted = new List<string>();
        for (var seed = 1; seed <= Cases; seed++)
        {
            var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{seed}.json"));
            File.WriteAllBytes(file, mutator.Mutate(seed));
            if (Model.Read(file, catalog, new()).IsValid && IsPlainJson(file))
            {
                accepted.Add(file);
            }
        }

        return accepted;
    }

    /// <summary>Without comments and such, which our reader takes and JSON has not.</summary>
    private static bool IsPlainJson(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
