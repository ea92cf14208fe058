using NeuroForge.Mechanisms;

namespace NeuroForge.Equations.Source;

/// <summary>Gives the things of a kernel names of C#, each another one.</summary>
internal sealed class Identifiers
{
    private static readonly string[] Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate",
        "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in",
        "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this",
        "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "var", "clock",
        "step", "value", "active", "spiked", "field", "await", "async", "yield", "nameof", "when", "where", "with",
        "calcium", "elapsed", "and", "or", "not", "dynamic", "global",
    ];

    private static readonly string[] Members =
    [
        "T", "Step", "Derive", "Rate", "GrowthCurve", "IGrowthCurve", "OnPreSpike", "OnPostSpike", "OnStep", "Signal", "SynapseRule", "IOnPreSpike",
        "IOnPostSpike", "IOnStep", "IContinuous", "Weight", "Trace", "Sees", "Side", "LastEvent", "Exp", "Expm1", "Log", "Tanh",
        "StepLimit", "StepShare", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "Mask", "Clock", "Slope", "Exprel", "Log1p", "Power", "Refractory", "RefractorySteps", "INeuron", "IDerive", "ILimitStep", "IVector", "NormalDeviates",
        "MatrixExponential", "SignalKinds", "WeightSign", "MethodImpl", "MethodImplOptions", "Parameter", "Derived", "State", "Input", "Uniform", "NeuronModel",
        "Equations",
    ];

    private readonly HashSet<string> _taken = new([.. Keywords, .. Members], StringComparer.Ordinal);

    internal Identifiers(string type) => _taken.Add(type);

    /// <summary>The name of the type of a model: none that the source uses itself.</summary>
    internal static string TypeOf(string model) => Pascal(model) is var name && Members.Contains(name) ? name + "Model" : name;

    /// <summary>The spelling of a name in C#: every word begins with a capital letter and underscores are left out.</summary>
    internal static string Pascal(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>A field's name for a name of the model.</summary>
    internal string Field(string name) => Free(Pascal(name));

    /// <summary>A local variable's name for a name of the model.</summary>
    internal string Local(string name) => Free(Camel(Pascal(name)));

    /// <summary>The property of an attribute that gives a field its name in descriptions; empty if the spelling of the field is that name.</summary>
    internal static string NameOf(string field, string name) => SnakeCase.Of(field) == name ? "" : $", Name = {Literals.Quoted(name)}";

    private static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    private string Free(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = FormattableString.Invariant($"{wanted}{(char.IsAsciiDigit(wanted[^1]) ? "_" : "")}{number}");
        }

        return name;
    }
}
