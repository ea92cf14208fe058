using System.Runtime.InteropServices;
using NeuroForge.Layouts;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A recorder that keeps everything and fails where a test says so.</summary>
[Recorder("memory")]
public sealed class Memory : IResumableRecorder, IPositionRecorder
{
    private readonly List<(double Time, double[] Values)> _samples = [];
    private readonly List<(double Time, int Group, RecordedSynapse[] Synapses)> _synapses = [];
    private readonly List<(double Time, int Group, RewiringEvent[] Events)> _rewirings = [];
    private readonly List<RecordedSpike> _spikes = [];
    private readonly List<(int Group, Position[] Positions)> _positions = [];

    /// <summary>Called with the name of every call and how many frames came before it.</summary>
    public Action<string, int> OnCall { get; init; } = static (_, _) => { };

    public RecordingInfo? Info { get; private set; }

    public RunOutcome? Outcome { get; private set; }

    public int Frames { get; private set; }

    public IReadOnlyList<(double Time, double[] Values)> Sampled => _samples;

    public IReadOnlyList<(double Time, int Group, RecordedSynapse[] Synapses)> Wirings => _synapses;

    public IReadOnlyList<(double Time, int Group, RewiringEvent[] Events)> Rewirings => _rewirings;

    public IReadOnlyList<RecordedSpike> Spiked => _spikes;

    public IReadOnlyList<(int Group, Position[] Positions)> Places => _positions;

    public void Begin(RecordingInfo recording)
    {
        OnCall("Begin", Frames);
        Info = recording;
    }

    public void Sample(in SampleFrame frame)
    {
        OnCall("Sample", Frames++);
        _samples.Add((frame.Time, frame.Values.ToArray()));
    }

    public void Synapses(in SynapseFrame frame)
    {
        OnCall("Synapses", Frames++);
        _synapses.Add((frame.Time, frame.Group, frame.Synapses.ToArray()));
    }

    public void Spikes(in SpikeFrame frame)
    {
        OnCall("Spikes", Frames++);
        _spikes.AddRange(frame.Spikes);
    }

    public void Rewired(in RewiringFrame frame)
    {
        OnCall("Rewired", Frames++);
        _rewirings.Add((frame.Time, frame.Group, frame.Events.ToArray()));
    }

    public void Positions(in PositionFrame frame)
    {
        OnCall("Positions", Frames++);
        _positions.Add((frame.Group, frame.Positions.ToArray()));
    }

    public byte[] Save()
    {
        OnCall("Save", Frames);
        int[] counts = [_samples.Count, _synapses.Count, _rewirings.Count, _spikes.Count];
        return MemoryMarshal.AsBytes<int>(counts).ToArray();
    }

    public void Resume(RecordingInfo recording, ReadOnlySpan<byte> saved)
    {
        OnCall("Resume", Frames);
        Info = recording;
        var counts = MemoryMarshal.Cast<byte, int>(saved);
        _samples.RemoveRange(counts[0], _samples.Count - counts[0]);
        _synapses.RemoveRange(counts[1], _synapses.Count - counts[1]);
        _rewirings.RemoveRange(counts[2], _rewirings.Count - counts[2]);
        _spikes.RemoveRange(counts[3], _spikes.Count - counts[3]);
    }

    public void End(RunOutcome outcome)
    {
        OnCall("End", Frames);
        Outcome = outcome;
    }
}
