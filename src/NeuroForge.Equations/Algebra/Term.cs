using System.Globalization;

namespace NeuroForge.Equations.Algebra;

/// <summary>
/// A value or a condition, as a tree of operations. It has no units: every number is in the units in which equations are computed. Terms with the same
/// operations on the same parts are equal. They are made by <see cref="Terms"/>, which simplifies.
/// </summary>
internal sealed class Term : IEquatable<Term>
{
    private readonly int _hash;

    internal Term(Operation operation, params IReadOnlyList<Term> parts)
        : this(operation, 0, null, parts)
    {
    }

    internal Term(double number)
        : this(Operation.Number, number, null, [])
    {
    }

    internal Term(Symbol symbol)
        : this(Operation.Symbol, 0, symbol, [])
    {
    }

    private Term(Operation operation, double number, Symbol? symbol, IReadOnlyList<Term> parts)
    {
        (Operation, Number, Symbol, Parts) = (operation, number, symbol, parts);
        Size = 1 + parts.Sum(part => part.Size);
        Depth = 1 + (parts.Count == 0 ? 0 : parts.Max(part => part.Depth));
        IsConstant = symbol?.IsConstant ?? parts.All(part => part.IsConstant);

        // The order of a dictionary of terms is never visible, so the hash may differ between processes.
        var hash = default(HashCode);
        hash.Add((int)operation);
        hash.Add(number);
        hash.Add(symbol);
        foreach (var part in parts)
        {
            hash.Add(part._hash);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>The operation.</summary>
    internal Operation Operation { get; }

    /// <summary>The number, if it is one.</summary>
    internal double Number { get; }

    /// <summary>The symbol, if it is one.</summary>
    internal Symbol? Symbol { get; }

    /// <summary>The terms on which it operates.</summary>
    internal IReadOnlyList<Term> Parts { get; }

    /// <summary>Number of operations in it, each as often as it occurs.</summary>
    internal double Size { get; }

    /// <summary>The depth of its tree.</summary>
    internal int Depth { get; }

    /// <summary>True if it has one value through a run.</summary>
    internal bool IsConstant { get; }

    /// <summary>True if it is true or false and not a number.</summary>
    internal bool IsCondition => Operation is Operation.Less or Operation.LessOrEqual or Operation.And or Operation.Or or Operation.Not;

    /// <summary>True if it is a symbol or a number.</summary>
    internal bool IsPlain => Parts.Count == 0;

    /// <inheritdoc/>
    public bool Equals(Term? other) => ReferenceEquals(this, other)
        || (other is not null
            && _hash == other._hash
            && Operation == other.Operation
            && Number.Equals(other.Number)
            && ReferenceEquals(Symbol, other.Symbol)
            && Parts.SequenceEqual(other.Parts));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Term);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => Operation switch
    {
        Operation.Number => Number.ToString("R", CultureInfo.InvariantCulture),
        Operation.Symbol => Symbol!.Name,
        _ => $"{Operation}({string.Join(", ", Parts)})",
    };

    /// <summary>True if it is a given number.</summary>
    internal bool Is(double number) => Operation == Operation.Number && Number.Equals(number);

    /// <summary>True if a symbol for which something is true occurs in it.</summary>
    internal bool Has(Func<Symbol, bool> symbol) => Symbol is not null ? symbol(Symbol) : Parts.Any(part => part.Has(symbol));

    /// <summary>True if a symbol occurs in it.</summary>
    internal bool Has(Symbol symbol) => Has(other => ReferenceEquals(other, symbol));
}
