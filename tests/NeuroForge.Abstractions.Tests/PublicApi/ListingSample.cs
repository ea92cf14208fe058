using System.Diagnostics.CodeAnalysis;

namespace NeuroForge.Abstractions.Tests.PublicApi;

/// <summary>Members of every kind, for the listing to spell.</summary>
/// <typeparam name="T">A type parameter.</typeparam>
public abstract class ListingSample<T> : ICloneable
    where T : class, new()
{
    public const int Limit = 3;

    public static readonly string? Field;

    private readonly Dictionary<string, int> _hidden = [];

    protected ListingSample(string? name = null, params int[] numbers) => Name = name + numbers.Length;

    private protected ListingSample(int hidden) => Name = "" + hidden;

    public event EventHandler? Happened;

    public enum Choice : byte
    {
        No = 4,
    }

    public string Name { get; init; }

    public IReadOnlyList<string?>? Names { get; protected set; }

    protected internal abstract int Number { get; private protected set; }

    public int this[string key] => _hidden[key];

    public static bool operator !(ListingSample<T> sample) => sample is null;

    public virtual bool TryGet(in int key, ref long count, [NotNullWhen(true)] out T? value)
    {
        value = null;
        return false;
    }

    public U Convert<U>(U? value, double scale = 0.5)
        where U : struct => value ?? default;

    public override string ToString() => Name;

    public object Clone()
    {
        Happened?.Invoke(this, EventArgs.Empty);
        return this;
    }

    internal static void Hidden()
    {
    }
}
