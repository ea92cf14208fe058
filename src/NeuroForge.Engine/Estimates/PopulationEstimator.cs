using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Estimates;

/// <summary>Estimates populations.</summary>
internal sealed class PopulationEstimator
{
    /// <summary>Bytes of a stimulus in a shard: the player and its random streams.</summary>
    private const double StimulusBytes = 200;

    /// <summary>Bytes of calcium of a neuron: its value and its time.</summary>
    private const double CalciumBytes = sizeof(double) + sizeof(long);

    /// <summary>Bytes of an element of a neuron: grown and connected ones, and its part in the pools of rewiring.</summary>
    private const double ElementBytes = 2 * sizeof(double);

    private const double PositionBytes = 3 * sizeof(double);

    private readonly NetworkPlan _plan;
    private readonly DelayRange _delays;
    private readonly ShardWidths _widths;
    private readonly DrivenReceptors _driven;
    private readonly Dictionary<string, int> _stimuli = new(StringComparer.Ordinal);

    internal PopulationEstimator(NetworkPlan plan, DelayRange delays, ShardWidths widths)
    {
        _plan = plan;
        _delays = delays;
        _widths = widths;
        _driven = new DrivenReceptors(plan);
        foreach (var name in plan.Stimuli.SelectMany(s => s.To))
        {
            _stimuli[name] = _stimuli.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>The populations, in the order of the plan.</summary>
    internal IEnumerable<PopulationEstimate> Estimates() => _plan.Populations.Select(Estimate);

    private PopulationEstimate Estimate(PopulationPlan plan)
    {
        var model = plan.Model;
        var states = model.States.Count;
        var constants = plan.Parameters.Values.Any(p => p.Single is null) ? NeuronColumns.CountConstants(model) + Thresholds(model) : 0;
        var receptors = _driven.Of(plan).Length + model.Uniforms.Count;
        var arriving = (double)receptors * _delays.Greatest;
        var spikes = _delays.Slice * (double)sizeof(int) / sizeof(double);
        var neurons = (double)Lanes.PadToBlock((long)plan.Size);
        return new PopulationEstimate(plan.Name, plan.Size, states, receptors)
        {
            NeuronBytes = (neurons * (states + constants) * sizeof(double)) + (plan.Size * SlowBytes(plan)),
            InputBytes = (neurons * (arriving + spikes) * sizeof(double)) + (_widths.CountOf(plan) * _stimuli.GetValueOrDefault(plan.Name) * StimulusBytes),
        };
    }

    /// <summary>Numbers per neuron for the rejection of candidate spikes.</summary>
    private static int Thresholds(Mechanism model) => model.Implements(typeof(ISpikeSource<>)) ? 1 : 0;

    /// <summary>Bytes of a neuron for values that change between slices.</summary>
    private static double SlowBytes(PopulationPlan plan) =>
        (plan.Calcium is null ? 0 : CalciumBytes)
        + (plan.Layout is null ? 0 : PositionBytes)
        + plan.Elements.Sum(BytesOf);

    /// <summary>Bytes of an element; a curve whose parameters differ between neurons is stored for each of them.</summary>
    private static double BytesOf(ElementPlan element) => ElementBytes + (element.Parameters.Values.Any(p => p.Single is null)
        ? (element.Curve.Parameters.Count + element.Curve.DerivedCount) * sizeof(double)
        : 0);
}
