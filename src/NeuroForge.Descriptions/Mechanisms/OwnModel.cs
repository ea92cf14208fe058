using NeuroForge.Declarations;
using NeuroForge.Equations;

namespace NeuroForge.Descriptions.Mechanisms;

/// <summary>A model that a description writes as equations.</summary>
/// <param name="Mechanism">The compiled model.</param>
/// <param name="Generated">The model as the source of a plugin.</param>
public sealed record OwnModel(Mechanism Mechanism, GeneratedModel Generated);
