using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Descriptions.Tests;

/// <summary>
/// Every description in the folder "refused" gives the diagnostics that stand beside it, to the letter.
/// With NEUROFORGE_GOLDEN=write in the environment the texts are written anew, to be read before they are kept.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Refused = Path.Combine(Fixtures.Folder, "refused");

    private static readonly string[] All =
    [
        .. Directory.GetFiles(Refused, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
    ];

    public static TheoryData<string> Names { get; } = [.. All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_description_gives_exactly_its_diagnostics(string name)
    {
        var expected = Path.Combine(Refused, name + ".txt");
        var found = Diagnostics(name);
        if (Environment.GetEnvironmentVariable("NEUROFORGE_GOLDEN") == "write")
        {
            File.WriteAllText(expected, found);
        }

        Assert.Equal(File.ReadAllText(expected), found);
    }

    [Fact]
    public void Every_code_of_a_description_has_an_example()
    {
        var shown = string.Concat(All.Select(Diagnostics));
        string[] elsewhere =
        [
            "NF1002", "NF1005", "NF1006", "NF1109", "NF1212", "NF1343", "NF1344", "NF1407", "NF1408", "NF1409", "NF1410", "NF1601", "NF1602", "NF1603",
        ];
        Assert.Empty(DiagnosticCodes.All.Select(c => c.Id).Where(id => !shown.Contains(id, StringComparison.Ordinal)).Except(elsewhere));
    }

    private static string Diagnostics(string name)
    {
        var text = File.ReadAllText(Path.Combine(Refused, name + ".json"));
        var result = DescriptionReader.Read(text, name + ".json", new TestMechanisms(), new() { Inputs = new FixtureInputs() });
        return string.Concat(result.Diagnostics.Select(d => d + "\n"));
    }
}
