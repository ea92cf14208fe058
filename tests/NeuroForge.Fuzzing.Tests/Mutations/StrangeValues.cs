using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>Values that few would write: extremes, nonsense units, names of other things, other kinds.</summary>
internal static partial class StrangeValues
{
    private static readonly string[] Numbers =
    [
        "0", "-1", "1", "2", "3", "0.5", "-0.0", "1e-300", "1e-9", "1e9", "1e15", "1e18", "1e300", "1.7976931348623157e308", "4.9e-324", "2147483647",
        "2147483648", "65535", "65536",
        "9007199254740993", "18446744073709551615", "0.1", "0.30000000000000004", "7", "33", "1000", "100000",
    ];

    private static readonly string[] Units =
        [
            "ms",
            "s",
            "us",
            "mV",
            "V",
            "pA",
            "nA",
            "A",
            "Hz",
            "kHz",
            "GHz",
            "nS",
            "pF",
            "um",
            "mm",
            "m",
            "1/ms",
            "/ms",
            "/s",
            "kg",
            "ms^2",
            "ms/ms/ms",
            "",
            "1",
            "%",
            "pA*ms",
            "fs",
            "Ms"
        ];

    private static readonly string[] Names =
    [
        "../x", "..", ".", "a/b", "a\\b", "/etc/passwd", "CON", "nul", "com1", "", " ", "a b", "\0", "a\0b", "\n", "\u001b[2J", "\u202Eabc", "é", "名前",
        "\uD83D\uDE00", "$", "$$", "$x", "__proto__",
        "constructor", "E", "I", "e", "spikes", "calcium", "weights", "run", "run.json", "model", "size", "from", "to", new string('x', 300),
        new string('y', 100), "-1", "1", "true", "C:x", "a.b", "~", "%TEMP%",
    ];

    private static readonly Func<JsonNode?>[] Others =
    [
        () => null, () => true, () => false, () => new JsonObject(), () => new JsonArray(),
        () =>
            JsonNode.Parse("{\"uniform\": [0, 1]}"), () =>
                JsonNode.Parse("{\"normal\": {\"mean\": 1, \"sd\": 1e300}}"), () => JsonNode.Parse("{\"lognormal\": {\"median\": 1, \"sigma\": 1e9}}"),
        () =>
            JsonNode.Parse("{\"list\": []}"), () =>
                JsonNode.Parse("{\"linspace\": [1e308, -1e308]}"), () => JsonNode.Parse("{\"uniform\": [\"0.1 ms\", \"6553.5 ms\"]}"),
        () => JsonNode.Parse("{\"normal\": {\"mean\": \"1 ms\", \"sd\": \"0 ms\", \"min\": \"1 ms\", \"max\": \"1 ms\"}}"),
    ];

    /// <summary>A value to put in place of another; often of the same kind.</summary>
    internal static JsonNode? For(JsonNode node, IReadOnlyList<string> words, Random random)
    {
        var text = node is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
        return random.Next(10) switch
        {
            0 => Others[random.Next(Others.Length)](),
            1 => JsonValue.Create(Name(random)),
            2 => JsonValue.Create(words[random.Next(words.Count)]),
            _ when text is not null && Quantity().Match(text) is { Success: true } quantity => JsonValue.Create(Changed(quantity, random)),
            _ when text is not null => JsonValue.Create(words[random.Next(words.Count)]),
            _ when node is JsonValue => JsonNode.Parse(Number(random)),
            _ => Others[random.Next(Others.Length)](),
        };
    }

    /// <summary>A name.</summary>
    internal static string Name(Random random) => Names[random.Next(Names.Length)];

    private static string Number(Random random) => random.Next(5) == 0
        ? (random.NextDouble() * Math.Pow(10, random.Next(-12, 13))).ToString(CultureInfo.InvariantCulture)
        : Numbers[random.Next(Numbers.Length)];

    private static string Changed(Match quantity, Random random) => random.Next(3) == 0
        ? $"{quantity.Groups["number"].Value} {Units[random.Next(Units.Length)]}"
        : $"{Number(random)} {quantity.Groups["unit"].Value}";

    [GeneratedRegex("^(?<number>[-+.0-9eE]+)\\s*(?<unit>[a-zA-Z/].*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quantity();
}
