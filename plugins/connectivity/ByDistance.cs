using NeuroForge.Layouts;
using NeuroForge.Space;

namespace NeuroForge.Connectivity;

/// <summary>Connects neurons with a probability that depends on their distance: each pair, or a number of partners for each neuron.</summary>
[Connector(
    "by_distance",
    Doc = "Synapses whose probability follows a kernel of distance: each pair with p times the kernel, or a number of partners in proportion to it.",
    Reference = "doi:10.1371/journal.pcbi.1010086")]
public sealed class ByDistance : IConnectByTarget, IExpectSynapses, ICheckParameters
{
    /// <summary>Number of neurons from which the expected number of synapses is estimated.</summary>
    private const int Sample = 64;

    private readonly Lock _drawing = new();
    private OutgoingPartners? _outgoing;

    [Parameter("um", Doc = "The kernel: a function of distance from 0 to 1.")]
    public DistanceKernel Kernel { get; set; } = DistanceKernel.Uniform;

    [Parameter("1", 0, Min = 0, Max = 1, Doc = "Probability that a pair is connected where the kernel is 1; it is multiplied by the kernel.")]
    public double P { get; set; }

    [Parameter("1", 0, Min = 0, Doc = "Synapses onto each target, from sources drawn in proportion to the kernel.")]
    public int Indegree { get; set; }

    [Parameter("1", 0, Min = 0, Doc = "Synapses from each source, onto targets drawn in proportion to the kernel.")]
    public int Outdegree { get; set; }

    /// <inheritdoc/>
    public void CheckParameters(double step)
    {
        var given = (P > 0 ? 1 : 0) + (Indegree > 0 ? 1 : 0) + (Outdegree > 0 ? 1 : 0);
        if (given != 1)
        {
            throw new ParameterException(
                given == 0 ? "p" : P > 0 ? "p" : "indegree",
                $"{(given == 0 ? "none" : $"{given}")} of \"p\", \"indegree\" and \"outdegree\" {(given == 0 ? "is" : "are")} above 0; give exactly one of them");
        }
    }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        Check(context);
        return Indegree > 0 ? (double)context.TargetCount * (context.Multapses ? Indegree : Math.Min(Indegree, context.SourceCount))
            : Outdegree > 0 ? (double)context.SourceCount * (context.Multapses ? Outdegree : Math.Min(Outdegree, context.TargetCount))
            : ExpectPairs(context);
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        Check(context);
        if (Outdegree > 0)
        {
            Drawn(context).Add(first, end, synapses);
        }
        else if (Indegree > 0)
        {
            Fixed(context, first, end, synapses);
        }
        else
        {
            Pairs(context, first, end, synapses);
        }
    }

    private void Pairs(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        var (search, drawn) = (new PartnerSearch(context.SourceTree, Kernel), new List<int>());
        for (var target = first; target < end; target++)
        {
            search.DrawEach(context.TargetPositions.Span[target], P, context.RandomOf(target), drawn);
            foreach (var source in drawn)
            {
                if (context.Allows(source, target))
                {
                    synapses.Add(source, target);
                }
            }
        }
    }

    private void Fixed(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        var partners = new DistancePartners(context.SourceTree, Kernel, context.Multapses, "source", "indegree", "in-degree");
        for (var target = first; target < end; target++)
        {
            var own = context.Autapses ? Partners.Any : context.AutapseOf(target);
            foreach (var source in partners.Draw(target, context.TargetPositions.Span[target], Indegree, own, context.RandomOf(target)))
            {
                synapses.Add(source, target);
            }
        }
    }

    /// <summary>The synapses of all sources, which are drawn once for all ranges of targets.</summary>
    private OutgoingPartners Drawn(ConnectorContext context)
    {
        lock (_drawing)
        {
            return _outgoing ??= new(context, Kernel, Outdegree);
        }
    }

    /// <summary>The expected number of synapses, from some of the targets at equal intervals.</summary>
    private double ExpectPairs(ConnectorContext context)
    {
        var search = new PartnerSearch(context.SourceTree, Kernel);
        var (sum, sampled) = (0.0, Math.Min(Sample, context.TargetCount));
        for (var i = 0; i < sampled; i++)
        {
            var target = (int)((long)i * context.TargetCount / sampled);
            sum += search.Expect(context.TargetPositions.Span[target], P);
        }

        var self = context.Autapses ? 0 : context.AutapsePairs * P * Kernel.At(0);
        var expected = Math.Max(0, (sum / sampled * context.TargetCount) - self);

        // The estimate is exact to a tenth only, so a small one may be 0.
        return expected < 1 && !HasAny(search, context)
            ? throw new ParameterException("kernel", "the kernel is 0 for every pair of neurons; give it a greater length or \"max_distance\"")
            : expected;
    }

    private static bool HasAny(PartnerSearch search, ConnectorContext context)
    {
        for (var target = 0; target < context.TargetCount; target++)
        {
            search.Begin(context.TargetPositions.Span[target]);
            var candidates = search.CountCandidates();
            if (candidates > 1 || (candidates == 1 && context.Allows(search.Draw(context.RandomOf(target)), target)))
            {
                return true;
            }
        }

        return false;
    }

    private void Check(ConnectorContext context)
    {
        var placed = context.SourcePositions.Length == context.SourceCount && context.TargetPositions.Length == context.TargetCount;
        KernelSpace.Check(Kernel, "kernel", placed, context.Period);
        if (!placed)
        {
            throw new ParameterException("kernel", "a distance needs positions: give all populations of the projection a layout, or use another connector");
        }
    }
}
