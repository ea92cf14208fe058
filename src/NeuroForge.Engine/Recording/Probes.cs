using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Whole;
using NeuroForge.Recording;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Recording;

/// <summary>Makes what reads the quantities that recorders want of a network.</summary>
/// <param name="network">The network.</param>
internal sealed class Probes(Network network)
{
    /// <summary>The probe of a recorder.</summary>
    /// <exception cref="ArgumentException">There is nothing of the kind to record.</exception>
    /// <exception cref="PlanException">Something is missing in the plan.</exception>
    internal Probe For(RecorderPlan plan)
    {
        switch (plan.Record)
        {
            case "spikes":
                return new EventProbe(RecordingKind.Spikes, "1", [.. Populations(plan).Select(p => new RecordingGroup(p.Name, p.Size))]);
            case "positions":
                PositionCheck.Check(plan, Populations(plan));
                return new PositionProbe(Populations(plan));
            case "rewiring":
                return new EventProbe(RecordingKind.Rewiring, WeightUnit(plan), [.. Projections(plan).Select(p => new RecordingGroup(p.Name, 0))]);
            case "connections":
                return new ConnectionProbe(Projections(plan));
            case "births":
                return new RewiringCountProbe(Projections(plan), births: true);
            case "deaths":
                return new RewiringCountProbe(Projections(plan), births: false);
            case "firing_rate":
                return new FiringRateProbe(Populations(plan), new FiringRate(Populations(plan), network.Plan.Step), plan.Reduce);
            case "in_degree":
                return new DegreeProbe(Projections(plan), Side.Post, plan.Reduce);
            case "out_degree":
                return new DegreeProbe(Projections(plan), Side.Pre, plan.Reduce);
            case "delays":
                return new DelayProbe(Projections(plan), network.Plan.Step);
            case "weights":
                return new WeightProbe(Projections(plan), WeightUnit(plan));
            case "weight_histogram":
                return new WeightHistogramProbe(Projections(plan), Histogram(plan), WeightUnit(plan));
            default:
                return new NeuronProbe(Populations(plan), NeuronQuantities.Find(plan.Record, Populations(plan)), plan.Reduce);
        }
    }

    /// <summary>The populations that a recorder records.</summary>
    internal List<Population> Populations(RecorderPlan plan) => [.. plan.Of.Select(network.Population)];

    /// <summary>The projections that a recorder records.</summary>
    internal List<Projection> Projections(RecorderPlan plan) => [.. plan.Of.Select(network.Projection)];

    private static HistogramPlan Histogram(RecorderPlan plan) => plan.Histogram
        ?? throw new PlanException($"recorders.{plan.Name}.record", "a weight_histogram needs bins and a range");

    private string WeightUnit(RecorderPlan plan) => network.Plan.WeightUnitOf(Projections(plan)[0].Plan).Text;
}
