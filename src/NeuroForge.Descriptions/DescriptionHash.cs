using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NeuroForge.Descriptions.Parts;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions;

/// <summary>
/// The hash of a description's content, with named parameters and overrides replaced by their values. Prose, comments, spaces and the path of the schema do not
/// count, and a quantity counts as its number in the expected unit; the order of names does count, since neurons and random numbers depend on it.
/// </summary>
internal sealed class DescriptionHash : IDisposable
{
    private const int ChunkLength = 1 << 16;

    private static readonly string[] Parts = ["populations", "groups", "stimuli", "projections", "protocol", "recorders"];

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder _chunk = new();
    private readonly Reading _reading;

    private DescriptionHash(Reading reading) => _reading = reading;

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <summary>The hash in lower-case hexadecimal.</summary>
    /// <param name="root">The description.</param>
    /// <param name="reading">The reading of the description.</param>
    /// <param name="plan">The resulting plan.</param>
    internal static string Of(Node root, Reading reading, NetworkPlan plan)
    {
        using var hash = new DescriptionHash(reading);
        hash._chunk.Append(CultureInfo.InvariantCulture, $"{NetworkReader.Format}\n{plan.Name}\n{plan.Step:R} {plan.Steps} {plan.Seed}\n");
        hash.AddModels();
        foreach (var part in Parts)
        {
            if (root.Member(part) is { } member)
            {
                hash._chunk.Append(part);
                hash.Add(member.Value);
            }
        }

        return hash.Finish();
    }

    /// <summary>The hash of what acts before a phase begins, in lower-case hexadecimal.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="root">The description.</param>
    /// <param name="reading">Its reading.</param>
    /// <param name="plan">Its plan.</param>
    internal static string Before(PhasePlan phase, Node root, Reading reading, NetworkPlan plan)
    {
        using var hash = new DescriptionHash(reading);
        hash._chunk.Append(CultureInfo.InvariantCulture, $"{NetworkReader.Format}\n{plan.Step:R} {phase.First} {plan.Seed}\n");
        hash.AddModels();
        foreach (var part in Parts.Where(part => part is not ("protocol" or "recorders")))
        {
            if (root.Member(part) is { } member)
            {
                hash._chunk.Append(part);
                hash.Add(member.Value);
            }
        }

        var before = plan.Phases.TakeWhile(p => p != phase).Count();
        foreach (var item in root.Member("protocol")?.Value.Items.Take(before) ?? [])
        {
            hash.Add(item);
        }

        return hash.Finish();
    }

    /// <summary>The hash, with what was read from files and earlier runs.</summary>
    private string Finish()
    {
        string[] contents =
        [
            .. _reading.RecordedCourses.Contents, .. _reading.Grown.Contents, .. _reading.FileLists.Contents, .. _reading.Listed.Contents,
        ];
        foreach (var content in contents)
        {
            AddWord(content);
        }

        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <summary>
    /// Adds what the description's own models compute: another integration of the same equations is another network, another text of them is not.
    /// </summary>
    private void AddModels()
    {
        foreach (var (name, model) in _reading.Models)
        {
            AddWord(name);
            AddWord(model.Generated.Essence);
        }
    }

    private void Add(Node node)
    {
        if (_reading.Quantities.Understood(node) is { } number)
        {
            AddNumber(number);
        }
        else
        {
            AddValue(_reading.Scope.Resolve(node) ?? node);
        }

        if (_chunk.Length > ChunkLength)
        {
            Flush();
        }
    }

    private void AddValue(Node value)
    {
        switch (value.Kind)
        {
            case NodeKind.Object:
                AddMembers(value);
                break;
            case NodeKind.List:
                AddItems(value);
                break;
            case NodeKind.Word:
                AddWord(value.Text);
                break;
            case NodeKind.Number:
                AddNumber(double.Parse(value.Text, CultureInfo.InvariantCulture));
                break;
            default:
                _chunk.Append(value.Text).Append(';');
                break;
        }
    }

    private void AddMembers(Node value)
    {
        _chunk.Append('{');
        foreach (var member in value.Members)
        {
            AddWord(member.Name);
            Add(member.Value);
        }

        _chunk.Append('}');
    }

    private void AddItems(Node value)
    {
        // One name means the same as a list of one.
        if (value.Items is [{ } single] && _reading.Quantities.Understood(single) is null && (_reading.Scope.Resolve(single) ?? single).Kind == NodeKind.Word)
        {
            Add(single);
            return;
        }

        _chunk.Append('[');
        foreach (var item in value.Items)
        {
            Add(item);
        }

        _chunk.Append(']');
    }

    private void AddNumber(double number) => _chunk.Append(CultureInfo.InvariantCulture, $"{number:R};");

    /// <summary>Adds a word after its length, so that different sequences of words never give the same text.</summary>
    private void AddWord(string word) => _chunk.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word}");

    private void Flush()
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(_chunk.ToString()));
        _chunk.Clear();
    }
}
