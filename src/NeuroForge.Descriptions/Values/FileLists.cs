using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Values;

/// <summary>
/// Reads lists of values from files, in place of a list that is written: <c>{ "npy": "rates.npy", "unit": "Hz" }</c>. The numbers of the file, times a scale,
/// are in this unit.
/// </summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scalars">Reads words.</param>
/// <param name="quantities">Reads numbers.</param>
/// <param name="inputs">Finds the files.</param>
internal sealed class FileLists(DiagnosticBag bag, Scalars scalars, Quantities quantities, IInputSource inputs)
{
    private readonly FileFaults _faults = new(bag);
    private readonly List<string> _contents = [];

    /// <summary>The hashes of all lists that were read, in hexadecimal, in the order of reading.</summary>
    internal IReadOnlyList<string> Contents => _contents;

    /// <summary>True if a value names a file.</summary>
    internal static bool Names(Node value) => value.Kind == NodeKind.Object && value.Members.Any(member => NumberFile.Formats.Contains(member.Name));

    /// <summary>Reads a list; null, reported, if it cannot be read or a value is outside its bounds.</summary>
    /// <param name="value">The object that names the file.</param>
    /// <param name="wanted">The expected numbers.</param>
    internal double[]? Read(Node value, Wanted wanted)
    {
        if (Section.Open(bag, value) is not { } section)
        {
            return null;
        }

        string[] formats = [.. value.Members.Select(member => member.Name).Where(NumberFile.Formats.Contains)];
        Array.ForEach(formats[1..], other => section.Refuse(other, $"\"{formats[0]}\" already names a file"));
        var format = formats[0];
        var file = scalars.Expect(section.Optional(format), NodeKind.Word, format, "the name of a file");
        var array = format == "npz" && section.Optional("array") is { } named ? scalars.Expect(named, NodeKind.Word, "array", "the name of an array") : null;
        var unit = _faults.UnitOf(section, wanted.Name, wanted.Unit, scalars, "the numbers", "the file");
        var scale = section.Optional("scale") is { } given ? quantities.Bounded(given, new Wanted("scale", Wanted.Pure, Wanted.Any)) : 1;
        section.Close();
        return file is null || unit is null || scale is not { } factor || Numbers(format, file, array) is not { } numbers ? null
            : Convert(numbers, file, wanted, number => unit.Convert(factor * number, wanted.Unit));
    }

    private double[]? Numbers(string format, Node file, Node? array) => _faults.Try(file, file.Text, () =>
    {
        try
        {
            using var content = inputs.Open(file.Text);
            return NumberFile.Read(format, content, array?.Text);
        }
        catch (NumberFileException fault)
        {
            bag.Report(DiagnosticCodes.BadNumbers, file, $"{Wording.Quote(file.Text)} {fault.Message}", "correct the file, or name another one");
            return null;
        }
    });

    private double[]? Convert(double[] numbers, Node file, Wanted wanted, Func<double, double> convert)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var value = convert(numbers[i]);
            if (!double.IsFinite(value) || !wanted.Bounds.Contain(value))
            {
                var written = $"{Wording.Number(value)} {(wanted.Unit.IsPure ? "" : wanted.Unit.Text)}".Trim();
                bag.Report(
                    DiagnosticCodes.OutOfBounds,
                    file,
                    $"{Wording.Quote(file.Text)}, number {i}, counted from 0: \"{wanted.Name}\" must be {wanted.Range}, but is {written}",
                    "correct the file, or name another one");
                return null;
            }

            numbers[i] = value;
        }

        _contents.Add(System.Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(numbers.AsSpan()))));
        return numbers;
    }
}
