using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Dimensions;

/// <summary>The functions that equations may use.</summary>
internal static class Functions
{
    /// <summary>The function of white noise.</summary>
    internal const string Noise = "noise";

    /// <summary>The function of the value that a trace had before the spikes of a step.</summary>
    internal const string Before = "before";

    /// <summary>The function that chooses one of two values by a condition.</summary>
    internal const string Choice = "where";

    /// <summary>The function that limits a value.</summary>
    internal const string Clip = "clip";

    /// <summary>Functions of one pure number.</summary>
    internal static IReadOnlyDictionary<string, Operation> OfPure { get; } = new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["exp"] = Operation.Exp,
        ["expm1"] = Operation.Expm1,
        ["log"] = Operation.Log,
        ["log1p"] = Operation.Log1p,
        ["exprel"] = Operation.Exprel,
        ["tanh"] = Operation.Tanh,
        ["floor"] = Operation.Floor,
    };

    /// <summary>Functions of two or more values of one dimension.</summary>
    internal static IReadOnlyDictionary<string, Operation> OfSeveral { get; } = new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["min"] = Operation.Min,
        ["max"] = Operation.Max,
    };

    /// <summary>The names of all functions.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. OfPure.Keys, "sqrt", "abs", .. OfSeveral.Keys, Clip, Choice, Noise, Before];
}
