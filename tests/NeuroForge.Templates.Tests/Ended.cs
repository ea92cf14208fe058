namespace NeuroForge.Templates.Tests;

/// <summary>What a command left behind.</summary>
public sealed record Ended(string Command, int ExitCode, string Output, string Error)
{
    /// <summary>Asserts that it did its work.</summary>
    public Ended Done()
    {
        Assert.True(ExitCode == 0, $"{Command}{Environment.NewLine}{Output}{Error}");
        return this;
    }
}
