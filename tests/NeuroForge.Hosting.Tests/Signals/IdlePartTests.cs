using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>What has no effect within the run, or one that hangs on the order of the description, is warned of at its place.</summary>
public sealed class IdlePartTests
{
    private const string Delayed = "\"delay\": \"1 ms\"";

    [Theory]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"1 nA\", \"start\": \"10 ms\"", "start")]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"1 nA\", \"start\": \"9 ms\"", "start")]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"1 nA\", \"start\": \"8.9 ms\"", null)]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"1 nA\", \"start\": \"5 ms\", \"stop\": \"5 ms\"", "stop")]
    [InlineData("\"model\": \"constant_current\", \"amplitude\": \"0 pA\"", "amplitude")]
    [InlineData("\"model\": \"step_current\", \"times\": [\"0 ms\", \"9 ms\"], \"amplitudes\": [\"0 pA\", \"1 nA\"]", "times")]
    [InlineData("\"model\": \"step_current\", \"times\": [\"0 ms\", \"8 ms\"], \"amplitudes\": [\"0 pA\", \"1 nA\"]", null)]
    [InlineData("\"model\": \"step_current\", \"times\": [], \"amplitudes\": []", "amplitudes")]
    [InlineData("\"model\": \"step_current\", \"times\": [\"1 ms\"], \"amplitudes\": [\"0 pA\"]", "amplitudes")]
    public void A_current_that_never_acts(string stimulus, string? parameter) =>
        AssertIdle(Parts.Population("A", "iaf_psc_exp"), Parts.Stimulus(stimulus, "current", Delayed), parameter);

    [Theory]
    [InlineData("\"model\": \"spike_train\", \"times\": [\"1 s\"]", "times")]
    [InlineData("\"model\": \"spike_train\", \"times\": [\"9.1 ms\"]", "times")]
    [InlineData("\"model\": \"spike_train\", \"times\": [\"1 s\", \"9 ms\"]", null)]
    [InlineData("\"model\": \"spike_train\", \"times\": []", "times")]
    [InlineData("\"model\": \"poisson\", \"rate\": \"0 Hz\"", "rate")]
    public void Spikes_that_never_arrive(string stimulus, string? parameter) =>
        AssertIdle(Parts.Population("A", "iaf_psc_exp"), Parts.Stimulus(stimulus, "ex", $"\"weight\": \"1 pA\", {Delayed}"), parameter);

    [Theory]
    [InlineData("\"model\": \"random_group\", \"groups\": 2, \"amounts\": [0]", "amounts")]
    [InlineData("\"model\": \"random_group\", \"groups\": 2, \"amounts\": [0, 1]", null)]
    [InlineData("\"model\": \"random_group\", \"groups\": 2, \"amounts\": [1], \"start\": \"9 ms\"", "start")]
    [InlineData("\"model\": \"random_group\", \"groups\": 2, \"amounts\": [1], \"start\": \"8.9 ms\"", null)]
    [InlineData("\"model\": \"random_neurons\", \"draws\": 1, \"amount\": 0", "amount")]
    [InlineData("\"model\": \"random_group_on_background\", \"groups\": 2, \"amount\": 0, \"background\": 0", "amount")]
    [InlineData("\"model\": \"random_group_on_background\", \"groups\": 2, \"amount\": 0, \"background\": 0.1", null)]
    public void A_presentation_of_nothing(string stimulus, string? parameter) =>
        AssertIdle(Parts.Population("A", "rate_neuron"), Parts.Stimulus(stimulus, "input", $"\"weight\": 1, {Delayed}"), parameter);

    [Fact]
    public void A_source_of_rate_0() => Pairing
        .Read(Parts.Population("A", "poisson_source", rest: "\"parameters\": { \"rate\": \"0 Hz\" }"), "\"stimuli\": {}")
        .AssertFound("NF1520 populations.A.parameters");

    [Theory]
    [InlineData("\"model\": \"fixed_probability\", \"p\": 0", true)]
    [InlineData("\"model\": \"fixed_probability\", \"p\": 1e-6", true)]
    [InlineData("\"model\": \"fixed_probability\", \"p\": 0.1", false)]
    [InlineData("\"model\": \"fixed_indegree\", \"indegree\": 0", true)]
    [InlineData("\"model\": \"fixed_outdegree\", \"outdegree\": 0", true)]
    [InlineData("\"model\": \"fixed_total_number\", \"n\": 0", true)]
    [InlineData("\"model\": \"given_pairs\", \"sources\": [], \"targets\": []", true)]
    [InlineData("\"model\": \"given_pairs\", \"sources\": [0], \"targets\": [1]", false)]
    [InlineData("\"model\": \"one_to_one\"", true)]
    [InlineData("\"model\": \"all_to_all\"", false)]
    public void A_projection_that_is_born_empty_and_stays_so(string connector, bool isWarnedOf)
    {
        const string Strategy = "\"strategy\": \"prune_and_regrow_anywhere\", \"every\": \"10 ms\", \"threshold\": \"1 nS\", \"regrown_weight\": \"1 nS\"";
        Connected("").AssertFound(isWarnedOf ? ["NF1326 projections.p.connect"] : []);
        Connected($", \"rewiring\": {{ {Strategy} }}").AssertFound();

        Model Connected(string rewiring) => Pairing.Read(
            Parts.Population("A", "conductance_lif"),
            Parts.Projection("A", "A", "ampa", Parts.Synapse("static", "\"1 nS\""), connector, $"\"autapses\": false, \"multapses\": false{rewiring}"));
    }

    /// <summary>Of 1.25 expected synapses one network in four has none, which shows when it is built. Projections of other names draw other synapses.</summary>
    [Fact]
    public void A_projection_that_turns_out_to_be_empty_is_told_when_it_is_built()
    {
        var (warnings, name) = (new List<string>(), "");
        for (var number = 0; warnings.Count == 0 && number < 40; number++)
        {
            name = $"p{number}";
            const string Few = "\"model\": \"fixed_probability\", \"p\": 0.002";
            var read = Pairing.Read(
                Parts.Population("A", "conductance_lif", 25),
                Parts.Projection("A", "A", "ampa", Parts.Synapse("static", "\"1 nS\""), Few, name: name));
            using var simulation = new Simulation(read, new() { Warn = warnings.Add });
            Assert.Equal(simulation.Projection(name).Count == 0, warnings.Count > 0);
        }

        Assert.StartsWith($"projection {name} has no synapse and is never rewired", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A B", "B A", "A B", "back")]
    [InlineData("B A", "B A", "A B", "there")]
    [InlineData("A B", "A A", "A B", null)]
    public void Continuous_signals_without_a_delay_whose_order_decides(string order, string back, string there, string? projection)
    {
        var populations = order.Split(' ').Select(name => Parts.Population(name, name == "A" ? "rate_neuron" : "bcm_neuron", 1));
        var read = Pairing.Read(string.Join(", ", populations), $"\"projections\": {{ \"back\": {Continuous(back)}, \"there\": {Continuous(there)} }}");
        read.AssertFound(projection is null ? [] : [$"NF1327 projections.{projection}.synapse.delay"]);

        static string Continuous(string ends) =>
            $$"""
            {
              "from": "{{ends.Split(' ')[0]}}", "to": "{{ends.Split(' ')[1]}}", "receptor": "input",
              "synapse": { {{Parts.Synapse("continuous", "1", "0 ms")}} }, "connect": { "model": "all_to_all" }
            }
            """;
    }

    private static void AssertIdle(string population, string stimulus, string? parameter) =>
        Pairing.Read(population, stimulus, duration: 10).AssertFound(parameter is null ? [] : [$"NF1520 stimuli.s.{parameter}"]);
}
