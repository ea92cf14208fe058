namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>A test with the data of NEST's public example of a SONATA network, which are not part of the project; skipped where they are missing.</summary>
public sealed class SonataReferenceFactAttribute : FactAttribute
{
    public SonataReferenceFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "the data of the example are missing: set NEUROFORGE_SONATA to the folder 300_pointneurons, or have it in shared/reference/sonata beside the project";
        }
    }

    /// <summary>The folder of the example; null if it is missing.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("NEUROFORGE_SONATA") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "shared", "reference", "sonata", "300_pointneurons");
            if (Directory.Exists(beside))
            {
                return beside;
            }
        }

        return null;
    }
}
