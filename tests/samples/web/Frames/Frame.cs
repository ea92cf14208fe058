namespace NeuroForge.Samples.Web;

/// <summary>The complete contents of the page at one moment, independent of other frames.</summary>
/// <param name="Time">Simulated time in s.</param>
/// <param name="Running">True if the network runs.</param>
/// <param name="Over">True if the simulation has ended.</param>
/// <param name="Pace">The requested number of simulated seconds per second.</param>
/// <param name="Input">Rate of external spikes to each neuron, in Hz.</param>
/// <param name="Seed">The network's seed.</param>
/// <param name="Populations">The populations, in the order of neurons.</param>
/// <param name="Projections">The projections.</param>
/// <param name="Spikes">The latest spikes.</param>
/// <param name="Course">Rows of time in s, mean calcium of each population's neurons that are not lesioned, number of synapses of each projection.</param>
/// <param name="Lesions">The times of lesions, in s.</param>
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
