using Microsoft.CodeAnalysis;
using NeuroForge.Declarations;

namespace NeuroForge.Analyzers;

/// <summary>Recognises the types of the contracts by their names.</summary>
internal static class Contract
{
    /// <summary>The attribute that declares a type as a mechanism; null if it is none.</summary>
    internal static AttributeData? Mechanism(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => IsOrDerives(attribute.AttributeClass, "NeuroForge.Mechanisms.MechanismAttribute"));

    /// <summary>True if a type is declared as a kernel, a mechanism that computes several neurons or synapses at once. Other mechanisms are classes.</summary>
    internal static bool IsKernel(INamedTypeSymbol type) => Mechanism(type)?.AttributeClass is { } attribute && NameOf(attribute) is
        "NeuroForge.Neurons.NeuronModelAttribute" or "NeuroForge.Neurons.SpikeSourceAttribute" or "NeuroForge.Synapses.SynapseRuleAttribute"
            or "NeuroForge.Growth.GrowthCurveAttribute";

    /// <summary>The attribute that marks a field of a kernel, and the section to which it belongs; null if the field is not marked.</summary>
    internal static (AttributeData Attribute, KernelSection Section)? Mark(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (SectionOf(attribute.AttributeClass) is { } section)
            {
                return (attribute, section);
            }
        }

        return null;
    }

    /// <summary>True if a type has a name or derives from a type with this name.</summary>
    internal static bool IsOrDerives(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (NameOf(type) == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The full name of a type without its type parameters.</summary>
    internal static string NameOf(ITypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space}.{type.Name}" : type.Name;

    private static KernelSection? SectionOf(INamedTypeSymbol? attribute)
    {
        for (ITypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            switch (NameOf(type))
            {
                case "NeuroForge.Mechanisms.ParameterAttribute":
                    return KernelSection.Parameters;
                case "NeuroForge.Mechanisms.DerivedAttribute":
                    return KernelSection.Derived;
                case "NeuroForge.Mechanisms.StateAttribute" or "NeuroForge.Synapses.WeightAttribute":
                    return KernelSection.States;
                case "NeuroForge.Neurons.InputAttribute" or "NeuroForge.Synapses.Seen.SeenAttribute" or "NeuroForge.Synapses.OfTargetAttribute"
                    or "NeuroForge.Synapses.Seen.ModulatorTraceAttribute" or "NeuroForge.Synapses.Seen.ModulatorTimeAttribute":
                    return KernelSection.Inputs;
                case "NeuroForge.Neurons.UniformAttribute":
                    return KernelSection.Randomness;
            }
        }

        return null;
    }
}
