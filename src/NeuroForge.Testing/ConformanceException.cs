using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing;

/// <summary>Thrown if a plugin does not conform.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(IReadOnlyList<Finding> findings)
        : base(string.Join(Environment.NewLine, findings)) => Findings = findings;

    /// <summary>Everything to change.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
