using System.Globalization;

namespace NeuroForge.Descriptions.Inputs;

/// <summary>Reads tables of numbers without a head: comma-separated fields, rows of one length.</summary>
internal static class TableNumbers
{
    private const char Mark = '\uFEFF';

    /// <summary>Reads a table.</summary>
    /// <exception cref="NumberFileException">A field is not a number, or a row has another length than the first.</exception>
    internal static double[] Read(Stream content)
    {
        using var reader = new StreamReader(content, leaveOpen: true);
        var numbers = new List<double>();
        var columns = 0;
        for (var row = 1; reader.ReadLine() is { } line; row++)
        {
            if (line.Length == 0 && reader.Peek() < 0)
            {
                break; // an empty last line
            }

            var fields = line.TrimStart(Mark).Split(',', StringSplitOptions.TrimEntries);
            columns = columns == 0 ? fields.Length : columns;
            if (fields.Length != columns)
            {
                throw new NumberFileException($"has {fields.Length} fields in row {row}, but {columns} in the first");
            }

            foreach (var field in fields)
            {
                numbers.Add(double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw new NumberFileException($"has \"{field}\" in row {row}, which is not a number"));
            }

            if (numbers.Count > NumberFile.Most)
            {
                throw new NumberFileException($"has more than {NumberFile.Most} numbers");
            }
        }

        return [.. numbers];
    }
}
