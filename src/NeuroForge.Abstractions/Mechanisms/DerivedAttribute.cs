namespace NeuroForge.Mechanisms;

/// <summary>
/// A constant that <see cref="IDerive.Derive"/> computes from the parameters and the step, such as a propagator. The field is of the vector's type and comes
/// after the parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class DerivedAttribute : Attribute;
