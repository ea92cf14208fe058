using NeuroForge.Hosting.Export;
using NeuroForge.Hosting.Import;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>Networks in SONATA's format.</summary>
public sealed class SonataImportTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>The numbers are those of NEST's own test of this network, which are the same on 1, 2 and 4 threads there.</summary>
    [SonataReferenceFact]
    public void The_network_of_300_point_neurons_has_the_nodes_connections_and_spikes_of_nest()
    {
        var folder = SonataReferenceFactAttribute.Folder!;
        var result = SonataImport.Write(Path.Combine(folder, "simulation_config.json"), _place.At("model.json"));
        Assert.Equal(["the report \"membrane_potential\" was left out: write a recorder for it"], result.Notes);
        var model = Model.Read(_place.At("model.json"), new() { FileDirectories = result.OutsideFolders });
        Assert.True(model.IsValid, string.Join('\n', model.Diagnostics));
        Assert.Equal(400, model.Plan.Populations.Sum(population => population.Size));
        foreach (var threads in (int[])[1, 2, 4])
        {
            using var simulation = new Simulation(model, new() { Threads = threads });
            Assert.Equal(48_432, model.Plan.Projections.Sum(projection => simulation.Projection(projection.Name).Count));
            simulation.RunTo(1500);
            Assert.Equal(18_828, simulation.Population("internal").Spikes);
        }
    }

    [Theory]
    [InlineData("{}", "\"networks\" has no list \"nodes\"")]
    [InlineData("[]", "it should be an object in JSON")]
    [InlineData("{", "it is not JSON")]
    [InlineData("{ \"networks\": { \"nodes\": [{ \"nodes_file\": \"$NOWHERE/nodes.h5\" }], \"edges\": [] } }", "is not in its manifest")]
    [InlineData("{ \"networks\": { \"nodes\": [{ \"nodes_file\": \"nodes.h5\" }], \"edges\": [] } }", "nodes.h5")]
    public void A_wrong_configuration_is_refused_in_one_line_with_its_file(string text, string fault)
    {
        File.WriteAllText(_place.At("config.json"), text);
        var message = Assert.Throws<ImportException>(() => SonataImport.Write(_place.At("config.json"), _place.At("model.json"))).Message;
        Assert.Contains(fault, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.False(File.Exists(_place.At("model.json")));
    }

    [Theory]
    [InlineData("\"tau\": 15", "tau_plus ms", "")]
    [InlineData("\"tau\": 15, \"U\": 1", "tau_plus ms", "synapses have the parameter \"U\", which has no counterpart here: add it to a table")]
    public void Parameters_of_types_of_edges_are_taken_over_or_refused(string parameters, string counterpart, string fault)
    {
        File.WriteAllText(_place.At("pair.json"), """
            {
              "format": "neuroforge/1", "name": "pair", "requires": { "connectivity": "^1.0", "integrate-and-fire": "^1.0", "plasticity": "^1.0" },
              "simulation": { "duration": "10 ms", "step": "0.1 ms" }, "populations": { "E": { "size": 5, "model": "iaf_psc_alpha" } },
              "projections": { "ee": { "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "stdp", "weight": "1 pA", "delay": "1 ms" },
                "connect": { "model": "all_to_all" } } }
            }
            """);
        using (var simulation = new Simulation(Model.Read(_place.At("pair.json"))))
        {
            new NetworkExport(simulation).Write(_place.At("sonata"), ExportFormat.Sonata);
        }

        File.WriteAllText(
            _place.At("sonata", "edge_types.csv"), "edge_type_id target_query source_query dynamics_params model_template\n0 ei=='e' * params.json own\n");
        File.WriteAllText(_place.At("sonata", "node_types.csv"), "node_type_id ei model_type model_template\n0 e point_process nest:iaf_psc_alpha\n");
        Directory.CreateDirectory(_place.At("sonata", "models"));
        File.WriteAllText(_place.At("sonata", "models", "params.json"), $"{{ {parameters} }}");
        var config = _place.At("sonata", "circuit_config.json");
        File.WriteAllText(config, File.ReadAllText(config).Replace(
            "\"networks\"", "\"components\": { \"synaptic_models_dir\": \"$NETWORK_DIR/models\" }, \"networks\"", StringComparison.Ordinal));
        File.WriteAllText(
            _place.At("models.json"),
            $$"""{ "synapses": { "own": { "model": "stdp", "plugin": "plasticity", "parameters": { "tau": "{{counterpart}}" } } } }""");
        var (description, models) = (_place.At("sonata", "again.json"), _place.At("models.json"));
        if (fault.Length > 0)
        {
            Assert.Contains(fault, Assert.Throws<ImportException>(() => SonataImport.Write(config, description, models)).Message, StringComparison.Ordinal);
            return;
        }

        SonataImport.Write(config, description, models);
        var read = Model.Read(description);
        Assert.True(read.IsValid, string.Join('\n', read.Diagnostics));
        Assert.Equal(15, read.Plan.Projections[0].Parameters["tau_plus"].Single);
    }

    [Fact]
    public void A_model_without_a_counterpart_is_refused_and_a_table_gives_it_one()
    {
        File.WriteAllText(_place.At("random.json"), RandomNetwork.Text(1).Replace("-5 pA", "5 pA", StringComparison.Ordinal));
        using (var simulation = new Simulation(Model.Read(_place.At("random.json"))))
        {
            new NetworkExport(simulation).Write(_place.At("sonata"), ExportFormat.Sonata);
        }

        var config = _place.At("sonata", "circuit_config.json");
        var refused = Assert.Throws<ImportException>(() => SonataImport.Write(config, _place.At("sonata", "again.json")));
        Assert.Contains("\"neuroforge:integrate-and-fire/iaf_psc_exp\" has no counterpart", refused.Message, StringComparison.Ordinal);
        var plain = "\"excitatory\": \"ex\", \"inhibitory\": \"ex\", \"weight_unit\": \"pA\"";
        File.WriteAllText(_place.At("models.json"), $$"""
            {
              "neurons": {
                "neuroforge:integrate-and-fire/iaf_psc_exp": { "model": "iaf_psc_exp", "plugin": "integrate-and-fire", {{plain}} },
                "neuroforge:integrate-and-fire/iaf_psc_alpha": { "model": "iaf_psc_alpha", "plugin": "integrate-and-fire", {{plain}} }
              },
              "synapses": {
                "neuroforge:static/static": { "model": "static", "plugin": "static" },
                "neuroforge:plasticity/stdp": { "model": "static", "plugin": "static" },
                "neuroforge:plasticity/tsodyks_markram": { "model": "static", "plugin": "static" }
              }
            }
            """);
        SonataImport.Write(config, _place.At("sonata", "again.json"), _place.At("models.json"));
        var model = Model.Read(_place.At("sonata", "again.json"));
        Assert.True(model.IsValid, string.Join('\n', model.Diagnostics));
        Assert.Equal(2, model.Plan.Populations.Count);
    }
}
