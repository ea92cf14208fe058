using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the fields of a neuron's kernel that its model does not declare as parameters or states.</summary>
/// <param name="kernel">The kernel.</param>
internal sealed class NeuronFields(NeuronModelKernel kernel)
{
    /// <summary>States that keep continuous signals, and the remaining refractory time.</summary>
    internal IEnumerable<string> States()
    {
        foreach (var receptor in kernel.Neuron.Receptors.Where(r => !r.TakesSpikes))
        {
            var field = kernel.Names.Field(receptor.Symbol);
            yield return $"[State({Literals.Quoted(receptor.Source.Unit.Text)}, Doc = \"Signal at receptor {receptor.Name} that acts in the next step.\""
                + $"{Identifiers.NameOf(field, receptor.HeldName)})] public T {field};";
        }

        if (kernel.Refracts)
        {
            yield return "[State(\"1\", Min = 0, Doc = \"Remaining steps of the refractory time.\")] public T Refractory;";
        }
    }

    /// <summary>Receptors and random numbers.</summary>
    internal IEnumerable<string> Inputs() => kernel.Neuron.Receptors.Select(Receptor)
        .Concat(kernel.Neuron.Noises.Select(noise => $"[Uniform] public T {kernel.Input(noise)};"));

    private string Receptor(DeclaredReceptor receptor)
    {
        var (source, field) = (receptor.Source, kernel.Input(receptor.Symbol));
        var doc = source.Doc.Length > 0 ? source.Doc : receptor.TakesSpikes ? "Spikes, with their weights." : "A continuous signal.";
        return $"[Input({Literals.Quoted(source.Unit.Text)}, Takes = SignalKinds.{(receptor.TakesSpikes ? "Spikes" : "Continuous")}, "
            + $"Doc = {Literals.Quoted(doc)}{Identifiers.NameOf(field, receptor.Name)})] public T {field};";
    }
}
