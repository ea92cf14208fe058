using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Snapshots;

/// <summary>A network at one moment, from which any number of simulations can go on, here or elsewhere.</summary>
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

    /// <summary>The state.</summary>
    internal Snapshot State { get; }

    /// <summary>Reads what <see cref="Save"/> has written.</summary>
    /// <param name="stream">Where from; it can seek, and ends where the snapshot ends.</param>
    /// <param name="pluginDirectories">Further directories that hold a folder for each plugin; they come before the host's own.</param>
    /// <exception cref="InvalidDataException">It is damaged, or no snapshot.</exception>
    /// <exception cref="SnapshotException">What it was taken with is not what is here.</exception>
    /// <exception cref="DescriptionException">The description cannot be run any longer.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SimulationSnapshot Load(Stream stream, params IReadOnlyList<string> pluginDirectories)
    {
        var (manifest, state) = SnapshotFile.Read(stream);
        return new(manifest.ReadModel(PluginDirectories.Load(pluginDirectories), static _ => { }).Checked(), manifest.Time, state with { Recorders = null });
    }

    /// <summary>Writes it, with its description and a checksum.</summary>
    /// <param name="stream">Where to.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(Stream stream) => SnapshotFile.Write(stream, SnapshotManifest.Of(Model, Time), State);
}
