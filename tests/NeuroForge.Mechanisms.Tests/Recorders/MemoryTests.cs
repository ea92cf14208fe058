using NeuroForge.Recorders;
using NeuroForge.Recording;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>What is kept in memory is what came, whoever looks at it and when.</summary>
public sealed class MemoryTests
{
    private const int Count = 200;

    public static TheoryData<RecordingKind> Kinds => [.. Enum.GetValues<RecordingKind>()];

    [Fact]
    public void Samples_are_kept_line_after_line()
    {
        var kept = Kept(RecordingKind.Neurons);
        Assert.Equal(Count, kept.Times.Length);
        Assert.Equal(Count * 5, kept.Values.Length);
        Assert.Equal(8 * 0.1, kept.Times.Span[7]);
        Assert.Equal(Enumerable.Range(0, 5).Select(i => 7 + (i / 7.0)), kept.Sample(7).ToArray());
        Assert.True(kept.Spikes.IsEmpty && kept.Synapses.IsEmpty && kept.Rewiring.IsEmpty && kept.Positions.IsEmpty);
    }

    [Fact]
    public void A_sample_that_there_is_not_is_refused()
    {
        var kept = Kept(RecordingKind.Series);
        Assert.Throws<ArgumentOutOfRangeException>(() => kept.Sample(Count).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => kept.Sample(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => new KeptRecording(kept.Info).Sample(0).Length);
    }

    [Fact]
    public void Spikes_are_kept_one_after_the_other()
    {
        var spikes = Kept(RecordingKind.Spikes).Spikes.ToArray();
        Assert.Equal(Enumerable.Range(0, Count).Sum(frame => 1 + (frame % 3)), spikes.Length);
        Assert.Equal([new(0.1, 0, 0), new(0.2, 0, 0), new(0.2, 1, 0)], spikes[..3]);
    }

    [Fact]
    public void Synapses_and_rewiring_are_kept_moment_after_moment()
    {
        var synapses = Kept(RecordingKind.Synapses).Synapses.Span[3];
        Assert.Equal((4 * 0.1, 1), (synapses.Time, synapses.Group));
        Assert.Equal([new(0, 3, 0), new(1, 3, 1 / 3.0), new(2, 3, 2 / 3.0)], synapses.Items.ToArray());
        var rewiring = Kept(RecordingKind.Rewiring).Rewiring.Span[4];
        Assert.Equal((5 * 0.1, 0), (rewiring.Time, rewiring.Group));
        Assert.Equal([new(Born: true, 5_000_000_004, 4, 2, 0.5, 1, 0, "cause 0")], rewiring.Items.ToArray());
    }

    [Fact]
    public void Positions_are_kept_population_after_population()
    {
        var positions = Kept(RecordingKind.Positions).Positions.ToArray();
        Assert.Equal(Count / 2 * 5, positions.Length);
        Assert.Equal([new(0, 0, 0), new(0, 1 / 3.0, 0), new(0, 2 / 3.0, 0), new(1, 0, -1 / 7.0), new(1, 1 / 3.0, -1 / 7.0)], positions[..5]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_looked_at_once_stays_as_it_was(RecordingKind kind)
    {
        var recorder = Begun(kind);
        Frames.Give(recorder, kind, 0, 10);
        var (early, text) = (recorder.Kept, Text(recorder.Kept));
        Frames.Give(recorder, kind, 10, Count);
        recorder.End(RunOutcome.Completed);
        Assert.Equal(text, Text(early));
        Assert.Equal(Text(Kept(kind)), Text(recorder.Kept));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_recording_that_goes_on_from_a_snapshot_is_the_whole_one(RecordingKind kind)
    {
        var first = Begun(kind);
        Frames.Give(first, kind, 0, 70);
        var saved = first.Save();
        Frames.Give(first, kind, 70, 90);
        var second = new Memory();
        second.Resume(Frames.Info(kind, ""), saved);
        Frames.Give(second, kind, 70, Count);
        Assert.Equal(Text(Kept(kind)), Text(second.Kept));
        Assert.ThrowsAny<IOException>(() => new Memory().Resume(Frames.Info(kind, ""), [.. saved, 0]));
        Assert.ThrowsAny<IOException>(() => new Memory().Resume(Frames.Info(kind, ""), saved.AsSpan(0, saved.Length - 1)));
    }

    [Fact]
    public void Before_it_has_begun_there_is_nothing_to_look_at()
    {
        Assert.Throws<InvalidOperationException>(() => new Memory().Kept);
        Assert.Throws<InvalidOperationException>(() => new Memory().Sample(new SampleFrame(0, [1])));
    }

    [Fact]
    public void It_may_be_looked_at_from_another_thread_while_it_grows()
    {
        var recorder = Begun(RecordingKind.Neurons);
        var writer = new Thread(() => Frames.Give(recorder, RecordingKind.Neurons, 0, 20_000));
        writer.Start();
        for (var looks = 0; looks < 1000 || writer.IsAlive; looks++)
        {
            var kept = recorder.Kept;
            Assert.Equal(kept.Times.Length * 5, kept.Values.Length);
            Assert.True(kept.Times.IsEmpty || kept.Sample(kept.Times.Length - 1)[0] == kept.Times.Length - 1);
        }

        writer.Join();
        Assert.Equal(20_000, recorder.Kept.Times.Length);
    }

    private static Memory Begun(RecordingKind kind)
    {
        var recorder = new Memory();
        recorder.Begin(Frames.Info(kind, ""));
        return recorder;
    }

    private static KeptRecording Kept(RecordingKind kind)
    {
        var recorder = Begun(kind);
        Frames.Give(recorder, kind, 0, Count);
        recorder.End(RunOutcome.Completed);
        return recorder.Kept;
    }

    private static string Text(KeptRecording kept) => string.Join('\n',
    [
        .. kept.Times.ToArray().Select(t => $"{t:R}"),
        .. kept.Values.ToArray().Select(v => $"{v:R}"),
        .. kept.Spikes.ToArray().Select(s => s.ToString()),
        .. kept.Synapses.ToArray().Select(m => $"{m.Time:R} {m.Group} {string.Join(' ', m.Items.ToArray())}"),
        .. kept.Rewiring.ToArray().Select(m => $"{m.Time:R} {m.Group} {string.Join(' ', m.Items.ToArray())}"),
        .. kept.Positions.ToArray().Select(p => $"{p.X:R} {p.Y:R} {p.Z:R}"),
    ]);
}
