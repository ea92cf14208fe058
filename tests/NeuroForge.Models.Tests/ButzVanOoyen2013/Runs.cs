using System.Collections.Concurrent;
using System.Globalization;

namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>All seeds of all experiments, run side by side, one thread each, as often as there are processors.</summary>
public sealed class Runs
{
    private readonly Dictionary<Experiment, Run[]> _runs = [];

    public Runs()
    {
        Experiment[] experiments = [Experiment.Published, Experiment.Tutorial, Experiment.Clean];
        var folder = Directory.CreateTempSubdirectory("neuroforge-models-");
        try
        {
            Array.ForEach(experiments, experiment => _runs[experiment] = new Run[experiment.Seeds]);
            var seeds = experiments.SelectMany(experiment => Enumerable.Range(1, experiment.Seeds).Select(seed => (experiment, seed)));
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
