using NeuroForge.Testing.Subjects;
using NeuroForge.Declarations;
using NeuroForge.Testing.Networks;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a mechanism works in a long run in which it is active, and that all its results are finite.</summary>
public sealed class LongRunCheck() : ConformanceCheck("a long run gives finite results")
{
    /// <summary>Simulated time in ms: long enough for most accumulations and delayed events.</summary>
    private const double Time = 500;

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
    [
        .. from mechanism in plugin.Of(Trial.Running)
           let finding = Trial.Attempt(mechanism, () => FirstProblem(plugin, mechanism))
           where finding is not null
           select finding,
    ];

    private static Finding? FirstProblem(TestedPlugin plugin, Mechanism mechanism)
    {
        var problems = Trial.Plans(plugin, mechanism, Time).Select(plan => WholeRun.Problem(plan, mechanism)).OfType<string>();
        return problems.FirstOrDefault() is { } problem
            ? Finding.On(mechanism, $"with every parameter at its default or within its bounds {problem}", WholeRun.Advice)
            : null;
    }
}
