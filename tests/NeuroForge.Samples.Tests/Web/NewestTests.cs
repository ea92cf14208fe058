using NeuroForge.Samples.Web;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>Who reads slowly gets the newest, who publishes never waits.</summary>
public sealed class NewestTests
{
    [Fact]
    public async Task A_slow_reader_misses_what_came_between_and_nothing_else()
    {
        var newest = new Newest<int>();
        await using var reader = newest.ReadAllAsync(CancellationToken.None).GetAsyncEnumerator();
        newest.Publish(1);
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal(1, reader.Current);
        for (var i = 2; i <= 1000; i++)
        {
            newest.Publish(i);
        }

        Assert.True(await reader.MoveNextAsync());
        Assert.Equal(1000, reader.Current);
        var next = reader.MoveNextAsync().AsTask();
        await Task.Delay(20);
        Assert.False(next.IsCompleted);
        newest.Publish(1001);
        Assert.True(await next);
        Assert.Equal(1001, reader.Current);
    }

    [Fact]
    public async Task Each_reader_ends_with_the_last()
    {
        var newest = new Newest<int>();
        Task<List<int>>[] readers = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReadUntil(20_000, newest)))];
        for (var i = 1; i <= 20_000; i++)
        {
            newest.Publish(i);
        }

        foreach (var read in await Task.WhenAll(readers).WaitAsync(TimeSpan.FromMinutes(5)))
        {
            Assert.Equal(read.Distinct().Order(), read);
            Assert.Equal(20_000, read[^1]);
        }
    }

    private static async Task<List<int>> ReadUntil(int last, Newest<int> newest)
    {
        var read = new List<int>();
        await foreach (var value in newest.ReadAllAsync(CancellationToken.None))
        {
            read.Add(value);
            if (value == last)
            {
                break;
            }
        }

        return read;
    }
}
