using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Tests;

/// <summary>A plugin's state with the name of a recorded quantity, which recorders could not reach.</summary>
public sealed class RecordedNameTests
{
    [Fact]
    public void A_state_that_recorders_could_not_reach_is_refused_where_its_model_is_named()
    {
        var text = Fixtures.Complete.Replace("\"model\": \"leaky\"", "\"model\": \"counting_neuron\"", StringComparison.Ordinal);
        var found = DescriptionReader.Read(text, "test.json", new WithCounting()).Diagnostics.First(d => d.Code.Id == "NF1406");
        Assert.Equal("\"counting_neuron\" of the plugin \"counting\" declares \"spikes\", which is the name of a recorded quantity", found.Message);
        Assert.Contains("counting_neuron", text.Split('\n')[found.Line - 1], StringComparison.Ordinal);
    }

    /// <summary>A neuron model whose state has the name of the quantity "spikes".</summary>
    [NeuronModel("counting_neuron")]
    public struct CountingNeuron<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [State("1", Doc = "Number of spikes so far.")] public T Spikes;

        public readonly Mask<T> Step(in Clock clock) => default;
    }

    private sealed class WithCounting : IMechanismSource
    {
        private static readonly PluginIdentity Counting = new("counting", new Version(1, 0, 0), "");

        private readonly TestMechanisms _first = new();
        private readonly Mechanism _counting = Mechanism.Declare(typeof(CountingNeuron<>), Counting);

        public IReadOnlyList<PluginIdentity> Plugins => [.. _first.Plugins, Counting];

        public IReadOnlyList<PluginFailure> Failures => [];

        public IReadOnlyList<string> Folders => _first.Folders;

        public IReadOnlyList<Mechanism> All(MechanismKind kind) =>
            kind == MechanismKind.NeuronModel ? [.. _first.All(kind), _counting] : _first.All(kind);

        public Mechanism? Find(MechanismKind kind, string name) => All(kind).FirstOrDefault(m => m.Id == name || m.QualifiedId == name);
    }
}
