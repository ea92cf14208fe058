namespace NeuroForge.Studio.Running;

/// <summary>A parameter that can be changed while the network runs.</summary>
/// <param name="Path">Its path in the description.</param>
/// <param name="Part">The part that it belongs to: <c>populations.E</c>.</param>
/// <param name="Kind"><see cref="Numeric"/>, <see cref="Switch"/> or <see cref="Choice"/>.</param>
/// <param name="Unit">Its unit; empty for a pure number and for what is no number.</param>
/// <param name="Range">Its restrictions in words.</param>
/// <param name="Doc">Its documentation.</param>
internal sealed record ChangeableParameter(string Path, string Part, string Kind, string Unit, string Range, string Doc)
{
    /// <summary>The kind of a number.</summary>
    internal const string Numeric = "number";

    /// <summary>The kind of a switch.</summary>
    internal const string Switch = "switch";

    /// <summary>The kind of a word among some.</summary>
    internal const string Choice = "choice";

    /// <summary>The word for a switch that is on.</summary>
    internal const string On = "true";

    /// <summary>The word for a switch that is off.</summary>
    internal const string Off = "false";

    /// <summary>The value when the run began; null if it differs from neuron to neuron, or is a word.</summary>
    public double? Value { get; init; }

    /// <summary>The word when the run began; null for a number.</summary>
    public string? Word { get; init; }

    /// <summary>The words that it may be.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The lower end of its slider.</summary>
    public double Least { get; init; }

    /// <summary>The upper end of its slider.</summary>
    public double Greatest { get; init; }

    /// <summary>True if it is a whole number.</summary>
    public bool Whole { get; init; }
}
