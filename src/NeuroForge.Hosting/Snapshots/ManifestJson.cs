using System.Text.Json.Serialization;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>A manifest as JSON. The code of the serializer is generated at compile time, so that no run waits for it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SnapshotManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
