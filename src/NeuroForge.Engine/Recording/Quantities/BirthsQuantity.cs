namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The number of synapses of each projection created since the last sample.</summary>
internal sealed class BirthsQuantity() : RewiringCountQuantity(born: true)
{
    /// <inheritdoc/>
    public override string Name => "births";

    /// <inheritdoc/>
    public override string Doc => "The number of synapses of each projection created since the last sample.";

    /// <inheritdoc/>
    public override string TitleOf(string name) => "Synapses born";
}
