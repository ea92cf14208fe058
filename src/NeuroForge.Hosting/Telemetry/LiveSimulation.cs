namespace NeuroForge.Hosting.Telemetry;

/// <summary>The data of a simulation that an observer on any thread may read, until it is disposed of.</summary>
/// <param name="model">The model's name.</param>
internal sealed class LiveSimulation(string model)
{
    private volatile bool _running;
    private volatile IReadOnlyList<(string Projection, long Count)> _synapses = [];

    /// <summary>The model's name.</summary>
    internal string Model { get; } = model;

    /// <summary>True if it is running.</summary>
    internal bool IsRunning
    {
        get => _running;
        set => _running = value;
    }

    /// <summary>Synapses of each projection at the last measurement; empty before.</summary>
    internal IReadOnlyList<(string Projection, long Count)> Synapses
    {
        get => _synapses;
        set => _synapses = value;
    }
}
