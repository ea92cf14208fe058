using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Equations.Tests;

/// <summary>A neuron of a model, computed one number at a time.</summary>
internal abstract class LoneNeuron
{
    /// <summary>A state, a parameter or a receptor by its name.</summary>
    public abstract double this[string name] { get; set; }

    /// <summary>Creates a neuron in its initial state.</summary>
    /// <param name="mechanism">The model.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <param name="parameters">Parameters with other values than their defaults.</param>
    public static LoneNeuron Of(Mechanism mechanism, double step, params (string Name, double Value)[] parameters)
    {
        var kernel = mechanism.Type.MakeGenericType(typeof(Double1));
        return (LoneNeuron)Activator.CreateInstance(typeof(Kernel<>).MakeGenericType(kernel), mechanism, step, parameters)!;
    }

    /// <summary>Computes a step.</summary>
    /// <returns>True if the neuron spikes.</returns>
    public abstract bool Step();

    private sealed class Kernel<TNeuron> : LoneNeuron
        where TNeuron : struct, INeuron<Double1>
    {
        private readonly Dictionary<string, int> _fields;
        private readonly double _step;
        private TNeuron _neuron;
        private long _index;

        public Kernel(Mechanism mechanism, double step, (string Name, double Value)[] parameters)
        {
            _step = step;
            _fields = mechanism.Parameters.Select(p => (p.Name, p.Index))
                .Concat(mechanism.States.Select(s => (s.Name, s.Index)))
                .Concat(mechanism.Uniforms.Select((index, number) => (FormattableString.Invariant($"uniform {number}"), index)))
                .Concat(mechanism.Inputs.Select(i => ("to " + i.Name, i.Index)))
                .ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);
            foreach (var parameter in mechanism.Parameters)
            {
                this[parameter.Name] = (double)parameter.Default!;
            }

            foreach (var (name, value) in parameters)
            {
                this[name] = value;
            }

            if (_neuron is IDerive derived)
            {
                derived.Derive(step);
                _neuron = (TNeuron)derived;
            }

            foreach (var state in mechanism.States)
            {
                this[state.Name] = state.From is null ? state.Initial : this[state.From];
            }
        }

        public override double this[string name]
        {
            get => Field(name).Number;
            set => Field(name) = value;
        }

        public override bool Step() => _neuron.Step(new Clock(_index++, _step)).Any;

        private ref Double1 Field(string name) => ref Unsafe.Add(ref Unsafe.As<TNeuron, Double1>(ref _neuron), _fields[name]);
    }
}
