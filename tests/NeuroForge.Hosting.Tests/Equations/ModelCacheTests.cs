using NeuroForge.Hosting.Compiling;

namespace NeuroForge.Hosting.Tests.Equations;

/// <summary>The cache of compiled models: for several threads and processes at once, and against damage.</summary>
public sealed class ModelCacheTests : IDisposable
{
    private const string Key = "0123abcd";

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    private string Root => _place.At("cache");

    [Fact]
    public void A_model_is_found_after_it_was_kept()
    {
        var cache = new ModelCache(Root);
        Assert.Null(cache.Find(Key, "model"));
        var folder = cache.Keep(Key, "model", "source", [1, 2, 3]);
        Assert.Equal(folder, cache.Find(Key, "model"));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Path.Combine(folder, "model", "equations-model.dll")));
        Assert.Equal("source", File.ReadAllText(Path.Combine(folder, "model.cs")));
    }

    [Theory]
    [InlineData("model/equations-model.dll", 1)]
    [InlineData("model/equations-model.dll", -1)]
    [InlineData("sha256", 0)]
    public void A_damaged_model_is_not_used_but_replaced(string file, int change)
    {
        var cache = new ModelCache(Root);
        var path = Path.Combine(cache.Keep(Key, "model", "source", [1, 2, 3]), file);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, change > 0 ? [.. bytes[..^1], (byte)(bytes[^1] ^ 1)] : bytes[..^1]);
        Assert.Null(cache.Find(Key, "model"));
        cache.Keep(Key, "model", "source", [1, 2, 3]);
        Assert.NotNull(cache.Find(Key, "model"));
        Assert.Equal([Key], Directory.EnumerateFileSystemEntries(Root).Select(entry => Path.GetFileName(entry)));
    }

    [Fact]
    public void Many_can_keep_one_model_at_the_same_time()
    {
        var failures = new System.Collections.Concurrent.ConcurrentBag<Exception>();
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            try
            {
                for (var round = 0; round < 25; round++)
                {
                    var cache = new ModelCache(_place.At("cache", $"{round}"));
                    cache.Keep(Key, "model", "source", [4, 5, 6]);
                    Assert.NotNull(cache.Find(Key, "model"));
                }
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(failures);
        Assert.All(Enumerable.Range(0, 25), round => Assert.Single(Directory.EnumerateFileSystemEntries(_place.At("cache", $"{round}"))));
    }
}
