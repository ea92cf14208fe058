using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Reporting.Figures;

/// <summary>What recorded quantities are called in words.</summary>
internal static class QuantityWords
{
    /// <summary>The weights of synapses, as descriptions spell them.</summary>
    internal const string Weights = "weights";

    /// <summary>How many synapses have a weight in each of some bins.</summary>
    internal const string WeightHistogram = "weight_histogram";

    /// <summary>A recorded quantity in words; a state whose name is a symbol keeps it.</summary>
    internal static string Words(string quantity) => quantity switch
    {
        "calcium" => "Calcium",
        "firing_rate" => "Firing rate",
        "connections" => "Synapses",
        "births" => "Synapses born",
        "deaths" => "Synapses that died",
        Weights => "Weight",
        "delays" => "Delay",
        "in_degree" => "In-degree",
        "out_degree" => "Out-degree",
        _ => quantity.Length > 1 && quantity.All(char.IsAsciiLetterLower) ? char.ToUpperInvariant(quantity[0]) + quantity[1..] : quantity,
    };

    /// <summary>Whether a quantity counts what happened between one sample and the next.</summary>
    internal static bool CountsEvents(string quantity) => quantity is "births" or "deaths";

    /// <summary>A quantity with its unit, as the title of an axis.</summary>
    internal static string WithUnit(string words, string unit) => unit is "1" or "" ? words : $"{words} ({unit})";

    /// <summary>The title of an axis for a recording.</summary>
    internal static string Title(RunRecording recording) => WithUnit(Words(recording.Quantity), recording.Unit);
}
