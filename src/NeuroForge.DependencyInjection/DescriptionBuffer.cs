using NeuroForge.Descriptions;

namespace NeuroForge.DependencyInjection;

/// <summary>Reads a description asynchronously from a stream, such as a request's body.</summary>
internal static class DescriptionBuffer
{
    private const int ReadSize = 1 << 16;

    /// <summary>The contents of the stream; if it is too long, only enough for the reader to report that.</summary>
    internal static async Task<MemoryStream> FillAsync(Stream stream, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        var buffer = new byte[ReadSize];
        for (var read = await stream.ReadAsync(buffer, cancellation); read > 0; read = await stream.ReadAsync(buffer, cancellation))
        {
            content.Write(buffer, 0, read);
            if (content.Length > DescriptionReader.LongestFile)
            {
                break;
            }
        }

        content.Position = 0;
        return content;
    }
}
