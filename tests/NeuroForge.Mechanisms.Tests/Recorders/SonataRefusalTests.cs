using NeuroForge.Recorders;
using NeuroForge.Recording;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>What SONATA cannot take is refused before anything is simulated.</summary>
public sealed class SonataRefusalTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("neuroforge-sonata-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Without_the_library_it_says_what_to_install()
    {
        var sonata = new Sonata(["libnothing.so.0"]);
        var refusal = Assert.Throws<ParameterException>(() => sonata.Begin(Frames.Info(RecordingKind.Spikes, _directory)));
        Assert.Equal("the HDF5 library is not installed; install it (on Debian and Ubuntu: apt-get install libhdf5-dev), or record with npz", refusal.Message);
        sonata.End(RunOutcome.Failed);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory));
    }

    [Hdf5Theory]
    [
        InlineData(
            RecordingKind.Series,
            "calcium",
            "SONATA has no layout for calcium of a whole group: it has spikes, positions and numbers of every neuron; use csv or npz for this recording")
    ]
    [
        InlineData(
            RecordingKind.Synapses,
            "weights",
            "SONATA has no layout for weights: it has spikes, positions and numbers of every neuron; use csv or npz for this recording")
    ]
    [
        InlineData(
            RecordingKind.Rewiring,
            "rewiring",
            "SONATA has no layout for rewiring: it has spikes, positions and numbers of every neuron; use csv or npz for this recording")
    ]
    [
        InlineData(
            RecordingKind.Neurons,
            "in_degree",
            "SONATA has no layout for in_degree: it has spikes, positions and numbers of every neuron; use csv or npz for this recording")
    ]
    public void A_kind_without_a_layout_is_refused(RecordingKind kind, string quantity, string message) =>
        Assert.Equal(message, Assert.Throws<ParameterException>(() => new Sonata().Begin(Frames.Info(kind, _directory) with
        {
            Quantity = quantity,
            Owner = quantity == "calcium" ? RecordedOwner.Population : RecordedOwner.Projection,
        })).Message);
}
