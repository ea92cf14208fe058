using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;
using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>
/// A quantity that can be recorded, with everything that descriptions, streams, estimates, results and reports need to know about it. Each is a class in a file
/// of its own; <see cref="QuantityCatalogue"/> lists them. Most have one name, such as <c>calcium</c>; some stand for all names of a kind, such as the states
/// of a model.
/// </summary>
public abstract class RecordableQuantity
{
    /// <summary>The unit of counts and of pure numbers.</summary>
    private protected static readonly Unit Pure = Unit.Parse("1");

    private protected RecordableQuantity(RecordedOwner owner, RecordingKind kind) => (Owner, Kind) = (owner, kind);

    /// <summary>The name in descriptions; null if it stands for names of a kind.</summary>
    public virtual string? Name => null;

    /// <summary>A regular expression for names that only a description declares; null if there are none.</summary>
    public virtual string? NamePattern => null;

    /// <summary>The meaning, in one sentence.</summary>
    public abstract string Doc { get; }

    /// <summary>The part of a network that has it.</summary>
    public RecordedOwner Owner { get; }

    /// <summary>The kind of its frames, if its numbers are not reduced.</summary>
    public RecordingKind Kind { get; }

    /// <summary>The moments at which it is recorded.</summary>
    public virtual RecordingMoment Moment => RecordingMoment.Sample;

    /// <summary>The reason why it is not sampled, as a sentence; null if it is.</summary>
    public virtual string? WhyNotSampled => null;

    /// <summary>True if there is a number for every neuron or synapse, so that the numbers can be reduced to one.</summary>
    public bool CanBeReduced => Kind is RecordingKind.Neurons or RecordingKind.Synapses;

    /// <summary>True if it counts in bins that the description gives.</summary>
    public virtual bool TakesBins => false;

    /// <summary>True if it can be recorded of some synapses of a projection.</summary>
    public virtual bool TakesSubsets => false;

    /// <summary>The property that a population or projection needs to have it; null if all have it.</summary>
    public virtual OwnerTrait? Needs => null;

    /// <summary>The name of the column of its numbers if a row is a neuron or synapse; times if it ends in <c>_ms</c>.</summary>
    public virtual string Column => "value";

    /// <summary>True if its unit is that of the projection's weights; for a histogram, the unit of the counted values.</summary>
    public virtual bool IsInUnitOfWeights => false;

    /// <summary>True if it counts events since the last sample, so that figures show it per second.</summary>
    public virtual bool CountsEvents => false;

    /// <summary>True if growth curves have a set-point of it, which figures show.</summary>
    public virtual bool HasSetPoint => false;

    /// <summary>True if it is the weight of each synapse, for which figures show the connectivity.</summary>
    public virtual bool IsWeight => false;

    /// <summary>Its title in figures; by default the name itself, with a capital letter if it is a word.</summary>
    /// <param name="name">The name by which it was recorded.</param>
    public virtual string TitleOf(string name) =>
        name.Length > 1 && name.All(char.IsAsciiLetterLower) ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    /// <summary>The reason why a recorder does not take it; null if it does.</summary>
    public virtual string? FaultOf(Mechanism recorder) => null;

    /// <summary>The names by which it is recorded for a population or projection; none if that does not have it.</summary>
    public IEnumerable<QuantityName> NamesIn(QuantityOwner owner) =>
        owner.Kind == Owner && (Needs is not { } trait || owner.Traits.Contains(trait)) ? NamesOf(owner) : [];

    /// <summary>The names by which it is recorded for an owner of its kind with the needed property: its own name, unless it stands for several.</summary>
    private protected virtual IEnumerable<QuantityName> NamesOf(QuantityOwner owner) => Name is { } name ? [new(name, UnitIn(owner), Doc)] : [];

    /// <summary>The unit of a quantity with a name of its own; null if it is not known.</summary>
    private protected virtual Unit? UnitIn(QuantityOwner owner) => IsInUnitOfWeights ? owner.WeightUnit : Pure;

    /// <summary>Number of values per sample of a population or projection, neither reduced nor in bins; null if it is not known in advance.</summary>
    /// <param name="size">The sizes of the population or projection.</param>
    internal abstract double? NumbersOf(OwnerSize size);

    /// <summary>Creates the probe that reads it.</summary>
    /// <param name="recorded">The populations or projections, and options.</param>
    /// <exception cref="PlanException">The plan of the recorder is incomplete.</exception>
    internal abstract Probe Probe(RecordedQuantity recorded);
}
