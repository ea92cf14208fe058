namespace NeuroForge.Cli.Tests;

/// <summary>A small model in order, and ways to spoil it.</summary>
internal static class Tiny
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", "tiny.json"));

    /// <summary>The model with one text in place of another.</summary>
    public static string With(string text, string other)
    {
        Assert.Contains(text, Text, StringComparison.Ordinal);
        return Text.Replace(text, other, StringComparison.Ordinal);
    }

    /// <summary>Writes the model with one text in place of another.</summary>
    public static string Write(Workplace place, string text = "", string other = "") =>
        place.Write("tiny.json", text.Length == 0 ? Text : With(text, other));
}
