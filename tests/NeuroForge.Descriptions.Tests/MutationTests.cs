using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Whatever is done to a good description, it gives a plan or an error with a place; nothing else.</summary>
public sealed class MutationTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e999", "-1", "0", "1e18", "1.5", "NaN", "\"$scale\"", "\"$none\"", "\"$\"", "\"10 ms\"",
        "\"5 mV\"", "\"E\"", "{}", "[]", "\"\"", "/*", "*/", "//", "\\", "\u0000", "'", "{\"uniform\": [0, 1]}", "{\"normal\": {}}", "undefined", "new Date(1)",
    ];

    private static readonly string[] Tokens = [.. Split(Fixtures.Complete)];

    [Fact]
    public void A_plan_or_an_error_with_a_place_comes_of_every_change_of_tokens() => Check((choose, tokens) =>
    {
        var at = choose(tokens.Count);
        switch (choose(4))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens[at] = Pieces[choose(Pieces.Length)];
                break;
            case 2:
                tokens[at] = tokens[choose(tokens.Count)];
                break;
            default:
                tokens.InsertRange(at, tokens.Skip(choose(tokens.Count)).Take(choose(40)).ToList());
                break;
        }
    });

    [Fact]
    public void A_plan_or_an_error_with_a_place_comes_of_every_change_of_values() => Check((choose, tokens) =>
    {
        var values = Enumerable.Range(1, tokens.Count - 2)
            .Where(i => tokens[i - 1] is ": " or "[" or ", " && tokens[i] is not ("{" or "[") && tokens[i + 1] != ": ")
            .ToList();
        tokens[values[choose(values.Count)]] = Pieces[7 + choose(15)];
    });

    private static void Check(Action<Func<int, int>, List<string>> change)
    {
        var changes = Gen.Choose(0, int.MaxValue - 1).ArrayOf(30).ToArbitrary();
        Prop.ForAll(changes, numbers =>
        {
            var next = 0;
            var tokens = Tokens.ToList();
            for (var repeat = 0; repeat <= numbers[0] % 3; repeat++)
            {
                change(most => numbers[next++ % numbers.Length] % most, tokens);
            }

            AssertPlanOrErrors(string.Concat(tokens));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static void AssertPlanOrErrors(string text)
    {
        var result = Fixtures.Read(text);
        var lines = text.Split('\n').Length;
        Assert.All(result.Diagnostics, d => Assert.True(d.Line >= 1 && d.Line <= lines && d.Column >= 1, d.ToString()));
        Assert.Equal(result.Plan is null, result.Diagnostics.Any(d => d.Severity == Severity.Error));
        Assert.Equal(result.Plan is null, result.Hash.Length == 0);
    }

    /// <summary>Cuts JSON into words, numbers, punctuation and the spaces behind them.</summary>
    private static IEnumerable<string> Split(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (text[i] == '"')
            {
                i = text.IndexOf('"', i + 1) + 1;
            }
            else if (char.IsAsciiLetterOrDigit(text[i]))
            {
                while (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.')
                {
                    i++;
                }
            }
            else
            {
                i++;
                while (text[start] is ',' or ':' && i < text.Length && text[i] == ' ')
                {
                    i++;
                }
            }

            yield return text[start..i];
        }
    }
}
