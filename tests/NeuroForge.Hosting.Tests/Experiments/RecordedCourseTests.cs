using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Experiments;

/// <summary>Courses from CSV files.</summary>
public sealed class RecordedCourseTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_series_in_a_file_is_the_same_course_as_its_steps_in_the_description()
    {
        File.WriteAllText(_place.At("rates.csv"), "time_s,other,rate\n0,1,5\n0.0203,2,20\n0.04,3,0\n");
        var file = Driven("{ \"csv\": \"rates.csv\", \"column\": \"rate\", \"unit\": \"kHz\" }");
        var steps = Driven("{ \"steps\": [[\"0 s\", \"5 kHz\"], [\"20.3 ms\", \"20 kHz\"], [\"40 ms\", \"0 Hz\"]] }");
        Assert.Equal(Described.Hash(steps), Described.Hash(file));
    }

    [Fact]
    public void What_was_recorded_drives_another_network_and_a_run_is_resumed_without_the_file()
    {
        _place.Run(Driven("\"15 kHz\"", "\"rate\": { \"model\": \"csv\", \"record\": \"firing_rate\", \"of\": \"E\", \"reduce\": \"mean\", \"every\": \"10 ms\" }"), "first");
        Assert.True(File.Exists(_place.At("first", "rate.csv")));
        var model = Driven("{ \"csv\": \"first/rate.csv\", \"unit\": \"kHz\" }");
        Assert.True(model.Plan.Stimuli[0].Courses[0].Values.Distinct().Count() > 2);
        using (var simulation = new Simulation(model, new() { OutputDirectory = _place.At("cut"), Until = 33.3 }))
        {
            simulation.Run();
        }

        Directory.Delete(_place.At("first"), recursive: true);
        using var resumed = Simulation.Resume(_place.At("cut"), new() { Threads = 2 });
        Assert.Equal(Described.Hash(model), resumed.Run().StateHash);
    }

    [Fact]
    public void A_text_names_files_only_in_a_folder_that_the_host_gives()
    {
        File.WriteAllText(_place.At("rates.csv"), "time_ms,rate\n0,5\n");
        var text = Text("{ \"csv\": \"rates.csv\", \"unit\": \"kHz\" }", "");
        Assert.Equal("NF1340", Assert.Single(Model.Parse(text).Diagnostics, d => d.Severity == Descriptions.Diagnostics.Severity.Error).Code.Id);
        Assert.True(Model.Parse(text, options: new() { InputDirectory = _place.Folder }).IsValid);
    }

    private static string Text(string rate, string recorders) => $$"""
        {
          "format": "neuroforge/1", "name": "driven", "simulation": { "duration": "60 ms", "step": "0.1 ms" },
          "populations": { "E": { "size": 50, "model": "iaf_psc_exp" } },
          "stimuli": { "drive": { "model": "poisson", "rate": {{rate}}, "to": "E", "receptor": "ex", "weight": "22 pA", "delay": "0 ms" } },
          "recorders": { {{recorders}} }
        }
        """;

    private Model Driven(string rate, string recorders = "")
    {
        File.WriteAllText(_place.At("driven.json"), Text(rate, recorders));
        var model = Model.Read(_place.At("driven.json"));
        return model.IsValid ? model : throw new InvalidOperationException(string.Join('\n', model.Diagnostics));
    }
}
