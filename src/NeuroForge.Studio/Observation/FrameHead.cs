namespace NeuroForge.Studio.Observation;

/// <summary>The first part of a frame, in JSON; bytes and numbers follow.</summary>
/// <param name="Run">The number of the run.</param>
/// <param name="Time">Simulated time in s.</param>
/// <param name="Speed">Simulated seconds per second, recently.</param>
/// <param name="Quantity">The quantity that gives neurons their colours.</param>
/// <param name="Populations">The populations.</param>
/// <param name="Spikes">Number of spikes that follow.</param>
/// <param name="Rows">Number of rows of the raster.</param>
/// <param name="Window">The time in ms that the raster shows.</param>
/// <param name="Row">The newest row of the course: time in s, then values.</param>
internal sealed record FrameHead(
    int Run,
    double Time,
    double Speed,
    string Quantity,
    IReadOnlyList<FramePopulation> Populations,
    int Spikes,
    int Rows,
    double Window,
    IReadOnlyList<double> Row);
