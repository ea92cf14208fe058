using NeuroForge.Declarations;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>Every shipped mechanism declares its signals, as its equations have them, and its README says when its rules learn.</summary>
public sealed class DeclaredTests
{
    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    public static TheoryData<string> LearningRules => [.. Catalog.Mechanisms.Where(m => m.LearnsAtEmission).Select(m => m.Id)];

    [Fact]
    public void Receptors_and_stimuli_declare_what_the_equations_say()
    {
        var receptors = Catalog.Mechanisms
            .Where(m => m.Kind == MechanismKind.NeuronModel)
            .SelectMany(m => m.Inputs.Select(i => (m.Id, i.Name, InWords(i.Takes), i.Unit.Text)));
        Assert.Equal(Pairing.Receptors.Order(), receptors.Order());
        var stimuli = Catalog.Mechanisms.Where(m => m.Kind == MechanismKind.Stimulus).Select(m => (m.Id, InWords(m.Gives), m.GivenUnit?.Text));
        Assert.Equal(Pairing.Stimuli.Select(s => (s.Name, s.Gives, s.Unit)).Order(), stimuli.Order());
    }

    [Fact]
    public void Neurons_spike_or_never_do() => Assert.Equal(
        Pairing.Silent.Order(StringComparer.Ordinal),
        Catalog.Mechanisms.Where(m => m is { Kind: MechanismKind.NeuronModel, Spikes: false }).Select(m => m.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_whose_weight_follows_both_neurons_learn_at_emission() => Assert.Equal(
        [
            "bcm", "clopath_2010", "diffusive_bcm", "diffusive_bcm_as_published", "four_trace_stdp", "hebb", "homeostatic_stdp", "nearest_neighbour_stdp",
            "oja", "stdp", "stdp_dopamine", "stdp_nn_pre_centered", "stdp_nn_restr", "stdp_nn_symm", "stdp_triplet", "stdp_tsodyks_markram", "vogels_2011",
        ],
        Catalog.Mechanisms.Where(m => m.LearnsAtEmission).Select(m => m.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(LearningRules))]
    public void A_plugins_README_says_of_its_learning_rules_when_spikes_count(string id)
    {
        var rule = Catalog.Mechanisms.Single(m => m.Kind == MechanismKind.SynapseRule && m.Id == id);
        var readme = File.ReadAllText(Path.Combine(Root(), "plugins", rule.Plugin.Id, "README.md"));
        var paragraphs = readme.Split("\n\n").Where(p => p.Contains(rule.LearningInWords()!, StringComparison.Ordinal));
        Assert.Contains(paragraphs, paragraph => paragraph.Contains($"`{id}`", StringComparison.Ordinal));
    }

    private static string InWords(SignalKinds kinds) => kinds switch
    {
        SignalKinds.Spikes => Pairing.Spikes,
        SignalKinds.Continuous => Pairing.Continuous,
        _ => kinds.ToString(),
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "NeuroForge.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
