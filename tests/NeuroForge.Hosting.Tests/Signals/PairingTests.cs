using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>
/// Every shipped stimulus and rule onto every shipped receptor: refused where the receptor takes another kind of signal, otherwise in order.
/// </summary>
public sealed class PairingTests
{
    public static TheoryData<string> StimuliOntoReceptors =>
        [.. from stimulus in Pairing.Stimuli from receptor in Pairing.Receptors select $"{stimulus.Name} > {receptor.Model} > {receptor.Name}"];

    public static TheoryData<string> RulesOntoReceptors =>
        [.. from rule in Pairing.Rules from receptor in Pairing.Receptors select $"{rule.Name} > {receptor.Model} > {receptor.Name}"];

    public static TheoryData<string> RulesOfSilentModels =>
        [.. from rule in Pairing.Rules where rule.Gives == Pairing.Spikes from model in Pairing.Silent select $"{model} > {rule.Name} > "];

    [Theory]
    [MemberData(nameof(StimuliOntoReceptors))]
    public void A_stimulus_reaches_only_receptors_of_its_kind(string pairing)
    {
        var (name, model, receptor) = Ends(pairing);
        var (stimulus, onto) = (Pairing.Stimuli.Single(s => s.Name == name), Pairing.Receptors.Single(r => (r.Model, r.Name) == (model, receptor)));
        var weight = stimulus.Unit is null ? $"\"weight\": {Pairing.Weight(onto.Unit)}" : "";
        var read = Pairing.Read(Parts.Population("A", model), Parts.Stimulus($"\"model\": \"{name}\", {stimulus.Parameters}", receptor, weight));
        Check(read, stimulus.Gives, onto, stimulus.Unit, "stimuli.s.receptor");
    }

    [Theory]
    [MemberData(nameof(RulesOntoReceptors))]
    public void A_rule_reaches_only_receptors_of_its_kind(string pairing)
    {
        var (name, model, receptor) = Ends(pairing);
        var (rule, onto) = (Pairing.Rules.Single(r => r.Name == name), Pairing.Receptors.Single(r => (r.Model, r.Name) == (model, receptor)));
        var rate = rule.Source == "poisson_source" ? "\"parameters\": { \"rate\": \"10 Hz\" }" : "";
        var read = Pairing.Read(
            $"{Parts.Population("S", rule.Source, rest: rate)}, {Parts.Population("A", model)}",
            Parts.Projection("S", "A", receptor, Parts.Synapse(name, Pairing.Weight(onto.Unit), "0.1 ms", rule.Parameters)));
        Check(read, rule.Gives, onto, rule.Unit, "projections.p.receptor");
    }

    [Theory]
    [MemberData(nameof(RulesOfSilentModels))]
    public void A_rule_of_spikes_is_refused_for_neurons_that_never_spike(string pairing)
    {
        var (model, name, _) = Ends(pairing);
        var rule = Pairing.Rules.Single(r => r.Name == name);
        var sigma = model == "ornstein_uhlenbeck" ? "\"parameters\": { \"sigma\": 1 }" : "";
        var read = Pairing.Read(
            $"{Parts.Population("S", model, rest: sigma)}, {Parts.Population("A", "conductance_lif")}",
            Parts.Projection("S", "A", "ampa", Parts.Synapse(name, "\"1 nS\"", "0.1 ms", rule.Parameters)));
        var refusal = Assert.Single(read.Diagnostics);
        Assert.Equal(("NF1321", "projections.p.synapse.model"), (refusal.Code.Id, refusal.Path));
        Assert.Contains("continuous", refusal.Hint, StringComparison.Ordinal);
    }

    private static (string First, string Second, string Third) Ends(string pairing) =>
        pairing.Split(" > ") is [var first, var second, var third] ? (first, second, third) : throw new ArgumentException(pairing, nameof(pairing));

    private static void Check(Model read, string gives, (string Model, string Name, string Takes, string Unit) onto, string? unit, string path)
    {
        var refusal = read.Diagnostics.SingleOrDefault(d => d.Code.Id == "NF1320");
        if (gives != onto.Takes)
        {
            Assert.NotNull(refusal);
            Assert.Equal(path, refusal.Path);
            var meant = Pairing.Receptors.Where(r => r.Model == onto.Model && r.Takes == gives && (unit is null || r.Unit == unit)).Select(r => r.Name);
            Assert.All(meant, name => Assert.Contains(name, refusal.Hint, StringComparison.Ordinal));
            return;
        }

        Assert.Null(refusal);
        Assert.True((unit is null || unit == onto.Unit) != read.HasErrors(), read.Told());
    }
}
