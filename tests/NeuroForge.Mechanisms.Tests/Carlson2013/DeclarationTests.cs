using NeuroForge.Carlson2013;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.Carlson2013;

/// <summary>The names that descriptions use, and the values of the published code.</summary>
public sealed class DeclarationTests
{
    public static TheoryData<Type, string> Declarations => new()
    {
        { typeof(IzhikevichConductance<>), "izhikevich_conductance(a 0.02 1/ms, b 0.2 1/ms, c -65 mV, d 8 mV/ms, tau_ampa 5 ms, tau_nmda 150 ms, v_rev 0 mV, v_th 30 mV): v_m -65 mV, u -13 mV/ms, g_ampa 0 1, g_nmda 0 1; ampa 1, nmda 1" },
        { typeof(IzhikevichConductanceGaba<>), "izhikevich_conductance_gaba(a 0.02 1/ms, b 0.2 1/ms, c -65 mV, d 8 mV/ms, tau_ampa 5 ms, tau_nmda 150 ms, tau_gaba_a 6 ms, tau_gaba_b 150 ms, v_rev 0 mV, v_rev_gaba_a -70 mV, v_rev_gaba_b -90 mV, v_th 30 mV, v_min -90 mV, t_ref 1 ms): v_m -65 mV, u -13 mV/ms, g_ampa 0 1, g_nmda 0 1, g_gaba_a 0 1, g_gaba_b 0 1, refractory 0 1; ampa 1, nmda 1, gaba_a 1, gaba_b 1" },
        { typeof(InhomogeneousPoissonSource<>), "inhomogeneous_poisson_source(): ; rate Hz" },
        { typeof(NearestNeighbourStdp<>), "nearest_neighbour_stdp(tau_plus 20 ms, tau_minus 60 ms, a_plus 0.0002 1, a_minus 6.6E-05 1, w_min 0 1, w_max 0.03 1): ; " },
        { typeof(HomeostaticStdp<>), "homeostatic_stdp(tau_plus 20 ms, tau_minus 60 ms, a_plus 0.0002 1, a_minus 6.6E-05 1, w_min 0 1, w_max 0.03 1, alpha 0.1 1, beta 1 1, gamma 50 1, target_rate 35 Hz, window 5000 ms): ; " },
        { typeof(Gratings), "gratings(side 32 1, orientations 40 1, cycles 1.2 1, rate 28 Hz, background 1 Hz, shown 2000 ms, pause 500 ms): ; " },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_mechanism_keeps_its_names_and_defaults(Type type, string expected)
    {
        var mechanism = Mechanism.Declare(type, PluginIdentity.None);
        Assert.Equal(expected, Spell(mechanism));
        Spelling.AssertDocumented(mechanism);
    }

    [Theory]
    [InlineData(typeof(NearestNeighbourStdp<>))]
    [InlineData(typeof(HomeostaticStdp<>))]
    public void Weights_are_plastic_and_traces_count_the_nearest_spike_alone(Type rule)
    {
        var mechanism = Mechanism.Declare(rule, PluginIdentity.None);
        Assert.True(mechanism.Weight!.Plastic);
        Assert.All(mechanism.Seen.OfType<SeenTrace>(), trace => Assert.True(trace.Nearest));
        Assert.Equal([(Side.Pre, "tau_plus"), (Side.Post, "tau_minus")], mechanism.Seen.OfType<SeenTrace>().Select(trace => (trace.Side, trace.Tau.Name)));
    }

    private static string Spell(Mechanism mechanism) =>
        FormattableString.Invariant(
            $"{mechanism.Id}({string.Join(", ", mechanism.Parameters.Select(p => FormattableString.Invariant($"{p.Name} {p.Default} {p.Unit}")))}): ")
            + FormattableString.Invariant($"{string.Join(", ", mechanism.States.Select(s => FormattableString.Invariant($"{s.Name} {s.Initial} {s.Unit}")))}; ")
            + FormattableString.Invariant($"{string.Join(", ", mechanism.Inputs.Select(i => $"{i.Name} {i.Unit}"))}");
}
