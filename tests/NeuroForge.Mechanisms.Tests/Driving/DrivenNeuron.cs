using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Driving;

/// <summary>A few neurons side by side, stepped by a test: fields are set and read by the names that descriptions use.</summary>
internal abstract class DrivenNeuron
{
    protected const double StepOfReference = 0.1;

    public abstract int Width { get; }

    public abstract Mechanism Mechanism { get; }

    /// <summary>Closes a model over the vector of a width.</summary>
    public static DrivenNeuron Open(Type model, int width)
    {
        var vector = width == 1 ? typeof(Double1) : typeof(Double8);
        return (DrivenNeuron)Activator.CreateInstance(typeof(DrivenNeuron<,>).MakeGenericType(model.MakeGenericType(vector), vector))!;
    }

    /// <summary>Sets a parameter, state or input of one neuron.</summary>
    public abstract void Set(string name, int neuron, double value);

    public abstract double Get(string name, int neuron);

    /// <summary>Derives the constants and brings the states to where they start.</summary>
    public abstract void Begin(double step = StepOfReference);

    /// <summary>Moves one step; a bit for each neuron that spiked.</summary>
    public abstract uint Step();

    public void SetAll(string name, double value)
    {
        for (var neuron = 0; neuron < Width; neuron++)
        {
            Set(name, neuron, value);
        }
    }
}

internal sealed class DrivenNeuron<TNeuron, T> : DrivenNeuron
    where TNeuron : struct, INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);
    private TNeuron _neuron;
    private double _step;
    private long _index;

    public DrivenNeuron()
    {
        Mechanism = Mechanism.Declare(typeof(TNeuron).GetGenericTypeDefinition(), PluginIdentity.None);
        foreach (var parameter in Mechanism.Parameters)
        {
            _fields.Add(parameter.Name, parameter.Index);
            SetAll(parameter.Name, (double)parameter.Default!);
        }

        foreach (var state in Mechanism.States)
        {
            _fields.Add(state.Name, state.Index);
        }

        foreach (var input in Mechanism.Inputs)
        {
            _fields.Add(input.Name, input.Index);
        }
    }

    public override int Width => T.Width;

    public override Mechanism Mechanism { get; }

    public override void Set(string name, int neuron, double value) => Number(name, neuron) = value;

    public override double Get(string name, int neuron) => Number(name, neuron);

    public override void Begin(double step = StepOfReference)
    {
        (_step, _index) = (step, 0);
        _neuron.Derive(step);
        foreach (var state in Mechanism.States)
        {
            for (var neuron = 0; neuron < Width; neuron++)
            {
                Set(state.Name, neuron, state.From is null ? state.Initial : Get(state.From, neuron));
            }
        }
    }

    public override uint Step() => _neuron.Step(new Clock(_index++, _step)).ToBits();

    private ref double Number(string name, int neuron) =>
        ref Unsafe.Add(ref Unsafe.As<TNeuron, double>(ref _neuron), (_fields[name] * T.Width) + neuron);
}
