using System.IO.Compression;
using System.Reflection.PortableExecutable;

namespace NeuroForge.Templates.Tests;

/// <summary>What the packages hold.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class PackageTests(Workshop workshop)
{
    [Fact]
    public void No_package_holds_code_for_one_platform()
    {
        var assemblies = Directory.GetFiles(workshop.Packages, "*.nupkg").SelectMany(Assemblies).ToList();
        Assert.Contains(assemblies, assembly => assembly.Name.EndsWith("/neuroforge.dll", StringComparison.Ordinal));
        Assert.Contains(assemblies, assembly => assembly.Name.EndsWith("/recorders.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(assemblies, assembly => assembly.Precompiled);
    }

    private static IEnumerable<(string Name, bool Precompiled)> Assemblies(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return
        [
            .. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).Select(entry => (entry.FullName, IsPrecompiled(entry)))
        ];
    }

    private static bool IsPrecompiled(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        bytes.Position = 0;
        using var image = new PEReader(bytes);
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
