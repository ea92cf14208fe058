using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Layouts;
using NeuroForge.Recording;
using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The position of each neuron, once, when a recording begins.</summary>
internal sealed class PositionsQuantity() : RecordableQuantity(RecordedOwner.Population, RecordingKind.Positions)
{
    private const int Coordinates = 3;

    private static readonly Unit Micrometre = Unit.Parse("um");

    /// <inheritdoc/>
    public override string Name => "positions";

    /// <inheritdoc/>
    public override string Doc => "The position of each neuron, once, when the run begins.";

    /// <inheritdoc/>
    public override RecordingMoment Moment => RecordingMoment.Beginning;

    /// <inheritdoc/>
    public override string WhyNotSampled => "positions never change, so they are recorded once";

    /// <inheritdoc/>
    public override OwnerTrait? Needs => OwnerTrait.Layout;

    /// <inheritdoc/>
    public override string? FaultOf(Mechanism recorder) =>
        recorder.Implements(typeof(IPositionRecorder)) ? null : $"recorder \"{recorder.Id}\" does not take positions of neurons";

    /// <inheritdoc/>
    private protected override Unit? UnitIn(QuantityOwner owner) => Micrometre;

    /// <inheritdoc/>
    internal override double? NumbersOf(OwnerSize size) => Coordinates * size.Neurons;

    /// <inheritdoc/>
    internal override Probe Probe(RecordedQuantity recorded) => new Reader(recorded);

    private sealed class Reader(RecordedQuantity recorded) : Probe(RecordingKind.Positions, recorded.Unit.Text, GroupsOf(recorded.Neurons))
    {
        /// <inheritdoc/>
        internal override IEnumerable<Frame> ReadBeginning() =>
            recorded.Neurons.Select((neurons, group) => new PositionsFrame(group, PositionsOf(neurons)));

        /// <inheritdoc/>
        internal override IEnumerable<Frame> Read(long step, double time) => [];

        private static Position[] PositionsOf(NeuronSelection neurons)
        {
            var positions = new Position[neurons.Count];
            neurons.Pick<Position>(neurons.Population.Positions, positions);
            return positions;
        }
    }
}
