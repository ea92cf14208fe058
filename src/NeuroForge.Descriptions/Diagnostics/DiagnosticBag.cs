using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>Collects the diagnostics of one reading, each once; above a limit it ends the reading, so that no text takes too long.</summary>
/// <param name="file">The file as the caller named it.</param>
internal sealed class DiagnosticBag(string file)
{
    private const int Most = 1000;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly Dictionary<string, string> _copies = new(StringComparer.Ordinal);
    private readonly Dictionary<(DiagnosticCode Code, Place Place, string Path), string> _first = [];
    private readonly List<DiagnosticBag> _included = [];
    private bool _hasErrors;

    /// <summary>The file as the caller named it.</summary>
    internal string File => file;

    /// <summary>True if there is an error, so that the description cannot be run.</summary>
    internal bool HasErrors => _hasErrors || _included.Exists(bag => bag.HasErrors);

    /// <summary>Number of different errors so far.</summary>
    internal int ErrorCount => _diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    internal void Report(DiagnosticCode code, Node at, string message, string? hint = null, RelatedPlace? related = null) =>
        Report(
            code,
            at.Place,
            at.Path,
            message,
            (hint, at.Origin) switch
            {
                (_, null) => hint,
                (null, _) => at.Origin,
                _ => $"{hint} ({at.Origin})",
            },
            related);

    internal void Report(DiagnosticCode code, NodeMember at, string message, string? hint = null, RelatedPlace? related = null) =>
        Report(code, at.Place, at.Value.Path, message, hint, related);

    internal void Report(DiagnosticCode code, Place place, string path, string message, string? hint = null, RelatedPlace? related = null)
    {
        _hasErrors |= code.Severity == Severity.Error;
        if (IsRepeated(code, place, path))
        {
            return;
        }

        var diagnostic = new Diagnostic(
            code, file, place.Line, place.Column, Wording.Printable(path), Wording.Printable(message), hint is null ? null : Wording.Printable(hint))
        {
            Related = related,
        };
        if (!_seen.Add(diagnostic))
        {
            return;
        }

        if (_diagnostics.Count == Most)
        {
            _hasErrors = true;
            _diagnostics.Add(
                diagnostic with
                {
                    Code = DiagnosticCodes.TooMany,
                    Path = "",
                    Related = null,
                    Message = $"there are more than {Most} mistakes",
                    Hint = "correct these first",
                });
            throw new TooManyMistakesException();
        }

        _diagnostics.Add(diagnostic);
    }

    /// <summary>Declares a part as a copy of another for one of many pairs: a mistake that several copies share is reported for the first.</summary>
    /// <param name="path">The path of the copy.</param>
    /// <param name="original">The path of the part as written, which all copies have in common.</param>
    internal void Copied(string path, string original) => _copies[path] = original;

    private bool IsRepeated(DiagnosticCode code, Place place, string path)
    {
        var part = string.Join('.', path.Split('.').Take(2));
        if (!_copies.TryGetValue(part, out var original))
        {
            return false;
        }

        var key = (code, place, original + path[part.Length..]);
        if (_first.TryGetValue(key, out var first))
        {
            return first != part;
        }

        _first.Add(key, part);
        return false;
    }

    /// <summary>A bag for a file that this one includes, whose diagnostics follow those of this file.</summary>
    /// <param name="included">The name of that file.</param>
    internal DiagnosticBag Including(string included)
    {
        _included.Add(new(included));
        return _included[^1];
    }

    /// <summary>The diagnostics in the order of the text, and then those of included files.</summary>
    internal IReadOnlyList<Diagnostic> InOrder() =>
    [
        .. _diagnostics.OrderBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Code.Id, StringComparer.Ordinal),
        .. _included.SelectMany(bag => bag.InOrder()),
    ];
}
