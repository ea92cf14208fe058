using System.ComponentModel.Composition;
using System.Reflection;
using NeuroForge.Connectivity;
using NeuroForge.Growth;
using NeuroForge.Layouts;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Recording;
using NeuroForge.Rewiring;
using NeuroForge.Stimuli;
using NeuroForge.Synapses;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A mechanism's attribute is a MEF export with a contract of its kind.</summary>
public sealed class AttributeTests
{
    public static TheoryData<MechanismAttribute, MechanismKind, Type> Kinds => new()
    {
        { new NeuronModelAttribute("x"), MechanismKind.NeuronModel, typeof(INeuron<>) },
        { new SpikeSourceAttribute("x"), MechanismKind.NeuronModel, typeof(ISpikeSource<>) },
        { new SynapseRuleAttribute("x"), MechanismKind.SynapseRule, typeof(ISynapse<>) },
        { new GrowthCurveAttribute("x"), MechanismKind.GrowthCurve, typeof(IGrowthCurve<>) },
        { new RewiringStrategyAttribute("x"), MechanismKind.RewiringStrategy, typeof(IRewiringStrategy) },
        { new RecorderAttribute("x"), MechanismKind.Recorder, typeof(IRecorder) },
        { new StimulusAttribute("x"), MechanismKind.Stimulus, typeof(IStimulus) },
        { new ConnectorAttribute("x"), MechanismKind.Connector, typeof(IConnector) },
        { new LayoutAttribute("x"), MechanismKind.Layout, typeof(ILayout) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_attribute_exports_its_contract(MechanismAttribute attribute, MechanismKind kind, Type contract)
    {
        Assert.Equal(("x", kind, contract), (attribute.Id, attribute.Kind, attribute.ContractType));
        Assert.NotNull(attribute.GetType().GetCustomAttribute<MetadataAttributeAttribute>(inherit: true));
    }

    [Fact]
    public void There_is_an_attribute_for_every_kind()
    {
        Assert.Equal(Enum.GetValues<MechanismKind>(), Kinds.Select(row => (MechanismKind)row[1]).Distinct().Order());
    }
}
