using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Vectors;

namespace NeuroForge.Plugins.Tests;

/// <summary>How mechanisms are made, and what happens when a plugin's own code throws.</summary>
public sealed class CreationTests
{
    private readonly PluginCatalog _catalog = PluginCatalog.Load(Path.Combine(AppContext.BaseDirectory, "fixtures"));

    [Fact]
    public void Every_creation_gives_a_new_instance()
    {
        var silent = _catalog.Find(MechanismKind.Recorder, "silent")!;
        Assert.NotSame(silent.Create(), silent.Create());
    }

    [Fact]
    public void A_mechanism_gets_the_services_that_it_imports_for_itself_alone()
    {
        var counting = _catalog.Find(MechanismKind.Connector, "counting")!;
        var (one, two) = (counting.Create(), counting.Create());
        Assert.Equal(["1", "2", "1"], new[] { one, one, two }.Select(connector => connector.ToString()!));
    }

    [Fact]
    public void A_constructor_that_throws_names_plugin_mechanism_and_cause()
    {
        var failure = Assert.Throws<MechanismCreationException>(_catalog.Find(MechanismKind.Recorder, "throwing_constructor")!.Create);
        Assert.Equal(
            "plugin faulty-at-run 1.0.0: recorder \"throwing_constructor\" could not be created: InvalidOperationException: the licence server does not answer",
            failure.Message);
        Assert.Equal("faulty-at-run", failure.Plugin.Id);
        Assert.Equal("throwing_constructor", failure.Mechanism);
        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    [Fact]
    public void An_import_that_nobody_exports_names_plugin_mechanism_and_contract()
    {
        var failure = Assert.Throws<MechanismCreationException>(_catalog.Find(MechanismKind.Layout, "unsatisfied_import")!.Create);
        Assert.StartsWith("plugin faulty-at-run 1.0.0: layout \"unsatisfied_import\" could not be created: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a map that nobody drew", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 50)]
    public void The_throwing_neuron_throws_in_the_step_that_begins_at_its_time(double at, long expected)
    {
        var type = _catalog.Find(MechanismKind.NeuronModel, "throwing_neuron")!.Type.MakeGenericType(typeof(Double1));
        var neuron = Activator.CreateInstance(type)!;
        type.GetField("At")!.SetValue(neuron, (Double1)at);
        Assert.Equal(expected, FirstThrow((INeuron<Double1>)neuron));
    }

    private static long FirstThrow(INeuron<Double1> neuron)
    {
        for (var step = 0L; ; step++)
        {
            try
            {
                neuron.Step(new Clock(step, 0.1));
            }
            catch (InvalidOperationException)
            {
                return step;
            }
        }
    }
}
