using System.Text.Json;
using NeuroForge.Cli.Structured;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Documents;

/// <summary>Writes a network as it would be built: sizes, expected synapses, memory, recordings.</summary>
/// <param name="model">The description.</param>
/// <param name="json">The destination.</param>
internal sealed class NetworkJson(Model model, Utf8JsonWriter json)
{
    private readonly NetworkPlan _plan = model.Plan;
    private readonly NetworkEstimate _estimate = model.Estimate;

    /// <summary>Writes the members.</summary>
    /// <param name="ranks">The number of ranks to estimate; 1 for none.</param>
    internal void Write(int ranks)
    {
        json.WriteNumber("step_ms", _plan.Step);
        json.WriteNumber("steps", _plan.Steps);
        json.WriteNumber("seed", _plan.Seed);
        json.WriteFinite("bytes", _estimate.Bytes);
        json.WriteFinite("peak_bytes", _estimate.PeakBytes);
        json.WriteObjects("populations", _plan.Populations.Zip(_estimate.Populations), Write);
        json.WriteObjects("groups", _plan.Groups, Write);
        json.WriteObjects("stimuli", _plan.Stimuli, Write);
        json.WriteObjects("projections", _plan.Projections.Zip(_estimate.Projections), Write);
        json.WriteObjects("recorders", _plan.Recorders.Zip(_estimate.Recorders), Write);
        if (ranks > 1)
        {
            json.WriteObjects("ranks", RankEstimate.Of(_plan, ranks), Write);
        }
    }

    private static void Write(Utf8JsonWriter json, (PopulationPlan Plan, PopulationEstimate Estimate) population)
    {
        json.WriteString("name", population.Plan.Name);
        json.WriteNumber("size", population.Plan.Size);
        json.WriteString("model", population.Plan.Model.Id);
        json.WriteTexts("elements", population.Plan.Elements.Select(e => e.Name));
        json.WriteFinite("bytes", population.Estimate.Bytes);
    }

    private static void Write(Utf8JsonWriter json, GroupPlan group)
    {
        json.WriteString("name", group.Name);
        json.WriteString("population", group.Population);
        json.WriteNumber("size", group.Neurons.Count);
    }

    private void Write(Utf8JsonWriter json, StimulusPlan stimulus)
    {
        json.WriteString("name", stimulus.Name);
        json.WriteString("model", stimulus.Model.Mechanism.Id);
        json.WriteTexts("to", _plan.NamesOf(stimulus.To, stimulus.ToGroups));
        json.WriteString("receptor", stimulus.Receptor);
        json.WriteNumber("start_ms", stimulus.Start * _plan.Step);
        json.WriteFinite("stop_ms", stimulus.Stop * _plan.Step);
    }

    private void Write(Utf8JsonWriter json, (ProjectionPlan Plan, ProjectionEstimate Estimate) projection)
    {
        var (plan, estimate) = projection;
        var (least, most) = plan.Delay.Support;
        json.WriteString("name", plan.Name);
        json.WriteTexts("from", _plan.NamesOf(plan.From, plan.FromGroups));
        json.WriteTexts("to", _plan.NamesOf(plan.To, plan.ToGroups));
        json.WriteTexts("receptors", plan.Receptors);
        json.WriteString("synapse", plan.Rule.Id);
        json.WriteString("connect", plan.Connector?.Mechanism.Id);
        json.WriteString("rewiring", plan.Rewiring?.Strategy.Mechanism.Id);
        json.WriteNumber("least_delay_ms", least * _plan.Step);
        json.WriteNumber("greatest_delay_ms", most * _plan.Step);
        json.WriteFinite("synapses", plan.Given?.Count ?? estimate.Synapses);
        json.WriteFinite("bytes", estimate.Bytes);
    }

    private void Write(Utf8JsonWriter json, (RecorderPlan Plan, RecorderEstimate Estimate) recorder)
    {
        json.WriteString("name", recorder.Plan.Name);
        json.WriteString("model", recorder.Plan.Model.Mechanism.Id);
        json.WriteString("record", recorder.Plan.Record);
        json.WriteTexts("of", recorder.Plan.Of);
        json.WriteFinite("every_ms", recorder.Plan.Every * _plan.Step);
        json.WriteFinite("samples", recorder.Estimate.Samples);
        json.WriteFinite("values", recorder.Estimate.Values);
    }

    private static void Write(Utf8JsonWriter json, RankEstimate rank)
    {
        json.WriteNumber("rank", rank.Rank);
        json.WriteNumber("work", rank.Work);
        json.WriteObjects("neurons", rank.Neurons, static (json, neurons) =>
        {
            json.WriteString("population", neurons.Population);
            json.WriteNumber("first", neurons.First);
            json.WriteNumber("count", neurons.Count);
        });
    }
}
