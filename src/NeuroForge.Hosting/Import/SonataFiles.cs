using NeuroForge.Tables;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Hosting.Import;

/// <summary>Reads files of SONATA.</summary>
internal static class SonataFiles
{
    /// <summary>The populations of a file.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    internal static IReadOnlyList<string> Populations(string file, TableSection section) =>
        Guard(file, () => TableFiles.Populations(File.OpenRead(file), section));

    /// <summary>Opens a population.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    internal static TableReader Open(string file, TableSection section, string? population) =>
        Guard(file, () => TableFiles.Open(File.OpenRead(file), TableFormat.Sonata, section, population));

    /// <summary>A column of whole numbers.</summary>
    /// <exception cref="ImportException">There is none.</exception>
    internal static long[] Whole(TableReader table, string column, string file) =>
        Guard(file, () => All(table, column, ColumnKind.Whole).SelectMany(block => block.Whole(0).Take(block.Count)).ToArray());

    /// <summary>A column of numbers.</summary>
    /// <exception cref="ImportException">There is none.</exception>
    internal static double[] Numbers(TableReader table, string column, string file) =>
        Guard(file, () => All(table, column, ColumnKind.Number).SelectMany(block => block.Numbers(0).Take(block.Count)).ToArray());

    /// <summary>Reads, and names the file in failures.</summary>
    internal static T Guard<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is TableException or IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{file}: {failure.Message}");
        }
    }

    private static IEnumerable<ColumnBlock> All(TableReader table, string column, ColumnKind kind) =>
        table.Find(column) is null ? throw new TableException($"there is no data set \"{column}\"") : table.Read([new(column, kind)]);
}
