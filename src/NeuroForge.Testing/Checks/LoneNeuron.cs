using System.Runtime.CompilerServices;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Checks;

/// <summary>A single neuron, one number at a time, in the initial state of its population.</summary>
/// <typeparam name="TNeuron">The model.</typeparam>
internal sealed class LoneNeuron<TNeuron>
    where TNeuron : struct, INeuron<Double1>
{
    private readonly PopulationPlan _population;
    private readonly double _step;
    private TNeuron _neuron;

    /// <summary>Creates the neuron of a population whose parameters are single values.</summary>
    /// <param name="population">The population.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal LoneNeuron(PopulationPlan population, double step)
    {
        (_population, _step) = (population, step);
        foreach (var parameter in population.Model.Parameters)
        {
            this[parameter.Index] = ValueOf(parameter.Name);
        }

        if (_neuron is IDerive derived)
        {
            derived.Derive(step); // on a boxed copy, which is taken back
            _neuron = (TNeuron)derived;
        }

        foreach (var state in population.Model.States)
        {
            this[state.Index] = state.From is null ? state.Initial : ValueOf(state.From);
        }
    }

    /// <summary>A field of the neuron, counted in vectors.</summary>
    internal double this[int index]
    {
        get => Field(index).Number;
        private set => Field(index) = value;
    }

    /// <summary>Computes one step.</summary>
    /// <param name="index">The number of the step.</param>
    /// <param name="spikes">The input of every receptor of spikes, in its unit.</param>
    /// <param name="signal">The input of every receptor that takes continuous signals only, in its unit.</param>
    /// <param name="uniform">The value of every random number, from 0 to 1.</param>
    /// <returns>True if it spiked.</returns>
    internal bool Step(long index, double spikes, double signal, double uniform)
    {
        foreach (var receptor in _population.Model.Inputs)
        {
            this[receptor.Index] = receptor.Takes == SignalKinds.Continuous ? signal : spikes;
        }

        foreach (var drawn in _population.Model.Uniforms)
        {
            this[drawn] = uniform;
        }

        return _neuron.Step(new Clock(index, _step)).ToBits() != 0;
    }

    private double ValueOf(string parameter) =>
        _population.Parameters.TryGetValue(parameter, out var given)
            ? given.Single!.Value
            : (double)_population.Model.Parameters.First(p => p.Name == parameter).Default!;

    private ref Double1 Field(int index) => ref Unsafe.Add(ref Unsafe.As<TNeuron, Double1>(ref _neuron), index);
}
