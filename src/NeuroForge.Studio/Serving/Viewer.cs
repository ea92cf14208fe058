using System.Net.WebSockets;

namespace NeuroForge.Studio.Serving;

/// <summary>A page. It has the newest message of each kind waiting, so a slow one misses frames and never makes a run wait.</summary>
internal sealed class Viewer
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ViewerMessage, ReadOnlyMemory<byte>> _waiting = [];
    private readonly SemaphoreSlim _news = new(0);

    /// <summary>Replaces the waiting message of a kind.</summary>
    internal void Put(ViewerMessage kind, ReadOnlyMemory<byte> message)
    {
        lock (_gate)
        {
            var isFirst = _waiting.Count == 0;
            _waiting[kind] = message;
            if (isFirst)
            {
                _news.Release();
            }
        }
    }

    /// <summary>Sends messages until the connection or the studio ends.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="end">Ends it between two messages.</param>
    /// <param name="broken">Breaks it off.</param>
    internal async Task SendAsync(WebSocket socket, CancellationToken end, CancellationToken broken)
    {
        while (true)
        {
            await _news.WaitAsync(end);
            KeyValuePair<ViewerMessage, ReadOnlyMemory<byte>>[] messages;
            lock (_gate)
            {
                messages = [.. _waiting.OrderBy(message => message.Key)];
                _waiting.Clear();
            }

            foreach (var (kind, message) in messages)
            {
                end.ThrowIfCancellationRequested();
                await socket.SendAsync(message, kind == ViewerMessage.Frame ? WebSocketMessageType.Binary : WebSocketMessageType.Text, true, broken);
            }
        }
    }
}
