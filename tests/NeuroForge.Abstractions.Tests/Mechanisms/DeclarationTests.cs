using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>What a declaration says of a type: the one source for descriptions, their schema, the host and the documentation.</summary>
public sealed class DeclarationTests
{
    private static readonly PluginIdentity Plugin = new("sample", new Version(1, 2), "abc");
    private static readonly Mechanism Neuron = Mechanism.Declare(typeof(SampleNeuron<>), Plugin);
    private static readonly Mechanism Rule = Mechanism.Declare(typeof(SampleRule<>), Plugin);
    private static readonly Mechanism Layout = Mechanism.Declare(typeof(SampleLayout), Plugin);

    [Fact]
    public void A_mechanism_has_what_its_attribute_says()
    {
        Assert.Equal("sample_neuron", Neuron.Id);
        Assert.Equal(MechanismKind.NeuronModel, Neuron.Kind);
        Assert.Equal("Leaks.", Neuron.Doc);
        Assert.Equal("doi:10.0/1", Neuron.Reference);
        Assert.Equal(typeof(SampleNeuron<>), Neuron.Type);
        Assert.Same(Plugin, Neuron.Plugin);
        Assert.Equal("NeuronModel sample_neuron (sample 1.2)", Neuron.ToString());
        Assert.Equal("", Rule.Doc + Rule.Reference);
    }

    [Fact]
    public void Parameters_have_name_unit_default_bounds_and_place()
    {
        Assert.Equal(
            ["tau_m in ms, default 10, > 0, at 0: Time constant.", "rest in mV, default none, >= -100 and < 0, at 1: "], Neuron.Parameters.Select(Spell));
        Assert.All(Neuron.Parameters, parameter => Assert.Equal(typeof(double), parameter.Type));
        Assert.Equal("TauM", Neuron.Parameters[0].Member.Name);
    }

    [Fact]
    public void States_have_name_unit_start_bounds_and_place()
    {
        Assert.Equal(
            ["v_m in mV, from rest, , at 3: Potential.", "refractory in ms, from 1.5, >= 0, at 4: "],
            Neuron.States.Select(
                s => FormattableString.Invariant($"{s.Name} in {s.Unit}, from {s.From ?? (object)s.Initial}, {s.Bounds}, at {s.Index}: {s.Doc}")));
    }

    [Fact]
    public void Inputs_have_name_unit_and_place()
    {
        Assert.Equal(["ex in pA at 5: Excitation.", "g in nS at 6: "], Neuron.Inputs.Select(i => $"{i.Name} in {i.Unit} at {i.Index}: {i.Doc}"));
    }

    [Fact]
    public void A_kernel_counts_its_derived_constants_and_is_not_created()
    {
        Assert.Equal(1, Neuron.DerivedCount);
        Assert.True(Neuron.IsKernel);
        Assert.Null(Neuron.Weight);
        Assert.Contains("sample_neuron is a kernel", Assert.Throws<InvalidOperationException>(Neuron.Create).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_says_where_its_weight_is_and_whether_it_changes()
    {
        Assert.Equal(new WeightDeclaration(true, 2), Rule.Weight);
        Assert.Equal(["trace"], Rule.States.Select(s => s.Name));
        Assert.Equal(MechanismKind.SynapseRule, Rule.Kind);
    }

    [Fact]
    public void A_rule_and_a_strategy_say_in_which_unit_weights_must_be_if_they_care()
    {
        Assert.Equal("nS", Rule.WeightUnit!.Text);
        Assert.True(Mechanism.Declare(typeof(SampleStrategy), Plugin).WeightUnit!.IsPure);
        Assert.Null(Mechanism.Declare(typeof(SampleTurnover), Plugin).WeightUnit);
        Assert.Null(Neuron.WeightUnit);
    }

    [Fact]
    public void A_class_declares_parameters_of_every_kind_with_defaults_of_their_type()
    {
        var expected = new (string Name, Type Type, object? Default)[]
        {
            ("spacing", typeof(double), 1.5),
            ("columns", typeof(int), 3),
            ("many", typeof(long), 5_000_000_000L),
            ("periodic", typeof(bool), true),
            ("anchor", typeof(string), "origin"),
            ("direction", typeof(Direction), Direction.BackAndForth),
            ("offsets", typeof(double[]), null),
            ("hidden", typeof(double), 0.0),
        };
        Assert.Equal(expected, Layout.Parameters.Select(p => (p.Name, p.Type, p.Default)));
        Assert.All(Layout.Parameters, parameter => Assert.Equal(-1, parameter.Index));
    }

    [Fact]
    public void A_class_is_created_by_its_constructor_or_as_the_plugin_says()
    {
        Assert.False(Layout.IsKernel);
        Assert.IsType<SampleLayout>(Layout.Create());
        Assert.NotSame(Layout.Create(), Layout.Create());
        var made = new SampleLayout();
        Assert.Same(made, Mechanism.Declare(typeof(SampleLayout), Plugin, () => made).Create());
    }

    [Fact]
    public void A_default_can_be_set_on_the_member_that_declares_it()
    {
        var layout = (SampleLayout)Layout.Create();
        foreach (var parameter in Layout.Parameters.Where(p => p.Default is not null))
        {
            ((System.Reflection.PropertyInfo)parameter.Member).SetValue(layout, parameter.Default);
        }

        Assert.Equal((1.5, 3, 5_000_000_000L), (layout.Spacing, layout.Columns, layout.Many));
        Assert.Equal((true, "origin", Direction.BackAndForth), (layout.Periodic, layout.Anchor, layout.Direction));
    }

    [Fact]
    public void Without_a_plugin_a_mechanism_is_the_hosts()
    {
        Assert.Equal("host 0.0", Mechanism.Declare(typeof(SampleLayout), PluginIdentity.None).Plugin.ToString());
    }

    private static string Spell(ParameterDeclaration p) =>
        FormattableString.Invariant($"{p.Name} in {p.Unit}, default {p.Default ?? "none"}, {p.Bounds}, at {p.Index}: {p.Doc}");
}
