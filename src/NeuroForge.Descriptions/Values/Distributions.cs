using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads values that may be drawn for each neuron or synapse.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="scalars">Reads lists.</param>
/// <param name="quantities">Reads numbers.</param>
/// <param name="files">Reads lists from files.</param>
internal sealed class Distributions(DiagnosticBag bag, Scope scope, Scalars scalars, Quantities quantities, FileLists files)
{
    private static readonly string[] Shapes = ["uniform", "normal", "lognormal", "exponential", "gamma", "list", "linspace"];

    private readonly NormalDistributions _normal = new(bag, quantities);
    private readonly SkewedDistributions _skewed = new(bag, quantities);

    /// <summary>Reads a value or a distribution; null without a diagnostic if the node is missing, null with a diagnostic if it is wrong.</summary>
    /// <param name="node">The node.</param>
    /// <param name="wanted">The expected number.</param>
    /// <param name="entities">The neurons or synapses that the values are for.</param>
    internal Distribution? Read(Node? node, Wanted wanted, Entities entities)
    {
        if (node is null || scope.Resolve(node) is not { } value)
        {
            return null;
        }

        if (value.Kind != NodeKind.Object)
        {
            return quantities.Bounded(value, wanted) is { } number ? Distribution.Constant(number) : null;
        }

        if (value.Members.Count != 1 || !Shapes.Contains(value.Members[0].Name))
        {
            ReportShape(value, wanted);
            return null;
        }

        return Shape(value.Members[0], wanted, entities);
    }

    private void ReportShape(Node value, Wanted wanted)
    {
        var example = $"such as {{\"uniform\": [{wanted.Example}, {wanted.Example}]}}";
        var unknown = value.Members.FirstOrDefault(m => !Shapes.Contains(m.Name));
        var hint = unknown is not null && Spelling.Nearest(unknown.Name, Shapes) is { } near
            ? $"did you mean \"{near}\"?"
            : $"write a value or one distribution: {Wording.List(Shapes)}; {example}";
        bag.Report(DiagnosticCodes.BadDistribution, value, $"\"{wanted.Name}\" is neither a value nor a distribution", hint);
    }

    private Distribution? Shape(NodeMember shape, Wanted wanted, Entities entities)
    {
        if (shape.Name is "list" or "linspace" && entities.Unordered is { } reason)
        {
            bag.Report(DiagnosticCodes.BadDistribution, shape, $"\"{wanted.Name}\" cannot be a {shape.Name}: {reason}", "use uniform, normal or lognormal");
            return null;
        }

        return shape.Name switch
        {
            "uniform" => Uniform(shape.Value, wanted),
            "normal" => _normal.Normal(shape.Value, wanted),
            "lognormal" => _normal.LogNormal(shape, wanted),
            "exponential" => _skewed.Exponential(shape, wanted),
            "gamma" => _skewed.Gamma(shape, wanted),
            "linspace" => Pair(shape.Value, wanted, "linspace", entities.Count ?? 1) is var (from, to) ? new LinspaceDistribution(from, to) : null,
            _ => List(shape.Value, wanted, entities),
        };
    }

    private UniformDistribution? Uniform(Node node, Wanted wanted)
    {
        if (Pair(node, wanted, "uniform") is not var (from, to))
        {
            return null;
        }

        if (from <= to)
        {
            return new UniformDistribution(from, to);
        }

        bag.Report(DiagnosticCodes.BadDistribution, node, $"the lower bound of \"{wanted.Name}\" is above the upper bound", "write the lower bound first");
        return null;
    }

    /// <summary>Reads two values whose difference, times a number, is still finite.</summary>
    private (double From, double To)? Pair(Node node, Wanted wanted, string shape, long times = 1)
    {
        var example = $"[{wanted.Example}, {wanted.Example}]";
        if (scalars.List(node, shape, $"a list of two values, {example}") is not { } ends)
        {
            return null;
        }

        if (ends.Count != 2)
        {
            bag.Report(DiagnosticCodes.BadDistribution, node, $"\"{shape}\" must have two values, but has {ends.Count}", $"write {example}");
            return null;
        }

        var (from, to) = (quantities.Bounded(ends[0], wanted), quantities.Bounded(ends[1], wanted));
        return from is { } a && to is { } b && _normal.IsReachable(node, wanted, (b - a) * times) ? (a, b) : null;
    }

    private ListDistribution? List(Node node, Wanted wanted, Entities entities)
    {
        if (scope.Resolve(node) is { } file && FileLists.Names(file))
        {
            return files.Read(file, wanted) is { } read && HasLength(node, wanted, entities, read.Length) ? new ListDistribution(read) : null;
        }

        if (scalars.List(node, "list", "a list of values") is not { } items || !HasLength(node, wanted, entities, items.Count))
        {
            return null;
        }

        var values = new double[items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (quantities.Bounded(items[i], wanted) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return new ListDistribution(values);
    }

    private bool HasLength(Node node, Wanted wanted, Entities entities, int length)
    {
        if (entities.Count is { } count && length != count)
        {
            bag.Report(DiagnosticCodes.WrongLength, node, $"\"{wanted.Name}\" lists {length} values for {count} neurons", "write one value for each");
            return false;
        }

        if (length == 0)
        {
            bag.Report(DiagnosticCodes.WrongLength, node, $"\"{wanted.Name}\" lists no value", "write one value for each");
            return false;
        }

        return true;
    }
}
