using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Carlson2013;
using NeuroForge.Declarations;
using NeuroForge.Static;
using NeuroForge.SweeneyClopath2017;
using NeuroForge.WeightBasedRewiring;

namespace NeuroForge.Mechanisms.Tests;

/// <summary>Rules and strategies with parameters in the unit of a weight say which unit that is; those without take any.</summary>
public sealed class WeightUnitTests
{
    [Theory]
    [InlineData(typeof(FourTraceStdp<>), "nS")]
    [InlineData(typeof(PruneAndRegrowFromSource), "nS")]
    [InlineData(typeof(PruneAndRegrowAnywhere), "nS")]
    [InlineData(typeof(Bcm<>), "1")]
    [InlineData(typeof(DiffusiveBcm<>), "1")]
    [InlineData(typeof(DiffusiveBcmAsPublished<>), "1")]
    [InlineData(typeof(NearestNeighbourStdp<>), null)]
    [InlineData(typeof(HomeostaticStdp<>), null)]
    [InlineData(typeof(StaticSynapse<>), null)]
    [InlineData(typeof(ContinuousSynapse<>), null)]
    [InlineData(typeof(Homeostatic), null)]
    [InlineData(typeof(HomeostaticNest), null)]
    public void A_mechanism_says_in_which_unit_weights_must_be(Type type, string? unit) =>
        Assert.Equal(unit, Mechanism.Declare(type, PluginIdentity.None).WeightUnit?.Text);
}
