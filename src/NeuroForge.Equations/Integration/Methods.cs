namespace NeuroForge.Equations.Integration;

/// <summary>Names and properties of integration methods.</summary>
internal static class Methods
{
    /// <summary>The methods by the names that descriptions use.</summary>
    internal static IReadOnlyDictionary<string, Method> ByName { get; } = new Dictionary<string, Method>(StringComparer.Ordinal)
    {
        ["exact"] = Method.Exact,
        ["exponential_euler"] = Method.ExponentialEuler,
        ["euler"] = Method.Euler,
        ["heun"] = Method.Heun,
        ["rk4"] = Method.RungeKutta,
    };

    /// <summary>The name of a method.</summary>
    internal static string NameOf(Method method) => ByName.First(named => named.Value == method).Key;

    /// <summary>The order of a method: half the step divides the error by 2 to its power. An exact method has no error.</summary>
    internal static int OrderOf(Method method) => method switch
    {
        Method.Heun => 2,
        Method.RungeKutta => 4,
        _ => 1,
    };
}
