using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Changes;

/// <summary>The context of a change: the network, the step, and the mistakes found.</summary>
/// <param name="network">The network, with all spikes delivered.</param>
/// <param name="moment">The step at whose beginning it is changed, and the number of the change.</param>
internal sealed class ChangeSite(Network network, BirthMoment moment)
{
    private readonly HashSet<int> _lesioned = [];
    private readonly Dictionary<string, double[]> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MechanismUse> _strategies = new(StringComparer.Ordinal);

    /// <summary>The network.</summary>
    internal Network Network => network;

    /// <summary>The step at whose beginning it is changed.</summary>
    internal long Step => moment.Step;

    /// <summary>The moment of birth of new synapses.</summary>
    internal BirthMoment Moment => moment;

    /// <summary>All mistakes so far.</summary>
    internal List<string> Mistakes { get; } = [];

    /// <summary>Receives every projection whose synapses were created or deleted.</summary>
    internal Action<ConnectivityEditor> Rewired { get; set; } = static _ => { };

    /// <summary>Notes a mistake.</summary>
    internal void Refuse(FormattableString mistake) => Mistakes.Add(FormattableString.Invariant(mistake));

    /// <summary>Notes conditions that are not met.</summary>
    internal void Refuse(IEnumerable<ConditionFault> faults) =>
        Mistakes.AddRange(faults.Select(fault => $"{fault.Path}: {fault}").Where(mistake => !Mistakes.Contains(mistake)).ToList());

    /// <summary>A population; null, with a mistake, if there is none with that name.</summary>
    internal Population? Population(string name) => Find(network.Populations, p => p.Name, name, "population");

    /// <summary>The neurons of a population or a group; null if there is none with this name, which is reported.</summary>
    internal NeuronSelection? Neurons(string name)
    {
        var neurons = network.Neurons(name);
        if (neurons is null)
        {
            Mistakes.Add(Missing.Message("population or group", name, network.NamesOfNeurons));
        }

        return neurons;
    }

    /// <summary>A projection; null, with a mistake, if there is none with that name.</summary>
    internal Projection? Projection(string name) => Find(network.Projections, p => p.Name, name, "projection");

    /// <summary>Finds an item by its name.</summary>
    /// <returns>The item; null, with a mistake, if there is none.</returns>
    internal T? Find<T>(IReadOnlyList<T> items, Func<T, string> nameOf, string name, string kind)
        where T : class
    {
        var found = items.FirstOrDefault(item => nameOf(item) == name);
        if (found is null)
        {
            Mistakes.Add(Missing.Message(kind, name, [.. items.Select(nameOf)]));
        }

        return found;
    }

    /// <summary>True if a neuron belongs to a population; otherwise false, with a mistake.</summary>
    internal bool IsIn(Population population, int neuron)
    {
        if ((uint)neuron < (uint)population.Size)
        {
            return true;
        }

        Refuse($"{population.Name} has the neurons 0 to {population.Size - 1}, not {neuron}");
        return false;
    }

    /// <summary>Notes that a neuron of a population is lesioned by the change.</summary>
    internal void Lesion(Population population, int neuron) => _lesioned.Add(population.FirstNeuron + neuron);

    /// <summary>True if a neuron of a set is lesioned, or will be by the change.</summary>
    internal bool IsLesioned(NeuronSet neurons, int number) => neurons.IsLesioned(number) || _lesioned.Contains(neurons.NeuronOf(number));

    /// <summary>Notes the new parameters of a projection's rule.</summary>
    internal void Adjust(Projection projection, double[] parameters) => _rules[projection.Name] = parameters;

    /// <summary>Notes the new rewiring strategy of a projection.</summary>
    internal void Adjust(Projection projection, MechanismUse strategy) => _strategies[projection.Name] = strategy;

    /// <summary>The range of weights of a projection's rule after the change.</summary>
    internal WeightBounds BoundsOf(Projection projection) =>
        _rules.TryGetValue(projection.Name, out var parameters) ? projection.BoundsWith(parameters) : projection.WeightBounds;

    /// <summary>Checks that the weights that a strategy will set are valid for the rule after the change, unless there are other mistakes.</summary>
    internal void CheckRewiredWeights(Projection projection)
    {
        var strategy = _strategies.GetValueOrDefault(projection.Name) ?? network.Rewiring.FirstOrDefault(r => r.Editor.Projection == projection)?.Use;
        if (Mistakes.Count == 0 && strategy is not null)
        {
            Refuse(WeightConditions.OfRewiring(projection.Name, strategy, BoundsOf(projection)));
        }
    }

    /// <summary>Calls a mechanism; a refusal by it is a mistake.</summary>
    /// <exception cref="MechanismException">It failed.</exception>
    internal void Try(Mechanism mechanism, string path, string place, Action call)
    {
        try
        {
            Guard.Call(mechanism, path, place, call);
        }
        catch (PlanException refused)
        {
            Refuse($"{refused.Path}: {refused.Message}");
        }
    }
}
