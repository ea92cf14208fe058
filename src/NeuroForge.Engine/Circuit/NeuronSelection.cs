namespace NeuroForge.Engine.Circuit;

/// <summary>All neurons of a population, or those of a group: what is recorded under one name, numbered from 0.</summary>
internal sealed class NeuronSelection
{
    private readonly int[]? _members;
    private readonly int[] _numbers;

    /// <summary>Selects neurons.</summary>
    /// <param name="name">The name of the population or group.</param>
    /// <param name="population">The population.</param>
    /// <param name="members">The numbers of the neurons in the population, ascending; null for all.</param>
    internal NeuronSelection(string name, Population population, int[]? members)
    {
        (Name, Population, _members) = (name, population, members);
        _numbers = members is null ? [] : new int[population.Size];
        Array.Fill(_numbers, -1);
        for (var number = 0; number < members?.Length; number++)
        {
            _numbers[members[number]] = number;
        }
    }

    /// <summary>The name of the population or group.</summary>
    internal string Name { get; }

    /// <summary>The population.</summary>
    internal Population Population { get; }

    /// <summary>Number of selected neurons.</summary>
    internal int Count => _members?.Length ?? Population.Size;

    /// <summary>True if all neurons of the population are selected.</summary>
    internal bool IsWhole => _members is null;

    /// <summary>The number in the selection of a neuron of the population; -1 where it is not selected.</summary>
    internal int NumberOf(int neuron) => _members is null ? neuron : _numbers[neuron];

    /// <summary>The number in the population of a neuron of the selection.</summary>
    internal int NeuronOf(int number) => _members is null ? number : _members[number];

    /// <summary>Picks the selected of a population's items.</summary>
    /// <param name="all">An item of every neuron of the population.</param>
    /// <param name="into">Receives an item of every selected neuron.</param>
    internal void Pick<T>(ReadOnlySpan<T> all, Span<T> into)
    {
        for (var number = 0; number < into.Length; number++)
        {
            into[number] = all[NeuronOf(number)];
        }
    }
}
