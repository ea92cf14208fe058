using Microsoft.Extensions.Logging;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Recording;

namespace NeuroForge.DependencyInjection;

/// <summary>Messages to the log.</summary>
internal static partial class Log
{
    /// <summary>Logs a plugin that was found, usable or not.</summary>
    internal static void Found(this ILogger logger, Plugin plugin)
    {
        if (plugin.Status == PluginStatus.Active)
        {
            logger.PluginLoaded(plugin.Identity!, plugin.Mechanisms.Count, plugin.Folder);
        }
        else
        {
            logger.PluginSkipped(plugin.Id, plugin.Status, plugin.Folder, string.Join("; ", plugin.Reasons));
        }

        foreach (var warning in plugin.Warnings)
        {
            logger.PluginOdd(plugin.Id, warning);
        }
    }

    /// <summary>Logs a diagnostic about a description.</summary>
    internal static void Noticed(this ILogger logger, Diagnostic diagnostic) =>
        logger.DescriptionNoticed(diagnostic.Severity == Severity.Error ? LogLevel.Error : LogLevel.Warning, diagnostic);

    [LoggerMessage(1, LogLevel.Information, "Plugin {Plugin} has {Mechanisms} mechanisms ({Folder})")]
    private static partial void PluginLoaded(this ILogger logger, PluginIdentity plugin, int mechanisms, string folder);

    [LoggerMessage(2, LogLevel.Warning, "Plugin {Plugin} is not used, {Status} ({Folder}): {Reasons}")]
    private static partial void PluginSkipped(this ILogger logger, string plugin, PluginStatus status, string folder, string reasons);

    [LoggerMessage(3, LogLevel.Warning, "Plugin {Plugin}: {Warning}")]
    private static partial void PluginOdd(this ILogger logger, string plugin, string warning);

    [LoggerMessage(EventId = 4, Message = "{Diagnostic}")]
    private static partial void DescriptionNoticed(this ILogger logger, LogLevel level, Diagnostic diagnostic);

    [LoggerMessage(5, LogLevel.Information, "{Model} begins to run with seed {Seed}, at {SimulatedSeconds} s")]
    internal static partial void Began(this ILogger logger, string model, ulong seed, double simulatedSeconds);

    [LoggerMessage(6, LogLevel.Debug, "{Model} has saved a snapshot at {SimulatedSeconds} s")]
    internal static partial void SnapshotWritten(this ILogger logger, string model, double simulatedSeconds);

    [LoggerMessage(7, LogLevel.Information, "{Model} {Outcome} at {SimulatedSeconds} s after {Seconds} s of work: {Spikes} spikes, state {StateHash}")]
    internal static partial void Ended(
        this ILogger logger, string model, RunOutcome outcome, double simulatedSeconds, double seconds, long spikes, string stateHash);

    [LoggerMessage(8, LogLevel.Error, "{Model} failed at {SimulatedSeconds} s")]
    internal static partial void Failed(this ILogger logger, Exception failure, string model, double simulatedSeconds);

    [LoggerMessage(9, LogLevel.Warning, "{Model}: {Warning}")]
    internal static partial void Warned(this ILogger logger, string model, string warning);
}
