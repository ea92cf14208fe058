namespace NeuroForge.Models.Tests.Statistics;

/// <summary>The tests themselves, against printed tables.</summary>
public sealed class StatisticsTests
{
    [Fact]
    public void A_sample_has_the_mean_and_the_deviation_of_its_values() =>
        Assert.Equal(new Sample(3, 4, 2), Sample.Of([2, 4, 6]));

    [Fact]
    public void Welch_agrees_with_the_table_of_Student()
    {
        // Two samples of 6 with one variance: 10 degrees of freedom, where 2.228 is the 97.5 % point.
        var apart = 2.228 * Math.Sqrt(2 / 6.0);
        Assert.Equal(0.05, Welch.PValue(new Sample(6, 0, 1), new Sample(6, apart, 1)), 4);
        Assert.Equal(apart, Welch.Tolerance(new Sample(6, 0, 1), new Sample(6, 5, 1), 0.05), 3);
    }

    [Fact]
    public void Student_agrees_with_the_table_of_Student()
    {
        // t = 2.228 is the 5 % point for 10 degrees of freedom.
        var apart = 2.228 * Math.Sqrt(2.0 / 6);
        Assert.Equal(0.05, Student.PValue(new Sample(6, 0, 1), new Sample(6, apart, 1)), 4);
    }

    [Fact]
    public void Welch_has_the_freedom_of_the_smaller_sample_where_that_alone_varies() =>
        Assert.Equal(0.05, Welch.PValue(new Sample(5, 0, 1), new Sample(50, 2.776 / Math.Sqrt(5), 0)), 4);

    [Fact]
    public void Samples_without_variance_have_one_mean_or_have_not()
    {
        Assert.Equal(1, Welch.PValue(new Sample(3, 800, 0), new Sample(5, 800, 0)));
        Assert.Equal(0, Welch.PValue(new Sample(3, 800, 0), new Sample(5, 801, 0)));
    }

    [Fact]
    public void The_ratio_of_variances_agrees_with_the_table_of_Fisher()
    {
        // 9.605 is the 97.5 % point with 4 and 4 degrees of freedom.
        var wide = new Sample(5, 0, Math.Sqrt(9.605));
        Assert.Equal(0.05, VarianceRatio.PValue(wide, new Sample(5, 0, 1)), 4);
        Assert.Equal(0.05, VarianceRatio.PValue(new Sample(5, 0, 1), wide), 4);
    }

    [Fact]
    public void The_clearest_split_is_one_among_all()
    {
        double[][] few = [[10, 7], [11, 7]];
        double[][] many = [[1, 7], [2, 7], [3, 7]];
        Assert.Equal(0.1, Exchangeability.PValue(few, many), 12);
    }

    [Fact]
    public void Groups_of_one_mean_are_like_any_split() =>
        Assert.Equal(1, Exchangeability.PValue([[1], [3]], [[2], [2], [2]]), 12);
}
