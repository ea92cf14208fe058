using NeuroForge.IntegrateAndFire;
using NeuroForge.Izhikevich;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;
using NeuroForge.RateNeurons;

namespace NeuroForge.Mechanisms.Tests.Shelf;

/// <summary>Eight neurons in one vector against the same eight one by one.</summary>
public sealed class VectorTests
{
    private const int Width = 8;
    private const int Steps = 2000;

    private static readonly Dictionary<string, Type> Models = new(ShelfModels.ByName, StringComparer.Ordinal)
    {
        ["izhikevich"] = typeof(IzhikevichNeuron<>),
        ["mat2_psc_exp"] = typeof(Mat2PscExp<>),
        ["iaf_psc_exp_multisynapse"] = typeof(IafPscExpMultisynapse<>),
        ["iaf_cond_exp_multisynapse"] = typeof(Conductance.IafCondExpMultisynapse<>),
        ["threshold_linear_rate"] = typeof(ThresholdLinearRate<>),
        ["sigmoid_rate"] = typeof(SigmoidRate<>),
        ["lif_rate"] = typeof(LifRate<>),
    };

    public static TheoryData<string> Names => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Vectors_of_one_and_eight_give_the_same_bits(string model)
    {
        var random = new RandomStream(3, StreamPurpose.Population, 0);
        var wide = DrivenNeuron.Open(Models[model], Width);
        var narrow = Enumerable.Range(0, Width).Select(_ => DrivenNeuron.Open(Models[model], 1)).ToArray();
        foreach (var parameter in wide.Mechanism.Parameters.Where(p => p.Name is not ("t_ref" or "v_min" or "consistent_integration")))
        {
            SetBoth(parameter.Name, () => (double)parameter.Default! * (0.95 + (0.1 * random.NextDouble())));
        }

        wide.Begin();
        Array.ForEach(narrow, neuron => neuron.Begin());
        for (var step = 0; step < Steps; step++)
        {
            foreach (var input in wide.Mechanism.Inputs)
            {
                SetBoth(input.Name, () => random.NextDouble() < 0.05 ? 30 * random.NextDouble() : 0);
            }

            var spiked = wide.Step();
            for (var i = 0; i < Width; i++)
            {
                Assert.Equal((spiked >> i) & 1, narrow[i].Step());
                Assert.All(wide.Mechanism.States, state => Assert.Equal(Bits(narrow[i].Get(state.Name, 0)), Bits(wide.Get(state.Name, i))));
                Assert.All(wide.Mechanism.States, state => Assert.True(double.IsFinite(wide.Get(state.Name, i))));
            }
        }

        void SetBoth(string name, Func<double> value)
        {
            for (var i = 0; i < Width; i++)
            {
                var number = value();
                wide.Set(name, i, number);
                narrow[i].Set(name, 0, number);
            }
        }
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
