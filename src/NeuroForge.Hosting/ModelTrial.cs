using NeuroForge.Descriptions;
using NeuroForge.Engine.Ground;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting;

/// <summary>Tries models before they are run.</summary>
public static class ModelTrial
{
    /// <summary>Greatest size, in bytes, of a network that is tried. A larger one takes too long to build for a check.</summary>
    private const double MostBytes = 64 << 20;

    /// <summary>
    /// Builds the network with its recorders and takes its first step, as a run would, but keeps nothing. It finds mistakes that cannot be seen in a
    /// description, such as an in-degree that is not possible, or a strategy in a projection that lacks something it needs. A network that takes long to build
    /// is not tried.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="warn">Receives warnings about a network that probably does not run as intended, such as a projection without a synapse; null to drop
    /// them.</param>
    /// <returns>True if it was tried.</returns>
    /// <exception cref="DescriptionException">The description cannot be run, or its values are inconsistent.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    /// <exception cref="IOException">There is no room for temporary files.</exception>
    public static bool Try(this Model model, Action<string>? warn = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Estimate.PeakBytes > MostBytes)
        {
            return false;
        }

        var folder = Directory.CreateTempSubdirectory("neuroforge-");
        try
        {
            using var simulation = new Simulation(model, new()
            {
                OutputDirectory = folder.FullName,
                Snapshots = SnapshotTimes.Never,
                Warn = warn ?? (static _ => { }),
            });
            simulation.Step();
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return true;
    }
}
