using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;
using Xunit.Abstractions;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>
/// Equations are data and are not trusted: whatever is done to the statements of the models in <c>models/</c>, a description runs or is refused with a
/// place within the text; the compiler never has a complaint.
/// </summary>
/// <remarks>The settings of <see cref="FuzzTests"/> hold here as well.</remarks>
[Collection(PrivateCache.Collection)]
public sealed class EquationFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int DefaultCases = 500;

    private static readonly string[] Pieces =
    [
        "+", "-", "*", "/", "^", "(", ")", ",", "=", "+=", "<", ">=", " and ", " or ", " not ", "0", "1", "1e300", "-1e-300", "2.5 mV", "3 ms", "1 pA", "mV",
        "e", "pi", "exp(v/(1 mV))", "log(v/(1 mV))", "sqrt(abs(v))", "noise()", "where(v > 0 mV, 1, 2)", "floor(2.7)", "clip(1, 0, 2)", "min(1, 2)", "d",
        "/dt", "v", "w", "u", "\"", "\\", "\u00B5", "\u0000", ";", "//", "/*", "{", "}", "System.Environment.Exit(1)", "tanh(1)^2^3", "((((((((((", "v'",
        "before(x)", "before(", "weight",
        "transmitted", "calcium", "x += 1", "clock_driven", "dweight/dt", "z",
    ];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    private readonly PrivateCache _cache = new();

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void Mutated_equations_run_or_are_refused_with_a_place()
    {
        var (first, cases) = (FuzzTests.Setting("NEUROFORGE_FUZZ_SEED", 1), FuzzTests.Setting("NEUROFORGE_FUZZ_CASES", DefaultCases));
        var catalog = PluginDirectories.Load([]);
        var texts = Corpus.Texts.Where(text => text.Contains("\"models\"", StringComparison.Ordinal)).ToList();
        var (ran, refused) = (0, 0);
        for (var seed = first; seed < first + cases; seed++)
        {
            var text = Mutate(texts, new Random(seed));
            var model = Model.Parse(text, "equations.json", catalog, new());
            if (model.IsValid)
            {
                ran++;
                using var simulator = new NetworkSimulator(model.Plan with { Recorders = [] }, new());
                simulator.RunTo(10);
            }
            else
            {
                refused++;
                var lines = text.Split('\n');
                Assert.All(model.Diagnostics, d => Assert.InRange(d.Column, 1, lines[d.Line - 1].Length + 1));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ran} ran, {refused} refused"));
        Assert.True(cases < DefaultCases || (ran > cases / 20 && refused > cases / 20), "most cases come to nothing");
    }

    /// <summary>As the models of a library: refused at a place within the library, or run.</summary>
    [Fact]
    public void Mutated_libraries_run_or_are_refused_with_a_place()
    {
        var (first, cases) = (FuzzTests.Setting("NEUROFORGE_FUZZ_SEED", 1), FuzzTests.Setting("NEUROFORGE_FUZZ_CASES", DefaultCases) / 5);
        var catalog = PluginDirectories.Load([]);
        var texts = Corpus.Texts.Where(text => text.Contains("\"models\"", StringComparison.Ordinal)).ToList();
        var folder = Directory.CreateTempSubdirectory("neuroforge-fuzz-").FullName;
        var (network, library) = (Path.Combine(folder, "network.json"), Path.Combine(folder, "library.json"));
        try
        {
            for (var seed = first; seed < first + cases; seed++)
            {
                var root = JsonNode.Parse(Mutate(texts, new Random(seed)))!.AsObject();
                var models = root["models"]!.DeepClone();
                root.Remove("models");
                root["include"] = "library.json";
                var text = new JsonObject { ["format"] = "neuroforge-models/1", ["models"] = models }.ToJsonString(new() { WriteIndented = true });
                File.WriteAllText(network, root.ToJsonString());
                File.WriteAllText(library, text);
                var model = Model.Read(network, catalog, new());
                var lines = text.Split('\n');
                Assert.All(model.Diagnostics.Where(d => d.File == library), d => Assert.InRange(d.Column, 1, lines[d.Line - 1].Length + 1));
                Assert.True(model.IsValid || model.Diagnostics.Count > 0);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A description in which one to three statements of a model are changed.</summary>
    private static string Mutate(List<string> texts, Random random)
    {
        var root = JsonNode.Parse(texts[random.Next(texts.Count)], documentOptions: Lenient)!;
        var statements = root["models"]!.AsObject().SelectMany(model => Statements(model.Value!)).ToList();
        for (var change = random.Next(3); change >= 0; change--)
        {
            var statement = statements[random.Next(statements.Count)];
            var changed = Change(statement.GetValue<string>(), random);
            statement.ReplaceWith(JsonValue.Create(changed));
            statements = [.. root["models"]!.AsObject().SelectMany(model => Statements(model.Value!))];
        }

        return root.ToJsonString(new() { WriteIndented = true });
    }

    private static IEnumerable<JsonNode> Statements(JsonNode model) =>
        ((string[])["equations", "reset", "threshold", "on_receive", "refractory", "method", "on_pre", "on_post", "signal", "integration", "weight", "states"])
            .Select(key => model[key]).OfType<JsonNode>().SelectMany(Leaves);

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonArray list => list.OfType<JsonNode>().SelectMany(Leaves),
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Leaves),
        _ => node.GetValueKind() == JsonValueKind.String ? [node] : [],
    };

    private static string Change(string text, Random random)
    {
        var changed = new StringBuilder(text);
        var (at, piece) = (random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]);
        switch (random.Next(5))
        {
            case 0:
                changed.Insert(at, piece);
                break;
            case 1 when at < text.Length:
                changed.Remove(at, Math.Min(1 + random.Next(4), text.Length - at));
                break;
            case 2 when at < text.Length:
                changed.Remove(at, 1).Insert(at, piece);
                break;
            case 3:
                changed.Append(" + ").Append(text.AsSpan(text.IndexOf('=', StringComparison.Ordinal) + 1));
                break;
            default:
                changed.Append('*').Append(piece);
                break;
        }

        return changed.ToString();
    }
}
