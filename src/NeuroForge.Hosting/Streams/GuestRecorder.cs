using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>A recorder of the application, in the form that the engine needs.</summary>
[Recorder("application", Doc = "Gives recorded data to the application.")]
internal sealed class GuestRecorder(IRecorder guest) : IRecorder
{
    /// <summary>The mechanism for a recorder of the application.</summary>
    internal static Mechanism MechanismFor(IRecorder guest) => Mechanism.Declare(typeof(GuestRecorder), PluginIdentity.None, () => new GuestRecorder(guest));

    /// <inheritdoc/>
    public void Begin(RecordingInfo recording) => guest.Begin(recording);

    /// <inheritdoc/>
    public void Sample(in SampleFrame frame) => guest.Sample(frame);

    /// <inheritdoc/>
    public void Synapses(in SynapseFrame frame) => guest.Synapses(frame);

    /// <inheritdoc/>
    public void Spikes(in SpikeFrame frame) => guest.Spikes(frame);

    /// <inheritdoc/>
    public void Rewired(in RewiringFrame frame) => guest.Rewired(frame);

    /// <inheritdoc/>
    public void End(RunOutcome outcome) => guest.End(outcome);
}
