using NeuroForge.Studio.Observation;

namespace NeuroForge.Studio.Running;

/// <summary>The origin of a run.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The name of the model.</param>
/// <param name="Text">The description as it was written.</param>
/// <param name="Parent">The run from which it branches; null if it began anew.</param>
/// <param name="BranchTime">The time in s at which it branches.</param>
/// <param name="Before">The changes that were made before.</param>
/// <param name="Course">The course of the parent up to then; null if it began anew.</param>
internal sealed record RunOrigin(
    int Id, string Name, string Text, int? Parent = null, double? BranchTime = null, IReadOnlyList<Deed>? Before = null, RunCourse? Course = null)
{
    /// <summary>The changes that were made before it branched.</summary>
    internal IReadOnlyList<Deed> Deeds => Before ?? [];
}
