using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Changes;

/// <summary>Lesions neurons: they no longer spike, lose all synapses and elements, and get no new ones.</summary>
/// <param name="name">The population, or a group.</param>
/// <param name="listed">The neurons of the population; null for all of it or of the group.</param>
internal sealed class Lesion(string name, int[]? listed) : ChangePart
{
    private const string Cause = "lesioned";

    private Population? _population;
    private int[] _neurons = [];

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        var found = listed is null ? site.Neurons(name) : null;
        _population = listed is null ? found?.Population : site.Population(name);
        if (_population is null)
        {
            return;
        }

        _neurons = listed ?? [.. Enumerable.Range(0, found!.Count).Select(found.NeuronOf)];
        if (Array.TrueForAll(_neurons, neuron => site.IsIn(_population, neuron)))
        {
            Array.ForEach(_neurons, neuron => site.Lesion(_population, neuron));
        }
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site)
    {
        foreach (var neuron in _neurons)
        {
            _population!.Lesion(neuron);
        }

        foreach (var projection in site.Network.Projections)
        {
            Cut(projection, site);
        }
    }

    private static void Cut(Projection projection, ChangeSite site)
    {
        if (!IsTouched(projection))
        {
            return;
        }

        var editor = site.Network.EditorOf(projection);
        var edit = new ConnectivityEdit();
        editor.Read(site.Step);
        for (var synapse = 0; synapse < editor.View.SynapseCount; synapse++)
        {
            if (projection.Sources.IsLesioned(editor.View.SourceOf(synapse)) || projection.Targets.IsLesioned(editor.View.TargetOf(synapse)))
            {
                edit.Delete(synapse, Cause);
            }
        }

        editor.Apply(edit, site.Moment);
        site.Rewired(editor);
    }

    /// <summary>True if a projection has a synapse from or onto a lesioned neuron; otherwise it is not touched.</summary>
    private static bool IsTouched(Projection projection)
    {
        var view = new ConnectivitySnapshot(projection, pre: null, post: null);
        view.Read(0);
        return Enumerable.Range(0, view.SynapseCount)
            .Any(synapse => projection.Sources.IsLesioned(view.SourceOf(synapse)) || projection.Targets.IsLesioned(view.TargetOf(synapse)));
    }
}
