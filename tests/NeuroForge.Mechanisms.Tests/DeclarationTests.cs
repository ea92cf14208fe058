using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Layouts;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Recorders;
using NeuroForge.Static;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests;

/// <summary>The names that descriptions use are a promise: changing one breaks every model that has it.</summary>
public sealed class DeclarationTests
{
    public static TheoryData<Type, string> Declarations => new()
    {
        { typeof(IafPscAlpha<>), "iaf_psc_alpha(c_m, tau_m, tau_syn_ex, tau_syn_in, t_ref, e_l, i_e, v_th, v_reset): v_m, i_syn_ex, i_syn_in, drive_ex, drive_in, i_stim, refractory; ex in pA, in in pA, current in pA" },
        { typeof(IafPscExp<>), "iaf_psc_exp(c_m, tau_m, tau_syn_ex, tau_syn_in, t_ref, e_l, i_e, v_th, v_reset): v_m, i_syn_ex, i_syn_in, i_stim, refractory; ex in pA, in in pA, current in pA" },
        { typeof(IafPscDelta<>), "iaf_psc_delta(c_m, tau_m, t_ref, e_l, i_e, v_th, v_reset): v_m, i_stim, refractory; ex in mV, in in mV, current in pA" },
        { typeof(StaticSynapse<>), "static" },
        { typeof(Poisson), "poisson(rate)" },
        { typeof(SpikeTrain), "spike_train(times)" },
        { typeof(PulsePacket), "pulse_packet(times, activity, sdev)" },
        { typeof(ConstantCurrent), "constant_current(amplitude, start, stop)" },
        { typeof(StepCurrent), "step_current(times, amplitudes)" },
        { typeof(OrnsteinUhlenbeckCurrent), "ornstein_uhlenbeck_current(mean, sigma, tau)" },
        { typeof(OrnsteinUhlenbeckConductance), "ornstein_uhlenbeck_conductance(mean, sigma, tau)" },
        { typeof(AllToAll), "all_to_all" },
        { typeof(OneToOne), "one_to_one(by)" },
        { typeof(FixedProbability), "fixed_probability(p, skip_equal_indices)" },
        { typeof(FixedIndegree), "fixed_indegree(indegree, sd)" },
        { typeof(FixedOutdegree), "fixed_outdegree(outdegree)" },
        { typeof(FixedTotalNumber), "fixed_total_number(n)" },
        { typeof(Csv), "csv" },
        { typeof(Grid), "grid(columns, spacing, periodic)" },
        { typeof(Uniform), "uniform(width, height, depth, periodic)" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_mechanism_keeps_its_names(Type type, string expected) => Spelling.AssertKept(type, expected);

    /// <summary>What NEST 3.9 gives the three models, in the same units.</summary>
    [Theory]
    [InlineData(typeof(IafPscAlpha<>))]
    [InlineData(typeof(IafPscExp<>))]
    [InlineData(typeof(IafPscDelta<>))]
    public void Neurons_have_the_defaults_of_NEST(Type model)
    {
        var defaults = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["c_m"] = 250,
            ["tau_m"] = 10,
            ["tau_syn_ex"] = 2,
            ["tau_syn_in"] = 2,
            ["t_ref"] = 2,
            ["e_l"] = -70,
            ["i_e"] = 0,
            ["v_th"] = -55,
            ["v_reset"] = -70,
        };
        Assert.All(Mechanism.Declare(model, PluginIdentity.None).Parameters, parameter => Assert.Equal(defaults[parameter.Name], parameter.Default));
    }
}
