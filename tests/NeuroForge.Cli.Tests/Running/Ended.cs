namespace NeuroForge.Cli.Tests;

/// <summary>What a process left behind.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error)
{
    /// <summary>Asserts that it did its work without a complaint.</summary>
    public Ended Done()
    {
        Assert.Equal("", Error);
        Assert.Equal(0, ExitCode);
        return this;
    }

    /// <summary>Asserts that it refused: a code, all of its error, and nothing else.</summary>
    public void Refused(int exitCode, string error)
    {
        Assert.Equal(error.ReplaceLineEndings("\n") + "\n", Error);
        Assert.Equal("", Output);
        Assert.Equal(exitCode, ExitCode);
    }
}
