using NeuroForge.Declarations;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Static;
using NeuroForge.SweeneyClopath2017;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

/// <summary>The names that descriptions use are a promise: changing one breaks every model that has it.</summary>
public sealed class DeclarationTests
{
    public static TheoryData<Type, string> Declarations => new()
    {
        { typeof(RateNeuron<>), "rate_neuron(tau, drive): rate; input in 1" },
        { typeof(BcmNeuron<>), "bcm_neuron(tau, r_0, r_max, target, threshold_rate, messenger_share): rate, threshold; input in 1, messenger in 1" },
        { typeof(OrnsteinUhlenbeck<>), "ornstein_uhlenbeck(tau, sigma): rate" },
        { typeof(ContinuousSynapse<>), "continuous" },
        { typeof(Bcm<>), "bcm(learning_rate, w_min, w_max, decay)" },
        { typeof(DiffusiveBcm<>), "diffusive_bcm(learning_rate, inner, outer, both, w_min, w_max, decay)" },
        { typeof(DiffusiveBcmAsPublished<>), "diffusive_bcm_as_published(learning_rate, inner, outer, both, w_min, w_max, decay)" },
        { typeof(DiffusionProfile), "diffusion_profile(width, self, normalized, period_x, period_y, period_z)" },
        { typeof(RandomGroup), "random_group(groups, amounts, arrangement, first, last, partner, duration, pause, start)" },
        { typeof(RandomNeurons), "random_neurons(draws, amount, first, duration, pause, start)" },
        { typeof(RandomGroupOnBackground), "random_group_on_background(groups, amount, background, background_duration, duration, pause, start)" },
        {
            typeof(RandomGroupWithSecondary),
            "random_group_with_secondary(groups, amounts, secondary_groups, secondary_amounts, pairs, duration, pause, start)"
        },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_mechanism_keeps_its_names(Type type, string expected) => Spelling.AssertKept(type, expected);

    [Theory]
    [InlineData(typeof(Bcm<>), true)]
    [InlineData(typeof(DiffusiveBcm<>), true)]
    [InlineData(typeof(DiffusiveBcmAsPublished<>), true)]
    [InlineData(typeof(ContinuousSynapse<>), false)]
    public void Only_rules_that_learn_have_plastic_weights(Type rule, bool plastic) =>
        Assert.Equal(plastic, Mechanism.Declare(rule, PluginIdentity.None).Weight!.Plastic);
}
