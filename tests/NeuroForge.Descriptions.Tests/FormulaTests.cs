using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Values that are computed, and values that a caller sets by their path.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("= tau", 10)]
    [InlineData("= $tau + 2 ms", 12)]
    [InlineData("= 2 * tau - 1 ms", 19)]
    [InlineData("= -g * J / 1 pA * 1 ms", -292.5)]
    [InlineData("= c / conductance", 0.25)] // 250 pF / 1 uS = 0.25 ms
    [InlineData("= 0.002 s", 2)]
    [InlineData("= 1 / rate", 4)]
    [InlineData("= 2 ^ 3 ^ 2 * 1 ms", 512)]
    [InlineData("= (2 + 3) * ms", 5)]
    [InlineData("= sqrt(tau * 0.4 s)", 63.245553203367585)] // sqrt(4000) ms
    [InlineData("= sqrt(tau * tau)", 10)]
    [InlineData("= tau ^ 2 / tau", 10)]
    [InlineData("= min(tau, 3 ms, 0.005 s)", 3)]
    [InlineData("= max(tau, 0.02 s)", 20)]
    [InlineData("= 1e1 ms", 10)]
    [InlineData("= 1 ms * (3 - -2)", 5)]
    [InlineData("= twice", 20)]
    public void A_formula_has_its_value_in_the_unit_of_its_place(string formula, double expected) =>
        Assert.Equal(expected, Value(formula), 1e-14 * Math.Abs(expected)); // a few roundings of products

    [Fact]
    public void Functions_and_constants_are_those_of_the_textbook()
    {
        // NeuroForge's exponential and logarithm are within 2 units in the last place.
        Assert.Equal(Math.Exp(1.5), Value("= exp(1.5) * 1 ms"), 1e-15 * Math.Exp(1.5));
        Assert.Equal(Math.Log(7), Value("= log(7) * 1 ms"), 1e-15);
        Assert.Equal(Math.PI, Value("= pi * 1 ms"));
        Assert.Equal(Math.Pow(2, 0.3), Value("= 2 ^ 0.3 * 1 ms"), 1e-15 * 2);
    }

    [Fact]
    public void A_formula_can_stand_for_numbers_times_and_parts_of_distributions()
    {
        var plan = Read("""
            "parameters": { "n": 10, "tau": "10 ms", "size": "= 4 * n", "spread": "= tau / 10" },
            "simulation": { "duration": "= n * tau", "step": "0.1 ms", "seed": "= n + 1" },
            "populations": { "E": { "size": "$size", "model": "leaky",
              "parameters": { "tau_m": { "normal": { "mean": "= tau", "sd": "$spread", "min": "= tau / 2", "max": "= 2 * tau" } } } } }
            """).Require();
        Assert.Equal((40, 1000, 11UL), (plan.Populations[0].Size, plan.Steps, plan.Seed));
        var normal = Assert.IsType<NormalDistribution>(plan.Populations[0].Parameters["tau_m"]);
        Assert.Equal((10, 1, 5, 20), (normal.Mean, normal.Deviation, normal.Min, normal.Max));
    }

    /// <summary>A prefix that is probably a slip of the keyboard is doubted where the quantity is written, however many formulas use it.</summary>
    [Theory]
    [InlineData("\"span\": \"250 Ms\"", "= span / 1e9 + span / 1e9", "parameters.span", "\"250 ms\"")]
    [InlineData("\"span\": \"1 GV\", \"per\": \"= span / 1 V\"", "= per * 1e-9 ms", "parameters.span", "\"1 V\"")]
    [InlineData("\"span\": \"1 ms\"", "= 1e-9 * 3 Ms + span", "populations.E.parameters.tau_m", "\"3 ms\"")]
    [InlineData("\"span\": \"3 MOhm\"", "= span * 1 nF", null, null)]
    public void A_quantity_of_an_unusual_size_in_a_formula(string parameters, string formula, string? path, string? meant)
    {
        var found = Read($$"""
            "parameters": { {{parameters}} }, "simulation": { "duration": "1 ms", "step": "0.1 ms" },
            "populations": { "E": { "size": 2, "model": "leaky", "parameters": { "tau_m": "{{formula}}" } } }
            """).Diagnostics.Where(d => d.Code.Id == "NF1221").ToList();
        Assert.Equal(path is null ? [] : [path], found.Select(d => d.Path));
        Assert.All(found, d => Assert.Equal($"did you mean {meant}?", d.Hint));
    }

    [Fact]
    public void The_hash_is_of_the_values_and_not_of_the_formulas()
    {
        string Hash(string n, string size) => Read($$"""
            "parameters": { "n": {{n}} }, "simulation": { "duration": "1 ms", "step": "0.1 ms" },
            "populations": { "E": { "size": {{size}}, "model": "leaky", "parameters": { "tau_m": "= n * 1 ms" } } }
            """).Hash;
        Assert.Equal(Hash("10", "20"), Hash("10", "\"= 2 * n\""));
        Assert.NotEqual(Hash("10", "\"= 2 * n\""), Hash("11", "\"= 2 * n\""));
    }

    [Theory]
    [InlineData("simulation.duration", "5ms")]
    [InlineData("populations.E.size", "7")]
    [InlineData("populations.E.parameters.tau_m", "12 ms")]
    [InlineData("populations.E.parameters.v_th", "-50 mV")]
    [InlineData("stimuli.drive.to[0]", "E")]
    [InlineData("protocol[0].for", "500 us")]
    [InlineData("protocol[0].set.stimuli.drive.rate", "= 2 * rate")]
    public void Any_value_can_be_set_by_its_path(string path, string value)
    {
        var plain = Experiment(new());
        var set = Experiment(new() { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { [path] = value } });
        Assert.Empty(set.Diagnostics);
        Assert.Equal(path == "stimuli.drive.to[0]", plain.Hash == set.Hash);
    }

    [Theory]
    [InlineData("simulation.duratio", "5 ms", "NF1101", "did you mean \"duration\"?")]
    [InlineData("simulations.duration", "5 ms", "NF1109", "did you mean \"simulation\"?")]
    [InlineData("populations.E.parameters.tau", "5 ms", "NF1103", "tau_m")]
    [InlineData("populations.X.size", "5", "NF1109", "there is: E")]
    [InlineData("protocol[3].for", "5 ms", "NF1109", "[0]")]
    [InlineData("populations.E.size", "5 ms", "NF1008", "")]
    public void A_path_that_leads_nowhere_is_refused_with_what_there_is(string path, string value, string code, string hint)
    {
        var result = Experiment(new() { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { [path] = value } });
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal(code, error.Code.Id);
        Assert.Contains(hint, error.Hint ?? "", StringComparison.Ordinal);
    }

    private static DescriptionResult Experiment(Parts.DescriptionOptions options) => Read("""
        "parameters": { "rate": "1 kHz" },
        "simulation": { "duration": "10 ms", "step": "0.1 ms" },
        "populations": { "E": { "size": 10, "model": "leaky", "parameters": { "tau_m": "10 ms" } } },
        "stimuli": { "drive": { "model": "poisson", "rate": "$rate", "to": ["E"], "receptor": "ex", "weight": "6.2 pA" } },
        "protocol": [ { "phase": "only", "for": "1 ms", "set": { "stimuli.drive.rate": "3 kHz" } } ]
        """, options);

    private static double Value(string formula) => Read($$"""
        "parameters": { "tau": "10 ms", "g": 0.5, "J": "585 pA", "c": "250 pF", "conductance": "1 uS", "rate": "0.25 kHz", "twice": "= 2 * tau" },
        "simulation": { "duration": "1 ms", "step": "0.1 ms" },
        "populations": { "E": { "size": "= 0 * (g + 1) * tau / 1 ms + 0 * J / 1 pA + 0 * c / 1 pF + 0 * conductance / 1 nS + 0 * rate / 1 Hz + 0 * twice / 1 ms + 1",
          "model": "leaky", "calcium": { "tau": "10 s", "beta": 0.001 },
          "elements": { "a": { "curve": "gaussian", "growth_rate": "= 1 / ({{formula[1..]}})" } } } }
        """).Require().Populations[0].Elements[0].Parameters["growth_rate"].Single is { } rate ? 1 / rate : double.NaN;

    private static DescriptionResult Read(string sections, Parts.DescriptionOptions? options = null) => DescriptionReader.Read(
        $$"""{ "format": "neuroforge/1", "name": "formulas", "requires": { "neurons": "^1.0", "surroundings": "^0.3" }, {{sections}} }""",
        "formulas.json",
        new TestMechanisms(),
        options);
}
