using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// A projection of a running network, whole: the neurons on its two sides, all its synapses, the numbers of their births, and the rule's current parameters.
/// </summary>
/// <remarks>
/// <para>
/// Its job is what concerns the projection as a whole, for those who do not care in which shard a synapse is: rewiring, changes of the network, recorders and
/// snapshots. A shard is a range of target neurons that one thread computes; it has its part of the projection as an <see cref="IncomingProjection"/>: the
/// store of the synapses onto its neurons together with the loops by which these transmit and learn. Nothing here runs in a step, and no synapse has an
/// object: its numbers are in the columns of its <see cref="SynapseStore"/>.
/// </para>
/// <para>
/// The network's builder makes it and adds the part of each shard, ascending, with the initial synapses in it; only then it can be used. A later synapse is
/// added by <see cref="Add(int, int, double, ushort)"/>, which puts it into the store of its target at once. Synapses are deleted in the stores themselves.
/// The caller has checked what it adds: that the projection is rewired, that both neurons may be joined, and that the weight is within the rule's bounds.
/// Neurons are numbered within their side, from 0.
/// </para>
/// </remarks>
internal sealed class Projection
{
    private readonly List<IncomingProjection> _incoming = [];
    private readonly Lazy<PairDelays?> _pairDelays;

    internal Projection(ProjectionPlan plan, int number, NeuronSet sources, NeuronSet targets, RuleSetup setup)
    {
        Setup = setup;
        Plan = plan;
        Number = number;
        Sources = sources;
        Targets = targets;
        Stores = new TargetStores(targets.Count);
        Births = new SynapseBirths(Stores);
        _pairDelays = new(() => PairDelays.Of(this));
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

    /// <summary>The sources that may have synapses; null if all may, since the description joins whole populations and not groups of their neurons.</summary>
    internal SideMembers? SourceMembers { get; init; }

    /// <summary>The targets that may have synapses; null if all may.</summary>
    internal SideMembers? TargetMembers { get; init; }

    /// <summary>Makes a counter of the modulators' spikes for a shard; it gives null for a rule without a third factor.</summary>
    internal required Func<Modulators?> Modulators { get; init; }

    /// <summary>The delays of pairs of neurons if they depend on distance; otherwise null.</summary>
    /// <exception cref="PlanException">A population has no positions, or those of both sides are in different spaces.</exception>
    internal PairDelays? DelaysOfPairs => _pairDelays.Value;

    /// <summary>The synapses, a store for each shard of the targets.</summary>
    internal TargetStores Stores { get; }

    /// <summary>The stores of the synapses that this rank computes.</summary>
    internal IEnumerable<SynapseStore> OwnStores => IsWhole && HasOtherRanks
        ? Stores.Zip(TargetShards).Where(pair => pair.Second.IsOwn).Select(pair => pair.First)
        : Stores;

    /// <summary>The part of each shard, in the order of <see cref="Stores"/>.</summary>
    internal IReadOnlyList<IncomingProjection> Incoming => _incoming;

    /// <summary>Numbers the synapses in the order in which they were created, and knows when each was.</summary>
    internal SynapseBirths Births { get; }

    /// <summary>The synapse rule, which transmits and learns, with its current parameters.</summary>
    internal RuleSetup Setup { get; private set; }

    /// <summary>True if synapses can be created and deleted: the projection is rewired, or a change of its synapses has opened it.</summary>
    internal bool IsOpen => Stores.Count > 0 && Stores[0].Layout.Rewired;

    /// <summary>The range of weights of the rule with its current parameters.</summary>
    internal WeightBounds WeightBounds => BoundsWith(Setup.Parameters);

    /// <summary>Number of synapses, on all ranks.</summary>
    internal long Count => Stores.Synapses + Elsewhere;

    /// <summary>
    /// Number of synapses that only other ranks have, which is constant: a projection whose synapses are created or deleted is whole on every rank.
    /// </summary>
    internal long Elsewhere { get; set; }

    /// <summary>True if every rank has all synapses, although each computes only those onto its own neurons.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>True if other ranks compute parts of the network.</summary>
    internal bool HasOtherRanks { get; init; }

    /// <summary>The shards of the targets, in the order of targets, including those of other ranks.</summary>
    internal IEnumerable<Shard> TargetShards => Targets.Populations.SelectMany(population => population.Shards);

    /// <summary>True if a source and a target are the same neuron.</summary>
    internal bool IsAutapse(int source, int target) => Sources.AreOne(source, Targets, target);

    /// <summary>True if it transmits continuous signals (rates, not spikes) and all its synapses have the delay 0.</summary>
    internal bool IsUndelayed => RuleNature.IsContinuous(Plan.Rule) && Plan.Delay.Single is 0;

    /// <summary>
    /// True if a population receives the continuous signals within the step in which they are sent. Populations are computed in the order of the description,
    /// so this takes a delay of 0, and sources that all come before the population in that order.
    /// </summary>
    internal bool IsHeardAtOnceBy(Population population) =>
        IsUndelayed && Targets.Contains(population) && Sources.InOrderOfNeurons[^1].Population < population.Number;

    /// <summary>The range of weights of the rule with other parameters, in the unit of the receptors, which all targets have in common.</summary>
    internal WeightBounds BoundsWith(double[] parameters) =>
        new(Plan.Rule, parameters, () => Targets.Populations[0].Plan.Model.Inputs.First(input => input.Name == Plan.Receptors[0]).Unit);

    /// <summary>Adds the part of the next shard, while the network is built.</summary>
    /// <param name="firstTarget">The number, among the targets, of the shard's first neuron.</param>
    /// <param name="incoming">The shard's part: its synapses, and the loops by which they act.</param>
    internal void Add(int firstTarget, IncomingProjection incoming)
    {
        Stores.Add(firstTarget, incoming.Store);
        _incoming.Add(incoming);
    }

    /// <summary>Creates a synapse: it comes after all others of its source in the store of its target.</summary>
    internal void Add(int source, int target, double weight, ushort delay) => Births.Add(source, target, weight, delay, Setup.InitialStates);

    /// <summary>Creates a synapse with states of its own: it comes after all others of its source in the store of its target.</summary>
    internal void Add(int source, int target, double weight, ushort delay, ReadOnlySpan<double> states) =>
        Births.Add(source, target, weight, delay, states);

    /// <summary>Prepares other parameters of the rule, which may fail, so that using them cannot.</summary>
    /// <param name="setup">The rule with the parameters.</param>
    /// <param name="vector">The type of SIMD vector in which loops over matrices of synapses compute.</param>
    /// <returns>Puts the parameters to use in all shards.</returns>
    internal Action Prepare(RuleSetup setup, Type vector)
    {
        Action[] uses = [.. _incoming.Select(incoming => incoming.Prepare(setup, vector))];
        return () =>
        {
            Setup = setup;
            Array.ForEach(uses, use => use());
        };
    }

    /// <summary>
    /// Passes its state to an archive, which saves, restores, hashes or compares it: births, traces of the sources, and synapses. Parts of other ranks are
    /// skipped, but for those of which this rank must restore a copy.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    internal void Archive(StateArchive archive, long step)
    {
        if (TargetShards.First().IsOwn || (archive.IsRestoring && _incoming.Count > 0))
        {
            archive.BeginPart();
            archive.Enter(_ => $"projection {Name}, births");
            Births.Archive(archive);
            archive.Enter(_ => $"projection {Name}, its traces of sources");
            ArchiveSources(archive, step);
        }
        else
        {
            archive.SkipPart();
        }

        var number = 0;
        foreach (var shard in TargetShards)
        {
            if (shard.IsOwn || (archive.IsRestoring && IsWhole))
            {
                new StoreState(Stores[number], Name, Stores.FirstTarget(number), archive).Archive();
            }
            else
            {
                shard.SkipParts(archive);
            }

            number += shard.IsOwn || IsWhole ? 1 : 0;
        }
    }

    /// <summary>
    /// Shows the values of the synapses that a rank computes, of a projection that every rank has whole. The values of modulated synapses follow from what all
    /// of them have in common since their last spike: the rank with the first targets shows that.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    /// <param name="rank">The rank.</param>
    internal void ArchiveValues(StateArchive archive, long step, int rank)
    {
        if (Plan.Rule.IsModulated && TargetShards.First().Range.Rank == rank)
        {
            _incoming[0].ArchiveSources(archive, step);
            CopySources(step, TargetShards.Zip(_incoming).Where(part => !part.First.IsOwn).Select(part => part.Second));
        }

        foreach (var (number, shard) in TargetShards.Index())
        {
            if (shard.Range.Rank == rank)
            {
                new StoreState(Stores[number], Name, Stores.FirstTarget(number), archive).ArchiveValues();
            }
        }
    }

    /// <summary>
    /// Passes the rule's traces of the sources to an archive. Every shard keeps all of them, with equal values, so the archive has them once: from the first
    /// shard, from which the others copy them after they have been restored.
    /// </summary>
    private void ArchiveSources(StateArchive archive, long step)
    {
        _incoming[0].ArchiveSources(archive, step);
        if (archive.IsRestoring)
        {
            CopySources(step, _incoming.Skip(1));
        }
    }

    /// <summary>Copies the rule's state of the sources from the first shard to others.</summary>
    private void CopySources(long step, IEnumerable<IncomingProjection> others)
    {
        var first = new SavingArchive();
        _incoming[0].ArchiveSources(first, step);
        foreach (var incoming in others)
        {
            incoming.ArchiveSources(new RestoringArchive(first.Saved), step);
        }
    }
}
