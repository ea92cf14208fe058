using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing;

/// <summary>A plugin does not conform.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(IReadOnlyList<Finding> findings)
        : base(string.Join(Environment.NewLine, findings)) => Findings = findings;

    /// <summary>Everything that keeps it from conforming.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
