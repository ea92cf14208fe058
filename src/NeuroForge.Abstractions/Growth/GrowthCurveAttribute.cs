using NeuroForge.Mechanisms;

namespace NeuroForge.Growth;

/// <summary>Declares a generic struct as a growth curve.</summary>
/// <param name="id">The name that descriptions use, for instance <c>gaussian</c>.</param>
public sealed class GrowthCurveAttribute(string id) : MechanismAttribute(id, MechanismKind.GrowthCurve, typeof(IGrowthCurve<>));
