using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Changes;

/// <summary>A part of a change of a network. It is prepared first, which changes nothing; only if all parts can be applied, all are.</summary>
internal abstract class ChangePart
{
    /// <summary>Finds out whether it can be applied, and computes what might fail.</summary>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    internal abstract void Prepare(ChangeSite site);

    /// <summary>Applies it; nothing of the change can go wrong any more.</summary>
    /// <exception cref="MechanismException">A growth curve failed up to now; the network is no longer whole.</exception>
    /// <exception cref="PlanException">Elements have grown beyond all numbers up to now; the network is no longer whole.</exception>
    internal abstract void Apply(ChangeSite site);
}
