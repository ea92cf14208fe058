using NeuroForge.Mechanisms.Tests.Driving;

namespace NeuroForge.Mechanisms.Tests.IntegrateAndFire;

/// <summary>Potentials, synaptic currents and spikes against those of NEST 3.9.</summary>
public sealed class NestTraceTests
{
    /// <summary>
    /// Both integrate exactly, so only rounding differs: NEST keeps the potential relative to E_L, here it is kept as it is, and each
    /// step rounds 70 mV by up to 7e-15 mV. The largest differences seen are 1.1e-13 mV and 1.8e-13 pA, 2e-15 of the values.
    /// </summary>
    private const double Relative = 1e-14;

    [Theory]
    [InlineData("iaf_psc_alpha", 1)]
    [InlineData("iaf_psc_alpha", 8)]
    [InlineData("iaf_psc_exp", 1)]
    [InlineData("iaf_psc_exp", 8)]
    [InlineData("iaf_psc_delta", 1)]
    [InlineData("iaf_psc_delta", 8)]
    public void A_neuron_follows_NEST_and_spikes_in_the_same_steps(string model, int width)
    {
        var trace = new NestTrace(model);
        var (excitatory, inhibitory) = (trace.Arrivals("exc"), trace.Arrivals("inh"));
        var neuron = DrivenNeuron.Open(IntegrateAndFireModels.ByName[model], width);
        neuron.SetAll("i_e", trace.Current);
        neuron.Begin(trace.Resolution);

        var spikes = new List<int>();
        for (var step = 0; step < trace.Columns["v_m"].Length; step++)
        {
            neuron.SetAll("ex", excitatory.Contains(step) ? trace.Weight : 0);
            neuron.SetAll("in", inhibitory.Contains(step) ? -trace.Weight : 0);
            if (neuron.Step() != 0)
            {
                spikes.Add(step);
            }

            foreach (var (quantity, expected) in trace.Columns)
            {
                Assert.Equal(expected[step], neuron.Get(quantity, width - 1), Relative * Math.Max(1, Math.Abs(expected[step])));
            }
        }

        Assert.Equal(trace.Spikes, spikes);
    }
}
