namespace NeuroForge.Engine.Plan;

/// <summary>A stimulus and its targets.</summary>
public sealed record StimulusPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The path in the description.</summary>
    public string Place { get => field ?? $"stimuli.{Name}"; init; }

    /// <summary>The stimulus.</summary>
    public required MechanismUse Model { get; init; }

    /// <summary>The target populations' names; every neuron of each is reached, unless groups restrict it.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The groups of target populations that alone are reached; a population of which no group is named is reached as a whole.</summary>
    public IReadOnlyList<string> ToGroups { get; init; } = [];

    /// <summary>The receptor that it acts on.</summary>
    public required string Receptor { get; init; }

    /// <summary>The factor of its output, in the receptor's unit for spikes, a pure number for currents.</summary>
    public required double Weight { get; init; }

    /// <summary>The courses of parameters that change with time; the model has their first values.</summary>
    public IReadOnlyList<CoursePlan> Courses { get; init; } = [];

    /// <summary>The step from which on it gives anything, 0 or more.</summary>
    public long Start { get; init; }

    /// <summary>The step from which on it gives nothing any more; null where it never ends.</summary>
    public long? Stop { get; init; }

    /// <summary>Its delay in steps, 0 or more.</summary>
    public required int Delay { get; init; }
}
