using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Changes;

/// <summary>Sets a state of a population's neurons.</summary>
/// <param name="name">The population.</param>
/// <param name="state">The state.</param>
/// <param name="values">One value for all neurons, or one for each.</param>
internal sealed class StateSetting(string name, string state, double[] values) : ChangePart
{
    private Population? _population;
    private int _field;

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        _population = site.Population(name);
        if (_population is null || site.Find(_population.Plan.Model.States, s => s.Name, state, $"state of {name}") is not { } declared)
        {
            return;
        }

        _field = _population.Plan.Model.States.Index().First(s => s.Item == declared).Index;
        if (values.Length != 1 && values.Length != _population.Size)
        {
            site.Refuse($"{state} of {name} takes one number or {_population.Size}, but got {values.Length}");
        }

        AdjustedNumbers.AreWithin(site, $"{state} of {name}", values, declared.Bounds, declared.Unit);
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site)
    {
        foreach (var shard in _population!.Shards)
        {
            shard.Columns.SetState(shard.Range.First, _field, values);
        }
    }
}
