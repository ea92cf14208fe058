namespace NeuroForge.Declarations;

/// <summary>A type declares a mechanism in a way that its contract does not allow.</summary>
public sealed class DeclarationException : Exception
{
    /// <summary>Refuses a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="faults">Everything that is wrong with it.</param>
    public DeclarationException(Type type, IReadOnlyList<string> faults)
        : base($"{type.FullName}: {string.Join("; ", faults)}") => Faults = faults;

    /// <summary>Everything that is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; }
}
