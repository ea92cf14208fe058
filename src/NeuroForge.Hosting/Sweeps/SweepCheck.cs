using NeuroForge.Descriptions;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>Reads every member of a sweep before any of them runs, and reports every mistake in any of them once.</summary>
/// <param name="read">Reads a member.</param>
internal sealed class SweepCheck(Func<SweepMember, Model> read)
{
    /// <summary>Number of mistakes at which the check ends.</summary>
    private const int MostMistakes = 1000;

    private readonly List<CheckedMember> _checked = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly List<double> _bytes = [];

    /// <summary>The diagnostics of all members, each once.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics => [.. _diagnostics.OrderBy(d => d.Line).ThenBy(d => d.Column)];

    /// <summary>Checks the members.</summary>
    /// <exception cref="DescriptionException">Some cannot be run.</exception>
    /// <exception cref="SweepException">Two members are the same run.</exception>
    internal IReadOnlyList<CheckedMember> Check(IReadOnlyList<SweepMember> members)
    {
        foreach (var member in members)
        {
            Check(member);
            if (_diagnostics.Count >= MostMistakes)
            {
                break;
            }
        }

        if (_diagnostics.Any(d => d.Severity == Severity.Error))
        {
            throw new DescriptionException(Diagnostics);
        }

        RefuseSame();
        return _checked;
    }

    /// <summary>The estimated memory in bytes of the largest members that can run at once.</summary>
    internal double PeakBytes(int jobs) => _bytes.OrderDescending().Take(jobs).Sum();

    private void Check(SweepMember member)
    {
        var model = read(member);
        _diagnostics.AddRange(model.Diagnostics.Where(_seen.Add));
        if (model.IsValid)
        {
            _bytes.Add(model.Estimate.PeakBytes);
            _checked.Add(new(member, model.Hash, model.UsedPlugins()));
        }
    }

    private void RefuseSame()
    {
        var hashes = new Dictionary<string, SweepMember>(StringComparer.Ordinal);
        foreach (var (member, hash, _) in _checked)
        {
            if (!hashes.TryAdd(hash, member))
            {
                throw new SweepException(
                    $"\"{hashes[hash].Name}\" and \"{member.Name}\" are the same run: give each value once, and only parameters that the network uses");
            }
        }
    }
}
