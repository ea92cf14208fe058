namespace NeuroForge.WeightBasedRewiring;

/// <summary>
/// The rewiring of topographic maps of Bamford and others (2010): each target has a number of slots for synapses. At each attempt a target and one of its
/// slots are drawn. A synapse in the slot is eliminated with a probability that is high if it is weak; an empty slot gets a synapse from a source that is drawn
/// at random, with a probability that decreases with its distance as a normal distribution.
/// </summary>
/// <remarks>
/// Attempts of an update follow one another: the second sees the slots as the first has left them. A synapse is never eliminated in the update that forms it.
/// The published model takes the source that has spiked last; here sources are drawn uniformly, one of the two forms that Bogdan and others (2018) compare.
/// </remarks>
[RewiringStrategy(
    "topographic",
    WeightUnit = "nS",
    Doc = "Forms synapses with a probability that decreases with distance, eliminates weak ones more often, and keeps a greatest number for each target.",
    Reference = "doi:10.1162/neco_a_00018; doi:10.3389/fnins.2018.00434")]
public sealed class Topographic : IRewiringStrategy
{
    private const string Eliminated = "eliminated";
    private const string Formed = "formed";

    private readonly Dictionary<int, TargetSlots> _targets = [];

    [Parameter("1", Min = 1, Doc = "Number of targets and slots that are drawn in an update.")]
    public int Attempts { get; set; } = 1;

    [Parameter("1", 32, Min = 1, Doc = "Greatest number of synapses of a target.")]
    public int Slots { get; set; } = 32;

    [Parameter("um", Above = 0, Doc = "Standard deviation of the distance of new synapses along each axis.")]
    public double Sigma { get; set; }

    [Parameter("um", 0, Min = 0, Doc = "Length of both axes if positions are on a torus; 0 for the period of the layout.")]
    public double Period { get; set; }

    [Parameter("1", 0.16, Min = 0, Max = 1, Doc = "Probability of a synapse in an empty slot from a source at distance 0.")]
    public double PForm { get; set; } = 0.16;

    [Parameter("um", 0, Min = 0, Doc = "The same as sigma for lateral synapses, whose source is in the target's own population; 0 for sigma.")]
    public double SigmaLateral { get; set; }

    [Parameter("1", 1, Min = 0, Max = 1, Doc = "The same as p_form for lateral synapses, if sigma_lateral is given.")]
    public double PFormLateral { get; set; } = 1;

    [Parameter("1", 0.0245, Min = 0, Max = 1, Doc = "Probability of elimination of a weak synapse.")]
    public double PWeak { get; set; } = 0.0245;

    [Parameter("1", 1.36e-4, Min = 0, Max = 1, Doc = "Probability of elimination of any other synapse.")]
    public double PStrong { get; set; } = 1.36e-4;

    [Parameter("nS", 0.1, Min = 0, Doc = "A synapse with a lower weight is weak.")]
    public double WeakBelow { get; set; } = 0.1;

    [Parameter("nS", 0.2, Min = 0, IsWeight = true, Doc = "Weight of new synapses; it must be valid for the synapse rule.")]
    public double Weight { get; set; } = 0.2;

    /// <inheritdoc/>
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        if (view.Sources.Positions.IsEmpty || view.Targets.Positions.IsEmpty)
        {
            throw new ParameterException("sigma", "a distance needs positions: give all populations of the projection a layout");
        }

        _targets.Clear();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (target, slot) = (random.NextInt32(view.Targets.Count), random.NextInt32(Slots));
            if (!_targets.TryGetValue(target, out var slots))
            {
                _targets.Add(target, slots = new(view.Incoming(target)));
            }

            if (slot < slots.Count)
            {
                Eliminate(slots, slot, view, edit, random);
            }
            else
            {
                Form(target, slots, view, edit, random);
            }
        }
    }

    private void Eliminate(TargetSlots slots, int slot, IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        if (slots.SynapseAt(slot) is { } synapse && random.NextDouble() < (view.WeightOf(synapse) < WeakBelow ? PWeak : PStrong))
        {
            edit.Delete(synapse, Eliminated);
            slots.Remove(slot);
        }
    }

    private void Form(int target, TargetSlots slots, IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        var source = random.NextInt32(view.Sources.Count);
        var squared = SquaredDistance(view.Sources.Positions.Span[source], view.Targets.Positions.Span[target], view.Targets.Period ?? default);
        var (sigma, greatest) = SigmaLateral > 0 && view.AreInOnePopulation(source, target) ? (SigmaLateral, PFormLateral) : (Sigma, PForm);
        var probability = greatest * Double1.Exp(-squared / (2 * sigma * sigma)).Number;
        if (random.NextDouble() < probability
            && (view.Autapses || !view.IsAutapse(source, target))
            && (view.Multapses || !slots.Has(source, view)))
        {
            edit.Create(source, target, Weight, Formed);
            slots.Add(source);
        }
    }

    private double SquaredDistance(Position one, Position other, Period ofLayout)
    {
        if (Period == 0 && !ofLayout.IsNone)
        {
            var distance = ofLayout.Distance(one, other);
            return distance * distance;
        }

        var (x, y, z) = (Along(one.X - other.X), Along(one.Y - other.Y), one.Z - other.Z);
        return (x * x) + (y * y) + (z * z);
    }

    private double Along(double distance) => Period > 0 ? distance - (Period * Math.Round(distance / Period)) : distance;
}
