using NeuroForge.Units;

namespace NeuroForge.Engine.Plan;

/// <summary>Gives a parameter another value, which it has to the end of the phase or for good.</summary>
public sealed record SettingAction : PhaseActionPlan
{
    /// <summary>The path of the parameter in the description, as in a change of a running network.</summary>
    public required string Path { get; init; }

    /// <summary>The value of a parameter of neurons, synapses or growth curves, in the declared unit; null for a parameter of another kind.</summary>
    public Distribution? Value { get; init; }

    /// <summary>The numbers of another parameter, in the declared unit; empty where it is a word.</summary>
    public IReadOnlyList<double> Numbers { get; init; } = [];

    /// <summary>The word of another parameter: a switch, the member of a choice, a text.</summary>
    public string? Word { get; init; }

    /// <summary>The declared unit of the value; null for a word.</summary>
    public Unit? Unit { get; init; }

    /// <summary>True if the value stays after the phase.</summary>
    public bool Keep { get; init; }
}
