using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Growth;

/// <summary>One kind of synaptic element of a population: for each neuron the number of elements, and the number that is bound in synapses.</summary>
internal sealed class SynapticElements
{
    private readonly string _population;
    private readonly Lesions _lesions;
    private readonly double _vacantDecay;
    private readonly bool _beginBound;
    private readonly double[] _grown;
    private readonly int[] _connected;

    /// <summary>Creates the elements.</summary>
    /// <param name="plan">Their plan.</param>
    /// <param name="population">The population's name.</param>
    /// <param name="lesions">The lesioned neurons, which grow no elements.</param>
    /// <param name="parameters">The curve's parameters of each neuron; one set if all are equal.</param>
    /// <param name="growth">The integration of the curve with these parameters.</param>
    /// <param name="initial">Initial elements of each neuron.</param>
    internal SynapticElements(ElementPlan plan, string population, Lesions lesions, double[][] parameters, GrowthKernel growth, double[] initial)
    {
        Name = plan.Name;
        Curve = plan.Curve;
        _beginBound = plan.Initial is null;
        Parameters = parameters;
        _population = population;
        _lesions = lesions;
        Growth = growth;
        _vacantDecay = plan.VacantDecay;
        _grown = initial;
        _connected = new int[initial.Length];
    }

    /// <summary>The kind's name.</summary>
    internal string Name { get; }

    /// <summary>The growth curve.</summary>
    internal Mechanism Curve { get; }

    /// <summary>The curve's parameters of each neuron, in the order of their declaration; one set if all are equal.</summary>
    internal double[][] Parameters { get; private set; }

    /// <summary>The integration of the curve: one object for all kinds of a population with the same curve and parameters.</summary>
    internal GrowthKernel Growth { get; private set; }

    /// <summary>Elements of each neuron, whole and fractional, at its last event.</summary>
    internal Span<double> Grown => _grown;

    /// <summary>Elements of each neuron that are bound in synapses.</summary>
    internal Span<int> Connected => _connected;

    /// <summary>Sets the initial elements: if the plan gives no number, each neuron has as many as its initial synapses bind.</summary>
    internal void Begin()
    {
        for (var neuron = 0; _beginBound && neuron < _grown.Length; neuron++)
        {
            _grown[neuron] = _connected[neuron];
        }
    }

    /// <summary>Replaces the parameters of growth.</summary>
    /// <param name="parameters">The parameters of each neuron; one set if all are equal.</param>
    /// <param name="growth">The integration of the curve with these parameters.</param>
    internal void GrowBy(double[][] parameters, GrowthKernel growth)
    {
        Parameters = parameters;
        Growth = growth;
    }

    /// <summary>True if a curve with these parameters grows the elements.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="parameters">The parameters of each neuron; one set if all are equal.</param>
    internal bool AreGrownBy(Mechanism curve, double[][] parameters) =>
        Curve == curve && Parameters.Length == parameters.Length && Parameters.Zip(parameters).All(sets => sets.First.AsSpan().SequenceEqual(sets.Second));

    /// <summary>Computes what the elements grow during decays of calcium.</summary>
    /// <param name="decays">The decays.</param>
    /// <param name="tau">Time constant of the decay in ms.</param>
    /// <param name="time">The simulated time in ms, for error messages.</param>
    /// <param name="grown">Receives a number of elements for each decay, negative if the neuron loses some.</param>
    /// <exception cref="MechanismException">The curve failed.</exception>
    internal void Integrate(ReadOnlySpan<CalciumDecay> decays, double tau, double time, Span<double> grown)
    {
        try
        {
            Growth.Integrate(decays, tau, grown);
        }
        catch (Exception failure) when (Blame.IsOn(Curve, failure))
        {
            throw Failed(failure, time);
        }
    }

    /// <summary>Adds what has grown during decays, in order; after each, numbers below 0 become 0.</summary>
    /// <param name="decays">The decays.</param>
    /// <param name="grown">A number of elements for each decay.</param>
    /// <param name="time">The simulated time in ms, for error messages.</param>
    /// <exception cref="PlanException">The result is not a finite number.</exception>
    internal void Add(ReadOnlySpan<CalciumDecay> decays, ReadOnlySpan<double> grown, double time)
    {
        for (var i = 0; i < decays.Length; i++)
        {
            ref var elements = ref _grown[decays[i].Neuron];
            elements = Math.Max(0, elements + grown[i]);
            if (!double.IsFinite(elements))
            {
                throw NotFinite(decays[i], time);
            }
        }
    }

    /// <summary>Computes the elements of every neuron at the beginning of a step, without a change of state.</summary>
    /// <param name="calcium">The population's calcium.</param>
    /// <param name="step">The step, which is not before the last event of any neuron.</param>
    /// <param name="into">Receives a number for each neuron.</param>
    /// <exception cref="MechanismException">The curve failed.</exception>
    internal void CopyGrown(Calcium calcium, long step, Span<double> into)
    {
        try
        {
            for (var neuron = 0; neuron < into.Length; neuron++)
            {
                into[neuron] = _lesions.Contains(neuron) ? 0 : Math.Max(0, _grown[neuron] + Growth.Integrate(calcium.DecayUntil(neuron, step), calcium.Tau));
            }
        }
        catch (Exception failure) when (Blame.IsOn(Curve, failure))
        {
            throw Failed(failure, calcium.TimeOf(step));
        }
    }

    /// <summary>Whole elements that are not bound; negative if more are bound than exist.</summary>
    internal static int Vacant(double grown, int connected) => (int)Math.Floor(grown) - connected;

    /// <summary>Removes a fraction of the vacant elements of every neuron.</summary>
    internal void DecayVacant()
    {
        for (var neuron = 0; neuron < _grown.Length; neuron++)
        {
            _grown[neuron] -= _vacantDecay * Math.Max(0, Vacant(_grown[neuron], _connected[neuron]));
        }
    }

    /// <summary>Shows the elements of some neurons.</summary>
    internal void Archive(StateArchive archive, int first, int count)
    {
        archive.Values(_grown.AsSpan(first, count));
        archive.Values(_connected.AsSpan(first, count));
    }

    private PlanException NotFinite(in CalciumDecay decay, double time) => new(
        $"populations.{_population}.elements.{Name}",
        FormattableString.Invariant(
            $"the elements of neuron {decay.Neuron} have grown to {_grown[decay.Neuron]} at {time} ms, with a calcium of {decay.Start}: check the parameters ")
                + "of the growth curve and of calcium");

    private MechanismException Failed(Exception failure, double time) => new(Curve, $"population {_population}", time, failure);
}
