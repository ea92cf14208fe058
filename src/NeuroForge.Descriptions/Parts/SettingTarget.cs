using NeuroForge.Declarations;
using NeuroForge.Descriptions.Values;

namespace NeuroForge.Descriptions.Parts;

/// <summary>What the path of a setting leads to.</summary>
internal sealed record SettingTarget
{
    /// <summary>The parameter; null for what is no parameter of a mechanism.</summary>
    internal ParameterDeclaration? Parameter { get; init; }

    /// <summary>Whether it is a parameter of a kernel, a number.</summary>
    internal bool IsKernel { get; init; }

    /// <summary>The neurons each of which may have a value of its own; null where one value is for all.</summary>
    internal Entities? Entities { get; init; }

    /// <summary>The key of what is no parameter of a mechanism: <c>weight</c>, <c>every</c>, <c>frozen</c>.</summary>
    internal string? Special { get; init; }

    /// <summary>The stimulus; null for other parts.</summary>
    internal ReadStimulus? Stimulus { get; init; }
}
