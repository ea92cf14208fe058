using NeuroForge.Engine;

namespace NeuroForge.Descriptions;

/// <summary>Reads delays: at least one step each, a value or a distribution.</summary>
/// <param name="scope">The named parameters.</param>
/// <param name="grid">The step.</param>
/// <param name="distributions">Reads distributions.</param>
internal sealed class Delays(Scope scope, StepGrid grid, Distributions distributions)
{
    /// <summary>The longest delay in steps; a spike on its way takes memory for every step.</summary>
    internal const int Longest = 65_535;

    /// <summary>The one delay of a continuous signal, in steps, which may be none at all.</summary>
    internal Distribution? ReadSingle(Node node) => grid.Steps(node, "delay", 0, Longest) is { } steps ? Distribution.Constant(steps) : null;

    /// <summary>The delays in steps.</summary>
    internal Distribution? Read(Node? node)
    {
        if (node is null || scope.Resolve(node) is not { } value || grid.Step is not { } step)
        {
            return null;
        }

        if (value.Kind != NodeKind.Object)
        {
            return grid.Steps(value, "delay", 1, Longest) is { } steps ? Distribution.Constant(steps) : null;
        }

        var wanted = new Wanted("delay", Wanted.Ms, new Bounds(step, true, Longest * step, true), 10 * step);
        return distributions.Read(value, wanted, Entities.Synapses) switch
        {
            UniformDistribution uniform => new UniformDistribution(uniform.From / step, uniform.To / step),
            NormalDistribution normal => new NormalDistribution(normal.Mean / step, normal.Deviation / step, normal.Min / step, normal.Max / step),
            _ => null,
        };
    }
}
