using NeuroForge.Cli.Errors;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Cli.Tests;

/// <summary>Which exit code each kind of failure has.</summary>
public sealed class FailureTests
{
    public static TheoryData<Exception, int> Kinds => new()
    {
        { new DescriptionException([]), 1 },
        { new NoMemoryLeft(), 1 },
        { new NetworkSizeException("too much"), 1 },
        { new OverflowException(), 70 },
        { new IOException(), 4 },
        { new UnauthorizedAccessException(), 4 },
        { new InvalidOperationException("a mistake of ours"), 70 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_its_own(Exception failure, int exitCode) =>
        Assert.Equal(exitCode, Failures.Guard(() => throw failure, new TextMessages()));

    [Fact]
    public void What_does_not_fail_has_the_code_it_gives() => Assert.Equal(130, Failures.Guard(() => 130, new TextMessages()));

    private sealed class NoMemoryLeft : OutOfMemoryException;
}
