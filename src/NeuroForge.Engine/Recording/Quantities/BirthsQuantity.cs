namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The synapses of each projection that were born since the last sample.</summary>
internal sealed class BirthsQuantity() : RewiringCountQuantity(born: true)
{
    /// <inheritdoc/>
    public override string Name => "births";

    /// <inheritdoc/>
    public override string Doc => "The synapses of each projection that were born since the last sample.";

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Synapses born";
}
