namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// The places of a table's entries in another table, which has the opposite column. When entries of either move, the other is updated; two entries belong
/// together if each refers to the other.
/// </summary>
internal sealed class LinkColumn() : Column<int>("link")
{
    /// <summary>The value of an entry that is not in the other table.</summary>
    internal const int None = -1;

    private LinkColumn? _other;

    /// <summary>Links two tables.</summary>
    internal static void Join(LinkColumn one, LinkColumn other) => (one._other, other._other) = (other, one);

    /// <summary>True if the entry at a place belongs to one of the other table.</summary>
    internal bool IsLinked(int place) => _other!.Items[Items[place]] == place;

    /// <inheritdoc/>
    internal override void Copy(int from, int to, int count)
    {
        base.Copy(from, to, count);
        Tell(to, count);
    }

    /// <summary>Updates the other table with the places of a run of entries.</summary>
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
