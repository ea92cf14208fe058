using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Changes;

/// <summary>A part of a change of a network. All parts are prepared first, which changes nothing; they are applied only if all of them can be.</summary>
internal abstract class ChangePart
{
    /// <summary>Checks if it can be applied, and computes everything that might fail.</summary>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    internal abstract void Prepare(ChangeSite site);

    /// <summary>Applies it; this cannot fail because of the change.</summary>
    /// <exception cref="MechanismException">A growth curve failed up to now; the network cannot be continued.</exception>
    /// <exception cref="PlanException">Elements have grown to infinity up to now; the network cannot be continued.</exception>
    internal abstract void Apply(ChangeSite site);
}
