namespace NeuroForge.Samples.Tests.Notebook;

/// <summary>A test with .NET Interactive, which runs notebooks; skipped, with the reason, where it is not installed.</summary>
public sealed class NotebookFactAttribute : FactAttribute
{
    public NotebookFactAttribute()
    {
        if (Tool is null)
        {
            Skip = "not installed: dotnet tool install -g Microsoft.dotnet-interactive";
        }
    }

    /// <summary>The program: that of the variable NEUROFORGE_INTERACTIVE, or one among the user's tools; null if there is none.</summary>
    public static string? Tool { get; } = new[]
    {
        Environment.GetEnvironmentVariable("NEUROFORGE_INTERACTIVE") ?? "",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools", "dotnet-interactive"),
    }.FirstOrDefault(File.Exists);
}
