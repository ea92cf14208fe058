using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Plasticity;

/// <summary>One synapse, led through the spikes of two neurons as the contract of a rule says, with traces that are computed as they are defined.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
internal sealed class DrivenSynapse<TRule>
    where TRule : struct, IOnPreSpike<Double1>
{
    private readonly double _step;
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);
    private readonly SeenTrace[] _traces;
    private readonly double[] _values;
    private readonly int[] _last;
    private TRule _rule;

    public DrivenSynapse(Type rule, double step, double weight, params (string Name, double Value)[] parameters)
    {
        _step = step;
        Mechanism = Mechanism.Declare(rule, PluginIdentity.None);
        foreach (var parameter in Mechanism.Parameters)
        {
            _fields.Add(parameter.Name, parameter.Index);
            this[parameter.Name] = (double)parameter.Default!;
        }

        foreach (var (name, value) in parameters)
        {
            this[name] = value;
        }

        foreach (var state in Mechanism.States)
        {
            _fields.Add(state.Name, state.Index);
            this[state.Name] = state.From is null ? state.Initial : this[state.From];
        }

        _fields.Add("weight", Mechanism.Weight!.Index);
        this["weight"] = weight;
        if (_rule is IDerive derived)
        {
            derived.Derive(step);
            _rule = (TRule)derived;
        }

        _traces = [.. Mechanism.Seen.OfType<SeenTrace>()];
        (_values, _last) = (new double[_traces.Length], new int[_traces.Length]);
    }

    public Mechanism Mechanism { get; }

    /// <summary>A parameter, a state or the weight.</summary>
    public double this[string name]
    {
        get => Number(_fields[name]);
        private set => Number(_fields[name]) = value;
    }

    /// <summary>Leads the synapse through a step in which one or both neurons spike.</summary>
    /// <returns>What it passes on; not a number where there is no pre-synaptic spike.</returns>
    public double Spike(int step, bool pre, bool post)
    {
        var clock = new Clock(step, _step);
        var passed = double.NaN;
        if (pre)
        {
            Jump(Side.Pre, step, late: false);
            Show(step);
            passed = _rule.OnPreSpike(clock).Number;
        }

        if (post && _rule is IOnPostSpike<Double1>)
        {
            Jump(Side.Post, step, late: false);
            Show(step);
            var learning = (IOnPostSpike<Double1>)_rule;
            learning.OnPostSpike(clock);
            _rule = (TRule)learning;
        }

        foreach (var (side, spiked) in new[] { (Side.Pre, pre), (Side.Post, post) })
        {
            if (spiked)
            {
                Jump(side, step, late: true);
            }
        }

        return passed;
    }

    private void Jump(Side side, int step, bool late)
    {
        foreach (var (i, trace) in _traces.Index().Where(trace => trace.Item.Side == side && trace.Item.Before == late))
        {
            _values[i] = (trace.Nearest ? 0 : At(i, step)) + 1;
            _last[i] = step;
        }
    }

    private void Show(int step)
    {
        foreach (var (i, trace) in _traces.Index())
        {
            Number(trace.Index) = At(i, step);
        }
    }

    private double At(int trace, int step) => _values[trace] * Math.Exp((_last[trace] - step) * _step / this[_traces[trace].Tau.Name]);

    private ref double Number(int index) => ref Unsafe.Add(ref Unsafe.As<TRule, double>(ref _rule), index);
}
