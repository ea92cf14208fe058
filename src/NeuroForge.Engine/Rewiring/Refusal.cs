using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NeuroForge.Engine.Rewiring;

/// <summary>A message that is formatted only if a condition is not met.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Refusal
{
    private readonly StringBuilder? _message;

    /// <summary>Begins the message.</summary>
    /// <param name="literalLength">Characters of the text.</param>
    /// <param name="formattedCount">Number of values in it.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="isNeeded">True if the message is formatted.</param>
    public Refusal(int literalLength, int formattedCount, bool condition, out bool isNeeded)
    {
        isNeeded = !condition;
        _message = condition ? null : new StringBuilder(literalLength + formattedCount);
    }

    /// <summary>The message.</summary>
    internal string Message => _message?.ToString() ?? "";

    /// <summary>Writes text.</summary>
    public void AppendLiteral(string text) => _message!.Append(text);

    /// <summary>Writes a value.</summary>
    public void AppendFormatted<T>(T value) => _message!.Append(CultureInfo.InvariantCulture, $"{value}");
}
