using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Stimuli;
using NeuroForge.SweeneyClopath2017;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

/// <summary>The protocols of the published module in which one group is shown at a time.</summary>
public sealed class RandomGroupTests
{
    private const int Presentations = 4000;

    /// <summary>One of each, for 50 neurons.</summary>
    private static IStimulus[] OfEveryKind =>
    [
        new RandomGroup { Groups = 7, Amounts = [1, 2, 3, 4, 5, 6, 7], Duration = 4, Pause = 3, Start = 2, Partner = 2 },
        new RandomGroup { Groups = 7, Amounts = [1], Duration = 4, Arrangement = GroupArrangement.Spaced },
        new RandomNeurons { Draws = 9, Amount = 3, Duration = 4, First = 5 },
        new RandomGroupOnBackground { Groups = 4, Amount = 3, Background = 2, Duration = 5 },
        new RandomGroupOnBackground { Groups = 4, Amount = 3, Background = 2, Duration = 5, BackgroundDuration = 3 },
        new RandomGroupWithSecondary
        {
            Groups = 3,
            Amounts = [1],
            SecondaryGroups = [.. Enumerable.Range(0, 50).Select(i => (double)(i % 4))],
            SecondaryAmounts = [10],
            Pairs = [2, -1, 0],
            Duration = 5,
        },
    ];

    [Fact]
    public void One_input_at_a_time_is_strong_for_the_whole_of_its_presentation()
    {
        var shown = Theatre.Play(new RandomGroup { Groups = 5, Amounts = [7.5], Duration = 10 }, 5, 10 * Presentations);
        Assert.All(shown, step => Assert.Equal([0.0, 0, 0, 0, 7.5], step.Order()));
        Assert.All(shown.Chunk(10), presentation => Assert.All(presentation, step => Assert.Equal(presentation[0], step)));
    }

    [Fact]
    public void Every_group_is_equally_likely_whatever_came_before()
    {
        var shown = Shown(new RandomGroup { Groups = 5, Amounts = [1], Duration = 1 }, 5, Presentations);
        ChiSquare.AssertUniform(Counts(shown));
        ChiSquare.AssertUniform([.. shown.Zip(shown.Skip(1)).CountBy(pair => pair).Select(count => (double)count.Value)]);
    }

    [Fact]
    public void Stimuli_of_another_key_show_something_else() => Assert.NotEqual(
        Theatre.Play(new RandomGroup { Groups = 5, Amounts = [1], Duration = 1 }, 5, [50], key: 1),
        Theatre.Play(new RandomGroup { Groups = 5, Amounts = [1], Duration = 1 }, 5, [50], key: 2));

    [Fact]
    public void Cuts_of_time_and_of_the_population_change_nothing()
    {
        Assert.All(OfEveryKind, stimulus =>
        {
            var whole = Theatre.Play(stimulus, 50, [60]);
            Assert.Contains(whole, step => step.Any(amount => amount > 0));
            Assert.All(StimulusStage.Cuts(60), cut => Assert.Equal(whole, Theatre.Play(stimulus, 50, cut)));
            Assert.Equal(whole, Theatre.Play(stimulus, 50, [60], shard: 16));
        });
    }

    [Fact]
    public unsafe void Playing_allocates_nothing()
    {
        var inputs = new double[64];
        var common = new CommonUniforms(1);
        fixed (double* memory = inputs)
        {
            foreach (var stimulus in OfEveryKind)
            {
                stimulus.Begin(1);
                Play(stimulus, memory, common, 10); // whatever the runtime needs once
                var before = GC.GetAllocatedBytesForCurrentThread();
                Play(stimulus, memory, common, 1000);
                Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }

        static void Play(IStimulus stimulus, double* memory, CommonUniforms common, int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                stimulus.Play(new StimulusSlice(memory, null, 1, 0, 1, 0, 50, step, 1) { PopulationSize = 50, Common = common });
            }
        }
    }

    [Fact]
    public void Groups_are_neighbours_and_each_may_have_an_amount_of_its_own()
    {
        var shown = Theatre.Play(new RandomGroup { Groups = 3, Amounts = [1, 2, 3], Duration = 1 }, 11, 200);
        double[][] possible = [[1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 2, 2, 2, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 3, 3, 3, 0, 0]];
        Assert.All(shown, step => Assert.Contains(step, possible));
        Assert.All(possible, group => Assert.Contains(group, shown));
    }

    [Fact]
    public void Spaced_groups_are_every_so_many_th_neuron()
    {
        var shown = Theatre.Play(new RandomGroup { Groups = 3, Amounts = [1], Duration = 1, Arrangement = GroupArrangement.Spaced }, 9, 200);
        double[][] possible = [[1, 0, 0, 1, 0, 0, 1, 0, 0], [0, 1, 0, 0, 1, 0, 0, 1, 0], [0, 0, 1, 0, 0, 1, 0, 0, 1]];
        Assert.All(shown, step => Assert.Contains(step, possible));
        Assert.All(possible, group => Assert.Contains(group, shown));
    }

    [Fact]
    public void Presentations_begin_at_the_start_and_a_pause_follows_each()
    {
        var shown = Theatre.Play(new RandomGroup { Groups = 4, Amounts = [1], Duration = 3, Pause = 2, Start = 7 }, 4, 52);
        for (var step = 0; step < shown.Length; step++)
        {
            Assert.Equal(step >= 7 && (step - 7) % 5 < 3 ? 1 : 0, shown[step].Sum());
        }
    }

    [Fact]
    public void Groups_may_be_left_out()
    {
        var shown = Shown(new RandomGroup { Groups = 5, Amounts = [1], Duration = 1, First = 1 }, 5, Presentations);
        Assert.DoesNotContain(0, shown);
        ChiSquare.AssertUniform([.. Counts(shown)[1..]]);

        var half = Shown(new RandomGroup { Groups = 6, Amounts = [1], Duration = 1, Last = 2 }, 6, Presentations);
        Assert.All(half, group => Assert.InRange(group, 0, 2));
        ChiSquare.AssertUniform([.. Counts(half)[..3]]);
    }

    [Fact]
    public void A_partner_is_shown_with_the_group()
    {
        var shown = Theatre.Play(new RandomGroup { Groups = 6, Amounts = [1, 2, 3, 4, 5, 6], Duration = 1, Last = 2, Partner = 3 }, 6, 200);
        double[][] possible = [[1, 0, 0, 4, 0, 0], [0, 2, 0, 0, 5, 0], [0, 0, 3, 0, 0, 6]];
        Assert.All(shown, step => Assert.Contains(step, possible));
        Assert.All(possible, pair => Assert.Contains(pair, shown));
    }

    [Fact]
    public void Doubles_alternate_with_single_groups_where_two_stimuli_take_turns()
    {
        var doubles = Theatre.Play(new RandomGroup { Groups = 2, Amounts = [1], Duration = 5, Pause = 5 }, 8, 100);
        var singles = Theatre.Play(new RandomGroup { Groups = 4, Amounts = [1], Duration = 5, Pause = 5, Start = 5 }, 8, 100);
        for (var step = 0; step < 100; step++)
        {
            var isDouble = step / 5 % 2 == 0;
            Assert.Equal(isDouble ? 4 : 0, doubles[step].Sum());
            Assert.Equal(isDouble ? 0 : 2, singles[step].Sum());
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Refused("amounts", "2 amounts for 3 groups; give one for all groups, or one for each", new RandomGroup { Groups = 3, Amounts = [1, 2] });
        Refused("last", "groups are drawn from 2 to 3, but the groups are 0 to 2", new RandomGroup { Groups = 3, Amounts = [1], First = 2, Last = 3 });
        Refused("last", "groups are drawn from 3 to 2, but the groups are 0 to 2", new RandomGroup { Groups = 3, Amounts = [1], First = 3 });
        Refused(
            "duration",
            "1.5 ms is not a multiple of the step of 1 ms; the nearest are 1 and 2 ms",
            new RandomGroup { Groups = 3, Amounts = [1], Duration = 1.5 });
        Refused(
            "duration",
            "1E-12 ms is not a multiple of the step of 1 ms; the nearest are 0 and 1 ms",
            new RandomGroup { Groups = 3, Amounts = [1], Duration = 1e-12 });
        Refused(
            "pause", "0.25 ms is not a multiple of the step of 1 ms; the nearest are 0 and 1 ms", new RandomGroup { Groups = 3, Amounts = [1], Pause = 0.25 });
        Refused("partner", "an offset of 3 is not below the number of groups, 3", new RandomGroup { Groups = 3, Amounts = [1], Partner = 3 });
        Refused(
            "start", "0.25 ms is not a multiple of the step of 1 ms; the nearest are 0 and 1 ms", new RandomGroup { Groups = 3, Amounts = [1], Start = 0.25 });
    }

    private static void Refused(string parameter, string message, RandomGroup stimulus)
    {
        var refused = Assert.Throws<ParameterException>(() => stimulus.Begin(1));
        Assert.Equal(parameter, refused.Parameter);
        Assert.Equal(message, refused.Message);
    }

    private static int[] Shown(RandomGroup stimulus, int neurons, int steps) =>
        [.. Theatre.Play(stimulus, neurons, steps).Select(step => Array.FindIndex(step, amount => amount > 0))];

    private static double[] Counts(int[] shown)
    {
        var counts = new double[shown.Max() + 1];
        Array.ForEach(shown, group => counts[group]++);
        return counts;
    }
}
