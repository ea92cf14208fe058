using NeuroForge.Descriptions;

namespace NeuroForge.DependencyInjection;

/// <summary>Takes a description out of a stream that cannot wait for it on a thread, such as a request's body.</summary>
internal static class DescriptionBuffer
{
    private const int ReadSize = 1 << 16;

    /// <summary>What the stream holds; of one that is too long only so much that its reader will see that.</summary>
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
