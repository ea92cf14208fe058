using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>When a synapse was born, from its number.</summary>
public sealed class BirthDatesTests
{
    [Fact]
    public void Those_from_the_beginning_are_born_at_0_and_all_others_in_the_update_that_numbers_them()
    {
        var dates = new BirthDates();
        dates.Begin(5, 20);
        dates.Begin(7, 30);
        dates.Begin(8, 40);
        Assert.Equal([0, 0, 20, 20, 30, 40, 40], new long[] { 0, 4, 5, 6, 7, 8, 900 }.Select(dates.StepOf));
    }

    /// <summary>Births as a network has them, with a few that live for ever: dates stay few, and those of the living stay right.</summary>
    [Fact]
    public void Dates_of_the_dead_are_forgotten()
    {
        var dates = new BirthDates();
        var longest = 0;
        for (var update = 1; update <= 100_000; update++)
        {
            if (dates.IsFull)
            {
                var before = update;
                dates.KeepThoseOf(Enumerable.Range(0, 2 * update).Select(birth => (long)birth).Where(birth => birth % 5000 == 0 || birth >= 2 * (before - 10)));
                longest++;
            }

            dates.Begin(2 * (update - 1), 10 * update);
        }

        Assert.InRange(longest, 90, 120);
        Assert.Equal([10 * 1, 10 * 2501, 10 * 99_998], new long[] { 0, 5000, 199_995 }.Select(dates.StepOf));
    }

    [Fact]
    public void Without_an_update_all_are_born_at_0() => Assert.Equal(0, new BirthDates().StepOf(3));
}
