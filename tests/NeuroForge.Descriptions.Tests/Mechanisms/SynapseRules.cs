namespace NeuroForge.Descriptions.Tests.Mechanisms;

[SynapseRule("static")]
public struct Fixed<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;

    public readonly L OnPreSpike(in Clock clock) => Weight;
}

[SynapseRule("depressing")]
public struct Depressing<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("ms", 800, Above = 0)] public L TauRec;
    [Weight(Plastic = true)] public L Weight;

    public readonly L OnPreSpike(in Clock clock) => Weight;
}

/// <summary>A rule for conductances alone.</summary>
[SynapseRule("bounded")]
public struct Bounded<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("nS", 2, Min = 0)] public L Most;
    [Weight(Unit = "nS")] public L Weight;

    public readonly L OnPreSpike(in Clock clock) => L.Min(Weight, Most);
}

/// <summary>A rule whose author took a name that descriptions keep for themselves.</summary>
[SynapseRule("clashing")]
public struct Clashing<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("ms", 1)] public L Delay;
    [Weight] public L Weight;

    public readonly L OnPreSpike(in Clock clock) => Weight;
}

/// <summary>A rule that passes on an input of the source, which cannot be seen.</summary>
[SynapseRule("overhearing")]
public struct Overhearing<L> : IContinuous<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;
    [Sees(Side.Pre, "ex", "pA")] public L Arriving;

    public readonly L Signal(in Clock clock) => Arriving;
}

/// <summary>A rule that passes on a state of the source, and looks at one of the target.</summary>
[SynapseRule("flowing")]
public struct Flowing<L> : IContinuous<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;
    [Sees(Side.Pre, "v_m", "mV")] public L Pre;
    [Sees(Side.Post, "rate", "Hz")] public L Post;

    public readonly L Signal(in Clock clock) => Pre;
}
