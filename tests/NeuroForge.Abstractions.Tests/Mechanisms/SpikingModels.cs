using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>Neuron models that spike, or never do, in every way in which a step can be written.</summary>
public static class SpikingModels
{
    [NeuronModel("returns_default")]
    public struct ReturnsDefault<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        public readonly Mask<T> Step(in Clock clock) => default;
    }

    [NeuronModel("compares_inside")]
    public struct ComparesInside<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        public Mask<T> Step(in Clock clock)
        {
            var high = V > 1.0;
            if (clock.Index == 0)
            {
                return default;
            }

            V = T.Select(high, 0.0, V);
            var none = default(Mask<T>);
            return none;
        }
    }

    [NeuronModel("implements_hidden")]
    public struct ImplementsHidden<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        readonly Mask<T> INeuron<T>.Step(in Clock clock) => default;
    }

    [NeuronModel("says_never", Spikes = false)]
    public struct SaysNever<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        public readonly Mask<T> Step(in Clock clock) => Nothing();

        private static Mask<T> Nothing() => default;
    }

    [NeuronModel("asks_elsewhere")]
    public struct AsksElsewhere<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        public readonly Mask<T> Step(in Clock clock) => Nothing();

        private static Mask<T> Nothing() => default;
    }

    [NeuronModel("spikes_at_times")]
    public struct SpikesAtTimes<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        public readonly Mask<T> Step(in Clock clock) => clock.Index < 5 ? default : V > 1.0;
    }

    [NeuronModel("spikes_later")]
    public struct SpikesLater<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        public readonly Mask<T> Step(in Clock clock)
        {
            var spiked = default(Mask<T>);
            for (var i = 0; i < 2; i++)
            {
                spiked |= V > i;
            }

            return spiked;
        }
    }

    [NeuronModel("spikes_by_reference")]
    public struct SpikesByReference<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        public readonly Mask<T> Step(in Clock clock)
        {
            Mask<T> spiked = default;
            Fill(V, ref spiked);
            return spiked;
        }

        private static void Fill(T v, ref Mask<T> spiked) => spiked = v > 1.0;
    }

    [NeuronModel("spikes_by_switch")]
    public struct SpikesBySwitch<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T V;

        public readonly Mask<T> Step(in Clock clock) => (clock.Index % 6) switch
        {
            0 or 2 or 3 => V > 1.0,
            1 => V > 2.0,
            4 => V < 1.0,
            _ => default,
        };
    }

    [SpikeSource("source")]
    public struct Source<T> : ISpikeSource<T>
        where T : struct, IVector<T>
    {
        [Parameter("1", 0)] public T P;

        public readonly T Probability(double step) => P;
    }
}
