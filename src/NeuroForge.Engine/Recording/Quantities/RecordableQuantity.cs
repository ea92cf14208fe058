using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;
using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>
/// A quantity that can be recorded: everything that descriptions, streams, estimates, results and reports know of it. Each is a class and a file of its
/// own; <see cref="QuantityCatalogue"/> lists them. Most stand for one name, <c>calcium</c>; some for all names of a kind, such as the states of a model.
/// </summary>
public abstract class RecordableQuantity
{
    /// <summary>The unit of counts and of pure numbers.</summary>
    private protected static readonly Unit Pure = Unit.Parse("1");

    private protected RecordableQuantity(RecordedOwner owner, RecordingKind kind) => (Owner, Kind) = (owner, kind);

    /// <summary>The name that descriptions record it by; null where it stands for names of a kind.</summary>
    public virtual string? Name => null;

    /// <summary>A regular expression for names that only a description declares; null where there are none.</summary>
    public virtual string? NamePattern => null;

    /// <summary>The meaning, in one sentence.</summary>
    public abstract string Doc { get; }

    /// <summary>The parts of a network that have it.</summary>
    public RecordedOwner Owner { get; }

    /// <summary>The kind of its frames, where its numbers are not reduced.</summary>
    public RecordingKind Kind { get; }

    /// <summary>When it is recorded.</summary>
    public virtual RecordingMoment Moment => RecordingMoment.Sample;

    /// <summary>Why it is not sampled, as a sentence; null where it is.</summary>
    public virtual string? WhyNotSampled => null;

    /// <summary>Whether there is a number of every neuron or synapse, so that the numbers can be reduced to one.</summary>
    public bool CanBeReduced => Kind is RecordingKind.Neurons or RecordingKind.Synapses;

    /// <summary>Whether it counts within bins that the description gives.</summary>
    public virtual bool TakesBins => false;

    /// <summary>Whether it can be recorded of some synapses of a projection.</summary>
    public virtual bool TakesSubsets => false;

    /// <summary>The trait without which a population or projection does not have it; null where all have it.</summary>
    public virtual OwnerTrait? Needs => null;

    /// <summary>The name of the column of its numbers where a row is a neuron or synapse; one that ends with <c>_ms</c> holds times.</summary>
    public virtual string Column => "value";

    /// <summary>Whether its unit is that of the projection's weights; of a histogram the unit of what is counted.</summary>
    public virtual bool IsInUnitOfWeights => false;

    /// <summary>Whether it counts what happened since the last sample, so that figures show it per second.</summary>
    public virtual bool CountsEvents => false;

    /// <summary>Whether growth curves have a set-point of it, which figures show.</summary>
    public virtual bool HasSetPoint => false;

    /// <summary>Whether it is the weight of each synapse, of which figures show who is joined to whom.</summary>
    public virtual bool IsWeight => false;

    /// <summary>Its title in figures; by default the name itself, where that is a word with a capital letter.</summary>
    /// <param name="name">The name by which it was recorded.</param>
    public virtual string TitleOf(string name) =>
        name.Length > 1 && name.All(char.IsAsciiLetterLower) ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    /// <summary>Why a recorder cannot take it; null where it can.</summary>
    public virtual string? FaultOf(Mechanism recorder) => null;

    /// <summary>The names by which it is recorded of a population or projection; none where that does not have it.</summary>
    public IEnumerable<QuantityName> NamesIn(QuantityOwner owner) =>
        owner.Kind == Owner && (Needs is not { } trait || owner.Traits.Contains(trait)) ? NamesOf(owner) : [];

    /// <summary>The names by which it is recorded of an owner of its kind that has what it needs: its own, unless it stands for others.</summary>
    private protected virtual IEnumerable<QuantityName> NamesOf(QuantityOwner owner) => Name is { } name ? [new(name, UnitIn(owner), Doc)] : [];

    /// <summary>The unit of the quantity with a name of its own; null where it is not known.</summary>
    private protected virtual Unit? UnitIn(QuantityOwner owner) => IsInUnitOfWeights ? owner.WeightUnit : Pure;

    /// <summary>How many numbers a sample has of a population or projection, neither reduced nor in bins; null where that is not known beforehand.</summary>
    /// <param name="size">The sizes of the population or projection.</param>
    internal abstract double? NumbersOf(OwnerSize size);

    /// <summary>Makes what reads it.</summary>
    /// <param name="recorded">Of which populations or projections, and how.</param>
    /// <exception cref="PlanException">Something is missing from the recorder.</exception>
    internal abstract Probe Probe(RecordedQuantity recorded);
}
