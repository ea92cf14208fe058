using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NeuroForge.Engine;

namespace NeuroForge.Descriptions;

/// <summary>
/// The hash of what a description says once named parameters and overrides are in their places. Prose, comments,
/// spaces and the way to the schema do not count; the order of names does, since neurons and draws follow it.
/// </summary>
internal sealed class DescriptionHash : IDisposable
{
    private const int ChunkLength = 1 << 16;

    private static readonly string[] Parts = ["populations", "stimuli", "projections", "recorders"];

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder _chunk = new();
    private readonly Scope _scope;

    private DescriptionHash(Scope scope) => _scope = scope;

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <summary>The hash in lower-case hexadecimal.</summary>
    internal static string Of(Node root, Scope scope, NetworkPlan plan)
    {
        using var hash = new DescriptionHash(scope);
        hash._chunk.Append(CultureInfo.InvariantCulture, $"{NetworkReader.Format}\n{plan.Name}\n{plan.Step:R} {plan.Steps} {plan.Seed}\n");
        foreach (var part in Parts)
        {
            if (root.Member(part) is { } member)
            {
                hash._chunk.Append(part);
                hash.Add(member.Value);
            }
        }

        hash.Flush();
        return Convert.ToHexStringLower(hash._hash.GetHashAndReset());
    }

    private void Add(Node node)
    {
        var value = _scope.Resolve(node) ?? node;
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
                _chunk.Append(CultureInfo.InvariantCulture, $"{double.Parse(value.Text, CultureInfo.InvariantCulture):R};");
                break;
            default:
                _chunk.Append(value.Text).Append(';');
                break;
        }

        if (_chunk.Length > ChunkLength)
        {
            Flush();
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
        _chunk.Append('[');
        foreach (var item in value.Items)
        {
            Add(item);
        }

        _chunk.Append(']');
    }

    /// <summary>A word with its length before it, so that no two rows of words read the same.</summary>
    private void AddWord(string word) => _chunk.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word}");

    private void Flush()
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(_chunk.ToString()));
        _chunk.Clear();
    }
}
