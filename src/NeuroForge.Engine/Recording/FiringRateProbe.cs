using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;

namespace NeuroForge.Engine.Recording;

/// <summary>Counts the spikes of every neuron of some populations from one sample to the next: firing rates, in Hz.</summary>
internal sealed class FiringRateProbe(IReadOnlyList<Population> populations, FiringRate rate, Reduction? reduction)
    : NeuronProbe(populations, rate, reduction)
{
    /// <inheritdoc/>
    internal override bool TakesSpikes => true;

    /// <inheritdoc/>
    internal override void Begin(long step) => rate.Restart(step);

    /// <inheritdoc/>
    internal override void Take(in StepSpikes spikes) => rate.Take(spikes);

    /// <inheritdoc/>
    internal override void Archive(StateArchive archive) => rate.Archive(archive);

    /// <inheritdoc/>
    private protected override void Read(long step, Span<double> values)
    {
        base.Read(step, values);
        rate.Restart(step);
    }
}
