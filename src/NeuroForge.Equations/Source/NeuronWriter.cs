using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>Writes a neuron model as the source of a plugin.</summary>
internal sealed class NeuronWriter
{
    private readonly Kernel _kernel;
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
        var interfaces = (string[])["INeuron<T>", .. Derives ? ["IDerive"] : (string[])[], .. shared is null ? [] : (string[])["ILimitStep<T>"]];
        WriteHead(interfaces);
        new FieldWriter(_kernel, _lines).Write();
        if (shared is not null)
        {
            _lines.Add();
            _lines.Add($"public readonly string StepLimit => {Literals.Quoted(share.InWords)};");
            _lines.Add();
            _lines.Add(shared);
        }

        if (Derives)
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

        WriteHelpers();
        _lines.Close();
        return _lines.ToString();
    }

    private bool Derives => _kernel.Fields.All.Count > 0 || _kernel.Refracts;

    private void WriteHead(IEnumerable<string> interfaces)
    {
        _lines.Add("using System.Runtime.CompilerServices;");
        foreach (var space in (string[])["Mechanisms", "Neurons", .. _model.Noises.Count > 0 ? ["Randomness"] : (string[])[], "Vectors"])
        {
            _lines.Add($"using NeuroForge.{space};");
        }

        _lines.Add();
        _lines.Add($"namespace {_kernel.Names.Type}Plugin;");
        _lines.Add();
        var source = _model.Source;
        var doc = ModelText.DocOf(source);
        _lines.Add($"/// <summary>{Literals.Comment(doc)}</summary>");
        _lines.Add($"/// <remarks>Integration: {Literals.Comment(_kernel.Plan.InWords)}.</remarks>");
        _lines.Add("[NeuronModel(");
        _lines.Inner(
            $"{Literals.Quoted(source.Name.Text)},",
            $"Order = {_kernel.Plan.Order},{(_model.Threshold is null ? " Spikes = false," : "")}",
            $"Doc = {Literals.Quoted(doc)}{(source.Reference.Length > 0 ? "," : ")]")}");
        if (source.Reference.Length > 0)
        {
            _lines.Inner($"Reference = {Literals.Quoted(source.Reference)})]");
        }

        List<string> statements = [.. ModelText.Of(source).Select(Literals.Quoted)];
        _lines.Add("[Equations(");
        _lines.Inner([.. statements[..^1].Select(statement => statement + ","), statements[^1] + ")]"]);
        _lines.Add($"public struct {_kernel.Names.Type}<T> : {string.Join(", ", interfaces)}");
        _lines.Inner("where T : struct, IVector<T>");
        _lines.Open();
    }

    private void WriteHelpers()
    {
        if (_kernel.Helpers.Contains(Operation.Exprel))
        {
            Helper("(e^x - 1) / x, which is 1 at 0.", "Exprel(T x) => T.Select(T.Abs(x) <= 0.0, 1.0, T.Expm1(x) / x);");
        }

        if (_kernel.Helpers.Contains(Operation.Log1p))
        {
            Helper(
                "The logarithm of 1 + x, accurate near 0.",
                "Log1p(T x) => T.Select(T.Abs(1.0 + x - 1.0) <= 0.0, x, T.Log(1.0 + x) * x / (1.0 + x - 1.0));");
        }

        if (_kernel.Helpers.Contains(Operation.Power))
        {
            Helper("x to the power p; not a number below 0.", "Power(T x, T p) => T.Select(x < 0.0, double.NaN, T.Exp(p * T.Log(x)));");
        }
    }

    private void Helper(string summary, string method)
    {
        _lines.Add();
        _lines.Add($"/// <summary>{summary}</summary>");
        _lines.Add("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        _lines.Add($"private static T {method}");
    }
}
