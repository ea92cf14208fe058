using NeuroForge.Samples.Web;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>A course stays short however long it goes on, and keeps its beginning and about its end.</summary>
public sealed class CourseTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void It_stays_short_and_covers_the_whole_time_evenly(int seconds)
    {
        var course = new Course(interval: 1);
        for (var second = 0; second <= seconds; second++)
        {
            course.Add(second, second * 2.0, second % 2);
        }

        var rows = course.Rows;
        Assert.InRange(rows.Count, Math.Min(seconds, 256), 512);
        Assert.InRange(rows[0][0], 0, seconds / 256.0);
        Assert.InRange(rows[^1][0], seconds - (2.0 * seconds / 256), seconds);
        Assert.All(rows, row => Assert.Equal(2 * row[0], row[1]));
        Assert.InRange(rows.SkipLast(1).Zip(rows.Skip(1), (a, b) => b[0] - a[0]).Distinct().Count(), 1, 2);

        // What goes up and down from second to second would be all up or all down if every second one were given up.
        Assert.All(rows.SkipLast(1), row => Assert.Equal(seconds > 512 ? 0.5 : row[0] % 2, row[2]));
    }
}
