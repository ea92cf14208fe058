using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.SweeneyClopath2017;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

/// <summary>The protocols of the published module in which something else is shown than one of equal groups.</summary>
public sealed class OtherStimulusTests
{
    private const int Presentations = 4000;

    [Fact]
    public void Single_neurons_are_drawn_each_from_all()
    {
        var shown = Theatre.Play(new RandomNeurons { Draws = 3, Amount = 2, Duration = 1, First = 4 }, 10, Presentations);
        Assert.All(shown, step => Assert.All(step, amount => Assert.True(amount is 0 or 2)));
        Assert.All(shown, step => Assert.InRange(step.Count(amount => amount > 0), 1, 3));
        Assert.All(shown, step => Assert.All(step[..4], amount => Assert.Equal(0, amount)));

        // Neurons that differ: 6 draws of 6 without a repeat in 6 * 5 * 4 of 216, all the same in 6.
        double[] observed = [.. Enumerable.Range(1, 3).Select(n => (double)shown.Count(step => step.Count(amount => amount > 0) == n))];
        double[] expected = [Presentations * 6 / 216.0, Presentations * 90 / 216.0, Presentations * 120 / 216.0];
        Assert.InRange(ChiSquare.Of(observed, expected), 0, ChiSquare.Limit(2));

        // Single neurons of one step depend on each other, so only the first that is shown counts alone: each is drawn as often.
        var once = Theatre.Play(new RandomNeurons { Draws = 1, Amount = 2, Duration = 1, First = 4 }, 10, Presentations);
        ChiSquare.AssertUniform([.. Enumerable.Range(4, 6).Select(neuron => (double)once.Count(step => step[neuron] > 0))]);
    }

    [Fact]
    public void A_background_is_drawn_for_each_neuron_outside_of_the_group_and_lasts()
    {
        var shown = Theatre.Play(new RandomGroupOnBackground { Groups = 4, Amount = 10, Background = 5, Duration = 3 }, 12, 3 * Presentations);
        Assert.All(shown.Chunk(3), presentation => Assert.All(presentation, step => Assert.Equal(presentation[0], step)));
        Assert.All(shown, step =>
        {
            var group = Array.IndexOf(step, 10) / 3;
            Assert.Equal([10.0, 10, 10], step[(3 * group)..((3 * group) + 3)]);
            Assert.Equal(9, step.Count(amount => amount < 5));
        });
        var background = shown.Where((_, i) => i % 3 == 0).SelectMany(step => step.Where(amount => amount < 10)).ToArray();
        ChiSquare.AssertUniform([.. Enumerable.Range(0, 20).Select(bin => (double)background.Count(amount => (int)(amount * 4) == bin))]);
    }

    [Fact]
    public void A_background_may_be_there_only_at_the_beginning_as_in_the_published_code()
    {
        var shown = Theatre.Play(new RandomGroupOnBackground { Groups = 4, Amount = 10, Background = 5, Duration = 3, BackgroundDuration = 1 }, 12, 90);
        for (var step = 0; step < shown.Length; step++)
        {
            Assert.Equal(3, shown[step].Count(amount => amount == 10));
            Assert.Equal(step % 3 == 0 ? 12 : 3, shown[step].Count(amount => amount > 0));
        }
    }

    [Fact]
    public void A_secondary_group_is_added_to_the_primary_one()
    {
        var stimulus =
            new RandomGroupWithSecondary { Groups = 2, Amounts = [1, 2], SecondaryGroups = [0, 1, -1, 0, 1, 2], SecondaryAmounts = [10, 20, 30], Duration = 1 };
        var shown = Theatre.Play(stimulus, 6, Presentations);
        double[][] primary = [[1, 1, 1, 0, 0, 0], [0, 0, 0, 2, 2, 2]];
        double[][] secondary = [[10, 0, 0, 10, 0, 0], [0, 20, 0, 0, 20, 0], [0, 0, 0, 0, 0, 30]];
        var possible = primary.SelectMany(p => secondary.Select(s => p.Zip(s, (a, b) => a + b).ToArray())).ToArray();
        ChiSquare.AssertUniform([.. possible.Select(sum => (double)shown.Count(step => step.SequenceEqual(sum)))]);
        Assert.All(shown, step => Assert.Contains(step, possible));
    }

    [Fact]
    public void Primary_groups_may_always_come_with_the_same_secondary_one()
    {
        var stimulus =
            new RandomGroupWithSecondary { Groups = 3, Amounts = [1], SecondaryGroups = [0, 1, 0], SecondaryAmounts = [10], Pairs = [1, -1, 0], Duration = 1 };
        var shown = Theatre.Play(stimulus, 3, Presentations);
        double[][] possible = [[1, 10, 0], [10, 1, 10], [0, 11, 0], [10, 0, 11]];
        double[] expected = [Presentations / 3.0, Presentations / 6.0, Presentations / 6.0, Presentations / 3.0];
        Assert.All(shown, step => Assert.Contains(step, possible));
        Assert.InRange(ChiSquare.Of(possible.Select(sum => (double)shown.Count(step => step.SequenceEqual(sum))), expected), 0, ChiSquare.Limit(3));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Refused("secondary_groups", "0.5 is not the number of a group, or -1 for none", [0, 0.5], [1], []);
        Refused("secondary_amounts", "2 amounts for 3 groups; give one for all groups, or one for each", [0, 2], [1, 2], []);
        Refused("pairs", "give one of the 2 secondary groups, or -1, for each of the 2 primary groups", [0, 1], [1], [0]);
        Refused("pairs", "give one of the 2 secondary groups, or -1, for each of the 2 primary groups", [0, 1], [1], [0, 2]);
        var refused = Assert.Throws<ParameterException>(() => new RandomGroupOnBackground { Groups = 2, BackgroundDuration = 0.5 }.Begin(1));
        Assert.Equal("background_duration", refused.Parameter);
    }

    private static void Refused(string parameter, string message, double[] groups, double[] amounts, double[] pairs)
    {
        var stimulus = new RandomGroupWithSecondary { Groups = 2, Amounts = [1], SecondaryGroups = groups, SecondaryAmounts = amounts, Pairs = pairs };
        var refused = Assert.Throws<ParameterException>(() => stimulus.Begin(1));
        Assert.Equal(parameter, refused.Parameter);
        Assert.Equal(message, refused.Message);
    }
}
