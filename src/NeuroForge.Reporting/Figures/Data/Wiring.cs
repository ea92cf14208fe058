using NeuroForge.Analysis.Runs;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The synapses of a projection at one time.</summary>
/// <param name="Time">The time in ms.</param>
internal sealed record Wiring(double Time)
{
    /// <summary>Each synapse: its source, its target, its weight.</summary>
    internal List<(int Source, int Target, double Weight)> Synapses { get; } = [];

    /// <summary>The number of synapses of each source.</summary>
    internal int[] OutDegrees(RunProjection projection) => Degrees(projection.Sources, s => s.Source);

    /// <summary>The number of synapses of each target.</summary>
    internal int[] InDegrees(RunProjection projection) => Degrees(projection.Targets, s => s.Target);

    /// <summary>True if other neurons are joined than at another time, or in another order of birth.</summary>
    internal bool JoinsOthersThan(Wiring other) =>
        !Synapses.Select(s => (s.Source, s.Target)).SequenceEqual(other.Synapses.Select(s => (s.Source, s.Target)));

    private int[] Degrees(int neurons, Func<(int Source, int Target, double Weight), int> end)
    {
        var degrees = new int[neurons];
        foreach (var synapse in Synapses)
        {
            if (end(synapse) < neurons)
            {
                degrees[end(synapse)]++;
            }
        }

        return degrees;
    }
}
