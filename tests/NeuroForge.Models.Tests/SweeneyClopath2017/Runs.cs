using System.Collections.Concurrent;
using System.Globalization;

namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>All seeds of all experiments, run side by side, one thread each.</summary>
public sealed class Runs
{
    private readonly Dictionary<Experiment, Run[]> _runs = [];

    public Runs()
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-models-");
        try
        {
            foreach (var experiment in Experiment.All)
            {
                _runs[experiment] = new Run[Experiment.Seeds];
            }

            var seeds = Experiment.All.SelectMany(experiment => Enumerable.Range(1, Experiment.Seeds).Select(seed => (experiment, seed)));
            Parallel.ForEach(
                Partitioner.Create(seeds, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                run => _runs[run.experiment][run.seed - 1] = Run.Of(run.experiment, run.seed, Folder(folder, run.experiment, run.seed)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal IReadOnlyList<Run> Of(Experiment experiment) => _runs[experiment];

    private static string Folder(DirectoryInfo folder, Experiment experiment, int seed) =>
        Path.Combine(folder.FullName, experiment.ToString(), seed.ToString(CultureInfo.InvariantCulture));
}
