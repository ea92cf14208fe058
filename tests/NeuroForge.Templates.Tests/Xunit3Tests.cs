using System.Text.RegularExpressions;

namespace NeuroForge.Templates.Tests;

/// <summary>An author whose tests are of xunit v3 changes the project of a new plugin's tests and nothing else.</summary>
[Collection(WorkshopCollection.Name)]
public sealed partial class Xunit3Tests(Workshop workshop)
{
    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="NeuroForge.Testing" Version="1.0.0" />
            <PackageReference Include="xunit.v3" Version="{Workshop.CentralVersions["xunit.v3"]}" />
          </ItemGroup>

          <ItemGroup>
            <ProjectReference Include="../third.csproj" />
          </ItemGroup>

        </Project>
        """;

    [Fact]
    public void The_conformance_kit_runs_with_it_and_fails_where_it_finds_something()
    {
        workshop.Run(workshop.Folder, $"dotnet {Workshop.Neuroforge} new growth-curve third --packages packages").Done();
        var folder = Path.Combine(workshop.Folder, "third");
        File.WriteAllText(Path.Combine(folder, "tests", "third.Tests.csproj"), Project);
        Assert.Contains("third.Tests  Total: 17, Errors: 0, Failed: 0, Skipped: 0", Test(folder).Done().Output, StringComparison.Ordinal);

        var source = Path.Combine(folder, "Third.cs");
        File.WriteAllText(source, Doc().Replace(File.ReadAllText(source), "", 1));
        var ended = Test(folder);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("third.Tests  Total: 17, Errors: 0, Failed: 1, Skipped: 0", ended.Output, StringComparison.Ordinal);
        Assert.Contains("growth curve \"third\": ", ended.Output, StringComparison.Ordinal);
    }

    private Ended Test(string folder) => workshop.Run(folder, "dotnet run --project tests -- -noColor");

    [GeneratedRegex("Doc = \"[^\"]*\",\\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Doc();
}
