using System.Globalization;

namespace NeuroForge.Descriptions.Tree;

/// <summary>A value of a description, independent of the description's format: its kind, its place and its contents.</summary>
internal sealed class Node
{
    private readonly Node? _parent;
    private readonly string? _name;
    private readonly int _index;
    private readonly Node? _reference;
    private readonly List<Node>? _items;
    private readonly List<NodeMember>? _members;

    /// <summary>The outermost value.</summary>
    internal Node(NodeKind kind, string text, Place place)
    {
        Kind = kind;
        Text = text;
        Place = place;
        _items = kind == NodeKind.List ? [] : null;
        _members = kind == NodeKind.Object ? [] : null;
    }

    /// <summary>A value inside another: under a name in an object, or next in a list.</summary>
    internal Node(NodeKind kind, string text, Place place, Node parent, string? name)
        : this(kind, text, place)
    {
        _parent = parent;
        _name = name;
        _index = parent.Items.Count;
    }

    /// <summary>A value copied to another place.</summary>
    private Node(Node value, Node place, string origin, Node? reference)
    {
        Kind = value.Kind;
        Text = value.Text;
        Escaped = value.Escaped;
        _items = value._items;
        _members = value._members;
        Place = place.Place;
        Origin = origin;
        _parent = place._parent;
        _name = place._name;
        _index = place._index;
        _reference = reference;
    }

    /// <summary>Its kind.</summary>
    internal NodeKind Kind { get; }

    /// <summary>A word without its quotes, or a number or switch as written; otherwise empty.</summary>
    internal string Text { get; }

    /// <summary>The begin of the value in the text.</summary>
    internal Place Place { get; }

    /// <summary>The text between the quotes as it is written, with its escapes; null if it has none and is <see cref="Text"/>.</summary>
    internal string? Escaped { get; init; }

    /// <summary>The origin of the value if it comes from another place, such as a named parameter; otherwise null.</summary>
    internal string? Origin { get; }

    /// <summary>The node as written in the description: this value, or the name of the parameter that it is the value of.</summary>
    internal Node Written => _reference ?? this;

    /// <summary>The values of a list.</summary>
    internal IReadOnlyList<Node> Items => _items ?? [];

    /// <summary>The members of an object, in order.</summary>
    internal IReadOnlyList<NodeMember> Members => _members ?? [];

    /// <summary>The path from the outermost value, such as <c>populations.E.size</c> or <c>to[1]</c>.</summary>
    internal string Path => (_parent, _name) switch
    {
        (null, _) => _name ?? "",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{_parent.Path}[{_index}]"),
        _ => _parent.Path is { Length: > 0 } path ? $"{path}.{_name}" : _name,
    };

    internal void Add(Node item) => _items!.Add(item);

    internal void Add(string name, Place place, Node value) => _members!.Add(new(name, place, value));

    /// <summary>The member with a name, or null.</summary>
    internal NodeMember? Member(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>
    /// The place of a character of a word in the description, with regard to escapes such as <c>\u00b5</c>; the begin of a value that comes from another
    /// place.
    /// </summary>
    /// <param name="offset">Number of characters before it.</param>
    internal Place At(int offset)
    {
        if (Origin is not null)
        {
            return Place;
        }

        var written = 0;
        for (var read = 0; Escaped is { } text && read < offset && written < text.Length; read++)
        {
            written += text[written] != '\\' ? 1 : written + 1 < text.Length && text[written + 1] == 'u' ? 6 : 2;
        }

        return Place with { Column = Place.Column + 1 + (Escaped is null ? offset : written) };
    }

    /// <summary>Number of values here and below.</summary>
    internal long Count() => 1 + Items.Sum(i => i.Count()) + Members.Sum(m => m.Value.Count());

    /// <summary>This value at the place of another, with a text about its origin.</summary>
    internal Node InPlaceOf(Node other, string origin) => new(this, other, origin, other);

    /// <summary>This value instead of another that is not read any more, with a text about its origin.</summary>
    internal Node InsteadOf(Node other, string origin) => new(this, other, origin, reference: null);

    /// <summary>Gives a member of an object another value.</summary>
    internal void Replace(string name, Node value)
    {
        var index = _members!.FindIndex(m => m.Name == name);
        _members[index] = _members[index] with { Value = value };
    }

    /// <summary>Puts other members in the place of a member of an object.</summary>
    internal void Replace(string name, IReadOnlyList<NodeMember> members)
    {
        var index = _members!.FindIndex(m => m.Name == name);
        _members.RemoveAt(index);
        _members.InsertRange(index, members);
    }

    /// <summary>Gives an item of a list another value.</summary>
    internal void Replace(int index, Node value) => _items![index] = value;

    /// <summary>
    /// The place of the member, or of the item of a list as in <c>times[2]</c>, that a path leads to; if it does not exist, of the last one on the path that
    /// does.
    /// </summary>
    internal Place Nearest(string path)
    {
        var (node, place) = (this, Place);
        var names = path.Split('.');
        for (var i = 0; i < names.Length; i++)
        {
            // A key may be a path itself: what a phase sets.
            if (node.Member(string.Join('.', names[i..])) is { } whole)
            {
                return whole.Place;
            }

            var bracket = names[i].IndexOf('[', StringComparison.Ordinal);
            if (node.Member(bracket < 0 ? names[i] : names[i][..bracket]) is not { } member)
            {
                break;
            }

            (node, place) = (member.Value, member.Place);
            if (bracket >= 0 && node.Item(names[i].AsSpan(bracket + 1).TrimEnd(']')) is { } item)
            {
                (node, place) = (item, item.Place);
            }
        }

        return place;
    }

    private Node? Item(ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var item) && item < Items.Count ? Items[item] : null;
}
