using NeuroForge.Carlson2013;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Carlson2013;

public sealed class GratingTests
{
    private const int Shown = 3;
    private const int Pause = 2;

    /// <summary>What each pixel receives, presentation by presentation, is one of the orientations, then the pause.</summary>
    [Fact]
    public void An_epoch_shows_every_orientation_once_each_followed_by_a_pause()
    {
        var gratings = Small(orientations: 7);
        var shown = Orientations(gratings, Play(gratings, epochs: 20));
        Assert.Equal(20 * 7, shown.Length);
        Assert.All(shown.Chunk(7), epoch => Assert.Equal(Enumerable.Range(0, 7), epoch.Order()));
    }

    [Theory]
    [InlineData(1_000_000, 32)]
    [InlineData(2, 30_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void More_light_than_memory_holds_is_refused_at_once(int orientations, int side) =>
        Assert.Equal("orientations", Assert.Throws<ParameterException>(() => new Gratings { Orientations = orientations, Side = side }.Begin(1)).Parameter);

    [Fact]
    public void Every_order_of_an_epoch_is_equally_likely()
    {
        var gratings = Small(orientations: 4);
        var orders = Orientations(gratings, Play(gratings, epochs: 12_000)).Chunk(4).Select(epoch => string.Join(' ', epoch));
        double[] counts = [.. orders.CountBy(order => order).Select(order => (double)order.Value)];
        Assert.Equal(24, counts.Length);
        ChiSquare.AssertUniform(counts);
    }

    /// <remarks>Pixel 7 of a row of 32 is at 14/31 - 1 = -17/31, pixel 20 at 9/31.</remarks>
    [Theory]
    [InlineData(0, 20, 7, 9 / 31.0)]
    [InlineData(20, 20, 7, -17 / 31.0)]
    public void Light_is_a_sine_along_the_direction_of_the_grating(int orientation, int column, int row, double along)
    {
        var gratings = new Gratings { Shown = 1, Pause = 0, Orientations = 40 };
        var received = StimulusStage.Play(gratings, 1, 2 * 32 * 32, [40]);
        var light = Math.Sin(2 * Math.PI * 1.2 * along);
        var (on, off) = (received[(32 * row) + column], received[(32 * 32) + (32 * row) + column]);
        var at = Array.IndexOf(Orientations(gratings, received), orientation);
        Assert.Equal(28 * Math.Max(light, 0), on[at], 1e-12);
        Assert.Equal(28 * Math.Max(-light, 0), off[at], 1e-12);
        Assert.All(on.Zip(off), pixel => Assert.Equal(0, Math.Min(pixel.First, pixel.Second)));
    }

    [Fact]
    public void It_does_not_matter_how_time_is_cut()
    {
        var expected = Play(Small(orientations: 6), epochs: 1);
        Assert.All(StimulusStage.Cuts(6 * (Shown + Pause)), cut => Assert.Equal(expected, StimulusStage.Play(Small(orientations: 6), 1, 8, cut)));
    }

    [Fact]
    public unsafe void It_does_not_matter_how_neurons_are_cut()
    {
        var gratings = new Gratings { Side = 5, Shown = Shown, Pause = Pause, Orientations = 6 };
        var whole = StimulusStage.Play(gratings, 1, 100, [30]);
        var inputs = new double[32 * 30];
        RandomBlock[] random = [new(1, 0, 0), new(1, 0, 1)];
        fixed (double* first = inputs)
        fixed (RandomBlock* streams = random)
        {
            gratings.Play(new StimulusSlice(first, streams, 30, 0, 1, 32, 32, 0, 30) { Common = new CommonUniforms(0) });
        }

        for (var neuron = 0; neuron < 32; neuron++)
        {
            Assert.Equal(whole[32 + neuron], Enumerable.Range(0, 30).Select(step => inputs[(((neuron / 8 * 30) + step) * 8) + (neuron % 8)]));
        }
    }

    [Theory]
    [InlineData(2048, 32)]
    [InlineData(4096, 32)]
    [InlineData(8, 2)]
    [InlineData(24, 2)]
    public void A_population_is_both_squares_of_pixels_once_or_several_times(int neurons, int side) => new Gratings { Side = side }.CheckPopulation(neurons);

    [Theory]
    [InlineData(1024, 32, 2048)]
    [InlineData(2049, 32, 2048)]
    [InlineData(1, 2, 8)]
    [InlineData(12, 2, 8)]
    [InlineData(int.MaxValue, int.MaxValue, 9223372028264841218)]
    public void Any_other_number_of_neurons_is_refused(int neurons, int side, long pixels)
    {
        var refused = Assert.Throws<ParameterException>(() => new Gratings { Side = side }.CheckPopulation(neurons));
        Assert.Equal("side", refused.Parameter);
        Assert.Equal(
            $"ON and OFF pixels of {side} by {side} are {pixels} in total, but the number of neurons is {neurons}, which is not a multiple; give the "
                + $"population {pixels}, "
                + "or change the side",
            refused.Message);
    }

    [Fact]
    public void Times_off_the_grid_are_refused()
    {
        Assert.Equal("shown", Assert.Throws<ParameterException>(() => new Gratings { Shown = 2000.5 }.Begin(1)).Parameter);
        var refused = Assert.Throws<ParameterException>(() => new Gratings { Pause = 0.25 }.Begin(0.1));
        Assert.Equal(("pause", "0.25 ms is not a multiple of the step of 0.1 ms"), (refused.Parameter, refused.Message));
    }

    private static Gratings Small(int orientations) => new() { Side = 2, Shown = Shown, Pause = Pause, Orientations = orientations, Cycles = 0.2 };

    private static double[][] Play(Gratings gratings, int epochs) =>
        StimulusStage.Play(gratings, 1, 8, [epochs * gratings.Orientations * (Shown + Pause)]);

    /// <summary>Which orientation each presentation has, by all its pixels; checks that it stays and that the pause is uniform.</summary>
    private static int[] Orientations(Gratings gratings, double[][] received)
    {
        var (shown, period) = ((int)gratings.Shown, (int)(gratings.Shown + gratings.Pause));
        double[][] patterns = [.. Enumerable.Range(0, gratings.Orientations).Select(k => Pattern(gratings, k * Math.PI / gratings.Orientations))];
        return [.. Enumerable.Range(0, received[0].Length / period).Select(presentation =>
        {
            var image = Image(received, presentation * period);
            Assert.All(Enumerable.Range(0, shown), step => Assert.Equal(image, Image(received, (presentation * period) + step)));
            Assert.All(
                Enumerable.Range(shown, period - shown),
                step => Assert.All(Image(received, (presentation * period) + step), rate => Assert.Equal(gratings.Background, rate)));
            return Array.FindIndex(patterns, pattern => pattern.Zip(image).All(pixel => Math.Abs(pixel.First - pixel.Second) < 1e-9));
        })];
    }

    private static double[] Image(double[][] received, int step) => Array.ConvertAll(received, pixel => pixel[step]);

    private static double[] Pattern(Gratings gratings, double angle)
    {
        var pixels = gratings.Side * gratings.Side;
        return [.. Enumerable.Range(0, 2 * pixels).Select(i =>
        {
            var (row, column) = Math.DivRem(i % pixels, gratings.Side);
            var along = (Math.Cos(angle) * Place(column)) + (Math.Sin(angle) * Place(row));
            return gratings.Rate * Math.Max(0, (i < pixels ? 1 : -1) * Math.Sin(2 * Math.PI * gratings.Cycles * along));
        })];

        double Place(int pixel) => -1 + (2.0 * pixel / (gratings.Side - 1));
    }
}
