namespace NeuroForge.SweeneyClopath2017;

/// <summary>Stimulates one group of neurons at a time, drawn at random, while each other neuron gets a random amount.</summary>
[Stimulus(
    "random_group_on_background",
    Gives = SignalKinds.Continuous,
    Doc = "Stimulates one group of neurons at a time and gives each other neuron a random amount, all drawn again for each presentation.",
    Reference = "doi:10.1111/ejn.13279; ModelDB 190311")]
public sealed class RandomGroupOnBackground : PresentedStimulus
{
    /// <summary>About thirty years: longer than any presentation.</summary>
    private const double Always = 1e12;

    private long _backgroundSteps;

    [Parameter("1", Min = 1, Doc = "Number of groups of equal size, each of neighbouring neurons; at most the number of neurons.")]
    public int Groups { get; set; } = 1;

    [Parameter("1", Doc = "Amount that a neuron of the group gets in each step.")]
    public double Amount { get; set; }

    [Parameter("1", Min = 0, Doc = "Largest amount for the other neurons; amounts are uniform from 0 to it.")]
    public double Background { get; set; }

    [Parameter("ms", Always, Above = 0,
        Doc = "Time for which the other neurons get it, from the beginning of the presentation, a multiple of the step; by default the whole presentation.")]
    public double BackgroundDuration { get; set; } = Always;

    /// <inheritdoc/>
    public override double GreatestAmount => Math.Abs(Amount) > Background ? Amount : Background;

    /// <inheritdoc/>
    public override void Begin(double step)
    {
        base.Begin(step);
        _backgroundSteps = BackgroundDuration >= Always ? long.MaxValue : Presentations.StepsIn(step, "background_duration", BackgroundDuration);
    }

    /// <inheritdoc/>
    public override void CheckPopulation(int neurons) => NeuronGroup.Check(Groups, neurons);

    private protected override void CheckAmounts() => GroupAmounts.CheckEffect("amount", Amount, Background);

    private protected override void Show(in StimulusSlice slice, int from, int to, Presentation presentation)
    {
        var drawn = (int)(slice.UniformAt(presentation.Number, 0) * Groups);
        var group = NeuronGroup.Contiguous(drawn, Groups, slice.PopulationSize);
        group.Give(slice, from, to, Amount);
        var backgroundSteps = (int)Math.Clamp(_backgroundSteps - presentation.Age, 0, to - from);
        if (backgroundSteps > 0)
        {
            GiveBackground(slice, from, from + backgroundSteps, presentation.Number, group);
        }
    }

    private void GiveBackground(in StimulusSlice slice, int from, int to, long presentation, NeuronGroup group)
    {
        for (var neuron = slice.FirstNeuron; neuron < slice.FirstNeuron + slice.Neurons; neuron++)
        {
            if (!group.Contains(neuron))
            {
                new NeuronGroup(neuron, neuron + 1, 1).Give(slice, from, to, slice.UniformAt(presentation, 1 + neuron) * Background);
            }
        }
    }
}
