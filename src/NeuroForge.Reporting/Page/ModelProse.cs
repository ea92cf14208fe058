using System.Text.Json;
using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Reporting.Page;

/// <summary>What a description says of itself, for people.</summary>
/// <param name="Description">What the model is; empty where it does not say.</param>
/// <param name="References">Where it comes from.</param>
internal sealed record ModelProse(string Description, IReadOnlyList<string> References)
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads it from the description that lies with a run; nothing where there is none.</summary>
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
