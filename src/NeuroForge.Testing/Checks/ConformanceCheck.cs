using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>One thing that holds for every good plugin.</summary>
public abstract class ConformanceCheck
{
    private protected ConformanceCheck(string name) => Name = name;

    /// <summary>Every check, from what is quickest to see to what takes runs.</summary>
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

    /// <summary>What holds, as a sentence.</summary>
    public string Name { get; }

    /// <summary>Looks at every mechanism that it concerns.</summary>
    /// <returns>What keeps the plugin from conforming; empty where it conforms.</returns>
    public abstract IReadOnlyList<Finding> Check(TestedPlugin plugin);

    /// <summary>Looks at every mechanism that it concerns, as a test of any framework does.</summary>
    /// <exception cref="ConformanceException">Something keeps the plugin from conforming; everything that does is named.</exception>
    public void Pass(TestedPlugin plugin)
    {
        if (Check(plugin) is { Count: > 0 } findings)
        {
            throw new ConformanceException(findings);
        }
    }
}
