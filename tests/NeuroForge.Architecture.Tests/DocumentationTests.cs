using System.Text.RegularExpressions;

namespace NeuroForge.Architecture.Tests;

/// <summary>Texts that describe code begin with a noun or a verb, so that a reader knows at once what kind of thing is described.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Descriptions_of_code_do_not_begin_with_a_question_word()
    {
        var found =
            from folder in new[] { "src", "plugins", "tests/samples" }
            from path in Repository.FilesAndTemplates(folder, "*.cs")
            let text = Repository.Read(path)
            from question in Question().Matches(text)
            select $"{path}:{1 + text.AsSpan(0, question.Index).Count('\n')}: \"{question.Groups["word"].Value} ...\" - "
                + $"{Advice(question.Groups["word"].Value)}";
        var list = found.ToList();
        Assert.True(list.Count == 0, string.Join(Environment.NewLine, list));
    }

    [Theory]
    [InlineData("/// <summary>Whether it spikes.</summary>", "Whether")]
    [InlineData("    /// <summary>\n    /// How many there are.\n    /// </summary>", "How")]
    [InlineData("/// <param name=\"archive\">To whom.</param>", "To whom")]
    [InlineData("/// <typeparam name=\"T\">What it holds.</typeparam>\r\n", "What")]
    [InlineData("/// <returns>\r\n/// Which neurons spiked.\r\n/// </returns>", "Which")]
    [InlineData("/// <summary>True if it spikes.</summary>", null)]
    [InlineData("/// <summary>Whole numbers. What follows is free.</summary>", null)]
    public void A_question_word_is_found_at_the_beginning_only(string text, string? word) =>
        Assert.Equal(word is null ? [] : [word], Question().Matches(text).Select(question => question.Groups["word"].Value));

    private static string Advice(string word) => word switch
    {
        "Whether" => "write \"True if ...\"",
        "How" => "write \"Number of ...\", \"The length of ...\" or another quantity, with its unit and range",
        "Where" => "write \"The path of ...\", \"The position of ...\" or \"The file ...\"",
        "Who" or "Whom" or "To whom" or "Somebody" => "name the object, such as \"The archive\"",
        _ => "name the thing, such as \"The distribution of ...\", or begin with a verb, such as \"Reads ...\"",
    };

    [GeneratedRegex(
        "<(summary|returns|value|param name=\"[^\"]*\"|typeparam name=\"[^\"]*\")>\\s*(///\\s*)?(?<word>What|How|Whether|Where|Which|Who|Whom|To "
            + "whom|Somebody)\\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Question();
}
