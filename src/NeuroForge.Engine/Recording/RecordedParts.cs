using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Whole;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Finds the recorded parts of a network, and checks that they can be recorded.</summary>
internal sealed class RecordedParts
{
    private readonly PlannedOwners _owners;
    private readonly Dictionary<string, NeuronSelection> _neurons;
    private readonly Dictionary<string, Projection> _projections;
    private readonly double _stepLength;
    private readonly StreamKeys _keys;

    /// <summary>Collects everything that can be recorded.</summary>
    /// <param name="network">The network.</param>
    internal RecordedParts(Network network)
    {
        _owners = new PlannedOwners(network.Plan);
        _neurons = network.Populations.Select(p => new NeuronSelection(p.Name, p, members: null))
            .Concat(network.Plan.Groups.Select(
                g => new NeuronSelection(g.Name, network.Population(g.Population), GroupMembers.Of(network.Plan, g.Population, [g.Name]))))
            .ToDictionary(n => n.Name, StringComparer.Ordinal);
        _projections = network.Projections.ToDictionary(p => p.Name, StringComparer.Ordinal);
        _stepLength = network.Plan.Step;
        _keys = network.Plan.Keys;
    }

    /// <summary>Finds the data for a recorder of the network.</summary>
    /// <exception cref="ArgumentException">A population or projection that it names does not exist.</exception>
    /// <exception cref="PlanException">They do not have such a quantity, or it cannot be recorded in this way.</exception>
    internal RecordedQuantity Of(RecorderPlan recorder) => Of(recorder, _owners.UseOf(recorder));

    /// <summary>Finds the data for a recorder of the application, which is added while the network runs.</summary>
    /// <inheritdoc cref="Of(RecorderPlan)"/>
    internal RecordedQuantity OfGuest(RecorderPlan guest) => Of(guest, _owners.UseOfGuest(guest));

    private RecordedQuantity Of(RecorderPlan recorder, RecorderUse use)
    {
        RecorderRefusals.Check(recorder, use);
        var ofPopulations = use.Kind == RecordedOwner.Population;
        return new RecordedQuantity(use.Choice.Quantity!, recorder, use.Choice.Unit!)
        {
            Neurons = ofPopulations ? [.. recorder.Of.Select(name => _neurons[name])] : [],
            Projections = ofPopulations ? [] : [.. recorder.Of.Select(name => _projections[name])],
            Synapses = ofPopulations ? [] : [.. recorder.Of.SelectMany(name => Selections(_projections[name], recorder))],
            StepLength = _stepLength,
        };
    }

    /// <summary>The synapses of a projection that a recorder records: for each group among whose neurons they are, or all of them together.</summary>
    private IEnumerable<SynapseSelection> Selections(Projection projection, RecorderPlan recorder)
    {
        if (recorder.Among.Count == 0)
        {
            return [Selection(projection.Name, projection, recorder, recorder.From, recorder.To)];
        }

        return recorder.Among.Select(
            group => Selection(recorder.Of.Count == 1 ? group : $"{projection.Name}.{group}", projection, recorder, [group], [group]));
    }

    private SynapseSelection Selection(string name, Projection projection, RecorderPlan recorder, IReadOnlyList<string> from, IReadOnlyList<string> to) => new(
        name,
        projection,
        Members(projection.Sources, projection.SourceMembers, from),
        Members(projection.Targets, projection.TargetMembers, to),
        recorder.Sample ?? 1,
        _keys.Sample(recorder.Name, projection.Name));

    private SideMembers? Members(NeuronSet side, SideMembers? members, IReadOnlyList<string> names) =>
        names.Count == 0 ? null : SideMembers.Among(side, members, [.. names.Select(name => _neurons[name])]);
}
