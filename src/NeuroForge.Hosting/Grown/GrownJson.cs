using System.Text.Json.Serialization;

namespace NeuroForge.Hosting.Grown;

/// <summary>A manifest of a grown network as JSON, by code that is generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(GrownManifest))]
internal sealed partial class GrownJson : JsonSerializerContext;
