using System.Reflection;

namespace NeuroForge.Tests.PublicApi;

/// <summary>Holds an assembly's public face against the one that was last accepted.</summary>
internal static class ApiSnapshot
{
    private const string Accept = "NEUROFORGE_ACCEPT_API";

    /// <summary>Fails where the assembly shows anything else than the file says, or, with the environment variable set, writes the file anew.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="accepted">The file, from the repository's root.</param>
    public static void AssertAccepted(Assembly assembly, string accepted)
    {
        var listing = ApiListing.Of(assembly);
        var path = Path.Combine(Root(), accepted);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, string.Join('\n', listing) + '\n');
            return;
        }

        var before = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] changes =
        [
            .. ApiListing.Missing(before, listing).Select(line => "- " + line),
            .. ApiListing.Missing(listing, before).Select(line => "+ " + line),
        ];
        Assert.True(
            changes.Length == 0,
            $"The public face of {assembly.GetName().Name} has changed:\n{string.Join('\n', changes)}\n"
            + $"Plugins are built against it: a line that goes, or a new member on an interface that they implement, breaks them.\n"
            + $"If this is meant, run the test again with {Accept}=1 and commit {accepted}.");
    }

    private static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "NeuroForge.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("no folder above the tests holds NeuroForge.sln");
    }
}
