using System.Collections.Concurrent;
using System.Globalization;

namespace NeuroForge.Models.Tests;

/// <summary>Runs that do not wait for each other: one thread each, as many at once as there are processors, each in a temporary folder of its own.</summary>
internal static class SideBySide
{
    /// <summary>Runs each case; gives what came of them, in the order of the cases.</summary>
    public static TRun[] Run<TCase, TRun>(IReadOnlyList<TCase> cases, Func<TCase, string, TRun> run)
    {
        var runs = new TRun[cases.Count];
        var folder = Directory.CreateTempSubdirectory("neuroforge-models-");
        try
        {
            Parallel.ForEach(
                Partitioner.Create(Enumerable.Range(0, cases.Count), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                i => runs[i] = run(cases[i], Path.Combine(folder.FullName, i.ToString(CultureInfo.InvariantCulture))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return runs;
    }

    /// <summary>Runs seeds 1 and on of several experiments; gives the runs of each, in the order of the seeds.</summary>
    public static Dictionary<TExperiment, TRun[]> Seeds<TExperiment, TRun>(
        IEnumerable<TExperiment> experiments, Func<TExperiment, int> seeds, Func<TExperiment, int, string, TRun> run)
        where TExperiment : notnull
    {
        var cases = experiments.SelectMany(experiment => Enumerable.Range(1, seeds(experiment)).Select(seed => (Experiment: experiment, Seed: seed))).ToList();
        return cases.Zip(Run(cases, (one, folder) => run(one.Experiment, one.Seed, folder)))
            .GroupBy(ended => ended.First.Experiment, ended => ended.Second)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }
}
