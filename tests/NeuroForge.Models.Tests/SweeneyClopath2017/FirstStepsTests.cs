namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>
/// The models, step by step through two presentations, against <see cref="PublishedNetwork"/>. Thresholds begin where half of the weights grow and
/// half of them shrink, and the learning rate is raised until both bounds matter: half as far where the change is applied twice.
/// </summary>
public sealed class FirstStepsTests : IDisposable
{
    private const int Steps = 1001;
    private const double Threshold = 2.5;

    /// <summary>
    /// A step rounds some hundred times, 1e-16 each, and rates and thresholds contract what went before; weights add up a thousand steps' rounding.
    /// </summary>
    private const double Rounding = 1e-12;

    /// <summary>The order of rates, thresholds and weights: smaller ones are differences of such, and as uncertain.</summary>
    private const double Scale = 1;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuroforge-models-");

    public static TheoryData<string, string?, bool, bool> Rules => new()
    {
        { "\"diffusive_bcm_as_published\", \"inner\": 1,", "inner", true, false },
        { "\"diffusive_bcm_as_published\", \"inner\": 0, \"outer\": 1,", "outer", true, false },
        { "\"diffusive_bcm_as_published\", \"inner\": 0, \"both\": 1,", "both", true, false },
        { "\"diffusive_bcm\", \"inner\": 1,", "inner", false, false },
        { "\"diffusive_bcm\", \"inner\": 0, \"outer\": 1,", "outer", false, false },
        { "\"diffusive_bcm\", \"inner\": 0, \"both\": 1,", "both", false, false },
        { "\"bcm\",", null, false, false },
        { "\"diffusive_bcm\", \"inner\": 1,", "inner", false, true },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rate_threshold_and_weight_is_that_of_the_published_code(string rule, string? form, bool twice, bool spatial)
    {
        var draws = Draws.Of(seed: 1);
        var learningRate = twice ? 5e-5 : 1e-4;
        var records = Replay.Of(
            Describe(rule, form is null, spatial), draws, _folder.FullName, ("duration", $"{Steps} ms"), (
                "learning_rate", FormattableString.Invariant($"{learningRate} /ms")), ("sample_interval", "1 ms"));
        var (inputs, outputs) = (records.OfNeurons("rates", "inputs"), records.OfNeurons("rates", "outputs"));
        var (thresholds, weights) = (records.OfNeurons("thresholds", "outputs"), records.OfTargets("weights", "feedforward"));
        Assert.Equal(Steps, weights.Count);

        var network = new PublishedNetwork(draws, Threshold, learningRate);
        for (var step = 0; step < Steps; step++)
        {
            network.Step(draws.StrongInputs[step / 500], form, twice, spatial);
            AssertSame(network.X, inputs[step].Values);
            AssertSame(network.Y, outputs[step].Values);
            AssertSame(network.Theta, thresholds[step].Values);
            Assert.All(network.W.Zip(weights[step].Weights), row => AssertSame(row.First, row.Second));
        }

        Assert.Contains(network.W, row => row.Contains(0));
        Assert.Contains(network.W, row => row.Contains(1));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Describe(string rule, bool isStandard, bool spatial)
    {
        var text = File.ReadAllText(ModelFiles.Of(isStandard ? Experiment.Standard.Model : Experiment.Published.Model));
        text = Replace(text, "\"threshold\": 5", FormattableString.Invariant($"\"threshold\": {Threshold}"));
        text = Replace(text, "\"target\": 5,", spatial ? "\"target\": 5, \"messenger_share\": 1," : "\"target\": 5,");
        text = Replace(text, "\"record\": \"rate\", \"of\": [\"outputs\"]", "\"record\": \"rate\", \"of\": [\"inputs\", \"outputs\"]");
        return Replace(text, isStandard ? "\"bcm\"," : "\"diffusive_bcm_as_published\", \"inner\": 1,", rule);
    }

    private static string Replace(string text, string part, string by)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.Replace(part, by, StringComparison.Ordinal);
    }

    private static void AssertSame(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var tolerance = Rounding * Math.Max(expected[i], Scale);
            Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
        }
    }
}
