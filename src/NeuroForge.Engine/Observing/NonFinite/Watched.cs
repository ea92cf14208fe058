namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>Values of a population or projection that are checked periodically, and reported once.</summary>
internal abstract class Watched
{
    /// <summary>True if there is nothing left to check.</summary>
    internal abstract bool IsOver { get; }

    /// <summary>True if it reads values that delivery changes.</summary>
    internal abstract bool ReadsSynapses { get; }

    /// <summary>Checks, and adds what is found for the first time.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <param name="found">Receives the findings.</param>
    internal abstract void Look(double time, List<NonFiniteState> found);

    /// <summary>Skips what was found before.</summary>
    internal abstract void Skip(NonFiniteState seen);
}
