using NeuroForge.Mechanisms.Tests.Driving;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>Conductances that a neuron is given in every step, instead of those that spikes open.</summary>
public sealed class GivenConductanceTests
{
    private const double Step = 0.1;

    /// <summary>A conductance that is the same in every step is one of a synapse that does not decay, spikes included.</summary>
    [Theory]
    [InlineData("iaf_cond_exp", "ex", 60)]
    [InlineData("iaf_cond_exp", "in", 7)]
    [InlineData("iaf_cond_alpha", "ex", 60)]
    [InlineData("iaf_cond_alpha", "in", 7)]
    [InlineData("aeif_cond_exp", "ex", 60)]
    [InlineData("aeif_cond_exp", "in", 7)]
    [InlineData("aeif_cond_alpha", "ex", 60)]
    [InlineData("aeif_cond_alpha", "in", 7)]
    public void It_acts_as_one_that_does_not_decay(string model, string side, double conductance)
    {
        var (synaptic, given) = (Open(model), Open(model));
        synaptic.SetAll($"tau_syn_{side}", 1e18);
        synaptic.Begin(Step);
        given.Begin(Step);
        synaptic.SetAll($"g_{side}", conductance);
        given.SetAll($"g_stim_{side}", conductance);
        var spikes = 0;
        for (var step = 0; step < 1000; step++)
        {
            given.SetAll($"conductance_{side}", conductance);
            var spiked = synaptic.Step();
            Assert.Equal(spiked, given.Step());
            Assert.Equal(synaptic.Get("v_m", 0), given.Get("v_m", 0), 1e-9);
            spikes += spiked == 0 ? 0 : 1;
        }

        Assert.Equal(side == "ex", spikes > 2);
    }

    /// <summary>As a current, it acts in the step after its arrival.</summary>
    [Theory]
    [InlineData("iaf_cond_exp")]
    [InlineData("iaf_cond_alpha")]
    [InlineData("aeif_cond_exp")]
    [InlineData("aeif_cond_alpha")]
    public void It_acts_in_the_next_step(string model)
    {
        var (without, with) = (Open(model), Open(model));
        without.Begin(Step);
        with.Begin(Step);
        with.SetAll("conductance_ex", 10);
        without.Step();
        with.Step();
        Assert.Equal(without.Get("v_m", 0), with.Get("v_m", 0));
        with.SetAll("conductance_ex", 0);
        without.Step();
        with.Step();
        Assert.InRange(with.Get("v_m", 0) - without.Get("v_m", 0), 0.05, 1);
        Assert.Equal(0, with.Get("g_stim_ex", 0));
    }

    private static DrivenNeuron Open(string model) => DrivenNeuron.Open(ShelfModels.ByName[model], 1);
}
