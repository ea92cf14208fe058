using System.Text.Json.Nodes;
using NeuroForge.Engine.Changes;

namespace NeuroForge.Studio.Running;

/// <summary>A lesion of neurons.</summary>
/// <param name="Step">The step at whose beginning it acts.</param>
/// <param name="Population">The population.</param>
/// <param name="Neurons">The neurons.</param>
internal sealed record LesionDeed(long Step, string Population, IReadOnlyList<int> Neurons) : Deed(Step)
{
    /// <inheritdoc/>
    internal override string Words => FormattableString.Invariant($"lesion of {Neurons.Count} neurons of {Population}");

    /// <inheritdoc/>
    internal override void Describe(NetworkChange change) => change.Lesion(Population, Neurons);

    /// <inheritdoc/>
    internal override JsonObject Write(Func<string, IReadOnlyList<int>, string> group) => new() { ["lesion"] = group(Population, Neurons) };
}
