using System.Runtime.CompilerServices;
using NeuroForge.Engine;

namespace NeuroForge.Testing;

/// <summary>One neuron of a model, moved by itself.</summary>
internal sealed class Trajectory<TNeuron>(PopulationPlan population) : Trajectory
    where TNeuron : struct, INeuron<Lane1>
{
    private const int Milliseconds = 20;

    /// <inheritdoc/>
    internal override Course Run(double step, double impulse)
    {
        var neuron = Rest(step);
        var course = new List<double[]>();
        var perMs = (int)Math.Round(1 / step);
        for (var index = 0; index < Milliseconds * perMs; index++)
        {
            SetInputs(ref neuron, index == perMs - 1 ? impulse : 0);
            if (neuron.Step(new Clock(index, step)).ToBits() != 0)
            {
                break;
            }

            if ((index + 1) % perMs == 0)
            {
                course.Add([.. population.Model.States.Select(state => Field(ref neuron, state.Index).Number)]);
            }
        }

        return new Course(impulse, [.. course]);
    }

    private TNeuron Rest(double step)
    {
        var neuron = default(TNeuron);
        foreach (var parameter in population.Model.Parameters)
        {
            Field(ref neuron, parameter.Index) = ValueOf(parameter.Name);
        }

        if (neuron is IDerive derived)
        {
            derived.Derive(step); // on a boxed copy, which is taken back
            neuron = (TNeuron)derived;
        }

        foreach (var state in population.Model.States)
        {
            Field(ref neuron, state.Index) = state.From is null ? state.Initial : ValueOf(state.From);
        }

        foreach (var uniform in population.Model.Uniforms)
        {
            Field(ref neuron, uniform) = 0.5;
        }

        return neuron;
    }

    private void SetInputs(ref TNeuron neuron, double amount)
    {
        foreach (var input in population.Model.Inputs)
        {
            Field(ref neuron, input.Index) = amount;
        }
    }

    private double ValueOf(string parameter) =>
        population.Parameters.TryGetValue(parameter, out var given) ? given.Single!.Value : (double)population.Model.Parameters.First(p => p.Name == parameter).Default!;

    private static ref Lane1 Field(ref TNeuron neuron, int index) => ref Unsafe.Add(ref Unsafe.As<TNeuron, Lane1>(ref neuron), index);
}
