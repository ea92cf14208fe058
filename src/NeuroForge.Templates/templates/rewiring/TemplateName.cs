namespace TemplateNamePlugin;

/// <summary>
/// Turnover: at every update a fraction of the synapses, drawn at random, moves to another target, so that every source keeps its number of synapses. If the
/// drawn pair is already joined or not allowed, the synapse stays.
/// </summary>
/// <remarks>Dendritic spines form and disappear throughout life: Holtmaat and Svoboda (2009), doi:10.1038/nrn2699.</remarks>
[RewiringStrategy("template_name", Doc = "Moves a fraction of the synapses to other targets of the same source.", Reference = "doi:10.1038/nrn2699")]
public sealed class TemplateName : IRewiringStrategy
{
    private readonly HashSet<(int Source, int Target)> _taken = [];

    [Parameter("1", 0.01, Min = 0, Max = 1, Doc = "Fraction of the synapses that is drawn at an update.")]
    public double Share { get; set; }

    /// <inheritdoc/>
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        _taken.Clear();
        for (var synapse = 0; synapse < view.SynapseCount; synapse++)
        {
            _taken.Add((view.SourceOf(synapse), view.TargetOf(synapse)));
        }

        for (var synapse = 0; synapse < view.SynapseCount; synapse++)
        {
            if (random.NextDouble() < Share)
            {
                Move(synapse, random.NextInt32(view.Targets.Count), view, edit);
            }
        }
    }

    // A strategy proposes; the host applies everything at once. What is deleted here is still taken until then.
    private void Move(int synapse, int target, IConnectivityView view, ConnectivityEdit edit)
    {
        var source = view.SourceOf(synapse);
        var isAllowed = view.Autapses || !view.IsAutapse(source, target);
        if (isAllowed && (_taken.Add((source, target)) || view.Multapses))
        {
            edit.Delete(synapse);
            edit.Create(source, target);
        }
    }
}
