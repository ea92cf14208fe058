using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Where no plugin can be used, that is said once, with all the reasons, however much the description requires and uses.</summary>
public sealed class NoPluginTests
{
    private static readonly PluginFailure[] Failures =
    [
        new("neurons", "it was built against contract 2.0", []),
        new("ruined", "broken.dll is no assembly", []),
        new("surroundings", "it was built against contract 2.0", []),
    ];

    [Fact]
    public void It_is_said_once_and_a_reason_is_given_once()
    {
        var line = Fixtures.Complete[..Fixtures.Complete.IndexOf("\"requires\"", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        var mistake = Assert.Single(Read(Fixtures.Complete, Failures));
        Assert.Equal(("NF1407", line, "requires"), (mistake.Code.Id, mistake.Line, mistake.Path));
        Assert.Equal("no plugin can be used, so none of the named mechanisms can be found", mistake.Message);
        Assert.Equal(
            "plugins are searched for in a, b; they could not be loaded: \"neurons\", \"surroundings\" (it was built against contract 2.0), \"ruined\" "
                + "(broken.dll is no assembly)",
            mistake.Hint);
    }

    [Fact]
    public void Where_there_is_none_to_fail_that_is_said()
    {
        var mistake = Assert.Single(
            Read(Fixtures.Complete.Replace("\"requires\": { \"neurons\": \"^1.0\", \"surroundings\": \"^0.3\" },", "", StringComparison.Ordinal)));
        Assert.Equal(("NF1407", "requires"), (mistake.Code.Id, mistake.Path));
        Assert.Equal("plugins are searched for in a, b; there is none", mistake.Hint);
    }

    [Fact]
    public void What_else_is_wrong_is_told_beside_it() => Assert.Equal(
        ["NF1407", "NF1204"],
        Read(Fixtures.Complete.Replace("\"size\": 3,", "\"size\": -3,", StringComparison.Ordinal), Failures).Select(d => d.Code.Id));

    private static IReadOnlyList<Diagnostic> Read(string text, params PluginFailure[] failures)
    {
        var result = DescriptionReader.Read(text, "test.json", new Nothing(failures));
        Assert.Null(result.Plan);
        return result.Diagnostics;
    }

    private sealed class Nothing(IReadOnlyList<PluginFailure> failures) : IMechanismSource
    {
        public IReadOnlyList<PluginIdentity> Plugins => [];

        public IReadOnlyList<PluginFailure> Failures => failures;

        public IReadOnlyList<string> Folders => ["a", "b"];

        public IReadOnlyList<Mechanism> All(MechanismKind kind) => [];

        public Mechanism? Find(MechanismKind kind, string id) => null;
    }
}
