using System.Globalization;
using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Ground;

/// <summary>Makes class mechanisms and sets their parameters.</summary>
internal static class MechanismActivator
{
    /// <summary>Makes a mechanism.</summary>
    /// <param name="use">Which, with which parameters.</param>
    /// <param name="place">Where it is used, for error messages.</param>
    /// <exception cref="MechanismException">Its constructor or a property threw.</exception>
    internal static T Create<T>(MechanismUse use, string place)
        where T : class
    {
        try
        {
            var instance = use.Mechanism.Create();
            foreach (var parameter in use.Mechanism.Parameters)
            {
                Set(instance, parameter, use.Parameters.GetValueOrDefault(parameter.Name) ?? DefaultOf(parameter));
            }

            return (T)instance;
        }
        catch (Exception failure) when (Blame.IsOn(use.Mechanism, failure))
        {
            throw new MechanismException(use.Mechanism, place, double.NaN, Innermost(failure));
        }
    }

    /// <summary>An attribute writes every number as a double and a member of an enumeration as its word.</summary>
    private static object DefaultOf(ParameterDeclaration parameter) => parameter.Default switch
    {
        double number => Convert.ChangeType(number, parameter.Type, CultureInfo.InvariantCulture),
        string word when parameter.Type.IsEnum => SnakeCase.Member(parameter.Type, word)!,
        null => throw new ArgumentException($"the plan gives no {parameter.Name}", nameof(parameter)),
        var other => other,
    };

    private static void Set(object instance, ParameterDeclaration parameter, object value)
    {
        if (parameter.Member is PropertyInfo property)
        {
            property.SetValue(instance, value);
        }
        else
        {
            ((FieldInfo)parameter.Member).SetValue(instance, value);
        }
    }

    /// <summary>MEF and reflection wrap what the plugin threw; its author wants to see the latter.</summary>
    private static Exception Innermost(Exception failure)
    {
        while (failure.InnerException is { } inner)
        {
            failure = inner;
        }

        return failure;
    }
}
