using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;
using NeuroForge.Rewiring;

namespace NeuroForge.Equations.Source;

/// <summary>Writes a synapse rule as the source of a plugin.</summary>
internal sealed class SynapseWriter
{
    private readonly SynapseRuleKernel _kernel;
    private readonly List<string> _contracts = [];
    private readonly List<(string Heading, IReadOnlyList<string> Body)> _methods = [];

    private SynapseWriter(SynapseEquations rule, SynapsePlan plan) => _kernel = new(rule, plan);

    /// <summary>The source.</summary>
    internal static string Write(SynapseEquations rule, SynapsePlan plan) => new SynapseWriter(rule, plan).Write();

    private string Write()
    {
        // Constants, traces and helpers are known when the methods have been written.
        AddMethods();
        var lines = new CodeLines();
        new HeadWriter(_kernel, lines).Write(
            ["Mechanisms", "Neurons", "Rewiring", "Synapses", "Synapses.Seen", "Vectors"],
            "SynapseRule",
            "",
            [.. _contracts.Select(contract => contract + "<T>"), .. _kernel.Derives ? ["IDerive"] : (string[])[]]);
        var fields = new SynapseFields(_kernel);
        new FieldWriter(_kernel, lines).Write(fields.States(), fields.Inputs());
        if (_kernel.Derives)
        {
            lines.Add();
            new DeriveWriter(_kernel, lines).Write();
        }

        foreach (var (heading, body) in _methods)
        {
            lines.Add();
            lines.Add("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            lines.Open(heading);
            lines.Add(body);
            lines.Close();
        }

        new HelperWriter(_kernel, lines).Write();
        lines.Close();
        return lines.ToString();
    }

    private void AddMethods()
    {
        if (_kernel.Rule.Signal is { } signal)
        {
            var block = _kernel.Block();
            block.Add("return ", _kernel.Fields.Reduce(signal));
            Add("IContinuous", "public readonly T Signal(in Clock clock)", block.Write(_kernel.Names.Field, _kernel.Helpers));
        }

        if (_kernel.Plan.Stepped.Count > 0)
        {
            Add("IOnStep", "public void OnStep(in Clock clock)", new SynapseStepWriter(_kernel).Write());
        }

        if (new SpikeWriter(_kernel, Side.Pre) is { Acts: true } pre)
        {
            Add("IOnPreSpike", "public T OnPreSpike(in Clock clock)", pre.Write());
        }

        if (new SpikeWriter(_kernel, Side.Post) is { Acts: true } post)
        {
            Add("IOnPostSpike", "public void OnPostSpike(in Clock clock)", post.Write());
        }
    }

    private void Add(string contract, string heading, IReadOnlyList<string> body)
    {
        _contracts.Add(contract);
        _methods.Add((heading, body));
    }
}
