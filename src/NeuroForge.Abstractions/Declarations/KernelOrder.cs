namespace NeuroForge.Declarations;

/// <summary>Words for the order of a kernel's fields.</summary>
/// <remarks>The analyzer of plugins compiles this file as well.</remarks>
internal static class KernelOrder
{
    /// <summary>The fault of a field that comes after a section to which it does not belong.</summary>
    internal static string Faulted(this KernelSection section) =>
        $"comes after the {section.ToString().ToLowerInvariant()}; the order is parameters, derived, states, inputs, randomness";
}
