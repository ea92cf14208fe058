using NeuroForge.Descriptions;
using NeuroForge.Engine.Ground;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting;

/// <summary>A network built, with its recorders, and taken through its first step: what only shows then shows before anybody counts on it.</summary>
internal static class FirstStep
{
    /// <summary>Bytes of the networks that are tried. Larger ones take longer to build than somebody waits for an answer.</summary>
    private const double MostBytes = 64 << 20;

    /// <summary>Whether a network is small enough to be tried.</summary>
    internal static bool IsQuick(Model model) => model.Estimate.PeakBytes <= MostBytes;

    /// <summary>Tries a network; what its recorders write is thrown away.</summary>
    /// <exception cref="DescriptionException">Its values do not go together.</exception>
    /// <exception cref="Engine.Ground.MechanismException">A plugin failed.</exception>
    /// <exception cref="IOException">There is no room for temporary files.</exception>
    internal static void Run(Model model)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-");
        try
        {
            using var simulation = new Simulation(model, new() { OutputDirectory = folder.FullName, Snapshots = SnapshotTimes.Never });
            simulation.Step();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
