using System.Globalization;
using NeuroForge.Cli.Arguments;
using NeuroForge.Engine.Observing.Live;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Results;
using NeuroForge.Units;

namespace NeuroForge.Cli.Commands;

/// <summary>Runs a simulation step by step and prints one neuron at each: the inputs of the step, the states after it, and whether it spiked.</summary>
internal static class TracedRun
{
    /// <summary>Runs to the end, or until the user stops it.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="traced">The neuron.</param>
    /// <param name="interruption">Ends the run after a step, with a snapshot to resume from.</param>
    internal static RunResult Run(Simulation simulation, TracedNeuron traced, CancellationToken interruption)
    {
        // A reader at a terminal, or at a breakpoint, sees each step at once; a file is written in blocks.
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = !Console.IsOutputRedirected, NewLine = "\n" };
        var trace = simulation.Trace(traced.Population, traced.Neuron);
        output.WriteLine(Head(trace));
        while (!simulation.IsOver && !interruption.IsCancellationRequested)
        {
            simulation.Step();
            output.WriteLine(Row(simulation, trace));
        }

        output.Flush();
        return simulation.Finish();
    }

    private static string Head(NeuronTrace trace) => string.Join(',', (string[])[
        "time_ms",
        .. trace.Model.Inputs.Select(input => $"input {input.Name}{UnitOf(input.Unit)}"),
        .. trace.Model.States.Select(state => state.Name + UnitOf(state.Unit)),
        "spike",
    ]);

    private static string Row(Simulation simulation, NeuronTrace trace) => string.Join(',', (string[])[
        EndOfStep(simulation), .. Exact(trace.Inputs), .. Exact(trace.States), trace.HasSpiked ? "1" : "0",
    ]);

    private static string[] Exact(ReadOnlySpan<double> numbers)
    {
        var texts = new string[numbers.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Exact(numbers[i]);
        }

        return texts;
    }

    /// <summary>The time at the end of the step, at which recorders have the same states, in ms and without the error of a product of doubles.</summary>
    private static string EndOfStep(Simulation simulation)
    {
        var step = simulation.Model.Plan.Step;
        return ((decimal)step * (long)Math.Round(simulation.Time / step)).ToString("G29", CultureInfo.InvariantCulture);
    }

    /// <summary>The shortest text from which the same number is read.</summary>
    private static string Exact(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string UnitOf(Unit unit) => unit.IsPure ? "" : $" ({unit.Text})";
}
