using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reports what is wrong with the files of numbers that a description names.</summary>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class FileFaults(DiagnosticBag bag)
{
    /// <summary>Reads a file; null, reported, if it is missing or cannot be read.</summary>
    /// <param name="place">The place of its name.</param>
    /// <param name="file">Its name.</param>
    /// <param name="read">Reads it.</param>
    internal T? Try<T>(Node place, string file, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InputException missing)
        {
            bag.Report(DiagnosticCodes.NoInput, place, missing.Message, missing.Advice);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Report(DiagnosticCodes.NoInput, place, $"{Wording.Quote(file)} cannot be read: {failure.Message}");
        }

        return null;
    }

    /// <summary>The unit of the numbers in a file; null, reported, if it is missing or wrong.</summary>
    /// <param name="section">The section with the key <c>unit</c>.</param>
    /// <param name="name">The name of the value that the numbers are for.</param>
    /// <param name="wanted">Its unit.</param>
    /// <param name="scalars">Reads words.</param>
    /// <param name="numbers">Words for the numbers.</param>
    /// <param name="holder">Words for what has this unit.</param>
    internal Unit? UnitOf(Section section, string name, Unit wanted, Scalars scalars, string numbers, string holder)
    {
        if (wanted.IsPure)
        {
            section.Refuse("unit", $"\"{name}\" is a pure number");
            return wanted;
        }

        if (scalars.Expect(section.Required("unit", $"\"{wanted}\""), NodeKind.Word, "unit", $"the unit of {numbers}") is not { } word)
        {
            return null;
        }

        if (Unit.TryParse(word.Text, out var unit) && unit.Dimension == wanted.Dimension)
        {
            return unit;
        }

        var fault = unit is null ? $"{Wording.Quote(word.Text)} is not a unit" : $"\"{name}\" must be in {wanted}, but {holder} is in {unit}";
        bag.Report(DiagnosticCodes.WrongUnit, word, fault, $"write the unit of the numbers in the file, such as \"{wanted}\"");
        return null;
    }
}
