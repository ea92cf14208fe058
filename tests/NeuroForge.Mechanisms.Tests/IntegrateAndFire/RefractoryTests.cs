using NeuroForge.Mechanisms.Tests.Driving;

namespace NeuroForge.Mechanisms.Tests.IntegrateAndFire;

/// <summary>Spike, reset and refractory time.</summary>
public sealed class RefractoryTests
{
    private const double Step = 0.1;

    public static TheoryData<string, double> Cases()
    {
        var data = new TheoryData<string, double>();
        foreach (var model in IntegrateAndFireModels.ByName.Keys)
        {
            foreach (var time in new[] { 0, 0.1, 0.34, 2, 5 })
            {
                data.Add(model, time);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void After_a_spike_the_potential_rests_at_its_reset_for_the_refractory_time(string model, double refractory)
    {
        var neuron = Open(model);
        neuron.SetAll("t_ref", refractory);
        neuron.SetAll("v_reset", -65);
        neuron.SetAll("i_e", 1000);
        neuron.Begin(Step);
        while (neuron.Step() == 0)
        {
        }

        for (var step = 0; step < Math.Round(refractory / Step); step++)
        {
            Assert.Equal(-65, neuron.Get("v_m", 0));
            Assert.Equal(0u, neuron.Step());
        }

        Assert.Equal(-65, neuron.Get("v_m", 0));
        Assert.Equal(0, neuron.Get("refractory", 0));
        Assert.Equal(0u, neuron.Step());
        Assert.InRange(neuron.Get("v_m", 0), -64.9, -55);
    }

    [Theory]
    [InlineData("iaf_psc_alpha")]
    [InlineData("iaf_psc_exp")]
    [InlineData("iaf_psc_delta")]
    public void A_current_acts_from_the_end_of_the_step_in_which_it_arrives(string model)
    {
        var neuron = Open(model);
        neuron.Begin(Step);
        neuron.Set("current", 0, 100);
        neuron.Step();
        Assert.Equal(-70, neuron.Get("v_m", 0), 1e-13);
        neuron.Set("current", 0, 0);
        neuron.Step();

        // I tau_m / C (1 - e^(-h / tau_m))
        var rise = 100 * 10 / 250.0 * (1 - Math.Exp(-Step / 10));
        Assert.Equal(rise, neuron.Get("v_m", 0) + 70, 1e-13);
        neuron.Step();
        Assert.Equal(rise * Math.Exp(-Step / 10), neuron.Get("v_m", 0) + 70, 1e-13);
    }

    [Fact]
    public void A_jump_that_arrives_while_refractory_is_lost()
    {
        var neuron = Open("iaf_psc_delta");
        neuron.Begin(Step);
        neuron.Set("ex", 0, 20);
        Assert.Equal(1u, neuron.Step());
        Assert.Equal(0u, neuron.Step());
        Assert.Equal(-70, neuron.Get("v_m", 0));
    }

    [Theory]
    [InlineData("iaf_psc_alpha")]
    [InlineData("iaf_psc_exp")]
    [InlineData("iaf_psc_delta")]
    public void A_neuron_starts_at_rest_and_stays_there(string model)
    {
        var neuron = Open(model);
        neuron.SetAll("e_l", -61.3);
        neuron.Begin(Step);
        for (var step = 0; step < 100_000; step++)
        {
            neuron.Step();
        }

        // Half a unit in the last place of 61.3, gathered over tau_m / h = 100 steps.
        Assert.Equal(-61.3, neuron.Get("v_m", 0), 4e-13);
    }

    private static DrivenNeuron Open(string model) => DrivenNeuron.Open(IntegrateAndFireModels.ByName[model], 1);
}
