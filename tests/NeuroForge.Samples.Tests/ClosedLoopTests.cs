using System.Text.RegularExpressions;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Samples.ClosedLoop;
using NeuroForge.Samples.Tests.Running;

namespace NeuroForge.Samples.Tests;

/// <summary>The loop holds the rate that it is told to hold.</summary>
public sealed partial class ClosedLoopTests
{
    private const double Settled = 5000;

    [Theory]
    [InlineData(5, 1)]
    [InlineData(10, 2)]
    [InlineData(20, 3)]
    public async Task The_rate_comes_to_its_target_and_stays(double target, ulong seed)
    {
        var (moments, _) = await Held(new() { Target = target }, seed);

        // A second of 400 neurons at 5 Hz has some 2,000 spikes, with a deviation of 2.2 % if they were Poisson's: 8 % are three and a half of them.
        Assert.All(SecondsAfter(moments, Settled), rate => Assert.InRange(rate, 0.92 * target, 1.08 * target));
    }

    [Fact]
    public async Task Without_a_hand_on_it_the_rate_is_another()
    {
        var (moments, _) = await Held(new() { Target = 10, Gain = 0 }, seed: 1);
        Assert.Single(moments.Select(m => m.Stimulus).Distinct());
        Assert.All(SecondsAfter(moments, Settled), rate => Assert.NotInRange(rate, 9.5, 10.5));
    }

    [Fact]
    public async Task The_same_loop_gives_the_same_bits_on_any_number_of_threads()
    {
        var (moments, hash) = await Held(new(), seed: 4, seconds: 3);
        var (again, other) = await Held(new(), seed: 4, seconds: 3, threads: 2);
        Assert.Equal(moments, again);
        Assert.Equal(hash, other);
        Assert.NotEqual(hash, (await Held(new() { Target = 11 }, seed: 4, seconds: 3)).Hash);
    }

    [Fact]
    public async Task It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var simulation = new Simulation(Model());
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in new RateClamp(simulation, new()).RunAsync(stop.Token))
            {
                if (++seen == 3)
                {
                    await stop.CancelAsync();
                }
            }
        });
        Assert.Equal((3, 300), (seen, simulation.Time));
    }

    [Fact]
    public void The_controller_goes_neither_below_nothing_nor_without_end_and_turns_round_at_once()
    {
        var controller = new RateController(new() { Target = 10 }, initial: 1000);
        for (var i = 0; i < 1000; i++)
        {
            Assert.InRange(controller.Decide(100), 0, 30_000);
        }

        Assert.Equal(0, controller.Decide(100));
        Assert.True(controller.Decide(0) > 0);
        for (var i = 0; i < 10_000; i++)
        {
            controller.Decide(0);
        }

        Assert.Equal(30_000, controller.Decide(0));
        Assert.True(controller.Decide(20) < 30_000);
    }

    [Fact]
    public void The_worker_runs_the_loop_and_ends()
    {
        var (exit, output, _) = Launch.Program("ClosedLoopSample.dll", "--RateClamp:Target", "12");
        Assert.Equal(0, exit);
        var rates = Logged().Matches(output).Select(m => double.Parse(m.Groups["rate"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(200, rates.Count);
        Assert.InRange(rates.Skip(50).Average(), 11.7, 12.3);
    }

    [Fact]
    public void The_worker_refuses_a_rate_that_no_neuron_has()
    {
        var (exit, output, error) = Launch.Program("ClosedLoopSample.dll", "--RateClamp:Target", "-3");
        Assert.NotEqual(0, exit);
        Assert.Contains("The field Target must be between 0.5 and 50.", output + error, StringComparison.Ordinal);
    }

    private static Model Model(ulong seed = 1, int seconds = 20) => NeuroForge.Hosting.Models.Model.Read(
        Path.Combine(AppContext.BaseDirectory, "closed-loop.json"),
        new() { Seed = seed, Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = $"{seconds} s" } });

    private static async Task<(List<Moment> Moments, string Hash)> Held(RateClampOptions options, ulong seed, int seconds = 20, int threads = 1)
    {
        using var simulation = new Simulation(Model(seed, seconds), new() { Threads = threads });
        var moments = new List<Moment>();
        await foreach (var moment in new RateClamp(simulation, options).RunAsync())
        {
            moments.Add(moment);
        }

        return (moments, simulation.Finish().StateHash);
    }

    private static IEnumerable<double> SecondsAfter(IEnumerable<Moment> moments, double time) =>
        moments.Where(m => m.Time > time).Chunk(10).Select(second => second.Average(m => m.Rate));

    [GeneratedRegex(@"s: (?<rate>[0-9.]+) Hz of 12 Hz", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Logged();
}
