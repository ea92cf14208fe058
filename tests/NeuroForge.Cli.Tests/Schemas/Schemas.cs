using System.Text.Json;
using Json.Schema;

namespace NeuroForge.Cli.Tests;

/// <summary>The committed schema, and what a validator that knows nothing of NeuroForge finds by it.</summary>
internal static class Schemas
{
    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = Root();

    /// <summary>The schema in <c>models/</c>.</summary>
    public static string Committed { get; } = Path.Combine(Repository, "models", "neuroforge.schema.json");

    private static Lazy<JsonSchema> Schema { get; } = new(() => JsonSchema.FromText(File.ReadAllText(Committed)));

    /// <summary>The places in a file with which the schema finds fault, as JSON pointers, each once; none where the file is valid.</summary>
    public static IReadOnlyList<string> FaultsIn(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return Schema.Value.Evaluate(document.RootElement).IsValid
            ? []
            : [.. Faults(Schema.Value.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.Hierarchical })).Distinct(StringComparer.Ordinal)];
    }

    // Below a part that is valid stand alternatives and conditions that were not met, which is no fault.
    private static IEnumerable<string> Faults(EvaluationResults results)
    {
        if (results.IsValid)
        {
            return [];
        }

        var below = (results.Details ?? []).SelectMany(Faults);
        return results.Errors is null ? below : below.Prepend(results.InstanceLocation.ToString());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NeuroForge.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests do not lie below NeuroForge.sln");
        }

        return folder.FullName;
    }
}
