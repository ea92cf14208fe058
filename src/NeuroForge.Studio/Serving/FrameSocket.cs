using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using NeuroForge.Studio.Library;

namespace NeuroForge.Studio.Serving;

/// <summary>The connection over which a page receives frames and news. It sends nothing.</summary>
internal static class FrameSocket
{
    /// <summary>Greatest number of open pages.</summary>
    internal const int Most = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    internal static void Map(IEndpointRouteBuilder routes) => routes.Map("/stream", ServeAsync);

    private static async Task ServeAsync(HttpContext context, Audience audience, IHostApplicationLifetime life)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw new StudioRefusal(StatusCodes.Status400BadRequest, "this address is for a WebSocket");
        }

        if (audience.Count >= Most)
        {
            throw new StudioRefusal(StatusCodes.Status503ServiceUnavailable, $"{Most} pages are open already: close one");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        // A message on its way is sent to its end, since a connection that is broken off in the middle cannot say why it ends.
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var patience = life.ApplicationStopping.Register(() => broken.CancelAfter(Patience));
        var viewer = audience.Enter();
        try
        {
            var sending = viewer.SendAsync(socket, end.Token, broken.Token);
            await Task.WhenAny(sending, ReadToCloseAsync(socket, end));
            await end.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (life.ApplicationStopping.IsCancellationRequested && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "the studio has ended", broken.Token);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // The page is gone.
        }
        finally
        {
            audience.Leave(viewer);
        }
    }

    private static async Task ReadToCloseAsync(WebSocket socket, CancellationTokenSource end)
    {
        var buffer = new byte[256];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }
            }
        }
        catch (WebSocketException)
        {
            // The connection is broken.
        }
        finally
        {
            await end.CancelAsync();
        }
    }
}
