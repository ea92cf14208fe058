namespace NeuroForge.SweeneyClopath2017;

/// <summary>Stimulates a few single neurons at a time, drawn at random.</summary>
[Stimulus(
    "random_neurons",
    Gives = SignalKinds.Continuous,
    Doc = "Stimulates a few neurons at a time, drawn again for each presentation.",
    Reference = "doi:10.1111/ejn.13279; ModelDB 190311")]
public sealed class RandomNeurons : PresentedStimulus
{
    private const int Most = 1024;

    [Parameter("1", Min = 1, Max = Most, Doc = "Number of draws; a neuron that is drawn twice gets no more than the others.")]
    public int Draws { get; set; } = 1;

    [Parameter("1", Doc = "Amount that a drawn neuron gets in each step.")]
    public double Amount { get; set; }

    [Parameter("1", 0, Min = 0, Doc = "Number of the first neuron that may be drawn.")]
    public int First { get; set; }

    /// <inheritdoc/>
    public override double GreatestAmount => Amount;

    /// <inheritdoc/>
    public override void CheckPopulation(int neurons)
    {
        if (First >= neurons)
        {
            throw new ParameterException(
                "first", $"neurons are drawn from number {First} on, but the last neuron of the population is {neurons - 1}; give that or a smaller number");
        }
    }

    private protected override void CheckAmounts() => GroupAmounts.CheckEffect("amount", Amount);

    private protected override void Show(in StimulusSlice slice, int from, int to, Presentation presentation)
    {
        var drawn = (stackalloc int[Draws]);
        for (var draw = 0; draw < Draws; draw++)
        {
            var neuron = First + (int)(slice.UniformAt(presentation.Number, draw) * (slice.PopulationSize - First));
            drawn[draw] = neuron;
            if (!drawn[..draw].Contains(neuron))
            {
                new NeuronGroup(neuron, neuron + 1, 1).Give(slice, from, to, Amount);
            }
        }
    }
}
