using System.Globalization;
using NeuroForge.Descriptions.Building;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Tests.Building;

/// <summary>A value as the builder takes it, and what it is to be once it has been written and read.</summary>
internal sealed record Told(Value Value, string Reads)
{
    private static readonly string[] Words =
    [
        "10 ms", "$rate", "E", "", "\"", "\\n\n\t\u0001", "µm", "a/b", "{}", "null", "5", "\ud83e\udde0", "// no comment", "'"
    ];

    /// <summary>Any value, from numbers that any chooser gives.</summary>
    /// <param name="choose">Gives a number from 0 to below its argument.</param>
    /// <param name="depth">How deep lists may still go.</param>
    public static Told Any(Func<int, int> choose, int depth = 3) => choose(depth > 0 ? 12 : 5) switch
    {
        0 => Word(Words[choose(Words.Length)]),
        1 => Number(choose),
        2 => Whole(choose),
        3 => choose(2) == 0 ? new(true, "true") : new(false, "false"),
        4 => Quantity(choose),
        5 => List(Several(choose, depth)),
        6 => Each(Several(choose, depth)),
        7 => Pair(choose, depth, "uniform", Value.Uniform),
        8 => Pair(choose, depth, "linspace", Value.Linspace),
        9 => LogNormal(Any(choose, depth - 1), Any(choose, depth - 1)),
        _ => Normal(choose, depth),
    };

    /// <summary>A word.</summary>
    public static Told Word(string word) => new(word, Quoted(word));

    /// <summary>What a tree that was read says, in the same words.</summary>
    public static string Of(Node node) => node.Kind switch
    {
        NodeKind.Word => Quoted(node.Text),
        NodeKind.Number => Number(double.Parse(node.Text, CultureInfo.InvariantCulture)),
        NodeKind.List => Listed(node.Items.Select(Of)),
        NodeKind.Object => Object([.. node.Members.Select(m => (m.Name, Of(m.Value)))]),
        _ => node.Text,
    };

    /// <summary>An object's members.</summary>
    public static string Object(params IEnumerable<(string Name, string Reads)> members) =>
        $"{{{string.Concat(members.Select(m => $"{Quoted(m.Name)}:{m.Reads};"))}}}";

    /// <summary>A list's items.</summary>
    public static string Listed(IEnumerable<string> items) => $"[{string.Concat(items.Select(item => item + ";"))}]";

    private static string Quoted(string word) => $"{word.Length}'{word}'";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static Told Number(Func<int, int> choose)
    {
        var bits = ((long)choose(int.MaxValue) << 33) ^ ((long)choose(int.MaxValue) << 8) ^ choose(256);
        var number = BitConverter.Int64BitsToDouble(bits);
        number = double.IsFinite(number) ? number : -0.1;
        return new(number, Number(number));
    }

    private static Told Whole(Func<int, int> choose)
    {
        var number = choose(2000) - 1000;
        return new(number, Number(number));
    }

    private static Told Quantity(Func<int, int> choose)
    {
        var number = choose(1000) / 7.0;
        return new(Value.Quantity(number, "mV"), Quoted(Number(number) + " mV"));
    }

    private static Told List(Told[] items) => new(Value.List(items.Select(i => i.Value)), Listed(items.Select(i => i.Reads)));

    private static Told Each(Told[] items) => new(Value.Each(items.Select(i => i.Value)), Object(("list", Listed(items.Select(i => i.Reads)))));

    private static Told Pair(Func<int, int> choose, int depth, string shape, Func<Value, Value, Value> make)
    {
        var (a, b) = (Any(choose, depth - 1), Any(choose, depth - 1));
        return new(make(a.Value, b.Value), Object((shape, Listed([a.Reads, b.Reads]))));
    }

    private static Told LogNormal(Told median, Told sigma) =>
        new(Value.LogNormal(median.Value, sigma.Value), Object(("lognormal", Object(("median", median.Reads), ("sigma", sigma.Reads)))));

    private static Told Normal(Func<int, int> choose, int depth)
    {
        var (mean, sd) = (Any(choose, depth - 1), Any(choose, depth - 1));
        var min = choose(2) == 0 ? null : Any(choose, depth - 1);
        var max = choose(2) == 0 ? null : Any(choose, depth - 1);
        List<(string, string)> members = [("mean", mean.Reads), ("sd", sd.Reads)];
        if (min is not null) members.Add(("min", min.Reads));
        if (max is not null) members.Add(("max", max.Reads));
        return new(Value.Normal(mean.Value, sd.Value, min?.Value, max?.Value), Object(("normal", Object(members))));
    }

    private static Told[] Several(Func<int, int> choose, int depth) => [.. Enumerable.Range(0, choose(4)).Select(_ => Any(choose, depth - 1))];
}
