namespace NeuroForge.Testing.Tests;

/// <summary>What an author sees where a test of the kit fails.</summary>
public sealed class FailureTests
{
    [Fact]
    public void The_message_is_what_to_change()
    {
        var failure = Assert.Throws<ConformanceException>(() => new Subject("curves").Growth_curves_are_finite());
        Assert.Equal(
            "growth curve \"divergent\": at a calcium concentration of 10 it gives Infinity - guard divisions, logarithms and roots; calcium is 0 before the "
                + "first spike and has no upper bound",
            failure.Message);
        Assert.Single(failure.Findings);
    }

    [Fact]
    public void A_plugin_that_was_not_built_is_looked_for_in_vain_and_the_places_are_said()
    {
        var failure = Assert.Throws<DirectoryNotFoundException>(() => new Subject("never-built").It_loads());
        Assert.StartsWith(
            "plugin \"never-built\" is neither in plugins/never-built beside the tests nor in bin/plugins/never-built of a parent folder of ",
            failure.Message,
            StringComparison.Ordinal);
        Assert.EndsWith(": build it first, or correct the id", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Subject(string plugin) : PluginConformance(plugin == "curves" ? "../fixtures/nonconforming" : plugin);
}
