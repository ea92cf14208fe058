namespace NeuroForge.Descriptions.Inputs;

/// <summary>Reads all numbers of a file, row after row.</summary>
internal static class NumberFile
{
    /// <summary>The greatest number of numbers.</summary>
    internal const int Most = 100_000_000;

    /// <summary>The names of the formats, as descriptions write them.</summary>
    internal static readonly string[] Formats = ["npy", "npz", "csv", "pgm", "png"];

    /// <summary>Reads a file.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="content">The content, from its beginning.</param>
    /// <param name="array">The name of the array in an archive of NumPy; null for the only one.</param>
    /// <exception cref="NumberFileException">The content does not have the format.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static double[] Read(string format, Stream content, string? array) => format switch
    {
        "npy" => NpyNumbers.Read(content),
        "npz" => NpyNumbers.ReadArchive(content, array),
        "csv" => TableNumbers.Read(content),
        "png" => PngNumbers.Read(content),
        _ => PgmNumbers.Read(content),
    };
}
