using Microsoft.AspNetCore.Http;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Samples.Web;

/// <summary>Which neurons there are, how they are numbered in the network, and which of them were destroyed.</summary>
internal sealed class Neurons
{
    private readonly Dictionary<string, int> _firsts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>> _lesioned = new(StringComparer.Ordinal);

    internal Neurons(NetworkPlan plan)
    {
        Populations = plan.Populations;
        var first = 0;
        foreach (var population in plan.Populations)
        {
            _firsts.Add(population.Name, first);
            _sizes.Add(population.Name, population.Size);
            _lesioned.Add(population.Name, []);
            first += population.Size;
        }
    }

    /// <summary>The populations, in the order of neurons.</summary>
    internal IReadOnlyList<PopulationPlan> Populations { get; }

    /// <summary>The calcium concentration at which the neurons of a population stop growing.</summary>
    internal static double SetPoint(PopulationPlan population) => population.Elements[0].Parameters[Names.SetPoint].Single ?? double.NaN;

    /// <summary>The number in the network of a population's first neuron.</summary>
    internal int FirstOf(string population) => _firsts[population];

    /// <summary>The number in the network of a neuron that is numbered through some populations.</summary>
    internal int NumberOf(IReadOnlyList<string> populations, int neuron)
    {
        foreach (var population in populations)
        {
            if (neuron < _sizes[population])
            {
                return _firsts[population] + neuron;
            }

            neuron -= _sizes[population];
        }

        throw new ArgumentOutOfRangeException(nameof(neuron));
    }

    /// <summary>The neurons of a population that were destroyed, ascending.</summary>
    internal IReadOnlyCollection<int> LesionedOf(string population) => _lesioned[population];

    /// <summary>The mean over the neurons that live; 0 where none does.</summary>
    internal double MeanOf(string population, ReadOnlySpan<double> numbers)
    {
        var (sum, count) = (0.0, 0);
        for (var neuron = 0; neuron < numbers.Length; neuron++)
        {
            if (!_lesioned[population].Contains(neuron))
            {
                (sum, count) = (sum + numbers[neuron], count + 1);
            }
        }

        return count == 0 ? 0 : Math.Round(sum / count, 5);
    }

    /// <summary>Checks that there are such neurons.</summary>
    /// <exception cref="RefusedException">There are not.</exception>
    internal void Check(LesionRequest request)
    {
        if (Populations.FirstOrDefault(p => p.Name == request.Population) is not { } population)
        {
            throw Refused($"there is no population \"{request.Population}\"; expected one of: {string.Join(", ", Populations.Select(p => p.Name))}");
        }

        if (request.Neurons is not { Count: > 0 } neurons)
        {
            throw Refused("no neurons are named");
        }

        foreach (var neuron in neurons)
        {
            if (neuron < 0 || neuron >= population.Size)
            {
                throw Refused($"{population.Name} has no neuron {neuron}: they are numbered from 0 to {population.Size - 1}");
            }
        }
    }

    /// <summary>Those that are to be destroyed and were not yet.</summary>
    /// <exception cref="RefusedException">All of them were.</exception>
    internal int[] StillAlive(LesionRequest request)
    {
        int[] living = [.. request.Neurons.Distinct().Except(_lesioned[request.Population]).Order()];
        return living.Length > 0 ? living : throw new RefusedException(StatusCodes.Status409Conflict, "all of these neurons were destroyed before");
    }

    /// <summary>Notes that neurons were destroyed.</summary>
    internal void Lesion(string population, IEnumerable<int> neurons) => _lesioned[population].UnionWith(neurons);

    private static RefusedException Refused(string message) => new(StatusCodes.Status400BadRequest, message);
}
