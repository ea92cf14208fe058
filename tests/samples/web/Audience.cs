using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace NeuroForge.Samples.Web;

/// <summary>Who watches: so many browsers and no more.</summary>
/// <param name="network">What they watch.</param>
/// <param name="lifetime">Sends them away when the host stops, which would otherwise wait for them.</param>
internal sealed class Audience(LiveNetwork network, IHostApplicationLifetime lifetime)
{
    /// <summary>The most that may watch at once.</summary>
    internal const int Most = 32;

    private int _count;

    /// <summary>How many watch.</summary>
    internal int Count => Volatile.Read(ref _count);

    /// <summary>Lets somebody watch.</summary>
    /// <returns>Frames, each whole in itself: the newest whenever the watcher has taken the one before. Whoever has it must read it.</returns>
    /// <exception cref="RefusedException">There is no room.</exception>
    internal IAsyncEnumerable<string> Enter(CancellationToken left)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            Interlocked.Decrement(ref _count);
            throw new RefusedException(StatusCodes.Status503ServiceUnavailable, $"{Most} browsers are watching already; close one, or try again later");
        }

        return WatchAsync(left);
    }

    private async IAsyncEnumerable<string> WatchAsync([EnumeratorCancellation] CancellationToken left)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(left, lifetime.ApplicationStopping);
        try
        {
            await foreach (var frame in network.Frames.ReadAllAsync(end.Token))
            {
                yield return frame;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
