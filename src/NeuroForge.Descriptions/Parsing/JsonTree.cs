using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using Newtonsoft.Json;

namespace NeuroForge.Descriptions.Parsing;

/// <summary>
/// Builds a description's tree from JSON with comments. Newtonsoft's reader only splits the text into tokens: it never creates an object of ours or of a
/// plugin. Syntax that it accepts but JSON does not is refused here.
/// </summary>
internal sealed class JsonTree
{
    /// <summary>Greatest depth of nested objects and lists.</summary>
    internal const int DeepestAllowed = 32;

    private readonly JsonTextReader _reader;
    private readonly JsonText _text;
    private readonly DiagnosticBag _bag;
    private readonly Stack<(Node Node, HashSet<string> Names)> _open = new();
    private Node? _root;
    private (string Name, Place Place, bool Twice) _member;
    private bool _isAmbiguous;

    private JsonTree(JsonTextReader reader, JsonText text, DiagnosticBag bag) => (_reader, _text, _bag) = (reader, text, bag);

    /// <summary>Builds the tree; null if the text cannot be read to its end.</summary>
    internal static Node? Read(string text, DiagnosticBag bag)
    {
        using var characters = new StringReader(text);
        using var reader = new JsonTextReader(characters) { DateParseHandling = DateParseHandling.None, MaxDepth = 2 * DeepestAllowed };
        return new JsonTree(reader, new JsonText(text), bag).Read();
    }

    private Node? Read()
    {
        try
        {
            while (_reader.Read())
            {
                _text.Advance(_reader.LineNumber, _reader.LinePosition);
                if (!Take())
                {
                    return null;
                }
            }

            return Finished();
        }
        catch (JsonReaderException broken)
        {
            var (message, hint) = BrokenJson.Explain(broken.Message);
            var place = _text.Clamp(broken.LineNumber, broken.LinePosition + 1);
            _bag.Report(DiagnosticCodes.BrokenJson, place, "", message, hint);
            return null;
        }
    }

    private Node? Finished()
    {
        if (_open.TryPeek(out var unclosed))
        {
            var closing = unclosed.Node.Kind == NodeKind.Object ? "}" : "]";
            var opened = unclosed.Node.Place;
            _bag.Report(DiagnosticCodes.BrokenJson, _text.End, "", $"the text ends before a closing {closing}", $"opened at {opened.Line}:{opened.Column}");
            return null;
        }

        if (_root is null)
        {
            _bag.Report(DiagnosticCodes.BrokenJson, new Place(1, 1), "", "the file is empty", "a description begins with {");
        }

        return _isAmbiguous ? null : _root;
    }

    /// <summary>Handles a token; false if reading cannot continue.</summary>
    private bool Take()
    {
        switch (_reader.TokenType)
        {
            case JsonToken.PropertyName:
                TakeName();
                return true;
            case JsonToken.StartObject:
                return Open(NodeKind.Object);
            case JsonToken.StartArray:
                return Open(NodeKind.List);
            case JsonToken.EndObject or JsonToken.EndArray:
                _open.Pop();
                return true;
            case JsonToken.Comment:
                return true;
            default:
                TakeValue();
                return true;
        }
    }

    private void TakeName()
    {
        CheckQuotes();
        var name = (string)_reader.Value!;
        var (node, names) = _open.Peek();
        _member = (name, _text.Start, !names.Add(name));
        if (_member.Twice)
        {
            var first = node.Member(name)!.Place;
            var path = node.Path.Length > 0 ? $"{node.Path}.{name}" : name;
            _bag.Report(DiagnosticCodes.GivenTwice, _text.Start, path, $"{Wording.Quote(name)} is given twice", $"first at {first.Line}:{first.Column}");
        }
    }

    private bool Open(NodeKind kind)
    {
        // Of two sections with the same name it is not known which one is meant: mistakes that follow from one of them would be misleading.
        _isAmbiguous |= _member.Twice && _open.TryPeek(out var parent) && parent.Node.Kind == NodeKind.Object;
        var node = Attach(kind, "");
        if (_open.Count == DeepestAllowed)
        {
            _bag.Report(DiagnosticCodes.TooDeep, node, $"objects and lists are nested more than {DeepestAllowed} deep", "a description needs fewer than 10");
            return false;
        }

        _open.Push((node, []));
        return true;
    }

    private void TakeValue()
    {
        switch (_reader.TokenType)
        {
            case JsonToken.String:
                CheckQuotes();
                Attach(NodeKind.Word, (string)_reader.Value!, Escaped(_text.Token));
                break;
            case JsonToken.Integer or JsonToken.Float:
                TakeNumber();
                break;
            case JsonToken.Boolean:
                Attach(NodeKind.Switch, _text.Token);
                break;
            case JsonToken.Null:
                Attach(NodeKind.Nothing, "");
                break;
            default:
                var node = Attach(NodeKind.Faulty, "");
                _bag.Report(DiagnosticCodes.BrokenJson, node, "a value is missing here or is not JSON");
                break;
        }
    }

    /// <summary>The text between quotes if it has escapes; otherwise null.</summary>
    private static string? Escaped(string token) => token.Contains('\\', StringComparison.Ordinal) ? token.Trim('"') : null;

    private void TakeNumber()
    {
        if (JsonText.IsNumber(_text.Token))
        {
            Attach(NodeKind.Number, _text.Token);
            return;
        }

        var node = Attach(NodeKind.Faulty, "");
        _bag.Report(
            DiagnosticCodes.BadNumber, node, $"{_text.Token} is not a number in JSON", "write digits, a point and an exponent, without a leading zero; JSON "
                + "has no infinity");
    }

    private void CheckQuotes()
    {
        if (_reader.QuoteChar != '"')
        {
            _bag.Report(
                DiagnosticCodes.BrokenJson,
                _text.Start,
                "",
                $"{Wording.Quote((string)_reader.Value!)} has no double quotes",
                "JSON requires double quotes around names and words");
        }
    }

    private Node Attach(NodeKind kind, string text, string? escaped = null)
    {
        if (!_open.TryPeek(out var parent))
        {
            return _root = new Node(kind, text, _text.Start) { Escaped = escaped };
        }

        var inObject = parent.Node.Kind == NodeKind.Object;
        var node = new Node(kind, text, _text.Start, parent.Node, inObject ? _member.Name : null) { Escaped = escaped };
        if (!inObject)
        {
            parent.Node.Add(node);
        }
        else if (!_member.Twice)
        {
            parent.Node.Add(_member.Name, _member.Place, node);
        }

        return node;
    }
}
