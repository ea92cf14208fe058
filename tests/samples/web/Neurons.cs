using Microsoft.AspNetCore.Http;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Samples.Web;

/// <summary>The neurons of the network: their numbers, and those that were lesioned.</summary>
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

    /// <summary>The number in the network of a neuron that is counted through some populations.</summary>
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

    /// <summary>The lesioned neurons of a population, ascending.</summary>
    internal IReadOnlyCollection<int> LesionedOf(string population) => _lesioned[population];

    /// <summary>The mean over the neurons that are not lesioned; 0 if all are.</summary>
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

    /// <summary>Checks that neurons exist.</summary>
    /// <exception cref="RefusedException">They do not exist.</exception>
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

    /// <summary>The neurons of a request that are not yet lesioned.</summary>
    /// <exception cref="RefusedException">All of them are lesioned.</exception>
    internal int[] StillAlive(LesionRequest request)
    {
        int[] living = [.. request.Neurons.Distinct().Except(_lesioned[request.Population]).Order()];
        return living.Length > 0 ? living : throw new RefusedException(StatusCodes.Status409Conflict, "all of these neurons are already lesioned");
    }

    /// <summary>Marks neurons as lesioned.</summary>
    internal void Lesion(string population, IEnumerable<int> neurons) => _lesioned[population].UnionWith(neurons);

    private static RefusedException Refused(string message) => new(StatusCodes.Status400BadRequest, message);
}
