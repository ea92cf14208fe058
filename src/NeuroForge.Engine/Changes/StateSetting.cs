using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Changes;

/// <summary>Sets a state of the neurons of a population or group.</summary>
/// <param name="name">The population or group.</param>
/// <param name="state">The state.</param>
/// <param name="values">One value for all neurons, or one for each.</param>
internal sealed class StateSetting(string name, string state, double[] values) : ChangePart
{
    private NeuronSelection? _neurons;
    private int _field;

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        _neurons = site.Neurons(name);
        if (_neurons is null || site.Find(_neurons.Population.Plan.Model.States, s => s.Name, state, $"state of {name}") is not { } declared)
        {
            return;
        }

        _field = _neurons.Population.Plan.Model.States.Index().First(s => s.Item == declared).Index;
        if (values.Length != 1 && values.Length != _neurons.Count)
        {
            site.Refuse($"{state} of {name} takes one number or {_neurons.Count}, but got {values.Length}");
        }

        AdjustedNumbers.AreWithin(site, $"{state} of {name}", values, declared.Bounds, declared.Unit);
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site)
    {
        foreach (var shard in _neurons!.Population.Shards)
        {
            if (_neurons.IsWhole)
            {
                shard.Columns.SetState(shard.Range.First, _field, values);
            }
            else
            {
                SetMembers(shard);
            }
        }
    }

    private void SetMembers(Shard shard)
    {
        for (var neuron = 0; neuron < shard.Range.Count; neuron++)
        {
            if (_neurons!.NumberOf(shard.Range.First + neuron) is >= 0 and var number)
            {
                shard.Columns.SetState(neuron, _field, values[values.Length == 1 ? 0 : number]);
            }
        }
    }
}
