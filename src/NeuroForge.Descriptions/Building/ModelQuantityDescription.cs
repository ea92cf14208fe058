namespace NeuroForge.Descriptions.Building;

/// <summary>A parameter, state or receptor of a <see cref="ModelDescription"/>.</summary>
public sealed class ModelQuantityDescription
{
    private readonly Members _members = new();

    private ModelQuantityDescription(string key, Value value) => _members.Add(key, value);

    /// <summary>Says what it is.</summary>
    public ModelQuantityDescription Doc(string text) => Set("doc", text);

    /// <summary>Sets the initial value of a state: a quantity, or a parameter, such as <c>= e_l</c>.</summary>
    public ModelQuantityDescription Initial(Value value) => Set("initial", value);

    /// <summary>Sets the smallest value of a parameter.</summary>
    public ModelQuantityDescription Min(Value value) => Set("min", value);

    /// <summary>Sets the value above which a parameter lies.</summary>
    public ModelQuantityDescription Above(Value value) => Set("above", value);

    /// <summary>Sets the largest value of a parameter.</summary>
    public ModelQuantityDescription Max(Value value) => Set("max", value);

    /// <summary>Sets the value below which a parameter lies.</summary>
    public ModelQuantityDescription Below(Value value) => Set("below", value);

    /// <summary>The value that a description has for a quantity.</summary>
    internal static Value Told(string key, Value value, Action<ModelQuantityDescription>? describe)
    {
        var quantity = new ModelQuantityDescription(key, value);
        describe?.Invoke(quantity);
        return quantity._members.AsValue();
    }

    private ModelQuantityDescription Set(string key, Value value)
    {
        _members.Add(key, value);
        return this;
    }
}
