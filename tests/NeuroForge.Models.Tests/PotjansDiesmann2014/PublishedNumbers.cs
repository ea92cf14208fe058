namespace NeuroForge.Models.Tests.PotjansDiesmann2014;

/// <summary>The cortical microcircuit as published (Potjans and Diesmann 2014, table 5), and as NEST's example scales it.</summary>
internal static class PublishedNumbers
{
    internal static readonly string[] Names = ["L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"];
    internal static readonly int[] Sizes = [20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948];
    internal static readonly int[] External = [1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100];

    /// <summary>Mean rates in Hz of one realisation in full size.</summary>
    internal static readonly double[] Rates = [.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829];

    /// <summary>Probabilities of at least one synapse: a row for each target, a column for each source.</summary>
    internal static readonly double[][] Probabilities =
    [
        [.1009, .1689, .0437, .0818, .0323, 0, .0076, 0],
        [.1346, .1371, .0316, .0515, .0755, 0, .0042, 0],
        [.0077, .0059, .0497, .135, .0067, .0003, .0453, 0],
        [.0691, .0029, .0794, .1597, .0033, 0, .1057, 0],
        [.1004, .0622, .0505, .0057, .0831, .3726, .0204, 0],
        [.0548, .0269, .0257, .0022, .06, .3158, .0086, 0],
        [.0156, .0066, .0211, .0166, .0572, .0197, .0396, .2252],
        [.0364, .001, .0034, .0005, .0277, .008, .0658, .1443],
    ];

    /// <summary>The weight in pA of a synapse from an excitatory neuron: a post-synaptic potential of 0.15 mV.</summary>
    internal const double Weight = 87.8085;

    /// <summary>The decay time of synaptic currents in s.</summary>
    internal const double Decay = 0.5e-3;

    /// <summary>The number of synapses of a pair of populations in full size, before rounding.</summary>
    internal static double SynapseNumber(int target, int source) => Probabilities[target][source] == 0 ? 0
        : Math.Log(1 - Probabilities[target][source]) / Math.Log(1 - (1.0 / ((double)Sizes[target] * Sizes[source])));

    /// <summary>The mean weight in pA of a pair of populations in full size.</summary>
    internal static double WeightOf(int target, int source) => Weight * (source % 2 == 1 ? -4 : target == 0 && source == 2 ? 2 : 1);

    /// <summary>The mean input in pA of a population in full size, external and recurrent, at the published rates.</summary>
    internal static double MeanInput(int target) => Decay * (
        (External[target] * 8 * Weight)
        + Enumerable.Range(0, Sizes.Length).Sum(source => SynapseNumber(target, source) / Sizes[target] * Rates[source] * WeightOf(target, source)));
}
