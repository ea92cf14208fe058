using NeuroForge.Recorders;
using NeuroForge.Recording;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>A recording that was broken off and resumed leaves the same bytes as one without a break.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Count = 9000;

    private readonly string _directory = Directory.CreateTempSubdirectory("neuroforge-resume-").FullName;

    public static TheoryData<RecordingKind> Kinds => [.. Enum.GetValues<RecordingKind>()];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Npz_does(RecordingKind kind) => AssertSame(() => new Npz(), "result.npz", kind);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parquet_does(RecordingKind kind) => AssertSame(() => new NeuroForge.Recorders.Parquet(), "result.parquet", kind);

    [Hdf5Theory]
    [InlineData(RecordingKind.Neurons)]
    [InlineData(RecordingKind.Spikes)]
    [InlineData(RecordingKind.Positions)]
    public void Sonata_does(RecordingKind kind) => AssertSame(() => new Sonata(), "result.h5", kind);

    [Hdf5Theory]
    [InlineData(ReportPrecision.Single)]
    [InlineData(ReportPrecision.Double)]
    public void Sonata_does_with_each_precision(ReportPrecision precision) =>
        AssertSame(() => new Sonata { Precision = precision }, "result.h5", RecordingKind.Neurons);

    [Fact]
    public void A_recording_whose_spool_is_gone_cannot_go_on()
    {
        var (recorder, info) = (new Npz(), Info("gone", RecordingKind.Spikes));
        recorder.Begin(info);
        Frames.Give(recorder, RecordingKind.Spikes, 0, 10);
        var saved = recorder.Save();
        recorder.End(RunOutcome.Completed);
        recorder.Dispose();
        Assert.ThrowsAny<IOException>(() => new Npz().Resume(info, saved));
        Assert.ThrowsAny<IOException>(() => new Npz().Resume(info, saved.AsSpan(1)));
    }

    [Fact]
    public void A_recording_whose_spool_is_shorter_than_it_was_cannot_go_on()
    {
        var (recorder, info) = (new Npz(), Info("short", RecordingKind.Spikes));
        recorder.Begin(info);
        Frames.Give(recorder, RecordingKind.Spikes, 0, 10);
        var saved = recorder.Save();
        recorder.End(RunOutcome.Paused);
        var column = Path.Combine(info.Directory, "result.npz.spool", "1.column");
        File.WriteAllBytes(column, File.ReadAllBytes(column)[..^1]);
        Assert.Contains("1.column should have", Assert.Throws<IOException>(() => new Npz().Resume(info, saved)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RunOutcome.Completed, false)]
    [InlineData(RunOutcome.Paused, true)]
    [InlineData(RunOutcome.Cancelled, true)]
    [InlineData(RunOutcome.Failed, true)]
    public void The_spool_stays_until_nobody_can_go_on_from_it(RunOutcome outcome, bool stays)
    {
        var (recorder, info) = (new Npz(), Info("stays", RecordingKind.Series));
        recorder.Begin(info);
        recorder.End(outcome);
        Assert.True(Directory.Exists(Path.Combine(info.Directory, "result.npz.spool")));
        recorder.Dispose();
        Assert.Equal(["result.npz"], recorder.Files);
        Assert.True(File.Exists(Path.Combine(info.Directory, "result.npz")));
        Assert.Equal(stays, Directory.Exists(Path.Combine(info.Directory, "result.npz.spool")));
    }

    [Fact]
    public void A_new_recording_forgets_an_earlier_one()
    {
        var info = Info("new", RecordingKind.Series);
        var earlier = new Npz();
        earlier.Begin(info);
        Frames.Give(earlier, RecordingKind.Series, 0, 10);
        earlier.End(RunOutcome.Cancelled);
        var recorder = new Npz();
        recorder.Begin(info);
        Assert.False(File.Exists(Path.Combine(info.Directory, "result.npz")));
        recorder.End(RunOutcome.Completed);
        Assert.Empty(NpzContents.Read(Path.Combine(info.Directory, "result.npz"))["time_ms"].Data);
    }

    /// <summary>
    /// Breaks at every moment that could matter: before anything, in the middle, and behind the end; what came after the moment is forgotten.
    /// </summary>
    private void AssertSame(Func<SpooledRecorder> create, string file, RecordingKind kind)
    {
        var whole = Info("whole", kind);
        var recorder = create();
        recorder.Begin(whole);
        Frames.Give(recorder, kind, 0, Count);
        recorder.End(RunOutcome.Completed);
        foreach (var at in new[] { 0, 1, 4567, Count })
        {
            var info = Info($"at {at}", kind);
            var first = create();
            first.Begin(info);
            Frames.Give(first, kind, 0, at);
            var saved = first.Save();
            Frames.Give(first, kind, at, Math.Min(Count, at + 100));
            first.End(RunOutcome.Cancelled);
            var second = create();
            second.Resume(info, saved);
            Frames.Give(second, kind, at, Count);
            second.End(RunOutcome.Completed);
            Assert.Equal(File.ReadAllBytes(Path.Combine(whole.Directory, file)), File.ReadAllBytes(Path.Combine(info.Directory, file)));
        }
    }

    private RecordingInfo Info(string folder, RecordingKind kind) => Frames.Info(kind, Directory.CreateDirectory(Path.Combine(_directory, folder)).FullName);
}
