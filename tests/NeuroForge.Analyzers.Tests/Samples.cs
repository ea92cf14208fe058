namespace NeuroForge.Analyzers.Tests;

/// <summary>Mechanisms without a mistake, in which each test makes one.</summary>
internal static class Samples
{
    public const string Neuron = """
        [NeuronModel("leaky", Doc = "A leaky neuron.")]
        public struct Leaky<T> : INeuron<T>, IDerive
            where T : struct, IVector<T>
        {
            [Parameter("ms", 10, Above = 0, Doc = "Time constant.")] public T Tau;
            [Parameter("mV", 15, Doc = "Threshold.")] public T Limit;
            [Derived] public T Decay;
            [State("mV", Doc = "Potential.")] public T V;
            [Input("mV", Doc = "Jumps.")] public T Ex;

            public void Derive(double step) => Decay = T.Exp(-step / Tau);

            public Mask<T> Step(in Clock clock)
            {
                V = (V * Decay) + Ex;
                var spiked = V >= Limit;
                V = T.Select(spiked, V - Limit, V);
                return spiked;
            }
        }
        """;

    public const string Rule = """
        [SynapseRule("fading", Doc = "Weakens at every spike.")]
        public struct Fading<T> : IOnPreSpike<T>
            where T : struct, IVector<T>
        {
            [Parameter("1", 0.9, Min = 0, Max = 1, Doc = "What is left after a spike.")] public T Left;
            [Weight(Plastic = true)] public T Weight;

            public T OnPreSpike(in Clock clock)
            {
                var delivered = Weight;
                Weight = Weight * Left;
                return delivered;
            }
        }
        """;

    public const string Layout = """
        [Layout("row", Doc = "Neurons in a row.")]
        public sealed class Row : ILayout
        {
            private static readonly double Bend = Math.Sqrt(2);

            [Parameter("um", 20, Above = 0, Doc = "Distance between neighbours.")]
            public double Spacing { get; set; }

            public void Place(Span<Position> positions, RandomStream random)
            {
                for (var neuron = 0; neuron < positions.Length; neuron++)
                {
                    positions[neuron] = new Position(neuron * Spacing * Bend, random.NextDouble());
                }
            }
        }
        """;
}
