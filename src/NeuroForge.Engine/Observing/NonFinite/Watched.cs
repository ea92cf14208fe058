namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>Something of a population or projection that is looked at now and then, and told of once.</summary>
internal abstract class Watched
{
    /// <summary>Whether there is nothing left to look at.</summary>
    internal abstract bool IsOver { get; }

    /// <summary>Whether there is anything that delivery changes.</summary>
    internal abstract bool ReadsSynapses { get; }

    /// <summary>Looks, and adds what is seen for the first time.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <param name="found">Takes it.</param>
    internal abstract void Look(double time, List<NonFiniteState> found);

    /// <summary>Passes over what was seen before.</summary>
    internal abstract void Skip(NonFiniteState seen);
}
