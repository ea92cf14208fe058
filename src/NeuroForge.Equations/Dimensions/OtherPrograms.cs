namespace NeuroForge.Equations.Dimensions;

/// <summary>Words of equations in other programs, Brian2, ANNarchy and NESTML, with what is written here instead.</summary>
internal static class OtherPrograms
{
    private const string Time = "equations do not depend on the time: give a stimulus a course of values, and a receptor without \"on_receive\"";
    private const string Step = "equations hold for any step; the integration knows its length";
    private const string Random = "write noise(), white noise, in a differential equation; random initial values and parameters belong to the population";
    private const string Switch = "write where(condition, 1, 0)";
    private const string Periodic = "there are no trigonometric functions: a course of values of a stimulus may be a sine";
    private const string Refractory = "write \"refractory\": \"2 ms\", and \"hold\" for the states that do not change meanwhile";

    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["t"] = Time,
        ["dt"] = Step,
        ["xi"] = "write noise(), white noise of 1/sqrt(ms)",
        ["rand"] = Random,
        ["randn"] = Random,
        ["random_normal"] = Random,
        ["Normal"] = Random,
        ["Uniform"] = Random,
        ["int"] = Switch,
        ["ite"] = Switch,
        ["if"] = Switch,
        ["heaviside"] = Switch,
        ["sin"] = Periodic,
        ["cos"] = Periodic,
        ["pos"] = "write max(x, 0)",
        ["ln"] = "write log(x), the natural logarithm",
        ["log10"] = "write log(x)/log(10)",
        ["pow"] = "write x^p",
        ["ceil"] = "write -floor(-x)",
        ["not_refractory"] = Refractory,
        ["lastspike"] = Refractory,
        ["inf"] = "leave the limit out: max(x, 0) and min(x, 1) have one limit",
    };

    /// <summary>Advice about a word; null if it is no such word.</summary>
    internal static string? Advice(string word) => Instead.GetValueOrDefault(word);
}
