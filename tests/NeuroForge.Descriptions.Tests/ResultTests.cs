using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Descriptions.Tests;

/// <summary>What a caller does with a result.</summary>
public sealed class ResultTests
{
    [Theory]
    [InlineData("projections.inhibitory.connect.indegree", 50, 47)]
    [InlineData("projections.inhibitory.connect.absent", 50, 7)]
    [InlineData("projections.inhibitory", 45, 5)]
    [InlineData("nowhere", 1, 1)]
    public void An_error_of_the_build_is_put_where_the_value_stands(string path, int line, int column)
    {
        var error = Fixtures.Read(Fixtures.Complete).ErrorAt(path, "there are too few sources");
        Assert.Equal(("NF1212", line, column, path), (error.Code.Id, error.Line, error.Column, error.Path));
    }

    [Fact]
    public void Requiring_a_plan_that_is_not_there_throws_with_all_diagnostics()
    {
        var result = Fixtures.ReadWith("\"seed\": 7", "\"seed\": -7, \"threads\": 2");
        var thrown = Assert.Throws<DescriptionException>(result.Require);
        Assert.Equal(2, thrown.Diagnostics.Count);
        Assert.Equal(string.Join('\n', result.Diagnostics), thrown.Message);
    }

    [Fact]
    public void Warnings_alone_leave_the_plan()
    {
        var result = Fixtures.ReadWith("\"neurons\": \"^1.0\", ", "");
        Assert.Equal(Severity.Warning, Assert.Single(result.Diagnostics).Severity);
        Assert.NotNull(result.Plan);
    }

    [Fact]
    public void Codes_are_numbered_in_order_and_once()
    {
        var ids = DiagnosticCodes.All.Select(c => c.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(DiagnosticCodes.All, c => Assert.NotEmpty(c.Title));
    }
}
