namespace NeuroForge.Samples.Web;

/// <summary>What a browser shows, whole in itself: who misses one misses nothing but a moment.</summary>
/// <param name="Time">Simulated time in s.</param>
/// <param name="Running">Whether the network runs.</param>
/// <param name="Over">Whether it has come to its end.</param>
/// <param name="Pace">Simulated seconds in a second, as wished.</param>
/// <param name="Input">Spikes in a second that reach each neuron from outside, in Hz.</param>
/// <param name="Seed">The network's seed.</param>
/// <param name="Populations">The populations, in the order of neurons.</param>
/// <param name="Projections">The projections.</param>
/// <param name="Spikes">The spikes of the last moments.</param>
/// <param name="Course">Rows of time in s, mean calcium of each population's neurons that live, synapses of each projection.</param>
/// <param name="Lesions">When neurons were destroyed, in s.</param>
internal sealed record Frame(
    double Time,
    bool Running,
    bool Over,
    double Pace,
    double Input,
    ulong Seed,
    IReadOnlyList<PopulationFrame> Populations,
    IReadOnlyList<ProjectionFrame> Projections,
    SpikesFrame Spikes,
    IReadOnlyList<double[]> Course,
    IReadOnlyList<double> Lesions);
