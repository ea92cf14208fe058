using System.Composition;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NeuroForge.Analyzers.Tests;

/// <summary>Mistakes with one right answer are corrected; the corrected code compiles and has no diagnostic. Others are left to the author.</summary>
public sealed class CorrectionTests
{
    private const string Field = "[State(\"mV\", Doc = \"Potential.\")] public T V;";
    private const string Spike = "V = T.Select(spiked, V - Limit, V);";

    [Theory]
    [InlineData("NFA002", "public T Limit", "public double Limit", null)]
    [InlineData("NFA004", "where T : struct, IVector<T>", "where T : struct", null)]
    [InlineData("NFA005", "[State(\"mV\"", "[State(\"mv\"", null)]
    [InlineData("NFA008", Spike, "if (spiked) V -= Limit;", null)]
    [InlineData("NFA008", Spike, "if (spiked) { V = V - Limit; }", null)]
    [InlineData("NFA008", Spike, "V = spiked ? V - Limit : V;", null)]
    [InlineData("NFA008", Spike, "V = T.Select(spiked && V > Tau, V - Limit, V);", "V = T.Select(spiked & (V > Tau), V - Limit, V);")]
    [InlineData("NFA008", Spike, "V = T.Select(spiked || (V > Tau), V - Limit, V);", "V = T.Select(spiked | (V > Tau), V - Limit, V);")]
    [InlineData("NFA012", "INeuron<T>, IDerive", "INeuron<T>", null)]
    public async Task A_mistake_in_a_neuron_is_corrected(string id, string right, string wrong, string? corrected) =>
        await Corrects(Samples.Neuron, id, right, wrong, corrected);

    [Theory]
    [InlineData("T.Exp(-step / Tau)", "T.Exp(-step / Tau) * Math.Exp(-step)", "T.Exp(-step / Tau) * Double1.Exp(-step).Number")]
    [InlineData("T.Exp(-step / Tau)", "T.Exp(-step / Tau) * double.Tanh(step * 2)", "T.Exp(-step / Tau) * Double1.Tanh(step * 2).Number")]
    public async Task A_function_of_the_system_becomes_one_of_the_vectors(string right, string wrong, string corrected) =>
        await Corrects(Samples.Neuron, "NFA007", right, wrong, corrected);

    [Fact]
    public async Task Fields_are_ordered_by_their_sections()
    {
        const string late = "[Parameter(\"1\", 1, Doc = \"Late.\")] public T Late;";
        var source = Samples.Neuron.Replace(Field, Field + "\n    " + late, StringComparison.Ordinal);
        var corrected = await Correct("NFA003", source);
        Assert.NotNull(corrected);
        Assert.Empty(await Analysis.Of(("a.cs", corrected)));
        Assert.True(corrected.IndexOf(late, StringComparison.Ordinal) < corrected.IndexOf("[Derived]", StringComparison.Ordinal), corrected);
    }

    [Fact]
    public async Task Several_assignments_of_a_branch_are_chosen_each()
    {
        const string branch = "if (spiked)\n        {\n            V -= Limit;\n            V *= Decay;\n        }";
        var source = Samples.Neuron.Replace(Spike, branch, StringComparison.Ordinal);
        var corrected = await Correct("NFA008", source);
        Assert.NotNull(corrected);
        Assert.Empty(Analysis.Errors(("a.cs", corrected)));
        Assert.Contains("V = T.Select(spiked, V - Limit, V);", corrected, StringComparison.Ordinal);
        Assert.Contains("V = T.Select(spiked, V * Decay, V);", corrected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NFA004", "public struct", "public sealed class")]
    [InlineData("NFA005", "[Input(\"mV\"", "[Input(\"farthings\"")]
    [InlineData("NFA007", "T.Exp(-step / Tau)", "T.Exp(-step / Tau) * double.Pow(step, 2)")]
    [InlineData("NFA008", Spike, "if (V > Tau) { V -= Limit; V = V * Decay; }")]
    [InlineData("NFA008", Spike, "if (spiked) V -= Limit; else V = Ex;")]
    [InlineData("NFA008", Spike, "while (V > Tau) V -= Limit;")]
    public async Task A_mistake_with_several_answers_is_left_to_the_author(string id, string right, string wrong)
    {
        Assert.Contains(right, Samples.Neuron, StringComparison.Ordinal);
        Assert.Null(await Correct(id, Samples.Neuron.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Editors_find_every_correction_and_the_page_names_its_rule()
    {
        var rules = Corrections.All.SelectMany(fix => fix.FixableDiagnosticIds).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["NFA002", "NFA003", "NFA004", "NFA005", "NFA007", "NFA008", "NFA012"], rules);
        Assert.All(Corrections.All, fix =>
        {
            Assert.Single(fix.GetType().GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false));
            Assert.Single(fix.GetType().GetCustomAttributes(typeof(SharedAttribute), inherit: false));
        });
        var page = File.ReadAllText(Path.Combine(SourceTests.Root, "src/NeuroForge.Analyzers/README.md"));
        Assert.Contains($"Editors correct {string.Join(", ", rules.SkipLast(1))} and {rules[^1]}", page.Replace('\n', ' '), StringComparison.Ordinal);
    }

    private static async Task Corrects(string sample, string id, string right, string wrong, string? expected)
    {
        Assert.Contains(right, sample, StringComparison.Ordinal);
        var corrected = await Correct(id, sample.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(sample.Replace(right, expected ?? right, StringComparison.Ordinal), corrected);
        Assert.Empty(Analysis.Errors(("a.cs", corrected!)));
        Assert.Empty(await Analysis.Of(("a.cs", corrected!)));
    }

    private static Task<string?> Correct(string id, string source) =>
        Corrections.Of(source, Corrections.All.Single(fix => fix.FixableDiagnosticIds.Contains(id)));
}
