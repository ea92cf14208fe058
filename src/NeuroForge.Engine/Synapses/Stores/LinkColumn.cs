namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Where the entries of one table are found in another, which knows in the same way where they are here. Whenever entries of either move, the other
/// learns where they are now; two entries belong together where each leads to the other.
/// </summary>
internal sealed class LinkColumn() : Column<int>("link")
{
    /// <summary>Stands for an entry that is not in the other table.</summary>
    internal const int None = -1;

    private LinkColumn? _other;

    /// <summary>Links two tables.</summary>
    internal static void Join(LinkColumn one, LinkColumn other) => (one._other, other._other) = (other, one);

    /// <summary>Whether the entry at a place belongs to one of the other table.</summary>
    internal bool IsLinked(int place) => _other!.Items[Items[place]] == place;

    /// <inheritdoc/>
    internal override void Copy(int from, int to, int count)
    {
        base.Copy(from, to, count);
        Tell(to, count);
    }

    /// <summary>Tells the other table where a run of entries is.</summary>
    internal void Tell(int first, int count)
    {
        var links = _other!.Items;
        var place = first;
        foreach (var link in Items.Slice(first, count))
        {
            if (link != None)
            {
                links[link] = place;
            }

            place++;
        }
    }
}
