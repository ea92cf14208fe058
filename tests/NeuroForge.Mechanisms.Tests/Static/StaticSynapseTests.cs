using NeuroForge.Declarations;
using NeuroForge.Neurons;
using NeuroForge.Static;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.Static;

public sealed class StaticSynapseTests
{
    [Fact]
    public void A_static_synapse_delivers_its_weight_and_keeps_it()
    {
        var synapse = new StaticSynapse<Double1> { Weight = -585 };
        for (var step = 0; step < 3; step++)
        {
            Assert.Equal(-585, synapse.OnPreSpike(new Clock(step, 0.1)).Number);
        }

        Assert.Equal(-585, synapse.Weight.Number);
    }

    [Fact]
    public void Its_weight_is_not_plastic() =>
        Assert.False(Mechanism.Declare(typeof(StaticSynapse<>), PluginIdentity.None).Weight!.Plastic);
}
