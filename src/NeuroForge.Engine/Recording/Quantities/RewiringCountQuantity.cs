using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The number of synapses of each projection that were born, or that died, since the last sample.</summary>
/// <param name="born">True to count births, false to count deaths.</param>
internal abstract class RewiringCountQuantity(bool born) : RecordableQuantity(RecordedOwner.Projection, RecordingKind.Series)
{
    /// <inheritdoc/>
    public sealed override OwnerTrait? Needs => OwnerTrait.Rewiring;

    /// <inheritdoc/>
    public sealed override bool CountsEvents => true;

    /// <inheritdoc/>
    internal sealed override double? NumbersOf(OwnerSize size) => 1;

    /// <inheritdoc/>
    internal sealed override Probe Probe(RecordedQuantity recorded) => new Counter(recorded, born);

    private sealed class Counter(RecordedQuantity recorded, bool born) : Probe(RecordingKind.Series, recorded.Unit.Text, GroupsOf(recorded.Projections))
    {
        private readonly double[] _counts = new double[recorded.Projections.Count];

        /// <inheritdoc/>
        internal override void Take(ConnectivityEditor editor)
        {
            for (var i = 0; i < _counts.Length; i++)
            {
                if (recorded.Projections[i] == editor.Projection)
                {
                    _counts[i] += editor.Events.Count(e => e.Born == born);
                }
            }
        }

        /// <inheritdoc/>
        internal override void Archive(StateArchive archive) => archive.Values<double>(_counts);

        /// <inheritdoc/>
        internal override IEnumerable<Frame> Read(long step, double time)
        {
            var counts = new SampledFrame(time, _counts.Length);
            _counts.CopyTo(counts.Values);
            Array.Clear(_counts);
            return [counts];
        }
    }
}
