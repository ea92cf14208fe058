using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

[SynapseRule("static")]
public struct Fixed<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;

    public readonly T OnPreSpike(in Clock clock) => Weight;
}

[SynapseRule("depressing")]
public struct Depressing<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 800, Above = 0)] public T TauRec;
    [State("1", 1, Doc = "Share of the resources that is left.")] public T Resources;
    [Weight(Plastic = true)] public T Weight;

    public readonly T OnPreSpike(in Clock clock) => Weight;
}

/// <summary>A rule for conductances alone.</summary>
[SynapseRule("bounded")]
public struct Bounded<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("nS", 2, Min = 0)] public T Most;
    [Weight(Unit = "nS", Min = 0, MaxParameter = nameof(Most))] public T Weight;

    public readonly T OnPreSpike(in Clock clock) => T.Min(Weight, Most);
}

/// <summary>A rule whose author took a name that descriptions keep for themselves.</summary>
[SynapseRule("clashing")]
public struct Clashing<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 1)] public T Delay;
    [Weight] public T Weight;

    public readonly T OnPreSpike(in Clock clock) => Weight;
}

/// <summary>A rule that passes on an input of the source, which cannot be seen.</summary>
[SynapseRule("source_input")]
public struct SourceInput<T> : IContinuous<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;
    [Sees(Side.Pre, "ex", "pA")] public T Arriving;

    public readonly T Signal(in Clock clock) => Arriving;
}

/// <summary>A rule that passes on a state of the source, and looks at one of the target.</summary>
[SynapseRule("flowing")]
public struct Flowing<T> : IContinuous<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;
    [Sees(Side.Pre, "v_m", "mV")] public T Pre;
    [Sees(Side.Post, "rate", "Hz")] public T Post;

    public readonly T Signal(in Clock clock) => Pre;
}

/// <summary>A rule that learns from spikes of both sides.</summary>
[SynapseRule("pairing")]
public struct Pairing<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Weight(Plastic = true)] public T Weight;

    public readonly T OnPreSpike(in Clock clock) => Weight;

    public void OnPostSpike(in Clock clock) => Weight += 1.0;
}

/// <summary>A rule that passes on a potential in V.</summary>
[SynapseRule("potential_signal")]
public struct PotentialSignal<T> : IContinuous<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;
    [Sees(Side.Pre, "v_m", "V")] public T Pre;

    public readonly T Signal(in Clock clock) => Pre;
}

/// <summary>Learns from spikes of modulators.</summary>
[SynapseRule("gated")]
public struct Gated<T> : IOnPreSpike<T>, IModulated<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 100, Above = 0)] public T Tau;
    [Weight] public T Weight;
    [ModulatorTrace(nameof(Tau))] public T Released;

    public readonly T OnPreSpike(in Clock clock) => Weight;

    public void Advance(in Clock clock) => Weight += Released;
}
