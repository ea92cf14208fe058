using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NeuroForge.Samples.Tests.Web;

/// <summary>Watchers who ask for frames and never read one.</summary>
internal sealed class Deaf : IDisposable
{
    private readonly Socket[] _sockets;

    public Deaf(Uri address, int count) => _sockets = [.. Enumerable.Range(0, count).Select(_ => Ask(address))];

    public void Dispose() => Array.ForEach(_sockets, socket => socket.Dispose());

    private static Socket Ask(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        socket.Connect(IPAddress.Loopback, address.Port);
        socket.Send(Encoding.ASCII.GetBytes($"GET /events HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"));
        return socket;
    }
}
