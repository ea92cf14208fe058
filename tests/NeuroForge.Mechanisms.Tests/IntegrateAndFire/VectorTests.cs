using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;

namespace NeuroForge.Mechanisms.Tests.IntegrateAndFire;

/// <summary>Eight neurons in one vector against the same eight one by one.</summary>
public sealed class VectorTests
{
    private const int Width = 8;
    private const int Steps = 3000;

    [Theory]
    [InlineData("iaf_psc_alpha", 1)]
    [InlineData("iaf_psc_alpha", 2)]
    [InlineData("iaf_psc_exp", 1)]
    [InlineData("iaf_psc_exp", 2)]
    [InlineData("iaf_psc_delta", 1)]
    [InlineData("iaf_psc_delta", 2)]
    public void Vectors_of_one_and_eight_give_the_same_bits(string model, ulong seed)
    {
        var random = new RandomStream(seed, StreamPurpose.Population, 0);
        var wide = DrivenNeuron.Open(IntegrateAndFireModels.ByName[model], Width);
        var narrow = Enumerable.Range(0, Width).Select(_ => DrivenNeuron.Open(IntegrateAndFireModels.ByName[model], 1)).ToArray();
        foreach (var parameter in wide.Mechanism.Parameters)
        {
            SetBoth(parameter.Name, () => (double)parameter.Default! * (0.8 + (0.4 * random.NextDouble())));
        }

        SetBoth("i_e", () => 500 * random.NextDouble());
        SetBoth("v_reset", () => -80);
        wide.Begin();
        Array.ForEach(narrow, neuron => neuron.Begin());

        var spikes = 0;
        for (var step = 0; step < Steps; step++)
        {
            foreach (var input in wide.Mechanism.Inputs)
            {
                SetBoth(input.Name, () => 10 * random.NextNormal());
            }

            var spiked = wide.Step();
            spikes += int.PopCount((int)spiked);
            for (var i = 0; i < Width; i++)
            {
                Assert.Equal((spiked >> i) & 1, narrow[i].Step());
                Assert.All(wide.Mechanism.States, state => Assert.Equal(Bits(narrow[i].Get(state.Name, 0)), Bits(wide.Get(state.Name, i))));
            }
        }

        Assert.InRange(spikes, Width, Width * Steps);

        void SetBoth(string name, Func<double> next)
        {
            for (var i = 0; i < Width; i++)
            {
                var value = next();
                wide.Set(name, i, value);
                narrow[i].Set(name, 0, value);
            }
        }
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
