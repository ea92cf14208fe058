using System.Globalization;
using Microsoft.Extensions.Options;

namespace NeuroForge.DependencyInjection;

/// <summary>Checks the options and reports everything that is wrong, before anything is run.</summary>
internal sealed class NeuroForgeOptionsCheck : IValidateOptions<NeuroForgeOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, NeuroForgeOptions options)
    {
        string[] mistakes = [.. Mistakes(options)];
        return mistakes.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(NeuroForgeOptions options)
    {
        foreach (var directory in options.PluginDirectories.Where(directory => !Directory.Exists(directory)))
        {
            yield return $"{Property(nameof(options.PluginDirectories))}: there is no directory {Shown(directory)}; create it, or remove it from the list";
        }

        if (options.Threads < 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Property(nameof(options.Threads))}: {options.Threads} is not 1 or more");
        }

        if (options.ResultsDirectory is { } results && (string.IsNullOrWhiteSpace(results) || File.Exists(results)))
        {
            yield return $"{Property(nameof(options.ResultsDirectory))}: {Shown(results)} cannot be a folder for results; give another, or leave it out so "
                + "that "
                + "no files are written";
        }

        if (options.Snapshots is null)
        {
            yield return $"{Property(nameof(options.Snapshots))}: the value is null; use SnapshotTimes.Never for no snapshots";
        }
    }

    private static string Property(string name) => $"{nameof(NeuroForgeOptions)}.{name}";

    /// <summary>The path as given, and its full path.</summary>
    private static string Shown(string path) =>
        string.IsNullOrWhiteSpace(path) || Path.IsPathFullyQualified(path) ? $"\"{path}\"" : $"\"{path}\" ({Path.GetFullPath(path)})";
}
