using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Stimuli;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>Which signals a mechanism gives, takes and learns from is declared, or told from what it implements and does.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData(typeof(SpikingModels.ReturnsDefault<>))]
    [InlineData(typeof(SpikingModels.ComparesInside<>))]
    [InlineData(typeof(SpikingModels.ImplementsHidden<>))]
    [InlineData(typeof(SpikingModels.SaysNever<>))]
    public void A_model_that_returns_no_spike_never_spikes(Type type) => Assert.False(Declared(type).Spikes);

    [Theory]
    [InlineData(typeof(SpikingModels.AsksElsewhere<>))]
    [InlineData(typeof(SpikingModels.SpikesAtTimes<>))]
    [InlineData(typeof(SpikingModels.SpikesLater<>))]
    [InlineData(typeof(SpikingModels.SpikesByReference<>))]
    [InlineData(typeof(SpikingModels.SpikesBySwitch<>))]
    [InlineData(typeof(SpikingModels.Source<>))]
    [InlineData(typeof(SampleNeuron<>))]
    public void A_model_that_may_return_one_may_spike(Type type) => Assert.True(Declared(type).Spikes);

    [Fact]
    public void Nothing_but_neurons_spikes() => Assert.False(Declared(typeof(SampleRule<>)).Spikes);

    [Fact]
    public void A_receptor_takes_what_it_declares_and_has_the_sign_of_its_unit_where_it_declares_none()
    {
        var (ex, conductance, number) = (Receptor(typeof(SampleNeuron<>), 0), Receptor(typeof(SampleNeuron<>), 1), Receptor(typeof(Undeclared<>), 0));
        Assert.Equal((SignalKinds.Spikes, WeightSign.Negative), (ex.Takes, ex.Sign));
        Assert.Equal((SignalKinds.Any, WeightSign.Positive), (conductance.Takes, conductance.Sign));
        Assert.Equal((SignalKinds.None, WeightSign.Either), (number.Takes, number.Sign));
    }

    [Fact]
    public void A_receptor_accepts_only_what_it_takes_unless_that_is_not_declared()
    {
        var (spikes, any, unknown) = (Receptor(typeof(SampleNeuron<>), 0), Receptor(typeof(SampleNeuron<>), 1), Receptor(typeof(Undeclared<>), 0));
        Assert.Equal((true, false, false), (spikes.Accepts(SignalKinds.Spikes), spikes.Accepts(SignalKinds.Continuous), spikes.Accepts(SignalKinds.Any)));
        Assert.Equal((true, true, true), (any.Accepts(SignalKinds.Spikes), any.Accepts(SignalKinds.Continuous), any.Accepts(SignalKinds.Any)));
        Assert.True(unknown.Accepts(SignalKinds.Any));
        Assert.True(spikes.Accepts(SignalKinds.None));
    }

    [Fact]
    public void A_rule_gives_what_its_interfaces_pass_on_and_needs_spikes_where_it_handles_or_sees_them()
    {
        var (spiking, flowing, both) = (Declared(typeof(SampleRule<>)), Declared(typeof(Flowing<>)), Declared(typeof(Both<>)));
        Assert.Equal((SignalKinds.Spikes, SignalKinds.Continuous, SignalKinds.Any), (spiking.Gives, flowing.Gives, both.Gives));
        Assert.Equal((true, false), (spiking.NeedsSpikesOf(Side.Pre), spiking.NeedsSpikesOf(Side.Post)));
        Assert.Equal((false, true), (flowing.NeedsSpikesOf(Side.Pre), flowing.NeedsSpikesOf(Side.Post)));
        Assert.Equal((true, true), (both.NeedsSpikesOf(Side.Pre), both.NeedsSpikesOf(Side.Post)));
    }

    [Fact]
    public void A_rule_learns_at_emission_where_its_weight_follows_the_target()
    {
        Assert.False(Declared(typeof(SampleRule<>)).LearnsAtEmission);
        Assert.True(Declared(typeof(Flowing<>)).LearnsAtEmission);
        Assert.False(Declared(typeof(Both<>)).LearnsAtEmission);
        Assert.Null(Declared(typeof(Both<>)).LearningInWords());
        Assert.NotNull(Declared(typeof(Flowing<>)).LearningInWords());
    }

    [Theory]
    [InlineData(typeof(Amperes), SignalKinds.Continuous, "nA")]
    [InlineData(typeof(Volleys), SignalKinds.Spikes, null)]
    [InlineData(typeof(Numbers), SignalKinds.Continuous, null)]
    [InlineData(typeof(Unsaid), SignalKinds.None, null)]
    public void A_stimulus_gives_what_it_declares_or_a_signal_in_its_electrical_unit(Type type, SignalKinds gives, string? unit)
    {
        var stimulus = Declared(type);
        Assert.Equal((gives, unit), (stimulus.Gives, stimulus.GivenUnit?.Text));
    }

    private static Mechanism Declared(Type type) => Mechanism.Declare(type, PluginIdentity.None);

    private static InputDeclaration Receptor(Type type, int number) => Declared(type).Inputs[number];

    [NeuronModel("undeclared")]
    public struct Undeclared<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [Input("mV")] public T I;

        public readonly Mask<T> Step(in Clock clock) => I > 0.0;
    }

    [SynapseRule("flowing")]
    public struct Flowing<T> : IContinuous<T>
        where T : struct, IVector<T>
    {
        [Parameter("ms", 10, Above = 0)] public T Tau;
        [Weight(Plastic = true)] public T Weight;
        [Trace(Side.Post, nameof(Tau))] public T Trace;

        public readonly T Signal(in Clock clock) => 1.0;
    }

    [SynapseRule("both")]
    public struct Both<T> : IOnPreSpike<T>, IOnPostSpike<T>, IContinuous<T>
        where T : struct, IVector<T>
    {
        [Weight] public T Weight;

        public readonly T OnPreSpike(in Clock clock) => Weight;

        public readonly void OnPostSpike(in Clock clock)
        {
        }

        public readonly T Signal(in Clock clock) => 1.0;
    }

    [Stimulus("amperes")]
    public sealed class Amperes : Still
    {
        [Parameter("nA", 0)] public double Amplitude { get; set; }
    }

    [Stimulus("volleys", Gives = SignalKinds.Spikes)]
    public sealed class Volleys : Still
    {
        [Parameter("mV", 0)] public double Threshold { get; set; }
    }

    [Stimulus("numbers", Gives = SignalKinds.Continuous)]
    public sealed class Numbers : Still;

    [Stimulus("unsaid")]
    public sealed class Unsaid : Still;

    public abstract class Still : IStimulus
    {
        public void Begin(double step)
        {
        }

        public void Play(in StimulusSlice slice)
        {
        }
    }
}
