using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Circuit;

/// <summary>A projection in a running network: its two sides, its synapses, and their births.</summary>
internal sealed class Projection
{
    private readonly List<IncomingProjection> _incoming = [];

    internal Projection(ProjectionPlan plan, int number, NeuronSet sources, NeuronSet targets, RuleSetup setup)
    {
        Setup = setup;
        Plan = plan;
        Number = number;
        Sources = sources;
        Targets = targets;
        Stores = new TargetStores(targets.Count);
        Births = new SynapseBirths(Stores);
    }

    /// <summary>The projection in the plan.</summary>
    internal ProjectionPlan Plan { get; }

    /// <summary>Its name.</summary>
    internal string Name => Plan.Name;

    /// <summary>Its number among the projections.</summary>
    internal int Number { get; }

    /// <summary>The pre-synaptic side.</summary>
    internal NeuronSet Sources { get; }

    /// <summary>The post-synaptic side.</summary>
    internal NeuronSet Targets { get; }

    /// <summary>The sources that may be joined; null where groups restrict none.</summary>
    internal SideMembers? SourceMembers { get; init; }

    /// <summary>The targets that may be joined; null where groups restrict none.</summary>
    internal SideMembers? TargetMembers { get; init; }

    /// <summary>The synapses, a store for each shard of the targets.</summary>
    internal TargetStores Stores { get; }

    /// <summary>The stores as the shards see them, in the same order.</summary>
    internal IReadOnlyList<IncomingProjection> Incoming => _incoming;

    /// <summary>The births of the synapses.</summary>
    internal SynapseBirths Births { get; }

    /// <summary>The rule with its current parameters.</summary>
    internal RuleSetup Setup { get; private set; }

    /// <summary>True if synapses can be created and deleted.</summary>
    internal bool IsOpen => Stores[0].Layout.Rewired;

    /// <summary>The range of weights of the rule with its current parameters.</summary>
    internal WeightBounds WeightBounds => BoundsWith(Setup.Parameters);

    /// <summary>Number of synapses.</summary>
    internal long Count => Stores.Synapses;

    /// <summary>True if a source and a target are the same neuron.</summary>
    internal bool IsAutapse(int source, int target) => Sources.AreOne(source, Targets, target);

    /// <summary>True if it transmits continuous signals without a delay.</summary>
    internal bool IsUndelayed => RuleNature.IsContinuous(Plan.Rule) && Plan.Delay.Single is 0;

    /// <summary>
    /// True if a population gets the continuous signals in the step in which they are sent: without a delay, and if it comes after all sources.
    /// </summary>
    internal bool IsHeardAtOnceBy(Population population) =>
        IsUndelayed && Targets.Contains(population) && Sources.InOrderOfNeurons[^1].Population < population.Number;

    /// <summary>The range of weights of the rule with other parameters.</summary>
    internal WeightBounds BoundsWith(double[] parameters) =>
        new(Plan.Rule, parameters, () => Targets.Populations[0].Plan.Model.Inputs.First(input => input.Name == Plan.Receptors[0]).Unit);

    /// <summary>Adds the synapses onto the next shard of the targets.</summary>
    /// <param name="firstTarget">The number, among the targets, of the shard's first neuron.</param>
    /// <param name="incoming">The synapses as the shard sees them.</param>
    internal void Add(int firstTarget, IncomingProjection incoming)
    {
        Stores.Add(firstTarget, incoming.Store);
        _incoming.Add(incoming);
    }

    /// <summary>Adds a synapse that is born now, after all others of its source.</summary>
    internal void Add(int source, int target, double weight, ushort delay) => Births.Add(source, target, weight, delay, Setup.InitialStates);

    /// <summary>Adds a synapse with states of its own that is born now, after all others of its source.</summary>
    internal void Add(int source, int target, double weight, ushort delay, ReadOnlySpan<double> states) =>
        Births.Add(source, target, weight, delay, states);

    /// <summary>Prepares other parameters of the rule.</summary>
    /// <param name="setup">The rule with the parameters.</param>
    /// <param name="vector">The vector for computing matrices.</param>
    /// <returns>Replaces the parameters of the rule.</returns>
    internal Action Prepare(RuleSetup setup, Type vector)
    {
        Action[] uses = [.. _incoming.Select(incoming => incoming.Prepare(setup, vector))];
        return () =>
        {
            Setup = setup;
            Array.ForEach(uses, use => use());
        };
    }

    /// <summary>Shows births, the rule's state of the sources, and the synapses.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    internal void Archive(StateArchive archive, long step)
    {
        archive.BeginPart();
        archive.Enter(_ => $"projection {Name}, births");
        Births.Archive(archive);
        archive.Enter(_ => $"projection {Name}, its traces of sources");
        ArchiveSources(archive, step);
        for (var number = 0; number < Stores.Count; number++)
        {
            new StoreState(Stores[number], Name, Stores.FirstTarget(number), archive).Archive();
        }
    }

    /// <summary>Shows the rule's state of the sources. It is the same in every shard: one shows it, the others copy it.</summary>
    private void ArchiveSources(StateArchive archive, long step)
    {
        _incoming[0].ArchiveSources(archive, step);
        if (archive.IsRestoring && _incoming.Count > 1)
        {
            var restored = new SavingArchive();
            _incoming[0].ArchiveSources(restored, step);
            _incoming.ForEach(other => other.ArchiveSources(new RestoringArchive(restored.Saved), step));
        }
    }
}
