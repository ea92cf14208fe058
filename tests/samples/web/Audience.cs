using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace NeuroForge.Samples.Web;

/// <summary>The viewers: a limited number of browsers.</summary>
/// <param name="network">The network.</param>
/// <param name="lifetime">Ends the connections when the host stops, which would otherwise wait for them.</param>
internal sealed class Audience(LiveNetwork network, IHostApplicationLifetime lifetime)
{
    /// <summary>The greatest number of viewers at the same time.</summary>
    internal const int Most = 32;

    private int _count;

    /// <summary>Number of viewers.</summary>
    internal int Count => Volatile.Read(ref _count);

    /// <summary>Adds a viewer.</summary>
    /// <returns>Frames: the newest one whenever the viewer has received the previous one. The caller must read them.</returns>
    /// <exception cref="RefusedException">There are too many viewers.</exception>
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
