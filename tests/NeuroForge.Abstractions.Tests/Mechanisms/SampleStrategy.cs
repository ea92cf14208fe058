using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A rewiring strategy for weights that are pure numbers.</summary>
[RewiringStrategy("sample_strategy", WeightUnit = "1")]
public sealed class SampleStrategy : IRewiringStrategy
{
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}
