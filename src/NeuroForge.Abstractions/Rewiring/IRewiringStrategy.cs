using NeuroForge.Mechanisms;
using NeuroForge.Randomness;

namespace NeuroForge.Rewiring;

/// <summary>
/// A rewiring strategy: reads a projection and proposes deletions and creations. It changes nothing itself;
/// the host applies the whole edit as one transaction between two slices.
/// </summary>
public interface IRewiringStrategy
{
    /// <summary>Proposes what to change now.</summary>
    /// <param name="view">The projection as it stands, with the synaptic elements grown to this moment.</param>
    /// <param name="edit">Takes the proposals.</param>
    /// <param name="random">A stream of this projection and this moment.</param>
    /// <exception cref="ParameterException">The projection lacks what the strategy needs, such as synaptic elements.</exception>
    void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random);
}
