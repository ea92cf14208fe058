using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Runs;

/// <summary>A projection of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The source populations; sources are numbered through all of them.</param>
/// <param name="To">The target populations; targets are numbered through all of them.</param>
/// <param name="Synapses">Number of synapses at the end.</param>
public sealed record RunProjection(string Name, IReadOnlyList<RecordedGroup> From, IReadOnlyList<RecordedGroup> To, long Synapses)
{
    /// <summary>Number of sources.</summary>
    public int Sources => From.Sum(p => p.Size);

    /// <summary>Number of targets.</summary>
    public int Targets => To.Sum(p => p.Size);

    /// <summary>The neuron with a source's number.</summary>
    public Neuron SourceAt(int number) => Locate(From, number);

    /// <summary>The neuron with a target's number.</summary>
    public Neuron TargetAt(int number) => Locate(To, number);

    private static Neuron Locate(IReadOnlyList<RecordedGroup> populations, int number)
    {
        var index = 0;
        while (number >= populations[index].Size)
        {
            number -= populations[index++].Size;
        }

        return new Neuron(populations[index].Name, number);
    }
}
