using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>A check that every good plugin passes.</summary>
public abstract class ConformanceCheck
{
    private protected ConformanceCheck(string name) => Name = name;

    /// <summary>All checks, the fastest first.</summary>
    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new LoadCheck(),
        new DeclarationCheck(),
        new ReachCheck(),
        new BoundsCheck(),
        new ConstantsCheck(),
        new RepeatCheck(),
        new VectorCheck(),
        new ThreadCheck(),
        new ResumeCheck(),
        new AllocationCheck(),
        new LongRunCheck(),
        new RangeCheck(),
        new LearningCheck(),
        new ConvergenceCheck(),
        new GrowthCurveCheck(),
        new RewiringCheck(),
        new RecorderCheck(),
    ];

    /// <summary>The property that it checks, as a sentence.</summary>
    public string Name { get; }

    /// <summary>Checks every mechanism that it applies to.</summary>
    /// <returns>Everything to change; empty if the plugin conforms.</returns>
    public abstract IReadOnlyList<Finding> Check(TestedPlugin plugin);

    /// <summary>Checks every mechanism that it applies to, as a test in any test framework.</summary>
    /// <exception cref="ConformanceException">The plugin does not conform; everything to change is named.</exception>
    public void Pass(TestedPlugin plugin)
    {
        if (Check(plugin) is { Count: > 0 } findings)
        {
            throw new ConformanceException(findings);
        }
    }
}
