namespace NeuroForge.Declarations;

/// <summary>Thrown for a type that declares a mechanism in a way that its contract does not allow.</summary>
public sealed class DeclarationException : Exception
{
    /// <summary>Creates the exception for a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="faults">Every fault, one sentence each.</param>
    public DeclarationException(Type type, IReadOnlyList<string> faults)
        : base($"{type.FullName}: {string.Join("; ", faults)}") => Faults = faults;

    /// <summary>Every fault, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; }
}
