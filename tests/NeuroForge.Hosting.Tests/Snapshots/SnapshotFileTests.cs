using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Snapshots;
using NeuroForge.Mechanisms;

namespace NeuroForge.Hosting.Tests.Snapshots;

/// <summary>A snapshot's file gives back what was put in, or says that it is damaged.</summary>
public sealed class SnapshotFileTests : IDisposable
{
    private static readonly SnapshotManifest Manifest = new(
        "1.0.0",
        12.5,
        1000,
        "a \"model\".json",
        "{ \"name\": \"ä\" }\r\n",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = "1 s" },
        ulong.MaxValue,
        "abc",
        [new PluginIdentity("p", new Version(1, 2, 3), "def")]);

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void What_is_written_is_read()
    {
        var (manifest, snapshot) = Written([[1, 2], [], new byte[20_000_000]], [[], [7, 8, 9]]);
        Assert.Equal(Manifest with { Overrides = manifest.Overrides, Plugins = manifest.Plugins }, manifest);
        Assert.Equal(Manifest.Overrides, manifest.Overrides);
        Assert.Equal(Manifest.Plugins, manifest.Plugins);
        Assert.Equal([[], [7, 8, 9]], snapshot.Recorders);
        Assert.Equal([1, 2, .. new byte[20_000_000]], snapshot.State.SelectMany(chunk => chunk.ToArray()));
    }

    [Fact]
    public void A_state_can_be_read_from_the_file_when_it_is_wanted()
    {
        var state = new byte[20_000_003];
        new Random(1).NextBytes(state);
        Written([[1, 2], [], state], [[7]]);
        var snapshot = SnapshotFile.Open(_place.At("a")).Snapshot;
        Assert.Equal([2, 0, state.Length], snapshot.State.Parts);
        Assert.Equal([1, 2, .. state], snapshot.State.SelectMany(chunk => chunk.ToArray()));
        Assert.Equal([[7]], snapshot.Recorders);
    }

    [Fact]
    public void No_seed_stays_no_seed()
    {
        SnapshotFile.Write(_place.At("a"), Manifest with { Seed = null }, new Snapshot(SavedState.Empty, []));
        Assert.Null(SnapshotFile.Read(_place.At("a")).Manifest.Seed);
    }

    [Fact]
    public void A_flipped_bit_or_a_missing_end_is_always_found()
    {
        Written([[.. Enumerable.Range(0, 200).Select(i => (byte)i)]], [[1, 2, 3], [4]]);
        var good = File.ReadAllBytes(_place.At("a"));
        Prop.ForAll(
            Gen.Choose(0, (good.Length * 8) - 1).ToArbitrary(), bit => Refuses([.. good.Select((b, i) => i == bit / 8 ? (byte)(b ^ (1 << (bit % 8))) : b)]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        for (var length = 0; length < good.Length; length++)
        {
            Refuses(good[..length]);
        }

        Refuses([.. good, 0]);
    }

    [Fact]
    public void Noise_is_never_taken_for_a_snapshot()
    {
        Written([[1]], [[2]]);
        var good = File.ReadAllBytes(_place.At("a"));
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), noise => Refuses([.. good.Take(22), .. noise, .. good.Skip(22 + noise.Length)], unless: good))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void What_cannot_be_written_leaves_nothing_behind()
    {
        Directory.CreateDirectory(_place.At("a")); // where the file should come to lie
        Assert.ThrowsAny<Exception>(() => SnapshotFile.Write(_place.At("a"), Manifest, new Snapshot(SavedState.Empty, [])));
        Assert.Equal([_place.At("a")], Directory.EnumerateFileSystemEntries(_place.Folder));
    }

    private (SnapshotManifest Manifest, Snapshot Snapshot) Written(byte[][] state, byte[][] recorders)
    {
        SnapshotFile.Write(_place.At("a"), Manifest, new Snapshot(StateOf(state), recorders));
        return SnapshotFile.Read(_place.At("a"));
    }

    private static SavedState StateOf(byte[][] chunks) =>
        new([.. chunks.Select(chunk => (long)chunk.Length)], chunks.Select(chunk => new ReadOnlyMemory<byte>(chunk)));

    private void Refuses(byte[] bytes, byte[]? unless = null)
    {
        if (unless is not null && bytes.AsSpan().SequenceEqual(unless))
        {
            return;
        }

        File.WriteAllBytes(_place.At("bad"), bytes);
        Assert.StartsWith("it is ", Assert.Throws<InvalidDataException>(() => SnapshotFile.Read(_place.At("bad"))).Message, StringComparison.Ordinal);
    }
}
