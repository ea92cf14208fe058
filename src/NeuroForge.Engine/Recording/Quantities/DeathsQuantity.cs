namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The number of synapses of each projection removed since the last sample.</summary>
internal sealed class DeathsQuantity() : RewiringCountQuantity(born: false)
{
    /// <inheritdoc/>
    public override string Name => "deaths";

    /// <inheritdoc/>
    public override string Doc => "The number of synapses of each projection removed since the last sample.";

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Synapses that died";
}
