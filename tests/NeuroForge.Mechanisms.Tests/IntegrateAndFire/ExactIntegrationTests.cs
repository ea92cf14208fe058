using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;

namespace NeuroForge.Mechanisms.Tests.IntegrateAndFire;

/// <summary>Exact integration: between spikes on a coarse grid, the size of the step does not matter.</summary>
public sealed class ExactIntegrationTests
{
    private const double Coarse = 0.2;
    private const int CoarseSteps = 1000;

    /// <summary>
    /// A step rounds 70 mV by at most 7e-15 mV, and an error decays with tau_m: the sum over tau_m / step = 400 of the smallest steps
    /// is below 3e-12 mV for each of the two runs.
    /// </summary>
    private const double Rounding = 6e-12;

    [Theory]
    [InlineData("iaf_psc_alpha", 2, 2)]
    [InlineData("iaf_psc_alpha", 10, 8)]
    [InlineData("iaf_psc_exp", 2, 4)]
    [InlineData("iaf_psc_exp", 10, 8)]
    [InlineData("iaf_psc_delta", 2, 8)]
    public void Shorter_steps_leave_the_potential_as_it_is(string model, double tauSyn, int parts)
    {
        var coarse = Potentials(model, tauSyn, 1);
        var fine = Potentials(model, tauSyn, parts);
        Assert.All(coarse.Zip(fine), pair => Assert.Equal(pair.First, pair.Second, Rounding));
        Assert.InRange(coarse.Max() - coarse.Min(), 1, 15);
    }

    /// <summary>The potential at the end of each coarse step, below threshold throughout.</summary>
    private static double[] Potentials(string model, double tauSyn, int parts)
    {
        var neuron = DrivenNeuron.Open(IntegrateAndFireModels.ByName[model], 1);
        neuron.Set("i_e", 0, 40);
        if (neuron.Mechanism.Parameters.Any(parameter => parameter.Name == "tau_syn_ex"))
        {
            neuron.Set("tau_syn_ex", 0, tauSyn);
            neuron.Set("tau_syn_in", 0, 0.7 * tauSyn);
        }

        neuron.Begin(Coarse / parts);
        var random = new RandomStream(7, StreamPurpose.Population, 0);
        var scale = model == "iaf_psc_delta" ? 0.5 : 20;
        var potentials = new double[CoarseSteps];
        for (var step = 0; step < CoarseSteps * parts; step++)
        {
            var onGrid = (step + 1) % parts == 0;
            neuron.Set("ex", 0, onGrid && random.NextDouble() < 0.1 ? scale * random.NextDouble() : 0);
            neuron.Set("in", 0, onGrid && random.NextDouble() < 0.1 ? -scale * random.NextDouble() : 0);
            Assert.Equal(0u, neuron.Step());
            potentials[step / parts] = neuron.Get("v_m", 0);
        }

        return potentials;
    }
}
