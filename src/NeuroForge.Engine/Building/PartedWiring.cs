using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;

namespace NeuroForge.Engine.Building;

/// <summary>
/// Makes the initial synapses of a connector that works by target, without a list of them: the synapses onto each shard are counted, then made again in
/// their place. Shards are built in parallel; no result depends on their number.
/// </summary>
/// <param name="connector">The connector.</param>
/// <param name="context">Its context.</param>
/// <param name="parts">The synapses onto each shard, in the order of targets.</param>
/// <param name="threads">Number of threads.</param>
/// <param name="ranks">The exchange with other ranks, each of which makes its own parts.</param>
internal sealed class PartedWiring(IConnectByTarget connector, ConnectorContext context, CountedPart[] parts, int threads, RankExchange ranks)
{
    /// <summary>True if the connector scales weights, on any rank.</summary>
    internal bool HasFactors { get; private set; }

    /// <summary>Counts the synapses.</summary>
    /// <returns>False if the connector does not make them target after target, so that they must be sorted first.</returns>
    internal bool Count()
    {
        ForEach(part => Connect(connector, context, parts[part].First, parts[part].End, parts[part]));
        HasFactors = ranks.Any(Array.Exists(parts, part => part.HasFactors));
        return !ranks.Any(Array.Exists(parts, part => !part.IsInOrder));
    }

    /// <summary>Adds the synapses to the stores of their projection.</summary>
    internal void Fill(Projection projection, WeightBounds bounds, StreamKeys keys)
    {
        var births = new long[parts.Length + 1];
        for (var part = 0; part < parts.Length; part++)
        {
            births[part + 1] = births[part] + parts[part].Count;
            projection.Stores[part].Reserve(parts[part].Counts);
        }

        ForEach(part =>
        {
            var filled = new FilledPart(projection, parts[part], projection.Stores[part], births[part], bounds, keys);
            Connect(connector, context, parts[part].First, parts[part].End, filled);
            filled.Close();
        });
        projection.Elsewhere = projection.IsWhole ? 0 : ranks.Sum(births[^1]) - births[^1];
        projection.Births.Skip(births[^1] + projection.Elsewhere);
    }

    /// <summary>Works on all parts. If several fail, the failure of the first counts, as if they were worked on one after the other.</summary>
    private void ForEach(Action<int> work)
    {
        var failures = new Exception?[parts.Length];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            try
            {
                work(part);
            }
            catch (Exception failure)
            {
                failures[part] = failure;
            }
        });
        if (Array.Find(failures, failure => failure is not null) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Connect(IConnectByTarget connector, ConnectorContext context, int first, int end, ISynapseSink sink) =>
        connector.Connect(context, first, end, sink);
}
