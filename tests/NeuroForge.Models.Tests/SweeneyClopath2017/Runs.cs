namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>All seeds of all experiments.</summary>
public sealed class Runs
{
    private readonly Dictionary<Experiment, Run[]> _runs = SideBySide.Seeds(Experiment.All, _ => Experiment.Seeds, Run.Of);

    internal IReadOnlyList<Run> Of(Experiment experiment) => _runs[experiment];
}
