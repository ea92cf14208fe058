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
            StepLength = _stepLength,
        };
    }
}
