namespace NeuroForge.Engine.Changes;

/// <summary>Changes parameters, those of one mechanism together.</summary>
internal sealed class Adjusting : ChangePart
{
    private readonly List<Adjustment> _adjustments = [];
    private readonly List<AdjustableParameters> _adjusted = [];

    /// <summary>The parameters and their values; a later one replaces an earlier one.</summary>
    internal IEnumerable<Adjustment> Adjustments => _adjustments;

    /// <summary>Adds a parameter.</summary>
    internal void Add(Adjustment adjustment) => _adjustments.Add(adjustment);

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        foreach (var adjustment in _adjustments)
        {
            if (AdjustableParameters.Find(site, adjustment.Path) is { } found)
            {
                Known(found.Parameters).Set(site, found.Name, adjustment, found.Members);
            }
        }

        if (site.Mistakes.Count == 0)
        {
            _adjusted.ForEach(a => a.Prepare(site));
        }
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site) => _adjusted.ForEach(a => a.Apply(site));

    private AdjustableParameters Known(AdjustableParameters found)
    {
        var known = _adjusted.Find(a => a.Path == found.Path);
        if (known is null)
        {
            _adjusted.Add(found);
        }

        return known ?? found;
    }
}
