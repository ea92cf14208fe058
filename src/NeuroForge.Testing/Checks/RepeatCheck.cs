using NeuroForge.Testing.Subjects;
using NeuroForge.Testing.Networks;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a network with the mechanism ends in the same state when it is run again; otherwise possible causes are named.</summary>
public sealed class RepeatCheck() : ConformanceCheck("a run can be repeated")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(Trial.Running)
           let finding = Trial.Attempt(mechanism, () => Trial.IsRepeatable(plugin, mechanism) ? null : Finding.On(
               mechanism,
               $"a second run of the same description ends in another state{Suspects.Of(mechanism)}",
               "take random numbers from the stream that the host gives; keep nothing in static fields; do not read the clock"))
           where finding is not null
           select finding,
    ];
}
