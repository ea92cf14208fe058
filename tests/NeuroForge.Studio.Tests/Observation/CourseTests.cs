using NeuroForge.Studio.Observation;

namespace NeuroForge.Studio.Tests.Observation;

/// <summary>A course of any length keeps its beginning, its end and a bounded number of rows in the order of time.</summary>
public sealed class CourseTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(100_000)]
    public void It_keeps_a_bounded_number_of_rows(int count)
    {
        var course = new RunCourse(["rate E"]);
        for (var i = 0; i < count; i++)
        {
            course.Add(i, [2 * i]);
        }

        var rows = course.Rows;
        Assert.InRange(rows.Count, Math.Min(count, RunCourse.Most / 2), RunCourse.Most);
        Assert.Equal(0, rows[0][0]);
        Assert.InRange(rows[^1][0], count - 1 - (4f * count / RunCourse.Most), count - 1);
        Assert.All(rows, row => Assert.Equal(2 * row[0], row[1]));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First[0] < pair.Second[0]));
    }
}
