using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Circuit;

/// <summary>A projection as it runs: its two sides, its synapses, and their births.</summary>
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

    /// <summary>The stores as the shards meet them, in the same order.</summary>
    internal IReadOnlyList<IncomingProjection> Incoming => _incoming;

    /// <summary>The births of the synapses.</summary>
    internal SynapseBirths Births { get; }

    /// <summary>The rule with the parameters that it has now.</summary>
    internal RuleSetup Setup { get; private set; }

    /// <summary>Whether synapses may come and go.</summary>
    internal bool IsOpen => Stores[0].Layout.Rewired;

    /// <summary>The range in which the rule keeps its weights, with the parameters that it has now.</summary>
    internal WeightBounds WeightBounds => BoundsWith(Setup.Parameters);

    /// <summary>How many synapses there are.</summary>
    internal long Count => Stores.Synapses;

    /// <summary>Whether a source and a target are one neuron.</summary>
    internal bool IsAutapse(int source, int target) => Sources.AreOne(source, Targets, target);

    /// <summary>
    /// Whether a population hears the continuous signals in the step in which they are sent: without a delay, and standing behind all sources.
    /// </summary>
    internal bool IsHeardAtOnceBy(Population population) =>
        RuleNature.IsContinuous(Plan.Rule) && Plan.Delay.Single is 0
        && Targets.Populations.Contains(population) && Sources.Populations.All(s => s.Number < population.Number);

    /// <summary>The range in which the rule would keep its weights with other parameters.</summary>
    internal WeightBounds BoundsWith(double[] parameters) =>
        new(Plan.Rule, parameters, () => Targets.Populations[0].Plan.Model.Inputs.First(input => input.Name == Plan.Receptors[0]).Unit);

    /// <summary>Adds the synapses onto the next shard of the targets.</summary>
    /// <param name="firstTarget">The number among the targets of the shard's first neuron.</param>
    /// <param name="incoming">The synapses as the shard meets them.</param>
    internal void Add(int firstTarget, IncomingProjection incoming)
    {
        Stores.Add(firstTarget, incoming.Store);
        _incoming.Add(incoming);
    }

    /// <summary>Adds a synapse that is born now, behind all others of its source.</summary>
    internal void Add(int source, int target, double weight, ushort delay) => Births.Add(source, target, weight, delay, Setup.InitialStates);

    /// <summary>The synapses with other parameters of their rule.</summary>
    /// <param name="setup">The rule with the parameters.</param>
    /// <param name="vector">The vector that computes matrices.</param>
    /// <returns>Gives them to the rule.</returns>
    internal Action Prepare(RuleSetup setup, Type vector)
    {
        Action[] uses = [.. _incoming.Select(incoming => incoming.Prepare(setup, vector))];
        return () =>
        {
            Setup = setup;
            Array.ForEach(uses, use => use());
        };
    }

    /// <summary>Shows births, what the rule remembers of the sources, and the synapses.</summary>
    /// <param name="archive">To whom.</param>
    /// <param name="step">The step that comes next.</param>
    internal void Archive(StateArchive archive, long step)
    {
        archive.BeginPart();
        archive.Enter(_ => $"projection {Name}, births");
        Births.Archive(archive);
        archive.Enter(_ => $"projection {Name}, what it remembers of its sources");
        ArchiveSources(archive, step);
        for (var number = 0; number < Stores.Count; number++)
        {
            new StoreState(Stores[number], Name, Stores.FirstTarget(number), archive).Archive();
        }
    }

    /// <summary>Every shard remembers the same of the sources: one shows it, the others have it from there.</summary>
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
