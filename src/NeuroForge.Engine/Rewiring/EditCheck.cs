namespace NeuroForge.Engine;

/// <summary>Checks an edit as a whole before any of it is applied.</summary>
internal static class EditCheck
{
    /// <summary>Checks an edit against the projection that it was proposed for.</summary>
    /// <exception cref="InvalidOperationException">The edit names what does not exist or breaks a rule of the projection.</exception>
    internal static void Check(ConnectivityEdit edit, ConnectivitySnapshot view)
    {
        var deleted = new HashSet<int>();
        foreach (var synapse in edit.Deleted)
        {
            Require((uint)synapse < (uint)view.SynapseCount, $"deleted synapse {synapse}, but there are {view.SynapseCount}");
            Require(deleted.Add(synapse), $"deleted synapse {synapse} twice");
        }

        foreach (var created in edit.Created)
        {
            CheckCreated(created, view);
        }

        if (!view.Multapses)
        {
            CheckMultapses(edit, view, deleted);
        }

        foreach (var change in edit.Elements)
        {
            CheckElements(change, view);
        }
    }

    private static void CheckCreated(NewSynapse created, ConnectivitySnapshot view)
    {
        var (source, target, weight) = created;
        Require((uint)source < (uint)view.Sources.Count, $"created a synapse from source {source}, but there are {view.Sources.Count}");
        Require((uint)target < (uint)view.Targets.Count, $"created a synapse onto target {target}, but there are {view.Targets.Count}");
        Require(view.Autapses || !view.IsAutapse(source, target), $"joined source {source} to itself, but the projection has no autapses");
        Require(weight is null || double.IsFinite(weight.Value), $"created a synapse with weight {weight}");
    }

    private static void CheckMultapses(ConnectivityEdit edit, ConnectivitySnapshot view, HashSet<int> deleted)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var (source, target, _) in edit.Created)
        {
            var exists = false;
            foreach (var synapse in view.Outgoing(source))
            {
                exists |= view.TargetOf(synapse) == target && !deleted.Contains(synapse);
            }

            Require(!exists && pairs.Add((source, target)), $"joined source {source} to target {target} twice, but the projection has no multapses");
        }
    }

    private static void CheckElements(ElementChange change, ConnectivitySnapshot view)
    {
        var pool = change.Side == Side.Pre ? view.Sources : view.Targets;
        Require(pool.Elements.Length > 0, $"set elements on the {change.Side} side, where the projection names none");
        Require((uint)change.Neuron < (uint)pool.Count, $"set elements of neuron {change.Neuron}, but there are {pool.Count}");
        Require(double.IsFinite(change.Elements) && change.Elements >= 0, $"set the elements of neuron {change.Neuron} to {change.Elements}");
    }

    private static void Require(bool condition, FormattableString message)
    {
        if (!condition)
        {
            throw new InvalidOperationException("the strategy " + FormattableString.Invariant(message));
        }
    }
}
