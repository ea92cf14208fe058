namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A synapse rule with a plastic weight.</summary>
/// <typeparam name="L">The lane.</typeparam>
[SynapseRule("sample_rule")]
public struct SampleRule<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("1", 0.5)] public L Rate;
    [State("1")] public L Trace;
    [Weight(Plastic = true, Unit = "nS")] public L W;

    public L OnPreSpike(in Clock clock) => W += Rate * Trace;
}
