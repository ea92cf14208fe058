using NeuroForge.Engine.Changes;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Experiments;

/// <summary>Stimuli whose parameters change with time, and that start and stop.</summary>
public sealed class CourseTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>A value acts from the step of its time on, which is what a host does that sets it then.</summary>
    [Fact]
    public void Steps_are_what_a_host_sets_at_their_times()
    {
        using var course = new Simulation(Driven("{ \"steps\": [[\"0 s\", \"5 kHz\"], [\"20.3 ms\", \"20 kHz\"], [\"40 ms\", \"0 Hz\"]] }"));
        using var host = new Simulation(Driven("\"5 kHz\""));
        foreach (var (time, rate) in ((double, double)[])[(20.3, 20_000), (40, 0), (60, 0)])
        {
            course.RunTo(time);
            host.RunTo(time);
            Assert.Equal(host.Population("E").Read("v_m"), course.Population("E").Read("v_m"));
            host.Change(change => change.Set("stimuli.drive.rate", rate));
        }
    }

    [Fact]
    public void Lines_and_sines_have_the_values_of_their_formulas()
    {
        // The membrane of iaf_psc_delta without leak (tau 1e9 ms) adds up the current: dV = I dt / C, here 0.1 mV per ms and 100 pA.
        var ramp = Summed("{ \"lines\": [[\"0 s\", \"0 pA\"], [\"50 ms\", \"100 pA\"]], \"every\": \"0.1 ms\" }");
        var sine = Summed("{ \"sine\": { \"mean\": \"100 pA\", \"amplitude\": \"50 pA\", \"period\": \"20 ms\", \"phase\": 0.25 }, \"every\": \"0.1 ms\" }");
        for (var step = 4; step < 500; step++)
        {
            // A current that is given in step k arrives in step k + 1, flows in step k + 2, and is in the potential after k + 3 steps.
            var given = step - 3;
            Assert.Equal(0.2 * given * 1e-4, ramp[step] - ramp[step - 1], 1e-9); // 2 pA/ms; the leak takes 70 mV * 1e-10 a step at most
            Assert.Equal((100 + (50 * Math.Cos(2 * Math.PI * given / 200))) * 1e-4, sine[step] - sine[step - 1], 1e-9);
        }
    }

    [Fact]
    public void A_stimulus_starts_and_stops()
    {
        var potentials = Summed("\"100 pA\"", ", \"start\": \"10 ms\", \"stop\": \"20 ms\"", "noise");
        Assert.All(potentials[..101], v => Assert.Equal(-70, v));
        Assert.True(potentials[103] > -70);
        Assert.All(potentials[203..], v => Assert.Equal(potentials[202], v, 1e-5)); // nothing arrives; the leak is 50 mV * 1e-10 in each of 400 steps
    }

    [Fact]
    public void A_course_gives_the_same_bits_on_any_threads_and_after_a_break()
    {
        const string Sine = ", \"wave\": { \"model\": \"poisson\", \"rate\": { \"sine\": { \"mean\": \"2 kHz\", \"amplitude\": \"2 kHz\", \"period\": \"25 ms\" }, \"every\": \"0.3 ms\" }, "
            + "\"start\": \"30 ms\", \"to\": \"zone\", \"receptor\": \"ex\", \"weight\": \"20 pA\" }";
        var model = Described.Network(stimuli: Sine);
        Assert.Single(new[] { (1, 8), (2, 8), (3, 8), (1, 1) }.Select(way => Described.Hash(model, way.Item1, way.Item2)).Distinct());
        using (var simulation = new Simulation(model, new() { OutputDirectory = _place.At("cut"), Until = 111.1 }))
        {
            simulation.Run();
        }

        using var resumed = Simulation.Resume(_place.At("cut"), new() { Threads = 2 });
        Assert.Equal(Described.Hash(model), resumed.Run().StateHash);
    }

    [Fact]
    public void A_parameter_that_follows_a_course_cannot_be_set_but_others_can()
    {
        using var simulation = new Simulation(Driven("{ \"steps\": [[\"0 s\", \"5 kHz\"], [\"20 ms\", \"8 kHz\"]] }"));
        Assert.Throws<ChangeException>(() => simulation.Change(change => change.Set("stimuli.drive.rate", 1)));
        simulation.Change(change => change.Set("stimuli.drive.weight", 0));
        simulation.RunTo(60);
        Assert.All(simulation.Population("E").Read("v_m").ToArray(), v => Assert.Equal(-70, v));
    }

    [Fact]
    public void A_value_that_the_stimulus_refuses_is_refused_before_the_run()
    {
        var refused = Assert.Throws<Descriptions.DescriptionException>(() =>
            new Simulation(Driven("{ \"lines\": [[\"0 s\", \"5 kHz\"], [\"20 ms\", \"1e12 Hz\"]] }")));
        Assert.StartsWith("stimuli.drive", Assert.Single(refused.Diagnostics).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_between_are_on_the_line()
    {
        var lines = Driven("{ \"lines\": [[\"0 s\", \"0 Hz\"], [\"10 ms\", \"1 kHz\"], [\"15 ms\", \"1 kHz\"]], \"every\": \"5 ms\" }");
        var course = Assert.Single(lines.Plan.Stimuli[0].Courses);
        Assert.Equal([0L, 50, 100, 150], course.Steps);
        Assert.Equal([0.0, 500, 1000, 1000], course.Values);
        Assert.Equal(0.0, Driven("{ \"lines\": [[\"0 s\", \"0 Hz\"], [\"10 ms\", \"1 kHz\"]] }").Plan.Stimuli[0].Model.Parameters["rate"]);
    }

    private static Model Driven(string rate) => Described.Read($$"""
        "simulation": { "duration": "60 ms", "step": "0.1 ms" },
        "populations": { "E": { "size": 50, "model": "iaf_psc_exp", "parameters": { "v_th": "0 mV" } } },
        "stimuli": { "drive": { "model": "poisson", "rate": {{rate}}, "to": "E", "receptor": "ex", "weight": "22 pA", "delay": "0 ms" } },
        "recorders": { }
        """);

    /// <summary>The potentials, step by step from 0 on, of a neuron without leak that gets a current; or, for "noise", spikes.</summary>
    private static double[] Summed(string amplitude, string window = "", string kind = "current")
    {
        var stimulus = kind == "current"
            ? $"{{ \"model\": \"constant_current\", \"amplitude\": {amplitude}, \"to\": \"E\", \"receptor\": \"current\" }}"
            : $"{{ \"model\": \"poisson\", \"rate\": \"50 kHz\", \"to\": \"E\", \"receptor\": \"ex\", \"weight\": \"0.1 mV\"{window} }}";
        var model = Described.Read($$"""
            "simulation": { "duration": "60 ms", "step": "0.1 ms" },
            "populations": { "E": { "size": 1, "model": "iaf_psc_delta", "parameters": { "tau_m": "1e9 ms", "c_m": "1000 pF", "v_th": "1000 mV" } } },
            "stimuli": { "drive": {{stimulus}} },
            "recorders": { "v": { "model": "memory", "record": "v_m", "of": "E", "every": "0.1 ms" } }
            """);
        using var simulation = new Simulation(model);
        simulation.RunTo(60);
        return [-70, .. simulation.Recorded("v").Values.ToArray()];
    }
}
