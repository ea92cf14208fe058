using System.Text.Json.Serialization;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>A manifest as JSON. The serializer's code is made when this is compiled, so that no run waits for it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SnapshotManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
