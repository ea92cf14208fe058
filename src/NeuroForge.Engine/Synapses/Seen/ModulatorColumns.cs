using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>
/// The values of a projection's modulators that its rule sees, one number each for all synapses: traces of their spikes, and the time of the last spike.
/// </summary>
internal sealed unsafe class ModulatorColumns
{
    /// <summary>The time of the last spike before the first: so long ago that every trace has decayed.</summary>
    private const double Never = -1e18;

    private readonly double?[] _tau;
    private readonly AlignedMemory<double> _values;

    /// <summary>Creates the values before the first spike.</summary>
    /// <param name="setup">The rule.</param>
    internal ModulatorColumns(RuleSetup setup)
    {
        var fields = setup.Rule.Modulators;
        _tau = [.. fields.Select(field => field.Tau is { } tau ? setup.ValueOf(tau) : (double?)null)];
        _values = new(Lanes.PadToBlock(fields.Count * Lanes.Count));
        Seen = new SeenValues[fields.Count];
        for (var i = 0; i < Seen.Length; i++)
        {
            _values.First[i * Lanes.Count] = _tau[i] is null ? Never : 0;
            Seen[i] = new(fields[i].Index, _values.First + (i * Lanes.Count), Lanes.Count);
        }
    }

    /// <summary>The values for a loop over synapses, all at neuron 0.</summary>
    internal SeenValues[] Seen { get; }

    /// <summary>The time of the last spike, in ms.</summary>
    private double Last { get; set; } = Never;

    /// <summary>Handles spikes that arrive at the end of a step: traces decay to it and increase.</summary>
    internal void Jump(int spikes, in Clock clock)
    {
        for (var i = 0; i < _tau.Length; i++)
        {
            ref var value = ref _values.First[i * Lanes.Count];
            value = _tau[i] is { } tau ? (value * Double1.Exp(-(clock.Time - Last) / tau).Number) + spikes : clock.Time;
        }

        Last = clock.Time;
    }

    /// <summary>Shows the values.</summary>
    internal void Archive(StateArchive archive)
    {
        Last = archive.Value(Last);
        archive.Values(_values.Span);
    }
}
