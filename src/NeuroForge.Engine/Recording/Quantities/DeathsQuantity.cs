namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The synapses of each projection that died since the last sample.</summary>
internal sealed class DeathsQuantity() : RewiringCountQuantity(born: false)
{
    /// <inheritdoc/>
    public override string Name => "deaths";

    /// <inheritdoc/>
    public override string Doc => "The synapses of each projection that died since the last sample.";

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Synapses that died";
}
