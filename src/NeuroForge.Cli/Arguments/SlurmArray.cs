using System.Globalization;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Cli.Arguments;

/// <summary>The place of this process in a job array of the Slurm workload manager.</summary>
internal static class SlurmArray
{
    private const string Id = "SLURM_ARRAY_TASK_ID";
    private const string Least = "SLURM_ARRAY_TASK_MIN";
    private const string Greatest = "SLURM_ARRAY_TASK_MAX";
    private const string Step = "SLURM_ARRAY_TASK_STEP";
    private const string Count = "SLURM_ARRAY_TASK_COUNT";

    /// <summary>The part of a sweep for this job.</summary>
    /// <exception cref="FormatException">This is not a job of an array, or the array has gaps, so that its jobs cannot be numbered.</exception>
    internal static SweepPart Part()
    {
        var (least, greatest, step, count) = (Number(Least), Number(Greatest), Number(Step), Number(Count));
        return step < 1 || least + ((count - 1) * step) != greatest
            ? throw new FormatException(
                FormattableString.Invariant($"the job array has {count} jobs from {least} to {greatest} with gaps: give --part as in 3/40"))
            : SweepPart.Parse(FormattableString.Invariant($"{((Number(Id) - least) / step) + 1}/{count}"));
    }

    private static long Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"slurm means the part that belongs to a job of a job array, but {variable} is not set");
}
