
namespace NeuroForge.Equations.Models;

/// <summary>A model that has been checked: its equations as terms.</summary>
/// <param name="Source">The model as it is written.</param>
internal record ModelEquations(ModelSource Source)
{
    /// <summary>The parameters.</summary>
    internal required IReadOnlyList<DeclaredQuantity> Parameters { get; init; }

    /// <summary>The states.</summary>
    internal required IReadOnlyList<DeclaredQuantity> States { get; init; }

    /// <summary>The named values.</summary>
    internal required IReadOnlyList<NamedValue> Values { get; init; }

    /// <summary>The differential equations, in the order of the states.</summary>
    internal required IReadOnlyList<StateRate> Rates { get; init; }
}
