using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>
/// The keys of all random numbers of a network. A key consists of names in the description, of the numbers of neurons in their population or side, and of the
/// moment; never of a place in a list, a count, a shard or a thread. So if parts of a network are added, left out, reordered or given a distribution, the
/// numbers drawn for all other parts do not change.
/// </summary>
/// <param name="seed">The simulation's seed.</param>
internal readonly struct StreamKeys(ulong seed)
{
    /// <summary>A parameter of a population's neurons: a leaf for each neuron.</summary>
    internal StreamKey Parameter(string population, string parameter) => Of(StreamPurpose.Population, population, "parameters", parameter);

    /// <summary>An initial state of a population's neurons: a leaf for each neuron.</summary>
    internal StreamKey InitialState(string population, string state) => Of(StreamPurpose.Population, population, "initial", state);

    /// <summary>A parameter of the growth curve of a kind of synaptic element: a leaf for each neuron.</summary>
    internal StreamKey ElementParameter(string population, string element, string parameter) =>
        Of(StreamPurpose.Population, population, "elements", element, "parameters", parameter);

    /// <summary>The initial synaptic elements of a kind: a leaf for each neuron.</summary>
    internal StreamKey InitialElements(string population, string element) => Of(StreamPurpose.Population, population, "elements", element, "initial");

    /// <summary>The positions of a population's neurons.</summary>
    internal StreamKey Layout(string population) => Of(StreamPurpose.Layout, population);

    /// <summary>The random numbers of a population's model in every step: a node for each block of sixteen neurons.</summary>
    internal StreamKey Uniforms(string population) => Of(StreamPurpose.Neuron, population, "uniforms");

    /// <summary>Spikes of a population that spikes at random: a node for each block of neurons.</summary>
    internal StreamKey Spikes(string population) => Of(StreamPurpose.Neuron, population, "spikes");

    /// <summary>A stimulus at a population: a node for each block of sixteen neurons.</summary>
    internal StreamKey Stimulus(string stimulus, string population) => Of(StreamPurpose.Stimulus, stimulus, population);

    /// <summary>The random numbers of a stimulus that are the same for all its populations.</summary>
    internal StreamKey CommonStimulus(string stimulus) => Of(StreamPurpose.CommonStimulus, stimulus);

    /// <summary>The connector of a projection: a node for each target if the connector works by target.</summary>
    internal StreamKey Connector(string projection) => Of(StreamPurpose.Connector, projection);

    /// <summary>Synapses that a change of a running network adds to a projection by a connector, as those of its first wiring.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="step">The step at whose beginning they are added.</param>
    /// <param name="number">Number of additions to the projection before this one in the same step.</param>
    internal StreamKey Added(string projection, long step, int number) => Of(StreamPurpose.Connector, projection, "added").Of(step).Of(number);

    /// <summary>The synapses of a projection that a recorder samples: a node for each source, beneath it a leaf for each target.</summary>
    internal StreamKey Sample(string recorder, string projection) => Of(StreamPurpose.Sample, recorder, projection);

    /// <summary>The neurons of a group that is drawn: a leaf for each neuron.</summary>
    internal StreamKey Group(string group) => Of(StreamPurpose.Group, group);

    /// <summary>
    /// The weights of a projection's synapses: a node for each moment of births, below it one for each target, below it a leaf for each synapse.
    /// </summary>
    internal StreamKey Weights(string projection) => Of(StreamPurpose.Synapse, projection, "weight");

    /// <summary>The delays of a projection's synapses, like their weights.</summary>
    internal StreamKey Delays(string projection) => Of(StreamPurpose.Synapse, projection, "delay");

    /// <summary>An update of a projection's connectivity at the beginning of a step.</summary>
    internal StreamKey Rewiring(string projection, long step) => Of(StreamPurpose.Rewiring, projection).Of(step);

    /// <summary>The targets of a projection in an update at the beginning of a step: a node for each target.</summary>
    internal StreamKey RewiredTargets(string projection, long step) => Of(StreamPurpose.Rewiring, projection, "targets").Of(step);

    private StreamKey Of(StreamPurpose purpose, params ReadOnlySpan<string> names)
    {
        var key = StreamKey.Of(seed, purpose);
        foreach (var name in names)
        {
            key = key.Of(name);
        }

        return key;
    }
}
