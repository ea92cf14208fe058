namespace NeuroForge.Architecture.Tests;

/// <summary>What every folder in plugins/ looks like, and what its build lays out for the loader.</summary>
public sealed class PluginTests
{
    public static TheoryData<string> Folders => [.. Repository.PluginFolders()];

    public static string Id(string pluginPath) => pluginPath.Split('/')[1];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_plugin_folder_has_a_readme_and_one_project(string folder)
    {
        Assert.True(Repository.Has($"{folder}/README.md"), $"{folder} needs a README.md");
        Assert.Single(Repository.Projects(folder));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_plugin_is_laid_out_under_its_id_without_a_copy_of_the_contract(string folder)
    {
        var assembly = Compiled.OfPlugin(Id(folder));
        Assert.True(File.Exists(assembly), $"no plugins/{Id(folder)}/{Id(folder)}.dll in the output");

        var shared = new[] { Arrows.Contract, Arrows.Mef };
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!, "*.dll", SearchOption.AllDirectories),
            file => shared.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal));
    }
}
