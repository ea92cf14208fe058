using NeuroForge.SweeneyClopath2017;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

/// <summary>Stimuli refuse populations to whose neurons they could give nothing.</summary>
public sealed class PopulationTests
{
    public static TheoryData<PresentedStimulus> Grouped =>
    [
        new RandomGroup { Groups = 20, Amounts = [1] },
        new RandomGroup { Groups = 20, Amounts = [1], Arrangement = GroupArrangement.Spaced },
        new RandomGroupOnBackground { Groups = 20 },
        new RandomGroupWithSecondary { Groups = 20, SecondaryGroups = new double[19] },
    ];

    [Theory]
    [MemberData(nameof(Grouped))]
    public void Every_group_has_a_neuron(PresentedStimulus stimulus) =>
        Refused("groups", "20 groups need at least one neuron each, but the population has 19; use 19 groups or fewer, or a larger population", stimulus, 19);

    [Fact]
    public void As_many_groups_as_neurons_and_neurons_left_over_are_well()
    {
        new RandomGroup { Groups = 20 }.CheckPopulation(20);
        new RandomGroup { Groups = 20 }.CheckPopulation(39);
        new RandomGroupOnBackground { Groups = 1 }.CheckPopulation(1);
        new RandomGroupWithSecondary { Groups = 2, SecondaryGroups = new double[5] }.CheckPopulation(5);
        new RandomNeurons { First = 19, Draws = 100 }.CheckPopulation(20);
    }

    [Theory]
    [InlineData(20, 19)]
    [InlineData(99, 19)]
    [InlineData(1, 0)]
    public void The_first_neuron_that_may_be_drawn_is_one_of_the_population(int first, int last) => Refused(
        "first",
        $"neurons are drawn from number {first} on, but the last neuron of the population is {last}; give that or a smaller number",
        new RandomNeurons { First = first },
        last + 1);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(6)]
    public void Each_neuron_has_a_secondary_group(int listed) => Refused(
        "secondary_groups",
        $"the list has a length of {listed}, but the number of neurons is 5; give one for each neuron, -1 for those in no group",
        new RandomGroupWithSecondary { Groups = 2, SecondaryGroups = new double[listed] },
        5);

    private static void Refused(string parameter, string message, PresentedStimulus stimulus, int neurons)
    {
        var refused = Assert.Throws<ParameterException>(() => stimulus.CheckPopulation(neurons));
        Assert.Equal((parameter, message), (refused.Parameter, refused.Message));
    }
}
