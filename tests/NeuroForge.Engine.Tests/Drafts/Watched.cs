using System.Globalization;
using System.Runtime.InteropServices;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Randomness;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Drafts;

/// <summary>A network with recorders of every kind, each at an interval of its own.</summary>
internal sealed class Watched
{
    private readonly List<Memory> _memories = [];

    private Watched(NetworkPlan plan) => Plan = plan;

    public NetworkPlan Plan { get; private set; }

    public int Spikes => _memories.Sum(m => m.Spiked.Count);

    public int Births => _memories.Sum(m => m.Rewirings.Sum(r => r.Events.Count(e => e.Born)));

    public int Deaths => _memories.Sum(m => m.Rewirings.Sum(r => r.Events.Count(e => !e.Born)));

    public static Watched Of(NetworkPlan plan, int seed)
    {
        var watched = new Watched(plan);
        var random = new RandomStream((ulong)seed, StreamPurpose.Layout, 3);
        watched.Plan = plan with { Recorders = [.. watched.Recorders(plan, random)] };
        return watched;
    }

    /// <summary>
    /// Everything that was recorded, a line each; where there are many numbers, as their bits, which compares them exactly and is soon written.
    /// </summary>
    public IEnumerable<string> Everything() => _memories.SelectMany((memory, i) => Lines(memory).Select(line => $"{i} {line}"));

    private static IEnumerable<string> Lines(Memory memory) =>
    [
        .. memory.Sampled.Select(s => $"{Text(s.Time)}: {Bits(s.Values)}"),
        .. memory.Spiked.Select(s => s.ToString()),
        .. memory.Wirings.Select(w => $"{Text(w.Time)} {w.Group}: {Bits(w.Synapses)}"),
        .. memory.Rewirings.Select(r => $"{Text(r.Time)} {r.Group}: {string.Join(' ', r.Events)}"),
    ];

    private static string Bits<T>(T[] values)
        where T : unmanaged => Convert.ToHexString(MemoryMarshal.AsBytes<T>(values));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private IEnumerable<RecorderPlan> Recorders(NetworkPlan plan, RandomStream random)
    {
        var populations = string.Join(' ', plan.Populations.Select(p => p.Name).Reverse());
        var state = plan.Populations[0].Model.States[0].Name;
        yield return New("spikes", populations, null, null);
        yield return New("firing_rate", populations, 1 + random.NextInt32(50), Reduction.Mean);
        yield return New(state, plan.Populations[0].Name, 1 + random.NextInt32(50), null);
        yield return New(state, plan.Populations[0].Name, 1 + random.NextInt32(50), Reduction.Max);
        if (plan.Populations[0].Calcium is not null)
        {
            yield return New("calcium", populations, 1 + random.NextInt32(50), null);
            yield return New("axon", populations, 1 + random.NextInt32(50), null);
            yield return New("spine.vacant", populations, 1 + random.NextInt32(50), Reduction.Sum);
            yield return New("axon.connected", populations, 1 + random.NextInt32(50), null);
        }

        if (plan.Projections.Count > 0)
        {
            var projections = string.Join(' ', plan.Projections.Select(p => p.Name));
            yield return New("connections", projections, 1 + random.NextInt32(50), null);
            yield return New("weights", projections, 1 + random.NextInt32(100), null);
            yield return New("weights", projections, 1 + random.NextInt32(100), Reduction.Std);
        }

        if (string.Join(' ', plan.Projections.Where(p => p.Rewiring is not null).Select(p => p.Name)) is { Length: > 0 } rewired)
        {
            yield return New("rewiring", rewired, null, null);
            yield return New("births", rewired, 1 + random.NextInt32(50), null);
            yield return New("deaths", rewired, 1 + random.NextInt32(50), null);
        }

        foreach (var learning in plan.Projections.Where(p => p.Rule.States.Count > 0))
        {
            yield return New(learning.Rule.States[0].Name, learning.Name, 1 + random.NextInt32(100), null);
            yield return New(learning.Rule.States[^1].Name, learning.Name, 1 + random.NextInt32(50), Reduction.Mean);
        }
    }

    private RecorderPlan New(string record, string of, long? every, Reduction? reduce)
    {
        var memory = new Memory();
        _memories.Add(memory);
        return Recorder(memory, record, of, every, reduce) with { Name = $"r{_memories.Count}" };
    }
}
