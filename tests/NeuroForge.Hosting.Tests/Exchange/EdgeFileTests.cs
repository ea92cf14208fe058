using System.Globalization;
using NeuroForge.Descriptions;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>Files of synapses: what they mean, and what is refused with its row and column.</summary>
public sealed class EdgeFileTests : IDisposable
{
    private const string Head = "source,target,weight_pA,delay_ms\n";

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_row_is_a_synapse_with_its_weight_and_delay()
    {
        using var simulation = new Simulation(Read(Head + "3,5,1.5,0.2\n0,19,-2,3\n3,5,7,0.2\n"));
        var synapses = simulation.Projection("ee").Synapses().Select(s => (s.Source, s.Target, s.Weight, Math.Round(s.Delay, 9)));
        Assert.Equal([(0, 19, -2.0, 3.0), (3, 5, 1.5, 0.2), (3, 5, 7.0, 0.2)], synapses);
    }

    [Theory]
    [InlineData("source;target;weight_nA;delay_s\r\n3;5;0.0015;0.0002\r\n\r\n")]
    [InlineData("# source target weight delay_us\n3 5 1.5 200\n", "\"weight_unit\": \"pA\"")]
    [InlineData("pre\tpost\tw\td\n3\t5\t1.5e-12\t.2\n",
        "\"source\": \"pre\", \"target\": \"post\", \"weight\": \"w\", \"delay\": \"d\", \"weight_unit\": \"A\", \"delay_unit\": \"ms\"")]
    [InlineData("edge_type_id,source,target,weight_pA,delay_ms\n7,1,1,9,9\n100,3,5,1.5,.2\n101,1,1,1,1\n", "\"where\": \"edge_type_id = 100, 102\"")]
    [InlineData("projection,source,target,weight_pA,delay_ms\nother,1,1,9,9\nee,3,5,1.5,.2\n")]
    [InlineData("\"projection\",\"source\",\"target\",\"weight_pA\",\"delay_ms\"\n\"a,b\",3,5,\"1.5\",.2\n", "\"part\": \"a,b\"")]
    public void Columns_are_found_by_their_names_and_converted_from_their_units(string text, string more = "")
    {
        using var simulation = new Simulation(Read(text, more));
        var synapse = Assert.Single(simulation.Projection("ee").Synapses());
        Assert.Equal((3, 5, 1.5, 0.2), (synapse.Source, synapse.Target, Math.Round(synapse.Weight, 12), Math.Round(synapse.Delay, 9)));
    }

    [Fact]
    public void Neurons_are_found_by_ids_in_a_file_of_nodes()
    {
        File.WriteAllText(_place.At("nodes.csv"), "id,x\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"n{100 - i},0\n")));
        using var simulation = new Simulation(Read(Head + "n97,n95,1.5,.2\n", "\"source_nodes\": \"nodes.csv\", \"target_nodes\": \"nodes.csv\""));
        var synapse = Assert.Single(simulation.Projection("ee").Synapses());
        Assert.Equal((3, 5), (synapse.Source, synapse.Target));
    }

    [Fact]
    public void Weights_and_delays_that_the_file_does_not_have_are_those_of_the_description()
    {
        using var simulation = new Simulation(Read("source,target\n3,5\n3,5\n", synapse: ", \"weight\": { \"uniform\": [\"1 pA\", \"2 pA\"] }, \"delay\": \"1 ms\""));
        var weights = simulation.Projection("ee").Synapses().Select(s => s.Weight).ToList();
        Assert.All(weights, weight => Assert.InRange(weight, 1, 2));
        Assert.NotEqual(weights[0], weights[1]); // a draw for each synapse of a pair
    }

    [Theory]
    [InlineData("3,20,1,1\n", "row 2, column \"target\": there is no target 20: the projection has 20, numbered from 0")]
    [InlineData("3,4,1,1\n-1,4,1,1\n", "row 3, column \"source\": there is no source -1")]
    [InlineData("3,4,1,1\n3.5,4,1,1\n", "row 3, column \"source\": \"3.5\" is not a whole number")]
    [InlineData("3,4,nan,1\n", "row 2, column \"weight_pA\": NaN is not a finite number")]
    [InlineData("3,4,one,1\n", "row 2, column \"weight_pA\": \"one\" is not a number")]
    [InlineData("3,4,1,0.05\n", "row 2, column \"delay_ms\": 0.05 ms is below the step of 0.1 ms")]
    [InlineData("3,4,1,-1\n", "row 2, column \"delay_ms\": -1 ms is below the step of 0.1 ms")]
    [InlineData("3,4,1,0.15\n", "row 2, column \"delay_ms\": 0.15 ms is not a whole number of steps of 0.1 ms")]
    [InlineData("3,4,1,1e9\n", "row 2, column \"delay_ms\": 1000000000 ms is longer than 65535 steps of 0.1 ms")]
    [InlineData("3,4,1\n", "row 2: the number of fields is 3, but there are 4 columns")]
    [InlineData("3,4,1,1\n\n3,4,1,1\n", "row 3: the number of fields is 1, but there are 4 columns")]
    public void A_wrong_row_is_refused_with_its_place(string rows, string fault)
    {
        var model = Model.Read(Write(Head + rows));
        var diagnostic = Assert.Single(model.Diagnostics);
        Assert.Equal("NF1343", diagnostic.Code.Id);
        Assert.StartsWith($"\"edges.csv\": {fault}", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source,weight_pA,delay_ms\n", "", "there is no column \"target\"")]
    [InlineData("source,target,weight,delay_ms\n", "", "the unit of column \"weight\" is not in the file")]
    [InlineData("source,target,weight_mV,delay_ms\n", "", "are in \"mV\", but should be in pA")]
    [InlineData("source,target,Weights,delay_ms\n", "", "\"Weights\" may be the column of the weights")]
    [InlineData("time_ms,source,target,weight_pA,delay_ms\n", "", "a synapse may have several rows")]
    [InlineData("source,target,source\n", "", "two columns have the name \"source\"")]
    [InlineData("source,target,weight_pA,delay_ms\n", "\"format\": \"xls\"", "there is no format \"xls\"")]
    [InlineData("source,target,weight_pA,delay_ms\n", "\"where\": \"a > b\"", "\"where\" must be a column and its values")]
    [InlineData("source,target,weight_pA,delay_ms\n", "\"format\": \"npz\"", "this is not an npz file")]
    [InlineData("projection,source,target,weight_pA,delay_ms\nei,1,1,1,1\n", "", "no row has \"ee\" in the column \"projection\"")]
    [InlineData("", "", "the file is empty")]
    public void A_table_that_does_not_fit_is_refused(string text, string more, string fault)
    {
        var model = Model.Read(Write(text, more));
        Assert.Contains(model.Diagnostics, d => d.Code.Id == "NF1343" && d.Message.Contains(fault, StringComparison.Ordinal));
        Assert.DoesNotContain(model.Diagnostics, d => d.Code.Id == "NF1102");
    }

    [Theory]
    [InlineData("3,3,1,1\n", "\"autapses\": false", "\"edges.csv\", row 2: source and target are the same neuron, but this projection has no autapses")]
    [InlineData("1,2,1,1\n3,4,1,1\n1,2,3,2\n", "\"multapses\": false", "\"edges.csv\", row 2 and \"edges.csv\", row 4: source 1 and target 2 are joined more")]
    public void Synapses_that_a_projection_cannot_have_are_refused_with_their_rows(string rows, string option, string fault)
    {
        var model = Model.Read(Write(Head + rows, projection: ", " + option));
        Assert.Contains(fault, Assert.Throws<DescriptionException>(() => new Simulation(model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_outside_the_folder_of_the_description_is_read_only_if_the_caller_allows_it()
    {
        var inside = Directory.CreateDirectory(_place.At("inside")).FullName;
        File.Move(Write(Head + "3,4,1,1\n", file: "../edges.csv"), Path.Combine(inside, "model.json"));
        var model = Model.Read(Path.Combine(inside, "model.json"));
        Assert.Contains("outside the folder of the description", Assert.Single(model.Diagnostics).Message, StringComparison.Ordinal);
        Assert.True(Model.Read(Path.Combine(inside, "model.json"), new() { FileDirectories = [_place.Folder] }).IsValid);
    }

    [Fact]
    public void A_value_that_the_file_has_is_not_given_a_second_time()
    {
        var model = Model.Read(Write(Head + "3,4,1,1\n", synapse: ", \"weight\": \"1 pA\""));
        Assert.Contains("the file of the synapses has the weight of each", Assert.Single(model.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_after_it_was_checked_is_refused()
    {
        var model = Model.Read(Write(Head + "3,4,1,1\n"));
        File.WriteAllText(_place.At("edges.csv"), Head + "3,400,1,1\n");
        Assert.Contains("has changed since it was checked", Assert.Throws<DescriptionException>(() => new Simulation(model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_damaged_files_are_read_as_they_are_or_refused_in_one_line()
    {
        var random = new Random(1);
        var text = Head + string.Concat(Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 20},{i % 7},{i}.5,{1 + (i % 3)}\n")));
        var refused = 0;
        var file = Write(text);
        for (var i = 0; i < 500; i++)
        {
            var damaged = text.ToCharArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = "0123456789.,-en\n x"[random.Next(18)];
            }

            File.WriteAllText(_place.At("edges.csv"), new string(damaged)[..(random.Next(3) == 0 ? random.Next(text.Length) : text.Length)]);
            var model = Model.Read(file);
            refused += model.IsValid ? 0 : 1;
            Assert.All(model.Diagnostics, d => Assert.DoesNotContain('\n', d.Message));
        }

        Assert.InRange(refused, 100, 499);
    }

    private Model Read(string edges, string more = "", string synapse = "") => Model.Read(Write(edges, more, synapse)) is { IsValid: true } model
        ? model
        : throw new InvalidOperationException(string.Join('\n', Model.Read(Write(edges, more, synapse)).Diagnostics));

    private string Write(string edges, string more = "", string synapse = "", string projection = "", string file = "edges.csv")
    {
        File.WriteAllText(_place.At("edges.csv"), edges);
        var path = _place.At("model.json");
        File.WriteAllText(path, $$"""
            {
              "format": "neuroforge/1", "name": "edges", "requires": { "connectivity": "^1.0", "integrate-and-fire": "^1.0", "static": "^1.0" },
              "simulation": { "duration": "10 ms", "step": "0.1 ms" },
              "populations": { "E": { "size": 20, "model": "iaf_psc_exp" } },
              "projections": {
                "ee": {
                  "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static"{{synapse}} }{{projection}},
                  "connect": { "model": "from_file", "file": "{{file}}"{{(more.Length == 0 ? "" : ", " + more)}} }
                }
              }
            }
            """);
        return path;
    }
}
