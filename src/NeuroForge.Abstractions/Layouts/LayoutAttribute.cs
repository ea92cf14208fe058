using NeuroForge.Mechanisms;

namespace NeuroForge.Layouts;

/// <summary>Declares a class as a layout.</summary>
/// <param name="id">The name that descriptions use, for instance <c>grid</c>.</param>
public sealed class LayoutAttribute(string id) : MechanismAttribute(id, MechanismKind.Layout, typeof(ILayout));
