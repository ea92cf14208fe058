using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;
using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>Spikes of each neuron since the last sample, divided by the time since then, in Hz.</summary>
internal sealed class FiringRateQuantity() : RecordableQuantity(RecordedOwner.Population, RecordingKind.Neurons)
{
    private static readonly Unit Hertz = Unit.Parse("Hz");

    /// <inheritdoc/>
    public override string Name => "firing_rate";

    /// <inheritdoc/>
    public override string Doc => "The number of spikes of each neuron since the last sample, divided by the time since then.";

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Firing rate";

    /// <inheritdoc/>
    private protected override Unit? UnitIn(QuantityOwner owner) => Hertz;

    /// <inheritdoc/>
    internal override double? NumbersOf(OwnerSize size) => size.Neurons;

    /// <inheritdoc/>
    internal override Probe Probe(RecordedQuantity recorded) => new Counter(recorded);

    /// <summary>Counts spikes from one sample to the next.</summary>
    private sealed class Counter(RecordedQuantity recorded) : NumberProbe(recorded.Unit.Text, GroupsOf(recorded.Neurons), recorded.Plan.Reduce)
    {
        private readonly int[][] _counts = [.. recorded.Neurons.Select(n => new int[n.Count])];
        private long _since;

        /// <inheritdoc/>
        internal override bool TakesSpikes => true;

        /// <inheritdoc/>
        internal override void Begin(long step) => Restart(step);

        /// <inheritdoc/>
        internal override void Take(in StepSpikes spikes)
        {
            for (var i = 0; i < _counts.Length; i++)
            {
                var counts = _counts[i];
                foreach (var neuron in spikes.Of(recorded.Neurons[i].Population.Number))
                {
                    var number = recorded.Neurons[i].NumberOf(neuron);
                    if (number >= 0)
                    {
                        counts[number]++;
                    }
                }
            }
        }

        /// <inheritdoc/>
        internal override void Archive(StateArchive archive)
        {
            _since = archive.Value(_since);
            foreach (var counts in _counts)
            {
                archive.Values<int>(counts);
            }
        }

        /// <inheritdoc/>
        private protected override void Read(long step, Span<double> values)
        {
            var seconds = (step - _since) * recorded.StepLength / 1000;
            var next = 0;
            foreach (var counts in _counts)
            {
                foreach (var count in counts)
                {
                    values[next++] = count / seconds;
                }
            }

            Restart(step);
        }

        private void Restart(long step)
        {
            _since = Math.Max(step, recorded.Plan.Start);
            foreach (var counts in _counts)
            {
                Array.Clear(counts);
            }
        }
    }
}
