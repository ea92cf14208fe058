using System.Reflection;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Space;

namespace NeuroForge.Declarations;

/// <summary>Reads the parameters of a class.</summary>
internal static class ClassMembers
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Allowed =
        [typeof(double), typeof(long), typeof(int), typeof(bool), typeof(string), typeof(double[]), typeof(DistanceKernel)];

    /// <summary>Reads a class, including the members that it inherits from its base classes.</summary>
    internal static void Read(Type type, MechanismMembers members)
    {
        foreach (var member in type.GetMembers(Instance))
        {
            if (member.GetCustomAttribute<ParameterAttribute>() is { } parameter)
            {
                Read(member, parameter, members);
            }

            if (member is PropertyInfo property)
            {
                ReadSeen(property, members);
            }
        }
    }

    private static void ReadSeen(PropertyInfo member, MechanismMembers members)
    {
        if (member.GetCustomAttribute<SeesNeuronsAttribute>() is { } neurons)
        {
            CheckSeen(member, typeof(NeuronValues), members);
            members.Add(new SeenOfNeurons(neurons.Side, neurons.Name, QuantityMembers.UnitOf(member.Name, neurons.Unit, members), member));
        }

        if (member.GetCustomAttribute<SeesSynapsesAttribute>() is { } synapses)
        {
            CheckSeen(member, typeof(SynapseState), members);
            members.Add(new SeenOfSynapses(synapses.Name, QuantityMembers.UnitOf(member.Name, synapses.Unit, members), member));
        }
    }

    private static void CheckSeen(PropertyInfo member, Type type, MechanismMembers members)
    {
        if (!member.DeclaringType!.IsAssignableTo(typeof(IRewiringStrategy)))
        {
            members.Fault($"{member.Name} is marked as seen by a rewiring strategy, but the class is none");
        }

        if (member.PropertyType != type || !member.CanWrite)
        {
            members.Fault($"{member.Name} is seen by the strategy, so it must be a {type.Name} with a setter");
        }
    }

    private static void Read(MemberInfo member, ParameterAttribute parameter, MechanismMembers members)
    {
        if (member is PropertyInfo { CanWrite: false })
        {
            members.Fault($"parameter {member.Name} cannot be set; give the property a setter");
        }

        var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        if (type.IsEnum || Array.IndexOf(Allowed, type) >= 0)
        {
            members.Add(QuantityMembers.Parameter(member, type, parameter, members));
        }
        else
        {
            members.Fault(
                $"parameter {member.Name} is a {type.Name}; allowed are double, long, int, bool, string, an enumeration, double[] and DistanceKernel");
        }
    }
}
