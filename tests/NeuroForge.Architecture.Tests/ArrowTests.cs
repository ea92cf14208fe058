namespace NeuroForge.Architecture.Tests;

/// <summary>The arrows between projects, as declared in project files and as compiled.</summary>
public sealed class ArrowTests
{
    private static readonly string[] InSrc = [.. Repository.Projects("src").Select(path => Path.GetFileNameWithoutExtension(path))];

    private static readonly string[] InPlugins = [.. Repository.Projects("plugins")];

    public static TheoryData<string> Projects => [.. InSrc];

    public static TheoryData<string> PluginProjects => [.. InPlugins];

    [Fact]
    public void Every_project_in_src_has_its_arrows_written_down() =>
        Assert.Equal(Arrows.Declared.Keys.Order(StringComparer.Ordinal), InSrc.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_declares_its_arrows_and_packages_and_no_others(string project)
    {
        var path = $"src/{project}/{project}.csproj";
        Assert.Equal(Arrows.Declared[project].Projects, Repository.Items(path, "ProjectReference"));
        Assert.Equal(Arrows.Declared[project].Packages, Repository.Items(path, "PackageReference"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_compiled_assembly_names_only_what_its_arrows_allow(string project) =>
        Assert.Empty(Compiled.References(Compiled.OfProject(project)).Except(Arrows.Allowed(project), StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(PluginProjects))]
    public void A_plugin_project_references_nothing_of_ours_itself(string project) =>
        Assert.DoesNotContain(Repository.Items(project, "ProjectReference"), name => name.StartsWith("NeuroForge.", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(PluginProjects))]
    public void A_compiled_plugin_knows_the_contract_and_nothing_else_of_ours(string project)
    {
        var references = Compiled.References(Compiled.OfPlugin(PluginTests.Id(project)));
        Assert.Empty(references.Where(Ours).Except([Arrows.Contract], StringComparer.Ordinal));
    }

    [Fact]
    public void Only_descriptions_knows_Newtonsoft()
    {
        var assemblies = Arrows.Declared.Keys.Select(Compiled.OfProject)
            .Concat(InPlugins.Select(path => Compiled.OfPlugin(PluginTests.Id(path))));
        Assert.Empty(assemblies
            .Where(assembly => Compiled.References(assembly).Contains("Newtonsoft.Json", StringComparer.Ordinal))
            .Select(assembly => Path.GetFileNameWithoutExtension(assembly))
            .Except(["NeuroForge.Descriptions"], StringComparer.Ordinal));
    }

    private static bool Ours(string name) => name == "neuroforge" || name.StartsWith("NeuroForge.", StringComparison.Ordinal);
}
