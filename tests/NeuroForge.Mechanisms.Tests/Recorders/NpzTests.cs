using System.Runtime.InteropServices;
using System.Text;
using NeuroForge.Recorders;
using NeuroForge.Recording;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>The arrays of every kind of recording.</summary>
public sealed class NpzTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("neuroforge-npz-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(RecordingKind.Series, "quantity <U6 ()", "unit <U2 ()", "time_ms <f8 (4,)", "values <f8 (4, 2)", "groups <U1 (2,)")]
    [
        InlineData(
            RecordingKind.Neurons,
            "quantity <U7 ()",
            "unit <U2 ()",
            "time_ms <f8 (4,)",
            "values <f8 (4, 5)",
            "population <i4 (5,)",
            "neuron <i4 (5,)",
            "populations <U1 (2,)")
    ]
    [
        InlineData(
            RecordingKind.Synapses,
            "quantity <U8 ()",
            "unit <U2 ()",
            "time_ms <f8 (6,)",
            "projection <i4 (6,)",
            "source <i4 (6,)",
            "target <i4 (6,)",
            "weight <f8 (6,)",
            "projections <U10 (2,)")
    ]
    [InlineData(RecordingKind.Spikes, "quantity <U6 ()", "unit <U2 ()", "time_ms <f8 (7,)", "population <i4 (7,)", "neuron <i4 (7,)", "populations <U1 (2,)")]
    [InlineData(
        RecordingKind.Rewiring, "quantity <U8 ()", "unit <U2 ()", "time_ms <f8 (4,)", "projection <i4 (4,)", "born |b1 (4,)", "synapse <i8 (4,)",
        "source <i4 (4,)", "target <i4 (4,)",
        "weight <f8 (4,)", "delay_ms <f8 (4,)", "age_ms <f8 (4,)", "cause <i4 (4,)", "projections <U10 (2,)", "causes <U7 (1,)")]
    [InlineData(
        RecordingKind.Positions, "quantity <U9 ()", "unit <U2 ()", "population <i4 (5,)", "neuron <i4 (5,)", "x_um <f8 (5,)", "y_um <f8 (5,)", "z_um <f8 (5,)",
        "populations <U1 (2,)")]
    public void Each_kind_has_its_arrays(RecordingKind kind, params string[] arrays) =>
        Assert.Equal(arrays, Record(kind, kind == RecordingKind.Positions ? 2 : 4).Select(a => $"{a.Key} {a.Value.Type} {a.Value.Shape}"));

    [Fact]
    public void Numbers_are_those_that_were_recorded()
    {
        var arrays = Record(RecordingKind.Series, 4);
        Assert.Equal([0.1, 0.2, 3 * 0.1, 0.4], Doubles(arrays["time_ms"].Data));
        Assert.Equal([0, 0, 1, -1 / 3.0, 2, -2 / 3.0, 3, -1], Doubles(arrays["values"].Data));
        Assert.Equal([0, 0, 0, 1, 1], MemoryMarshal.Cast<byte, int>(Record(RecordingKind.Neurons, 1)["population"].Data).ToArray());
        Assert.Equal([0, 1, 2, 0, 1], MemoryMarshal.Cast<byte, int>(Record(RecordingKind.Neurons, 1)["neuron"].Data).ToArray());
    }

    [Fact]
    public void Positions_are_those_of_their_neurons()
    {
        var arrays = Record(RecordingKind.Positions, 2);
        Assert.Equal([0, 0, 0, 1, 1], MemoryMarshal.Cast<byte, int>(arrays["population"].Data).ToArray());
        Assert.Equal([0, 1, 2, 0, 1], MemoryMarshal.Cast<byte, int>(arrays["neuron"].Data).ToArray());
        Assert.Equal([0, 0, 0, 1, 1], Doubles(arrays["x_um"].Data));
        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 0, 1 / 3.0], Doubles(arrays["y_um"].Data));
        Assert.Equal([0, 0, 0, -1 / 7.0, -1 / 7.0], Doubles(arrays["z_um"].Data));
    }

    [Fact]
    public void Names_are_unicode()
    {
        var info = new RecordingInfo("result", RecordingKind.Series, "calcium", "1", [new("µ", 1), new("L2/3", 1), new("𝛼", 1)], _directory);
        var npz = new Npz();
        npz.Begin(info);
        npz.End(RunOutcome.Completed);
        var (type, _, data) = NpzContents.Read(Path.Combine(_directory, "result.npz"))["groups"];
        Assert.Equal("<U4", type);
        Assert.Equal("µ\0\0\0L2/3𝛼\0\0\0", Encoding.UTF32.GetString(data));
    }

    [Fact]
    public void Delays_are_times_and_called_so()
    {
        var npz = new Npz();
        npz.Begin(new("result", RecordingKind.Synapses, "delays", "ms", Frames.Projections, _directory) { Column = "delay_ms" });
        npz.Synapses(new SynapseFrame(10, 0, [new(0, 7, 3 * 0.1)]));
        npz.End(RunOutcome.Completed);
        Assert.Equal([3 * 0.1], Doubles(NpzContents.Read(Path.Combine(_directory, "result.npz"))["delay_ms"].Data));
    }

    [Fact]
    public void States_of_synapses_are_values()
    {
        var npz = new Npz();
        npz.Begin(new("result", RecordingKind.Synapses, "last", "ms", Frames.Projections, _directory) { Owner = RecordedOwner.Projection });
        npz.Synapses(new SynapseFrame(10, 0, [new(0, 7, 3 * 0.1)]));
        npz.End(RunOutcome.Completed);
        Assert.Equal([3 * 0.1], Doubles(NpzContents.Read(Path.Combine(_directory, "result.npz"))["value"].Data));
    }

    [Theory]
    [InlineData(RecordingKind.Series)]
    [InlineData(RecordingKind.Neurons)]
    [InlineData(RecordingKind.Synapses)]
    [InlineData(RecordingKind.Spikes)]
    [InlineData(RecordingKind.Rewiring)]
    [InlineData(RecordingKind.Positions, "x_um")]
    public void An_empty_recording_has_empty_arrays(RecordingKind kind, string array = "time_ms") => Assert.Empty(Record(kind, 0)[array].Data);

    private static double[] Doubles(byte[] data) => MemoryMarshal.Cast<byte, double>(data).ToArray();

    private Dictionary<string, (string Type, string Shape, byte[] Data)> Record(RecordingKind kind, int frames)
    {
        var npz = new Npz();
        npz.Begin(Frames.Info(kind, _directory));
        Frames.Give(npz, kind, 0, frames);
        npz.End(RunOutcome.Completed);
        return NpzContents.Read(Path.Combine(_directory, "result.npz"));
    }
}
