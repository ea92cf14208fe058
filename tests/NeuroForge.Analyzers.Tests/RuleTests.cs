namespace NeuroForge.Analyzers.Tests;

/// <summary>Each rule finds its mistake, once and at its place, in code that is otherwise right.</summary>
public sealed class RuleTests
{
    private const string Field = "[State(\"mV\", Doc = \"Potential.\")] public T V;";
    private const string Spike = "V = T.Select(spiked, V - Limit, V);";
    private const string Place = "positions[neuron] = new Position(neuron * Spacing * Bend, random.NextDouble());";

    [Theory]
    [InlineData(Samples.Neuron)]
    [InlineData(Samples.Rule)]
    [InlineData(Samples.Layout)]
    public async Task Right_code_has_no_diagnostic(string source)
    {
        Assert.Empty(Analysis.Errors(("a.cs", source)));
        Assert.Empty(await Analysis.Of(("a.cs", source)));
    }

    [Theory]
    [InlineData("NFA001", "Old", Field, Field + " public T Old;", "Field Old is not marked: add [Parameter]")]
    [InlineData("NFA001", "Hidden", Field, Field + " private T Hidden;", "Field Hidden is not marked")]
    [InlineData("NFA001", "Last", Field, Field + " public T Last { get; set; }", "Field Last is not marked")]
    [InlineData("NFA002", "Limit", "public T Limit", "public double Limit", "Field Limit is a double: a kernel")]
    [InlineData("NFA003", "Late", Field, Field + " [Parameter(\"1\", 1, Doc = \"Late.\")] public T Late;", "Field Late comes after the states; the order is")]
    [InlineData("NFA003", "Later", Field, Field + " [Derived] public T Later;", "Field Later comes after the states; the order is")]
    [InlineData("NFA004", "Leaky", "where T : struct, IVector<T>", "where T : struct", "struct Leaky<T> where T : struct, IVector<T>")]
    [InlineData("NFA004", "Leaky", "where T : struct, IVector<T>", "", "struct Leaky<T> where T : struct, IVector<T>")]
    [InlineData("NFA004", "Leaky", "public struct", "public sealed class", "struct Leaky<T> where T : struct, IVector<T>")]
    [InlineData("NFA005", "State(\"mv\", Doc = \"Potential.\")", "[State(\"mV\"", "[State(\"mv\"", "The unit \"mv\" is not known: did you mean \"mV\"?")]
    [InlineData("NFA005", "Input(\"farthings\", Doc = \"Jumps.\")", "[Input(\"mV\"", "[Input(\"farthings\"", "is not known: known are 1, s, m, A")]
    [InlineData("NFA006", "Count", Field, Field + " public static int Count;", "Count is shared by all networks and threads")]
    [InlineData("NFA006", "Total", Field, Field + " public static int Total { get; set; }", "Total is shared by all networks and threads")]
    [InlineData("NFA006", "Seen", Field, Field + " private static readonly List<int> Seen = [];", "Seen is shared by all networks and threads")]
    [InlineData("NFA007", "Math.Exp(-step)", "T.Exp(-step / Tau)", "T.Exp(-step / Tau) * Math.Exp(-step)", "Math.Exp differs in its last bits")]
    [InlineData("NFA007", "double.Pow(step, 2)", "T.Exp(-step / Tau)", "T.Exp(-step / Tau) * double.Pow(step, 2)", "Double.Pow differs in its last bits")]
    [InlineData("NFA008", "spiked", Spike, "if (spiked) V -= Limit;", "T.Select(mask, whereSet, elsewhere)")]
    [InlineData("NFA008", "spiked", Spike, "V = spiked ? V - Limit : V;", "T.Select(mask, whereSet, elsewhere)")]
    [InlineData("NFA008", "V > Tau", Spike, "while (V > Tau) V -= Limit;", "T.Select(mask, whereSet, elsewhere)")]
    [InlineData("NFA009", "Limit", Spike, Spike + " Limit = V;", "Limit is a parameter, constant while the network runs: use a [State]")]
    [InlineData("NFA009", "Limit", Spike, Spike + " Limit += V;", "Limit is a parameter, constant while the network runs: use a [State]")]
    [InlineData("NFA009", "Decay", Spike, Spike + " (Decay, V) = (V, V);", "Decay is a derived constant: assign it in Derive only")]
    [InlineData("NFA011", "State(\"mV\")", "[State(\"mV\", Doc = \"Potential.\")]", "[State(\"mV\")]", "V has no Doc: add one sentence")]
    [InlineData("NFA011", "Input(\"mV\", Doc = \" \")", "Doc = \"Jumps.\"", "Doc = \" \"", "Ex has no Doc: add one sentence")]
    [InlineData("NFA011", "NeuronModel(\"leaky\")", ", Doc = \"A leaky neuron.\"", "", "Leaky has no Doc: add one sentence")]
    [InlineData("NFA012", "Leaky", "INeuron<T>, IDerive", "INeuron<T>", "Leaky has fields marked [Derived] but does not implement IDerive")]
    public async Task A_mistake_in_a_neuron_is_found(string id, string place, string right, string wrong, string message) =>
        await Finds(Samples.Neuron, id, place, right, wrong, message);

    [Theory]
    [InlineData("NFA009", "Left", "Weight = Weight * Left;", "Weight = Weight * Left; Left = Weight;", "Left is a parameter")]
    [InlineData("NFA010", "Weight", "Weight = Weight * Left;", "", "Weight is declared plastic, but no method assigns it")]
    public async Task A_mistake_in_a_rule_is_found(string id, string place, string right, string wrong, string message) =>
        await Finds(Samples.Rule, id, place, right, wrong, message);

    [Theory]
    [InlineData("NFA005", "Parameter(\"micron\", 20, Above = 0, Doc = \"Distance between neighbours.\")", "\"um\"", "\"micron\"", "\"micron\" is not known")]
    [InlineData("NFA006", "Bend", "private static readonly double Bend", "private static double Bend", "Bend is shared")]
    [InlineData("NFA007", "new Random(1)", Place, Place + " var own = new Random(1);", "Random has numbers of its own")]
    [InlineData("NFA007", "DateTime.UtcNow", Place, Place + " var now = DateTime.UtcNow;", "DateTime.UtcNow is the time of the machine")]
    [InlineData("NFA007", "Environment.TickCount64", Place, Place + " var now = Environment.TickCount64;", "is the time of the machine")]
    [InlineData("NFA007", "Guid.NewGuid()", Place, Place + " var id = Guid.NewGuid();", "Guid.NewGuid differs from run to run")]
    [InlineData("NFA007", "\"a\".GetHashCode()", Place, Place + " var hash = \"a\".GetHashCode();", "String.GetHashCode differs from process to process")]
    [InlineData("NFA011", "Parameter(\"um\", 20, Above = 0)", ", Doc = \"Distance between neighbours.\"", "", "Spacing has no Doc")]
    public async Task A_mistake_in_a_class_is_found(string id, string place, string right, string wrong, string message) =>
        await Finds(Samples.Layout, id, place, right, wrong, message);

    [Fact]
    public async Task Code_that_is_no_mechanism_is_free() =>
        Assert.Empty(await Analysis.Of(("a.cs", "public static class Tool { public static int Calls; public static double E => Math.Exp(1); }")));

    private static async Task Finds(string sample, string id, string place, string right, string wrong, string message)
    {
        Assert.Contains(right, sample, StringComparison.Ordinal);
        var source = sample.Replace(right, wrong, StringComparison.Ordinal);
        var found = Assert.Single(await Analysis.Of(("a.cs", source)));
        Assert.Equal(id, found.Id);
        Assert.Contains(message, found.GetMessage(), StringComparison.Ordinal);
        var span = found.Location.SourceSpan;
        Assert.Equal(place, source.Substring(span.Start, span.Length));
    }
}
