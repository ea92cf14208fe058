using System.Globalization;
using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Ground;

/// <summary>Creates class mechanisms and sets their parameters.</summary>
internal static class MechanismActivator
{
    /// <summary>Creates a mechanism.</summary>
    /// <param name="use">The mechanism and its parameters.</param>
    /// <param name="place">A description of its place, for messages.</param>
    /// <exception cref="MechanismException">Its constructor or a property failed.</exception>
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

    /// <summary>The default of a parameter in its type. An attribute has every number as a double and a member of an enumeration as its word.</summary>
    private static object DefaultOf(ParameterDeclaration parameter) => parameter.Default switch
    {
        double number => Convert.ChangeType(number, parameter.Type, CultureInfo.InvariantCulture),
        string word when parameter.Type.IsEnum => SnakeCase.Member(parameter.Type, word)!,
        null => throw new ArgumentException($"the plan has no value for {parameter.Name}", nameof(parameter)),
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

    /// <summary>The exception of the plugin without the wrappers of MEF and reflection.</summary>
    private static Exception Innermost(Exception failure)
    {
        while (failure.InnerException is { } inner)
        {
            failure = inner;
        }

        return failure;
    }
}
