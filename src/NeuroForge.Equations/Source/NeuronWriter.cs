using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>Writes a neuron model as the source of a plugin.</summary>
internal sealed class NeuronWriter
{
    private readonly NeuronModelKernel _kernel;
    private readonly NeuronEquations _model;
    private readonly CodeLines _lines = new();

    private NeuronWriter(NeuronEquations model, IntegrationPlan plan) => (_model, _kernel) = (model, new(model, plan));

    /// <summary>The source.</summary>
    internal static string Write(NeuronEquations model, IntegrationPlan plan) => new NeuronWriter(model, plan).Write();

    private string Write()
    {
        // Constants and helpers are known when the methods have been written.
        var step = new StepWriter(_kernel).Write();
        var share = new StepShareWriter(_kernel);
        var shared = share.Write();
        var interfaces = (string[])["INeuron<T>", .. _kernel.Derives ? ["IDerive"] : (string[])[], .. shared is null ? [] : (string[])["ILimitStep<T>"]];
        new HeadWriter(_kernel, _lines).Write(
            ["Mechanisms", "Neurons", .. _model.Noises.Count > 0 ? ["Randomness"] : (string[])[], "Vectors"],
            "NeuronModel",
            FormattableString.Invariant($"Order = {_kernel.Plan.Order}{(_model.Threshold is null ? ", Spikes = false" : "")}"),
            interfaces);
        var fields = new NeuronFields(_kernel);
        new FieldWriter(_kernel, _lines).Write(fields.States(), fields.Inputs());
        if (shared is not null)
        {
            _lines.Add();
            _lines.Add($"public readonly string StepLimit => {Literals.Quoted(share.InWords)};");
            _lines.Add();
            _lines.Add(shared);
        }

        if (_kernel.Derives)
        {
            _lines.Add();
            new DeriveWriter(_kernel, _lines).Write();
        }

        _lines.Add();
        _lines.Add("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        _lines.Open("public Mask<T> Step(in Clock clock)");
        _lines.Add(step);
        _lines.Close();
        if (_kernel.Slope is { } slope)
        {
            _lines.Add();
            _lines.Add(slope.ToString().TrimEnd('\n').Split('\n'));
        }

        new HelperWriter(_kernel, _lines).Write();
        _lines.Close();
        return _lines.ToString();
    }
}
