using NeuroForge.Mechanisms;
using NeuroForge.Connectivity;
using NeuroForge.Layouts;
using NeuroForge.Randomness;
using NeuroForge.Stimuli;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>Outputs where the published code had them, with both coordinates alike and 1 mm for its unit of length.</summary>
[Layout("drawn_places")]
internal sealed class DrawnPlaces(Draws draws) : ILayout
{
    public void Place(Span<Position> positions, RandomStream random)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new Position(1000 * draws.Places[i], 1000 * draws.Places[i]);
        }
    }
}

/// <summary>Every input to every output, with the published code's weight as factor.</summary>
[Connector("drawn_weights")]
internal sealed class DrawnWeights(Draws draws) : IConnector
{
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        for (var source = 0; source < context.SourceCount; source++)
        {
            for (var target = 0; target < context.TargetCount; target++)
            {
                synapses.Add(source, target, draws.Weights[target][source]);
            }
        }
    }
}

/// <summary>The inputs that were strong in the published code, in its order.</summary>
[Stimulus("drawn_inputs", Gives = SignalKinds.Continuous)]
internal sealed class DrawnInputs(Draws draws) : IStimulus
{
    private const int Presentation = 500;

    public void Begin(double step) => Assert.Equal(1, step);

    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            slice.Add(draws.StrongInputs[(slice.FirstStep + step) / Presentation], step, 7.5);
        }
    }
}
