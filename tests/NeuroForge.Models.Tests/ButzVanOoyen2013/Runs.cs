namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>All seeds of all experiments.</summary>
public sealed class Runs
{
    private readonly Dictionary<Experiment, Run[]> _runs =
        SideBySide.Seeds([Experiment.Published, Experiment.Tutorial, Experiment.Clean, Experiment.CleanTutorial], experiment => experiment.Seeds, Run.Of);

    internal IReadOnlyList<Run> Of(Experiment experiment) => _runs[experiment];
}
