using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Circuit;

/// <summary>The neurons of one side of a projection that may be joined, where groups restrict it: members, numbered from 0 among themselves.</summary>
internal sealed class SideMembers
{
    private readonly int[] _numbers;
    private readonly int[] _members;

    private SideMembers(int[] numbers, int count)
    {
        _numbers = numbers;
        _members = new int[count];
        Array.Fill(_members, -1);
        for (var member = 0; member < numbers.Length; member++)
        {
            _members[numbers[member]] = member;
        }
    }

    /// <summary>Number of members.</summary>
    internal int Count => _numbers.Length;

    /// <summary>The members by their number on the side, ascending.</summary>
    internal ReadOnlySpan<int> Numbers => _numbers;

    /// <summary>The members of a side; null where groups restrict none of its populations.</summary>
    /// <param name="network">The network.</param>
    /// <param name="side">All neurons of the side.</param>
    /// <param name="groups">The names of the groups.</param>
    internal static SideMembers? Of(NetworkPlan network, NeuronSet side, IReadOnlyList<string> groups)
    {
        if (groups.Count == 0)
        {
            return null;
        }

        var numbers = new List<int>();
        foreach (var population in side.Populations)
        {
            var first = side.FirstOf(population);
            var members = GroupMembers.Of(network, population.Name, groups) ?? Enumerable.Range(0, population.Size);
            numbers.AddRange(members.Select(neuron => first + neuron));
        }

        return new([.. numbers], side.Count);
    }

    /// <summary>The members of a side that are also neurons of some populations or groups.</summary>
    /// <param name="side">All neurons of the side.</param>
    /// <param name="members">The members so far; null for all neurons.</param>
    /// <param name="neurons">The neurons of populations or groups.</param>
    internal static SideMembers Among(NeuronSet side, SideMembers? members, IReadOnlyList<NeuronSelection> neurons)
    {
        var numbers = Enumerable.Range(0, side.Count).Where(number =>
        {
            var (place, neuron) = side.Locate(number);
            return (members is null || members.MemberOf(number) >= 0)
                && neurons.Any(n => n.Population == side.Populations[place] && n.NumberOf(neuron) >= 0);
        });
        return new([.. numbers], side.Count);
    }

    /// <summary>The number on the side of a member.</summary>
    internal int NumberOf(int member) => _numbers[member];

    /// <summary>The number among the members of a neuron of the side; -1 where it is none.</summary>
    internal int MemberOf(int number) => _members[number];
}
