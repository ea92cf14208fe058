using System.Globalization;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Files;

namespace NeuroForge.Hosting.Grown;

/// <summary>
/// The folder <c>grown</c> beside the results of a run: what the network had grown at the beginning of each phase of its protocol and at the end of the run, a
/// file for each moment. Other networks begin with them.
/// </summary>
/// <param name="directory">The folder of the run.</param>
internal sealed class GrownFolder(string directory)
{
    private const string Suffix = "ms.grown";

    /// <summary>The greatest difference of two times that count as one, relative to the later: the rounding of a conversion to ms.</summary>
    private const double Tolerance = 1e-9;

    private readonly string _folder = Path.Combine(directory, "grown");

    /// <summary>Writes a network.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal void Write(GrownNetwork network)
    {
        Directory.CreateDirectory(_folder);
        var name = network.Time.ToString("R", CultureInfo.InvariantCulture) + Suffix;
        WholeFile.Write(Path.Combine(_folder, name), stream => GrownFile.Write(stream, network));
    }

    /// <summary>The file of a moment.</summary>
    /// <param name="time">The simulated time in ms; null for the last one.</param>
    /// <exception cref="InputException">There is none.</exception>
    internal string Find(double? time)
    {
        var kept = Kept();
        if (kept.Count == 0)
        {
            throw new InputException(
                $"the run in {directory} has kept no network",
                "a network whose synapses or weights change is kept at the beginning of each phase and at the end, unless snapshots are never taken");
        }

        if (kept.Find(moment => time is not { } wanted || Math.Abs(moment.Time - wanted) <= Tolerance * wanted) is { } found)
        {
            return found.File;
        }

        throw new InputException(
            string.Create(CultureInfo.InvariantCulture, $"the run in {directory} has kept no network of {time} ms"),
            $"it has kept those of {string.Join(", ", kept.AsEnumerable().Reverse().Select(k => FormattableString.Invariant($"{k.Time} ms")))}");
    }

    /// <summary>Removes the networks of all other moments, such as those at which the run was paused.</summary>
    /// <param name="times">The moments in ms.</param>
    /// <exception cref="IOException">One cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be removed.</exception>
    internal void RemoveExcept(IReadOnlyCollection<double> times) =>
        Kept().Where(kept => !times.Contains(kept.Time)).ToList().ForEach(kept => File.Delete(kept.File));

    /// <summary>Removes all files.</summary>
    /// <exception cref="IOException">One cannot be removed.</exception>
    internal void Clear()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>The moments in ms and their files, the last one first.</summary>
    private List<Moment> Kept()
    {
        var kept = new List<Moment>();
        foreach (var file in Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, "*" + Suffix) : [])
        {
            if (double.TryParse(Path.GetFileName(file)[..^Suffix.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var time))
            {
                kept.Add(new(time, file));
            }
        }

        kept.Sort((one, other) => other.Time.CompareTo(one.Time));
        return kept;
    }

    /// <summary>A moment that was kept.</summary>
    /// <param name="Time">The simulated time in ms.</param>
    /// <param name="File">Its file.</param>
    private sealed record Moment(double Time, string File);
}
