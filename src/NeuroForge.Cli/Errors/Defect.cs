using System.Reflection;
using System.Runtime.InteropServices;

namespace NeuroForge.Cli.Errors;

/// <summary>A mistake in NeuroForge itself, with the information that its developers need.</summary>
internal static class Defect
{
    /// <summary>The message for the user, with the information to send.</summary>
    internal static string Describe(Exception failure) => $"""
        this is a mistake in NeuroForge itself, not in your description or in a plugin
        please report it with the command, the description, the versions that neuroforge list prints, and these lines:
            NeuroForge {Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}
            {failure.ToString().ReplaceLineEndings("\n    ")}
        """;

    private static string Version => typeof(Defect).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
