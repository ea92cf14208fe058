using NeuroForge.Declarations;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>
/// The initial values of a population, drawn from its distributions: parameters, states, elements. Draws can be repeated, so the values are the same when a
/// description is checked and when its network is built.
/// </summary>
internal sealed class PopulationDraws
{
    /// <summary>Draws the values of a population.</summary>
    /// <param name="network">The network.</param>
    /// <param name="number">The population's number in it.</param>
    internal PopulationDraws(NetworkPlan network, int number)
    {
        var plan = network.Populations[number];
        var keys = network.Keys;
        Parameters = DrawParameters(plan.Model, plan.Parameters, plan.Size, network.Step, parameter => keys.Parameter(plan.Name, parameter));
        States = DrawStates(plan, keys);
        Elements = [.. plan.Elements.Select(element => new ElementDraws(
            DrawParameters(
                element.Curve, element.Parameters, plan.Size, network.Step, parameter => keys.ElementParameter(plan.Name, element.Name, parameter)),
            Draw(element.Initial ?? Distribution.Constant(0), plan.Size, keys.InitialElements(plan.Name, element.Name))))];
    }

    /// <summary>For each parameter of the model one value for all neurons if the plan gives a single one, otherwise a value for each.</summary>
    internal double[][] Parameters { get; }

    /// <summary>For each state of the model one value for all neurons or a value for each.</summary>
    internal double[][] States { get; }

    /// <summary>For each kind of element the parameters of its curve and the initial elements.</summary>
    internal IReadOnlyList<ElementDraws> Elements { get; }

    private static double[][] DrawParameters(
        Mechanism mechanism, IReadOnlyDictionary<string, Distribution> given, int size, double step, Func<string, StreamKey> keyOf) =>
    [
        .. mechanism.Parameters.Select(parameter => DrawParameter(parameter, given.GetValueOrDefault(parameter.Name), size, step, keyOf(parameter.Name))),
    ];

    private static double[] DrawParameter(ParameterDeclaration parameter, Distribution? given, int size, double step, StreamKey key)
    {
        var values = Draw(given ?? Distribution.Constant((double)parameter.Default!), size, key);
        if (parameter.WholeSteps && (given is null || given.IsDrawn))
        {
            StepTime.RoundUp(values, step);
        }

        return values;
    }

    private double[][] DrawStates(PopulationPlan plan, StreamKeys keys)
    {
        var states = new double[plan.Model.States.Count][];
        for (var i = 0; i < states.Length; i++)
        {
            var state = plan.Model.States[i];
            states[i] = plan.Initial.TryGetValue(state.Name, out var initial) ? Draw(initial, plan.Size, keys.InitialState(plan.Name, state.Name))
                : state.From is { } from ? Parameters[plan.Model.Parameters.ToList().FindIndex(p => p.Name == from)]
                : [state.Initial];
        }

        return states;
    }

    /// <summary>Draws a quantity, each neuron's value from its own stream.</summary>
    private static double[] Draw(Distribution distribution, int size, StreamKey key)
    {
        if (distribution.Single is { } single)
        {
            return [single];
        }

        var random = new RandomStream(key);
        var values = new double[size];
        for (var neuron = 0; neuron < size; neuron++)
        {
            values[neuron] = distribution.Draw(random.Become(key.Leaf(neuron)), neuron, size);
        }

        return values;
    }
}
