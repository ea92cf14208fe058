namespace NeuroForge.Descriptions.Inputs;

/// <summary>The rows of a PNG image: each is stored as the difference from what one of five filters predicts from the bytes to the left and above.</summary>
/// <param name="bytes">Bytes of a row.</param>
/// <param name="apart">Distance of a byte from that of the pixel to the left.</param>
internal sealed class PngRows(int bytes, int apart)
{
    private byte[] _above = new byte[bytes];
    private byte[] _row = new byte[bytes];

    /// <summary>Reads the next row.</summary>
    /// <returns>Its bytes, valid until the next call.</returns>
    /// <exception cref="NumberFileException">The image ends before, or the filter is unknown.</exception>
    internal ReadOnlySpan<byte> Next(Stream unpacked)
    {
        (_above, _row) = (_row, _above);
        var filter = unpacked.ReadByte();
        if (filter < 0 || unpacked.ReadAtLeast(_row, bytes, throwOnEndOfStream: false) < bytes)
        {
            throw new NumberFileException("ends before its last pixel");
        }

        if (filter > 4)
        {
            throw new NumberFileException($"is damaged: there is no filter {filter}");
        }

        for (var i = 0; i < bytes; i++)
        {
            int left = i >= apart ? _row[i - apart] : 0;
            int corner = i >= apart ? _above[i - apart] : 0;
            var predicted = filter switch
            {
                0 => 0,
                1 => left,
                2 => _above[i],
                3 => (left + _above[i]) / 2,
                _ => Nearest(left, _above[i], corner),
            };
            _row[i] = (byte)((_row[i] + predicted) & 0xFF);
        }

        return _row;
    }

    /// <summary>The one of three neighbours that is nearest to left + above - corner (Paeth's filter).</summary>
    private static int Nearest(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
