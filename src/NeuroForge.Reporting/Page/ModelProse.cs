using System.Text.Json;
using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Reporting.Page;

/// <summary>The description of a model in prose.</summary>
/// <param name="Description">The description; empty if there is none.</param>
/// <param name="References">Its publications.</param>
internal sealed record ModelProse(string Description, IReadOnlyList<string> References)
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads it from the copy of the description in a run's folder; empty if there is none.</summary>
    internal static ModelProse Of(RunFolder folder)
    {
        try
        {
            using var document = JsonDocument.Parse(folder.ReadModel(), WithComments);
            return new(TextOf(document.RootElement, "description"), ReferencesOf(document.RootElement));
        }
        catch (Exception failure) when (failure is UnreadableRunException or JsonException or InvalidOperationException)
        {
            return new("", []);
        }
    }

    private static string TextOf(JsonElement root, string key) =>
        root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IReadOnlyList<string> ReferencesOf(JsonElement root) =>
        root.TryGetProperty("references", out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)]
        : [];
}
