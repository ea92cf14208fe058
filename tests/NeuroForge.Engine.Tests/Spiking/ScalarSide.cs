namespace NeuroForge.Engine.Tests.Spiking;

/// <summary>What a rule sees of the neurons of a side, a number at a time: traces as their spikes left them, everything else where it stands.</summary>
internal sealed class ScalarSide(Side side, SeenSide seen, SynapseTraits traits)
{
    private readonly SeenDeclaration[] _declared = [.. traits.Rule.Seen.Where(s => s.Side == side)];
    private readonly Dictionary<(int Column, int Neuron), (double Value, long Step)> _traces = [];

    /// <summary>What each of the rule's fields sees of a neuron.</summary>
    public IEnumerable<(int Field, double Value)> Of(int neuron, long step) =>
        _declared.Select((declared, column) => (declared.Index, Value(column, neuron, step)));

    /// <summary>A spike of a neuron: its traces jump.</summary>
    public void Jump(int neuron, long step)
    {
        seen.Jump(neuron, step);
        foreach (var (column, declared) in _declared.Index())
        {
            if (declared is SeenTrace trace)
            {
                _traces[(column, neuron)] = ((trace.Nearest ? 0 : TraceAt(column, neuron, step)) + 1, step);
            }
        }
    }

    private double Value(int column, int neuron, long step) =>
        _declared[column] is SeenTrace && !traits.IsStepped ? TraceAt(column, neuron, step) : Standing(seen.Columns[column], neuron);

    private double TraceAt(int column, int neuron, long step)
    {
        var (value, last) = _traces.GetValueOrDefault((column, neuron));
        var tau = traits.ValueOf(((SeenTrace)_declared[column]).Tau);
        return value * Lane1.Exp(-(traits.Step / tau) * (step - last)).Number;
    }

    private static unsafe double Standing(SeenColumn column, int neuron) =>
        column.First[(neuron / Lanes.Count * column.Stride) + (neuron % Lanes.Count)];
}
