using NeuroForge.Mechanisms;
using NeuroForge.Randomness;

namespace NeuroForge.Rewiring;

/// <summary>
/// A rewiring strategy that decides for each target alone about the synapses onto it, so that targets are rewired in parallel; one interface call per target.
/// Besides weights it can read delays, ages and states of synapses and values of the neurons (<see cref="SeesNeuronsAttribute"/>,
/// <see cref="SeesSynapsesAttribute"/>), and it can change weights and states.
/// </summary>
/// <remarks>
/// The changes that it proposes for all targets are one transaction: deletions and creations in the order of targets, checked, then applied as a whole. Before
/// that, <see cref="IRewiringStrategy.Propose"/> is called once with these proposals already in the edit, for what concerns the whole projection, such as a
/// constant number of synapses.
/// </remarks>
public interface IRewireByTarget : IRewiringStrategy
{
    /// <summary>
    /// Proposes changes of the synapses onto one target. It is called for several targets at the same time and in any order, so it must not keep anything
    /// from one call to the next.
    /// </summary>
    /// <param name="synapses">The synapses onto the target, and its random stream.</param>
    /// <param name="edit">Receives the proposals.</param>
    /// <exception cref="ParameterException">The projection lacks something that the strategy needs.</exception>
    void Rewire(TargetSynapses synapses, TargetEdit edit);

    /// <summary>Proposes changes of the whole projection, after those of all targets; none by default.</summary>
    /// <inheritdoc cref="IRewiringStrategy.Propose"/>
    void IRewiringStrategy.Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}
