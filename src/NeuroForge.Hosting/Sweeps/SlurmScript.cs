using System.Globalization;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>A job script for the Slurm workload manager: an array of jobs, each of which runs a part of a sweep.</summary>
/// <param name="Name">The name of the sweep.</param>
/// <param name="Members">Number of members.</param>
/// <param name="Parts">Number of parts, and of jobs.</param>
/// <param name="Processors">Number of processors of a job.</param>
/// <param name="PeakBytes">Estimated memory in bytes of the members that a job runs at once.</param>
/// <param name="Command">The arguments of <c>neuroforge</c> for the whole sweep.</param>
internal sealed record SlurmScript(string Name, int Members, int Parts, int Processors, double PeakBytes, IReadOnlyList<string> Command)
{
    /// <summary>
    /// Seconds before the time limit at which a job is asked to stop, besides those for the snapshots: Slurm looks at limits about twice a minute, so that the
    /// request comes late by up to a minute.
    /// </summary>
    private const double LeastNotice = 90;

    /// <summary>Bytes of snapshots that a slow shared file system takes in a second.</summary>
    private const double SlowWriting = 50e6;

    /// <summary>Bytes that a process takes besides its networks.</summary>
    private const double Process = 300e6;

    /// <summary>Reserve for what estimates do not know, such as synapses that grow.</summary>
    private const double Reserve = 1.5;

    /// <summary>The script.</summary>
    internal string Text()
    {
        var command = string.Join(' ', Command.Select(Quoted));
        var memory = Math.Ceiling(((Reserve * PeakBytes) + Process) / 1e6);
        var notice = Math.Ceiling((LeastNotice + (PeakBytes / SlowWriting)) / 10) * 10;
        return string.Create(CultureInfo.InvariantCulture, $$"""
            #!/bin/bash
            # Runs the sweep {{Name}}, {{Members:N0}} members in {{Parts:N0}} parts.
            # Give it to sbatch in this folder, with --time and what your cluster needs:
            #   id=$(sbatch --parsable --time=01:00:00 FILE)
            # A part that reaches its time limit keeps a snapshot, and a job after it goes on from there; repeat this line until everything is done:
            #   id=$(sbatch --parsable --time=01:00:00 --dependency=afterany:$id FILE)
            # (--requeue would not do: Slurm does not requeue a job that has reached its limit.) The table of all members, at any time:
            #   neuroforge {{command}} --collect
            #SBATCH --job-name={{Word(Name)}}
            #SBATCH --array=1-{{Parts}}
            #SBATCH --ntasks=1
            #SBATCH --cpus-per-task={{Processors}}
            #SBATCH --mem={{memory}}M
            #SBATCH --signal=B:TERM@{{notice}}
            #SBATCH --output={{Word(Name)}}-%A-%a.log

            # exec: the signal goes to this process, and bash would take it.
            exec "${NEUROFORGE:-neuroforge}" {{command}} --part "$SLURM_ARRAY_TASK_ID/{{Parts}}"

            """).ReplaceLineEndings("\n");
    }

    /// <summary>An argument as the shell must read it.</summary>
    private static string Quoted(string argument) =>
        argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=,:+@%".Contains(c, StringComparison.Ordinal))
            ? argument
            : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A name without characters that mean something to Slurm or the shell.</summary>
    private static string Word(string name) => new([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')]);
}
