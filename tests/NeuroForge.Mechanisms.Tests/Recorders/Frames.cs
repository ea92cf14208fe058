using NeuroForge.Layouts;
using NeuroForge.Recording;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>A recording of every kind, as a run would give it, frame after frame.</summary>
internal static class Frames
{
    public static readonly RecordingGroup[] Populations = [new("E", 3), new("I", 2)];

    public static readonly RecordingGroup[] Projections = [new("excitatory", 0), new("inhibitory", 0)];

    /// <summary>The length of a step, and the time from one frame to the next, in ms.</summary>
    public const double Step = 0.1;

    /// <summary>What a recorder is told of a kind.</summary>
    public static RecordingInfo Info(RecordingKind kind, string directory) => new(
        "result", kind, kind.ToString(), "mV", IsOfProjections(kind) ? Projections : Populations, directory)
    {
        Step = Step,
        Every = kind is RecordingKind.Series or RecordingKind.Neurons or RecordingKind.Synapses ? 1 : null,
        Owner = IsOfProjections(kind) ? RecordedOwner.Projection : RecordedOwner.Population,
        Column = kind == RecordingKind.Synapses ? "weight" : "value",
    };

    private static bool IsOfProjections(RecordingKind kind) => kind is RecordingKind.Synapses or RecordingKind.Rewiring;

    /// <summary>Gives a recorder some of the frames of a kind.</summary>
    public static void Give(IRecorder recorder, RecordingKind kind, int first, int end)
    {
        for (var frame = first; frame < end; frame++)
        {
            Give(recorder, kind, frame);
        }
    }

    private static void Give(IRecorder recorder, RecordingKind kind, int frame)
    {
        var time = (frame + 1) * Step;
        switch (kind)
        {
            case RecordingKind.Series:
                recorder.Sample(new SampleFrame(time, [frame, -frame / 3.0]));
                break;
            case RecordingKind.Neurons:
                recorder.Sample(new SampleFrame(time, [.. Enumerable.Range(0, 5).Select(i => frame + (i / 7.0))]));
                break;
            case RecordingKind.Synapses:
                recorder.Synapses(new SynapseFrame(time, frame % 2, [.. Enumerable.Range(0, frame % 4).Select(i => new RecordedSynapse(i, frame, i / 3.0))]));
                break;
            case RecordingKind.Spikes:
                recorder.Spikes(new SpikeFrame([.. Enumerable.Range(0, 1 + (frame % 3)).Select(i => new RecordedSpike(time, i % 2, i / 2))]));
                break;
            case RecordingKind.Positions:
                ((IPositionRecorder)recorder)
                    .Positions(new PositionFrame(frame % 2, [.. Enumerable.Range(0, 3 - (frame % 2)).Select(i => new Position(frame, i / 3.0, -frame / 7.0))]));
                break;
            default:
                recorder.Rewired(
                    new RewiringFrame(
                        time, frame % 2, [new(frame % 3 != 0, 5_000_000_000 + frame, frame, 2, 0.5, 1, frame % 3 == 0 ? time : 0, "cause " + (frame / 40))]));
                break;
        }
    }
}
