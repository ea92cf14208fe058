using NeuroForge.Descriptions.Building;

namespace NeuroForge.Descriptions.Tests.Building;

/// <summary>What a part of a description is to read, member by member, while the builder is told of it.</summary>
/// <param name="choose">Gives a number from 0 to below its argument.</param>
internal sealed class Part(Func<int, int> choose)
{
    private readonly List<(string Name, Func<string> Reads)> _members = [];

    /// <summary>What it reads.</summary>
    public string Reads => Told.Object(_members.Select(m => (m.Name, m.Reads())));

    /// <summary>Whether it has no member.</summary>
    public bool IsEmpty => _members.Count == 0;

    /// <summary>Notes a member.</summary>
    public Part With(string name, string reads)
    {
        _members.Add((name, () => reads));
        return this;
    }

    /// <summary>The object under a name, begun where there is none.</summary>
    public Part Under(string name, ref Part? part)
    {
        if (part is null)
        {
            var begun = part = new Part(choose);
            _members.Add((name, () => begun.Reads));
        }

        return part;
    }

    /// <summary>Notes a member and tells the builder of any value for it.</summary>
    public void Tell(string name, Action<Value> builder)
    {
        var told = Told.Any(choose);
        With(name, told.Reads);
        builder(told.Value);
    }

    /// <summary>Notes a list of names and tells the builder of it.</summary>
    public void TellNames(string name, Action<string[]> builder, bool oneIsAWord = false)
    {
        string[] names = choose(5) == 0 ? ["$who"] : [.. Enumerable.Range(0, choose(3)).Select(i => $"N{i}")];
        var isWord = names is ["$who"] || (oneIsAWord && names.Length == 1);
        With(name, isWord ? Told.Word(names[0]).Reads : Told.Listed(names.Select(n => Told.Word(n).Reads)));
        builder(names);
    }

    /// <summary>Does some of several things, each at most once, in any order.</summary>
    public void Some(params Action[] things)
    {
        var left = things.ToList();
        for (var count = choose(things.Length + 1); count > 0; count--)
        {
            var at = choose(left.Count);
            left[at]();
            left.RemoveAt(at);
        }
    }
}
