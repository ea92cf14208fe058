using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Changes;

/// <summary>Gives an input to a receptor of some neurons in the next step, as a spike with that weight would.</summary>
/// <param name="name">The population, or a group.</param>
/// <param name="receptor">The receptor.</param>
/// <param name="listed">The neurons of the population; null for all of it or of the group.</param>
/// <param name="amount">The amount, in the receptor's unit.</param>
internal sealed class Injection(string name, string receptor, int[]? listed, double amount) : ChangePart
{
    private Population? _population;
    private int[] _neurons = [];
    private int _receptor;

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        if (!double.IsFinite(amount))
        {
            site.Refuse($"the amount injected into {receptor} of {name} must be a finite number, but is {amount}");
        }

        var found = listed is null ? site.Neurons(name) : null;
        _population = listed is null ? found?.Population : site.Population(name);
        if (_population is null || site.Find(_population.Plan.Model.Inputs, i => i.Name, receptor, $"receptor of {name}") is null)
        {
            return;
        }

        _receptor = _population.ReceptorNumber(receptor);
        if (!_population.Shards[0].Inputs.IsDriven(_receptor))
        {
            site.Refuse($"receptor {receptor} of {name} has no stimulus or projection: add one to the description, if necessary with weight 0");
        }

        _neurons = listed ?? [.. Enumerable.Range(0, found!.Count).Select(found.NeuronOf)];
        Array.TrueForAll(_neurons, neuron => site.IsIn(_population, neuron));
    }

    /// <inheritdoc/>
    internal override unsafe void Apply(ChangeSite site)
    {
        foreach (var shard in _population!.Shards)
        {
            shard.Due?.Settle(site.Network.Plan.Step);
        }

        foreach (var neuron in _neurons)
        {
            var shard = _population!.ShardOf(neuron);
            if (!shard.IsOwn)
            {
                continue;
            }

            var inputs = shard.Inputs;
            inputs.Receptor(_receptor)[inputs.Offset(neuron - shard.Range.First, inputs.SlotOf(site.Step))] += amount;
        }
    }
}
