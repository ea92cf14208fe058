using NeuroForge.Hosting.Models;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Equations;

/// <summary>Libraries: models as equations in a file of their own that several descriptions include.</summary>
public sealed class LibraryTests : IDisposable
{
    private const string Cells = """
        {
          "format": "neuroforge-models/1",
          "description": "Cells for tests.",
          "models": {
            "leaky": {
              "kind": "neuron", "parameters": { "tau": "10 ms", "e_l": "-70 mV" }, "states": { "v": "= e_l" }, "receptors": { "ex": "mV" },
              "equations": "dv/dt = (e_l - v)/tau", "on_receive": { "ex": "v += weight" }, "threshold": "v >= -55 mV", "reset": "v = e_l"
            },
            "idle": { "kind": "neuron", "states": { "v": "-70 mV" }, "equations": "dv/dt = (-60 mV - v)/(10 ms)" }
          }
        }
        """;

    private const string Network = """
        {
          "format": "neuroforge/1", "name": "network", "include": "cells.json",
          "requires": { "stimuli": "^1.0", "recorders": "^1.0" },
          "parameters": { "tau": "12 ms" },
          "simulation": { "duration": "200 ms", "step": "0.1 ms", "seed": 3 },
          "populations": { "E": { "size": 20, "model": "leaky", "parameters": { "tau": "$tau" } } },
          "stimuli": { "noise": { "model": "poisson", "rate": "1500 Hz", "to": "E", "receptor": "ex", "weight": "1.5 mV" } },
          "recorders": { "v": { "model": "csv", "record": "v", "of": "E", "every": "1 ms" } }
        }
        """;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_description_runs_with_the_models_that_it_names()
    {
        Write("cells.json", Cells);
        var model = Read(Network);
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["leaky"], model.OwnModels.Select(m => m.Mechanism.Id));
        Assert.True(_place.Run(model).Spikes > 20);
    }

    /// <summary>The same model in the description itself gives the same network, so the hash is the same too, and so are the results.</summary>
    [Fact]
    public void A_library_means_what_the_same_models_in_the_description_mean()
    {
        Write("cells.json", Cells);
        var included = Read(Network);
        var leaky = Cells[Cells.IndexOf("\"leaky\"", StringComparison.Ordinal)..Cells.IndexOf("\"idle\"", StringComparison.Ordinal)].TrimEnd().TrimEnd(',');
        var written = Read(Network.Replace("\"include\": \"cells.json\"", "\"models\": {" + leaky + "}", StringComparison.Ordinal));
        Assert.Equal(written.Hash, included.Hash);
        Assert.Equal(_place.Run(written, "written").StateHash, _place.Run(included, "included").StateHash);
    }

    [Theory]
    [InlineData("(e_l - v)/tau", "(e_l - 2*v)/tau", false)]
    [InlineData("\"e_l\": \"-70 mV\"", "\"e_l\": \"-71 mV\"", false)]
    [InlineData("(e_l - v)/tau", "(e_l-v) / tau", true)]
    [InlineData("Cells for tests.", "Cells.", true)]
    [InlineData("\"e_l\": \"-70 mV\"", "\"e_l\": { \"default\": \"-70 mV\", \"doc\": \"Rest.\" }", true)]
    [InlineData("(-60 mV - v)", "(-50 mV - v)", true)]
    public void The_hash_is_that_of_what_the_used_models_compute(string was, string now, bool same)
    {
        Write("cells.json", Cells);
        var before = Read(Network).Hash;
        Assert.Contains(was, Cells, StringComparison.Ordinal);
        Write("cells.json", Cells.Replace(was, now, StringComparison.Ordinal));
        Assert.Equal(same, Read(Network).Hash == before);
    }

    /// <summary>A run keeps copies of its libraries, so it is resumed although they have changed or are gone.</summary>
    [Fact]
    public void A_stopped_run_continues_without_the_library()
    {
        Write("cells.json", Cells);
        var whole = _place.Run(Read(Network), "whole");
        using (var stopped = new Simulation(Read(Network), new() { OutputDirectory = _place.At("out"), Until = 50.3 }))
        {
            Assert.Equal(RunOutcome.Paused, stopped.Run().Outcome);
        }

        File.Delete(_place.At("cells.json"));
        using var resumed = Simulation.Resume(_place.At("out"), new() { Threads = 2 });
        Assert.Equal(whole.StateHash, resumed.Run().StateHash);
    }

    [Fact]
    public void Libraries_include_each_other_relative_to_their_own_folders()
    {
        Directory.CreateDirectory(_place.At("library", "inner"));
        Write("library/all.json", """{ "format": "neuroforge-models/1", "include": ["inner/cells.json", "./inner/../inner/cells.json"], "models": {} }""");
        Write("library/inner/cells.json", Cells);
        var model = Read(Network.Replace("\"cells.json\"", "[\"library/all.json\", \"library/inner/cells.json\"]", StringComparison.Ordinal));
        Assert.Empty(model.Diagnostics);
    }

    [Theory]
    [InlineData("(e_l - v)/tau", "(e_l - x)/tau", "NF1241", 7, 36)]
    [InlineData("\"kind\": \"neuron\", \"parameters\"", "\"kind\": \"neurone\", \"parameters\"", "NF1206", 6, 15)]
    [InlineData("\"tau\": \"10 ms\"", "\"tau\": \"$tau\"", "NF1107", 6, 48)]
    [InlineData("\"models\": {", "\"parameters\": {}, \"models\": {", "NF1101", 4, 3)]
    [InlineData("\"models\": {", "\"models\": {,", "NF1001", 4, 14)]
    [InlineData("\"tau\": \"10 ms\"", "\"spikes\": 1, \"tau\": \"10 ms\"", "NF1243", 6, 41)]
    public void A_mistake_has_its_place_in_the_library(string was, string now, string code, int line, int column)
    {
        Write("cells.json", Cells.Replace(was, now, StringComparison.Ordinal));
        var found = Read(Network).Diagnostics.First(d => d.Code.Id == code);
        Assert.Equal((_place.At("cells.json"), line, column), (found.File, found.Line, found.Column));
    }

    [Theory]
    [InlineData("\"missing.json\"", "NF1340", "there is no file \"missing.json\"")]
    [InlineData("\"../cells.json\"", "NF1340", "\"../cells.json\" is outside the folder of the description")]
    [InlineData("[]", "NF1008", "\"include\" is empty")]
    [InlineData("[\"cells.json\", \"cells.json\"]", "NF1309", "\"include\" names \"cells.json\" twice")]
    [InlineData("[\"cells.json\", \"others.json\"]", "NF1308", "\"leaky\" is already a model of the library")]
    [InlineData("\"network.json\"", "NF1344", "\"network.json\" is not a library of models")]
    [InlineData("\"circle.json\"", "NF1344", "libraries include each other in a circle: \"circle.json\" includes \"back.json\" includes \"circle.json\"")]
    [InlineData("[\"$tau\"]", "NF1344", "a library is named by its file, not by a parameter")]
    [InlineData("\"text.json\"", "NF1001", "")]
    public void What_cannot_be_included_is_refused(string include, string code, string message)
    {
        Write("cells.json", Cells);
        Write("others.json", Cells);
        Write("text.json", "models");
        Write("circle.json", """{ "format": "neuroforge-models/1", "include": "back.json", "models": {} }""");
        Write("back.json", """{ "format": "neuroforge-models/1", "include": ["circle.json", "cells.json"], "models": {} }""");
        Directory.CreateDirectory(_place.At("inner"));
        var file = include.Contains("..", StringComparison.Ordinal) ? "inner/network.json" : "network.json";
        Write(file, Network.Replace("\"cells.json\"", include, StringComparison.Ordinal));
        var found = Model.Read(_place.At(file.Split('/'))).Diagnostics.First(d => d.Code.Id == code);
        Assert.StartsWith(message, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_does_not_run_by_itself()
    {
        Write("cells.json", Cells);
        var alone = Model.Read(_place.At("cells.json"));
        Assert.Equal(("NF1344", 2, 13), (alone.Diagnostics[0].Code.Id, alone.Diagnostics[0].Line, alone.Diagnostics[0].Column));
        Assert.Equal(["idle", "leaky"], alone.OwnModels.Select(m => m.Mechanism.Id));
    }

    [Fact]
    public void A_description_that_is_no_file_includes_nothing() => Assert.Equal("NF1340", Model.Parse(Network).Diagnostics[0].Code.Id);

    private void Write(string name, string text) => File.WriteAllText(_place.At(name.Split('/')), text);

    private Model Read(string text)
    {
        Write("network.json", text);
        return Model.Read(_place.At("network.json"));
    }
}
