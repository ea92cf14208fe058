using NeuroForge.Declarations;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads the parameters of a kernel: numbers, each a value or a distribution.</summary>
/// <param name="declared">Matches names.</param>
/// <param name="distributions">Reads the values.</param>
internal sealed class KernelParameters(DeclaredParameters declared, Distributions distributions)
{
    /// <summary>The values by name.</summary>
    /// <param name="mechanism">The kernel.</param>
    /// <param name="given">The members that should be its parameters.</param>
    /// <param name="owner">The object that they belong to.</param>
    /// <param name="reserved">Keys of that object that are not parameters.</param>
    /// <param name="entities">The neurons or synapses that the values are for.</param>
    internal IReadOnlyDictionary<string, Distribution> Read(
        Mechanism mechanism, IEnumerable<NodeMember> given, Node owner, IReadOnlyList<string> reserved, Entities entities)
    {
        var values = new Dictionary<string, Distribution>(StringComparer.Ordinal);
        foreach (var (parameter, node) in declared.Match(mechanism, given, owner, reserved))
        {
            if (distributions.Read(node, Wanted.Of(parameter), entities) is { } value)
            {
                values[parameter.Name] = value;
            }
        }

        return values;
    }
}
