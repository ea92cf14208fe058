using NeuroForge.Equations.Models;
using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Equations.Tests;

/// <summary>Mistakes in synapse rules have a place; what cannot be done from spike to spike is refused unless it is asked for in each step.</summary>
public sealed class SynapseMistakeTests
{
    private static readonly (string, string)[] Parameters = [("tau", "10 ms"), ("eta", "0.1")];

    [Theory]
    [InlineData("weight += eta*z", "UnknownName 14: there is no \"z\" here")]
    [InlineData("weigth += eta", "UnknownName 0: the rule has no state \"weigth\"")]
    [InlineData("weight += tau", "Dimension 7: the left side of \"+\" is a pure number, but the right side is in ms")]
    [InlineData("weight = tau", "Dimension 9: \"weight\" is a pure number, but the value is in ms")]
    [InlineData("eta += 1", "Meaning 0: \"eta\" is not a state of the synapse, so a spike cannot change it")]
    [InlineData("v_post += 1 mV", "Meaning 0: \"v_post\" is not a state of the synapse, so a spike cannot change it")]
    [InlineData("transmitted += weight", "Meaning 0: \"transmitted\" has no value before")]
    [InlineData("transmitted = weight", "Meaning 0: a spike is transmitted twice")]
    [InlineData("weight = transmitted", "Meaning 9: \"transmitted\" has no value before it is transmitted")]
    [InlineData("dweight/dt = 1/tau", "Meaning 1: a differential equation is not possible here")]
    [InlineData("weight += noise()*sqrt(tau)", "Meaning 0: noise is not possible in a synapse rule")]
    [InlineData("c += before(c)", "Meaning 12: \"c\" is not a trace of spikes, so it has no value before the spikes of a step")]
    [InlineData("c += before(2)", "Meaning 12: this is not a trace of spikes, which is a state of a synapse rule")]
    public void A_statement_at_a_spike_is_refused(string statement, string expected) => Assert.Equal(
        expected,
        Errors(Models.Synapse(
            "rule", ["dc/dt = -c/tau"], Parameters, [("c", "0")], ["c += eta", "transmitted = weight", statement], seen: [Post("v", "mV")])).Split('\n')[0]);

    [Theory]
    [InlineData("dc/dt = -c*c/tau", "Method 1: the equation of \"c\" is not linear with constant coefficients, so it cannot be solved from")]
    [InlineData("dc/dt = -c*v_post/(1 mV)/tau", "Method 1: the equation of \"c\" is not linear with constant coefficients, so it")]
    [InlineData("dc/dt = (weight - c)/tau", "Method 1: the equation of \"c\" depends on \"weight\", so it cannot be solved from one spike")]
    [InlineData("dc/dt = c/tau", "Method 1: \"c\" grows without bounds between spikes")]
    [InlineData("dc/dt = 1/tau", "Method 1: \"c\" grows without bounds between spikes")]
    [InlineData("dc/dt = (1 - c)/tau", "Method 1: a state that is integrated from spike to spike begins at rest, so that a synapse may be new at any time")]
    [InlineData("dc/dt = (eta - c)/tau", "Method 1: a state that is integrated from spike to spike begins at rest, so that a synapse may be new at any time")]
    [InlineData("dweight/dt = -weight/tau", "Method 1: the weight changes between spikes, so it must be integrated in each step")]
    public void What_has_no_solution_between_spikes_is_refused(string equation, string expected)
    {
        string[] equations = equation.StartsWith("dc", StringComparison.Ordinal) ? [equation] : [equation, "dc/dt = -c/tau"];
        var rule = Models.Synapse("rule", equations, Parameters, [("c", "0")], ["c += eta*(1 - c)", "transmitted = weight*c"], seen: [Post("v", "mV")]);
        Assert.StartsWith(expected, Errors(rule), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "heun", "Method 0: a method is for equations that are integrated in each step")]
    [InlineData("clock_driven", null, null, "Method 0: nothing of this rule needs to be integrated in each step")]
    [InlineData("clock", null, null, "UnknownName 0: there is no integration \"clock\"")]
    [InlineData("clock_driven", "dweight/dt = -weight/tau", "rk4", "Method 0: \"rk4\" is not a method for synapses")]
    public void An_integration_that_does_not_fit_is_refused(string? integration, string? equation, string? method, string expected) => Assert.StartsWith(
        expected,
        Errors(Models.Synapse(
            "rule", equation is null ? [] : [equation], Parameters, [], ["transmitted = weight*eta"], integration: integration, method: method)),
        StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_transmits_nothing_is_refused() =>
        Assert.Equal("Meaning 0: the rule transmits nothing", Mistakes(Models.Synapse("rule", [], Parameters[1..], [], ["weight += eta"])));

    [Fact]
    public void What_is_transmitted_has_the_unit_of_the_weight() => Assert.Equal(
        "Dimension 20: what is transmitted is a pure number, but the value is in ms",
        Mistakes(Models.Synapse("rule", [], Parameters[..1], [], ["transmitted = weight*tau"])));

    [Fact]
    public void A_transmission_at_the_spikes_of_the_target_is_refused() => Assert.Equal(
        "Meaning 0: a synapse transmits at spikes of the pre-synaptic neuron only",
        Mistakes(Models.Synapse("rule", [], [], [], ["transmitted = weight"], ["transmitted = weight"])));

    [Fact]
    public void A_signal_depends_on_the_pre_synaptic_neuron_alone() => Assert.Equal(
        "Meaning 0: the signal depends on more than parameters and states of the pre-synaptic neuron",
        Mistakes(Models.Synapse("rule", [], [], [], signal: "v_post/(1 mV)", seen: [Post("v", "mV")])));

    [Fact]
    public void A_state_that_never_changes_is_refused() => Assert.StartsWith(
        "Meaning 0: the state \"c\" never changes",
        Mistakes(Models.Synapse("rule", [], [], [("c", "1")], ["transmitted = weight*c"])),
        StringComparison.Ordinal);

    [Fact]
    public void A_time_constant_that_may_be_0_is_refused() => Assert.StartsWith(
        "Meaning 0: the time constant of \"x\" may be 0",
        Mistakes(Models.Synapse("rule", ["dx/dt = -x/tau"], [("tau", "0 ms")], [("x", "0")], ["transmitted = weight + x", "x += 1"])),
        StringComparison.Ordinal);

    [Fact]
    public void A_bound_has_the_unit_of_the_weight() => Assert.Equal(
        "Dimension 0: the weight is in nS, but its bound \"w_max\" is in 1",
        Mistakes(Models.Synapse("rule", [], [("w_max", "2")], [], ["transmitted = weight"], greatest: "w_max", unit: "nS")));

    [Fact]
    public void What_is_not_used_is_warned_of() => Assert.Equal(
        "Unused 0: nothing uses \"v_post\"\nUnused 0: the parameter \"eta\" is not used",
        Mistakes(Models.Synapse("rule", [], Parameters[1..], [], ["transmitted = weight"], seen: [Post("v", "mV")])));

    /// <summary>Names that C#, the contract or the generated code use themselves.</summary>
    [Fact]
    public void Any_name_can_be_used()
    {
        string[] names =
            ["weight_now", "sent", "elapsed", "step", "clock", "t_rex", "trace", "side", "on_pre_spike", "exp_", "signal", "double", "last", "before_x"];
        var rule = Compiled.Of(Models.Synapse(
            "on_step",
            [.. names.Select(name => $"d{name}/dt = -{name}/tau")],
            [("tau", "10 ms")],
            [.. names.Select(name => (name, "0"))],
            [.. names.Select(name => $"{name} += weight"), $"transmitted = weight*({string.Join(" + ", names)})"]));
        Assert.Equal([.. names, "last_event"], rule.States.Select(state => state.Name));
    }

    private static string Mistakes(SynapseSource source) => Compiled.Mistakes(source);

    /// <summary>The mistakes without warnings, which do not depend on them.</summary>
    private static string Errors(SynapseSource source) =>
        string.Join('\n', Mistakes(source).Split('\n').Where(line => !line.StartsWith("Unused", StringComparison.Ordinal)));

    private static SeenSource Post(string name, string unit) => new(Side.Post, new(name), Unit.Parse(unit));
}
