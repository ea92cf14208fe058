using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds receptors and stimuli in use whose authors do not declare a kind of signal, so that wrong use cannot be detected.</summary>
public static class UndeclaredSignals
{
    /// <summary>The uses, each with its place.</summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<Doubt> In(NetworkPlan plan) =>
        plan.Stimuli.Where(s => s.Model.Mechanism.Gives == SignalKinds.None).Select(OfStimulus)
            .Concat(plan.Stimuli.SelectMany(s => OfReceptors(plan, s.To, [s.Receptor], $"{s.Place}.receptor")))
            .Concat(plan.Projections.SelectMany(p => OfReceptors(plan, p.To, p.Receptors, $"projections.{p.Name}.receptor")));

    private static Doubt OfStimulus(StimulusPlan plan)
    {
        var stimulus = plan.Model.Mechanism;
        return new(
            $"{plan.Place}.model",
            $"stimulus \"{stimulus.Id}\" does not declare whether it gives spikes or a continuous signal, so it is not checked that receptor "
                + $"\"{plan.Receptor}\" takes it",
            $"the author of plugin \"{stimulus.Plugin.Id}\" can declare it: [Stimulus(\"{stimulus.Id}\", Gives = SignalKinds.Spikes)] or "
                + "SignalKinds.Continuous");
    }

    private static IEnumerable<Doubt> OfReceptors(NetworkPlan plan, IReadOnlyList<string> populations, IReadOnlyList<string> receptors, string path) =>
        from model in PopulationIndex.Of(plan).Among(populations).Select(p => p.Model).Distinct()
        from receptor in model.Inputs
        where receptors.Contains(receptor.Name) && receptor.Takes == SignalKinds.None
        select OfReceptor(model, receptor, path);

    private static Doubt OfReceptor(Mechanism model, InputDeclaration receptor, string path) => new(
        path,
        $"receptor \"{receptor.Name}\" of neuron model \"{model.Id}\" does not declare whether it takes spikes or a continuous signal, so the signals that it "
            + "gets are not checked",
        $"the author of plugin \"{model.Plugin.Id}\" can declare it: [Input(\"{receptor.Unit}\", Takes = SignalKinds.Spikes)] or SignalKinds.Continuous");
}
