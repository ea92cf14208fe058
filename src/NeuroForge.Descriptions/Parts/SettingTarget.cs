using NeuroForge.Declarations;
using NeuroForge.Descriptions.Values;

namespace NeuroForge.Descriptions.Parts;

/// <summary>The parameter or other value at the path of a setting.</summary>
internal sealed record SettingTarget
{
    /// <summary>The parameter; null if the value is not a parameter of a mechanism.</summary>
    internal ParameterDeclaration? Parameter { get; init; }

    /// <summary>True if it is a parameter of a kernel, which is a number.</summary>
    internal bool IsKernel { get; init; }

    /// <summary>The neurons that can have individual values; null if there is one value for all.</summary>
    internal Entities? Entities { get; init; }

    /// <summary>The key of what is no parameter of a mechanism: <c>weight</c>, <c>every</c>, <c>frozen</c>.</summary>
    internal string? Special { get; init; }

    /// <summary>The stimulus; null for other parts.</summary>
    internal ReadStimulus? Stimulus { get; init; }
}
