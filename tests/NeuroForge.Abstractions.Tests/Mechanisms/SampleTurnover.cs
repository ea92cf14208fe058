using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A rewiring strategy that does not care for weights.</summary>
[RewiringStrategy("sample_turnover")]
public sealed class SampleTurnover : IRewiringStrategy
{
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}
