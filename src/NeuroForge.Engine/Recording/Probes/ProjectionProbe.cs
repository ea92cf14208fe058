using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Reads one number for each of some projections, or for some of their synapses.</summary>
/// <param name="synapses">The synapses of projections.</param>
/// <param name="read">Reads the number of one of them.</param>
/// <param name="unit">The unit of the numbers.</param>
internal sealed class ProjectionProbe(IReadOnlyList<SynapseSelection> synapses, Func<SynapseSelection, double> read, string unit)
    : Probe(RecordingKind.Series, unit, GroupsOf(synapses))
{
    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time)
    {
        var numbers = new SampledFrame(time, synapses.Count);
        for (var i = 0; i < synapses.Count; i++)
        {
            numbers.Values[i] = read(synapses[i]);
        }

        return [numbers];
    }
}
