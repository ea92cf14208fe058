using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A receptor or current input as declared.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="Unit">The unit of what arrives.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record InputDeclaration(string Name, Unit Unit, string Doc, int Index)
{
    /// <summary>What it takes; <see cref="SignalKinds.None"/> where its author does not say.</summary>
    public SignalKinds Takes { get; init; }

    /// <summary>The usual sign of the weights onto it, never <see cref="WeightSign.ByUnit"/>.</summary>
    public WeightSign Sign { get; init; } = WeightSign.Either;

    /// <summary>Whether it takes all the given kinds of signal; true where its author does not say what it takes.</summary>
    /// <param name="given">The kinds.</param>
    public bool Accepts(SignalKinds given) => Takes == SignalKinds.None || (given & ~Takes) == SignalKinds.None;
}
