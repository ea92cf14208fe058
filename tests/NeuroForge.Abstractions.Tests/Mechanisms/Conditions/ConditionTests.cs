using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Abstractions.Tests.Mechanisms.Conditions;

/// <summary>What a mechanism states of its parameters beside their bounds: how they stand to each other and to the step.</summary>
public sealed class ConditionTests
{
    private static readonly Mechanism Neuron = Mechanism.Declare(typeof(Conditioned<>), PluginIdentity.None);
    private static readonly Mechanism Strategy = Mechanism.Declare(typeof(ConditionedStrategy), PluginIdentity.None);

    [Theory]
    [InlineData(ParameterRelation.Above, 2, 1, true)]
    [InlineData(ParameterRelation.Above, 1, 1, false)]
    [InlineData(ParameterRelation.AtLeast, 1, 1, true)]
    [InlineData(ParameterRelation.AtLeast, 1, 2, false)]
    [InlineData(ParameterRelation.Below, 1, 2, true)]
    [InlineData(ParameterRelation.Below, 1, 1, false)]
    [InlineData(ParameterRelation.AtMost, 1, 1, true)]
    [InlineData(ParameterRelation.AtMost, 2, 1, false)]
    [InlineData(ParameterRelation.AtMost, double.NaN, 1, false)]
    [InlineData(ParameterRelation.Above, 1, double.NaN, false)]
    public void A_condition_holds_or_does_not(ParameterRelation relation, double value, double other, bool holds) =>
        Assert.Equal(holds, new ParameterCondition(relation, "other").Holds(value, other));

    [Fact]
    public void Conditions_name_the_other_parameter_as_descriptions_do() => Assert.Equal(
        ["v_reset < v_threshold", "floor <= v_reset", "tau > least", "tau >= floor_ms"],
        Neuron.Parameters.SelectMany(parameter => parameter.Conditions.Select(condition => $"{parameter.Name} {condition}")));

    [Fact]
    public void A_class_states_conditions_on_properties_that_stand_anywhere() =>
        Assert.Equal([new ParameterCondition(ParameterRelation.AtLeast, "threshold")], Strategy.Parameters.Single(p => p.Name == "given").Conditions);

    [Fact]
    public void The_range_shows_bounds_conditions_and_steps()
    {
        Assert.Equal(
            ["", "< v_threshold", "<= v_reset", "> 0, > least, >= floor_ms, >= 1 step", ">= 0, whole steps", "> 0, whole steps", "", ""],
            Neuron.Parameters.Select(parameter => parameter.Range));
        Assert.Equal(">= 0, >= threshold", Strategy.Parameters.Single(p => p.Name == "given").Range);
    }

    [Fact]
    public void What_it_states_of_the_step_is_kept()
    {
        Assert.Equal((true, 0), (Of("rest").WholeSteps, Of("rest").MinSteps));
        Assert.Equal((false, 1), (Of("tau").WholeSteps, Of("tau").MinSteps));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1], Neuron.Parameters.Select(p => p.MaxPerStep));
        Assert.True(Strategy.Parameters.Single(p => p.Name == "given").IsWeight);
        Assert.Equal("it overshoots", Neuron.StepLimit);
        Assert.Null(Strategy.StepLimit);
    }

    [Fact]
    public void The_window_of_a_firing_rate_is_whole_steps_and_one_at_least()
    {
        var rule = Mechanism.Declare(typeof(Windowed<>), PluginIdentity.None);
        Assert.Equal((true, 1), (rule.Parameters[0].WholeSteps, rule.Parameters[0].MinSteps));
        Assert.False(rule.Parameters[1].WholeSteps);
    }

    [Fact]
    public void A_weight_has_bounds_of_numbers_and_parameters()
    {
        var weight = Mechanism.Declare(typeof(Windowed<>), PluginIdentity.None).Weight!;
        Assert.Equal("0 to 5, <= greatest", weight.Range);
        Assert.Equal(new ParameterCondition(ParameterRelation.AtMost, "greatest"), Assert.Single(weight.Conditions));
    }

    private static ParameterDeclaration Of(string name) => Neuron.Parameters.Single(p => p.Name == name);
}
