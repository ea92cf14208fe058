using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>A network at one moment, from which any number of simulations can continue, in this or another process.</summary>
public sealed class SimulationSnapshot
{
    internal SimulationSnapshot(Model model, double time, Snapshot state)
    {
        Model = model;
        Time = time;
        State = state;
    }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The simulated time at which it was taken, in ms.</summary>
    public double Time { get; }

    /// <summary>The name of the model and the time, such as <c>two-populations at 0.5 s</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Model.Name} at {Time / 1000} s");

    /// <summary>The state.</summary>
    internal Snapshot State { get; }

    /// <summary>
    /// Reads a snapshot written by <see cref="Save"/>. One of a description that names files or earlier runs is refused, since it does not contain them.
    /// </summary>
    /// <param name="stream">The stream, which can seek and ends at the end of the snapshot.</param>
    /// <param name="pluginDirectories">Additional directories with a folder for each plugin; they are searched before the host's own.</param>
    /// <exception cref="InvalidDataException">The data are damaged, or not a snapshot.</exception>
    /// <exception cref="SnapshotException">It was taken with another description, plugin or version.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SimulationSnapshot Load(Stream stream, params IReadOnlyList<string> pluginDirectories)
    {
        var (manifest, state) = SnapshotFile.Read(stream);
        var model = manifest.ReadModel(PluginDirectories.Load(pluginDirectories), inputs: null, static _ => { }).Checked();
        return new(model, manifest.Time, state with { Recorders = null });
    }

    /// <summary>Writes the snapshot, with its description and a checksum.</summary>
    /// <param name="stream">The destination.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(Stream stream) => SnapshotFile.Write(stream, SnapshotManifest.Of(Model, Time), State);
}
