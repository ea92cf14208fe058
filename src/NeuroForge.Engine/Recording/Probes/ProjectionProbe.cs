using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Reads one number for each of some projections.</summary>
/// <param name="projections">The projections.</param>
/// <param name="read">Reads the number of one of them.</param>
/// <param name="unit">The unit of the numbers.</param>
internal sealed class ProjectionProbe(IReadOnlyList<Projection> projections, Func<Projection, double> read, string unit)
    : Probe(RecordingKind.Series, unit, GroupsOf(projections))
{
    /// <inheritdoc/>
    internal override IEnumerable<Frame> Read(long step, double time)
    {
        var numbers = new SampledFrame(time, projections.Count);
        for (var i = 0; i < projections.Count; i++)
        {
            numbers.Values[i] = read(projections[i]);
        }

        return [numbers];
    }
}
