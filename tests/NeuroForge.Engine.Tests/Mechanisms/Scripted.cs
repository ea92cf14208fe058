using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Proposes what a test tells it to.</summary>
[RewiringStrategy("scripted")]
public sealed class Scripted(Action<IConnectivityView, ConnectivityEdit, RandomStream> script) : IRewiringStrategy
{
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random) => script(view, edit, random);
}
