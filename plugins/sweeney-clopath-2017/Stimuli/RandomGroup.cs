namespace NeuroForge.SweeneyClopath2017;

/// <summary>Stimulates one group of neurons at a time, drawn at random, such as those that prefer the orientation that is shown.</summary>
[Stimulus(
    "random_group",
    Gives = SignalKinds.Continuous,
    Doc = "Stimulates one group of neurons at a time, drawn again for each presentation.",
    Reference = "doi:10.1111/ejn.13279; ModelDB 190311")]
public sealed class RandomGroup : PresentedStimulus
{
    [Parameter("1", Min = 1, Doc = "Number of groups of equal size; at most the number of neurons, which gives one neuron at a time.")]
    public int Groups { get; set; } = 1;

    [Parameter("1", Doc = "Amount that a neuron of the group gets in each step: one for all groups, or one for each.")]
    public double[] Amounts { get; set; } = [];

    [Parameter("1", "contiguous", Doc = "Neurons of a group: contiguous for neighbours, spaced for neurons at equal distances.")]
    public GroupArrangement Arrangement { get; set; }

    [Parameter("1", 0, Min = 0, Doc = "The first group that may be drawn.")]
    public int First { get; set; }

    [Parameter("1", -1, Min = -1, Doc = "The last group that may be drawn; -1 for the last of all.")]
    public int Last { get; set; } = -1;

    [Parameter("1", 0, Min = 0, Doc = "Offset of a second group that is stimulated with the drawn one, counted cyclically; 0 for none.")]
    public int Partner { get; set; }

    private int LastDrawn => Last < 0 ? Groups - 1 : Last;

    /// <inheritdoc/>
    public override double GreatestAmount => Amounts.DefaultIfEmpty(0).MaxBy(Math.Abs);

    /// <inheritdoc/>
    public override void Begin(double step)
    {
        base.Begin(step);
        GroupAmounts.Check("amounts", Amounts, Groups);
        if (LastDrawn >= Groups || First > LastDrawn)
        {
            throw new ParameterException("last", $"groups are drawn from {First} to {LastDrawn}, but the groups are 0 to {Groups - 1}");
        }

        if (Partner >= Groups)
        {
            throw new ParameterException("partner", $"an offset of {Partner} is not below the number of groups, {Groups}");
        }
    }

    /// <inheritdoc/>
    public override void CheckPopulation(int neurons) => NeuronGroup.Check(Groups, neurons);

    private protected override void CheckAmounts() => GroupAmounts.CheckEffect("amounts", Amounts);

    private protected override void Show(in StimulusSlice slice, int from, int to, Presentation presentation)
    {
        var drawn = First + (int)(slice.UniformAt(presentation.Number, 0) * (LastDrawn - First + 1));
        Give(slice, from, to, drawn);
        if (Partner > 0)
        {
            Give(slice, from, to, (drawn + Partner) % Groups);
        }
    }

    private void Give(in StimulusSlice slice, int from, int to, int group)
    {
        var neurons = Arrangement == GroupArrangement.Contiguous
            ? NeuronGroup.Contiguous(group, Groups, slice.PopulationSize)
            : NeuronGroup.Spaced(group, Groups, slice.PopulationSize);
        neurons.Give(slice, from, to, GroupAmounts.Of(Amounts, group));
    }
}
