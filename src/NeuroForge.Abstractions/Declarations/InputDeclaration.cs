using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A receptor or current input as declared.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="Unit">The unit of what arrives.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record InputDeclaration(string Name, Unit Unit, string Doc, int Index)
{
    /// <summary>The kinds of signal that it takes; <see cref="SignalKinds.None"/> if they are not declared.</summary>
    public SignalKinds Takes { get; init; }

    /// <summary>The usual sign of the weights onto it; never <see cref="WeightSign.ByUnit"/>.</summary>
    public WeightSign Sign { get; init; } = WeightSign.Either;

    /// <summary>True if it takes all the given kinds of signal, or if its kinds are not declared.</summary>
    /// <param name="given">The kinds.</param>
    public bool Accepts(SignalKinds given) => Takes == SignalKinds.None || (given & ~Takes) == SignalKinds.None;
}
