namespace NeuroForge.SweeneyClopath2017;

/// <summary>Stimulates two groups of neurons at a time, one of each of two ways to group them; the secondary group may depend on the primary one.</summary>
[Stimulus(
    "random_group_with_secondary",
    Gives = SignalKinds.Continuous,
    Doc =
        "Stimulates one primary and one secondary group of neurons at a time, drawn again for each presentation; a primary group may always have the same "
            + "secondary one.",
    Reference = "doi:10.1111/ejn.13279; ModelDB 190311")]
public sealed class RandomGroupWithSecondary : PresentedStimulus
{
    /// <summary>The entry of a list of groups for a random group.</summary>
    private const int None = -1;

    private int[] _members = [];
    private int[] _pairs = [];
    private int _secondaryGroups;

    [Parameter("1", Min = 1, Doc = "Number of primary groups of equal size, each of neighbouring neurons; at most the number of neurons.")]
    public int Groups { get; set; } = 1;

    [Parameter("1", Doc = "Amount that a neuron of the primary group gets in each step: one for all groups, or one for each.")]
    public double[] Amounts { get; set; } = [];

    [Parameter("1", Min = None, Doc = "The secondary group of each neuron of the population, from 0; -1 for none.")]
    public double[] SecondaryGroups { get; set; } = [];

    [Parameter("1",
        Doc = "Amount that a neuron of the secondary group gets in each step, in addition to that of its primary group: one for all groups, or one for each.")]
    public double[] SecondaryAmounts { get; set; } = [];

    [Parameter("1", Min = None, Doc = "The secondary group for each primary group, -1 for a random one; an empty list if all are random.")]
    public double[] Pairs { get; set; } = [];

    /// <inheritdoc/>
    public override double GreatestAmount => Furthest(Amounts) + Furthest(SecondaryAmounts);

    /// <inheritdoc/>
    public override void Begin(double step)
    {
        base.Begin(step);
        _members = Whole("secondary_groups", SecondaryGroups);
        _secondaryGroups = 1 + _members.Append(None).Max();
        _pairs = Pairs.Length == 0 ? [.. Enumerable.Repeat(None, Groups)] : Whole("pairs", Pairs);
        GroupAmounts.Check("amounts", Amounts, Groups);
        GroupAmounts.Check("secondary_amounts", SecondaryAmounts, _secondaryGroups);
        if (_pairs.Length != Groups || Array.Exists(_pairs, secondary => secondary >= _secondaryGroups))
        {
            throw new ParameterException("pairs", $"give one of the {_secondaryGroups} secondary groups, or -1, for each of the {Groups} primary groups");
        }
    }

    /// <inheritdoc/>
    public override void CheckPopulation(int neurons)
    {
        NeuronGroup.Check(Groups, neurons);
        if (SecondaryGroups.Length != neurons)
        {
            throw new ParameterException(
                "secondary_groups",
                $"the list has a length of {SecondaryGroups.Length}, but the number of neurons is {neurons}; give one for each neuron, -1 for those in no "
                    + "group");
        }
    }

    private protected override void CheckAmounts() => GroupAmounts.CheckEffect("amounts", [.. Amounts, .. SecondaryAmounts]);

    private protected override void Show(in StimulusSlice slice, int from, int to, Presentation presentation)
    {
        var primary = (int)(slice.UniformAt(presentation.Number, 0) * Groups);
        NeuronGroup.Contiguous(primary, Groups, slice.PopulationSize).Give(slice, from, to, GroupAmounts.Of(Amounts, primary));
        var secondary = _pairs[primary] == None ? (int)(slice.UniformAt(presentation.Number, 1) * _secondaryGroups) : _pairs[primary];
        for (var neuron = slice.FirstNeuron; neuron < slice.FirstNeuron + slice.Neurons; neuron++)
        {
            if (_members[neuron] == secondary)
            {
                new NeuronGroup(neuron, neuron + 1, 1).Give(slice, from, to, GroupAmounts.Of(SecondaryAmounts, secondary));
            }
        }
    }

    private static double Furthest(double[] amounts) => amounts.DefaultIfEmpty(0).MaxBy(Math.Abs);

    private static int[] Whole(string parameter, double[] numbers) => Array.ConvertAll(numbers, number =>
        Math.Round(number) == number && number < int.MaxValue
            ? (int)number
            : throw new ParameterException(parameter, FormattableString.Invariant($"{number} is not the number of a group, or -1 for none")));
}
