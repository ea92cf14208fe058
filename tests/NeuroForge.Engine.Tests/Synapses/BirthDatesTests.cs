namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>When a synapse was born, from its number.</summary>
public sealed class BirthDatesTests
{
    [Fact]
    public void Those_from_the_beginning_are_born_at_0_and_all_others_in_the_update_that_numbers_them()
    {
        var dates = new BirthDates();
        dates.Begin(5, 10);
        dates.Begin(5, 20); // nobody was born at 10
        dates.Begin(7, 30);
        dates.Begin(8, 40);
        Assert.Equal([0, 0, 20, 20, 30, 40, 40], new long[] { 0, 4, 5, 6, 7, 8, 900 }.Select(dates.StepOf));
    }

    [Fact]
    public void Without_an_update_all_are_born_at_0() => Assert.Equal(0, new BirthDates().StepOf(3));
}
