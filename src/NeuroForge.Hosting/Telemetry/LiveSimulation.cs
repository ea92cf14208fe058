namespace NeuroForge.Hosting.Telemetry;

/// <summary>What an observer on any thread may know of a simulation that has not been disposed of.</summary>
/// <param name="model">The model's name.</param>
internal sealed class LiveSimulation(string model)
{
    private volatile bool _running;
    private volatile IReadOnlyList<(string Projection, long Count)> _synapses = [];

    /// <summary>The model's name.</summary>
    internal string Model { get; } = model;

    /// <summary>Whether it runs at present.</summary>
    internal bool IsRunning
    {
        get => _running;
        set => _running = value;
    }

    /// <summary>Synapses of each projection when somebody last looked; empty before.</summary>
    internal IReadOnlyList<(string Projection, long Count)> Synapses
    {
        get => _synapses;
        set => _synapses = value;
    }
}
