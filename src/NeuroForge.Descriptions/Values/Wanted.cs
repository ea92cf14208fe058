using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>Description of an expected number: its name, unit and range.</summary>
/// <param name="Name">Its name in diagnostics.</param>
/// <param name="Unit">The unit in which it is stored.</param>
/// <param name="Bounds">Its range in that unit.</param>
/// <param name="Typical">A typical value, for the examples in hints.</param>
internal sealed record Wanted(string Name, Unit Unit, Bounds Bounds, double Typical = 1)
{
    /// <summary>The unit of time that plans use.</summary>
    internal static readonly Unit Ms = Unit.Parse("ms");

    /// <summary>The unit of pure numbers.</summary>
    internal static readonly Unit Pure = Unit.Parse("1");

    /// <summary>No bounds.</summary>
    internal static readonly Bounds Any = new(double.NegativeInfinity, true, double.PositiveInfinity, true);

    /// <summary>Zero or more.</summary>
    internal static readonly Bounds FromZero = Any with { Least = 0 };

    /// <summary>More than zero.</summary>
    internal static readonly Bounds AboveZero = new(0, false, double.PositiveInfinity, true);

    /// <summary>A value as text.</summary>
    internal string Example => Unit.IsPure
        ? Typical.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"\"{Typical} {Unit}\"");

    /// <summary>A value above 0 as it would be written.</summary>
    internal string PositiveExample => (this with { Typical = Typical == 0 ? 1 : Math.Abs(Typical) }).Example;

    /// <summary>A standard deviation as it would be written: a tenth of what is typical.</summary>
    internal string WidthExample => (this with { Typical = Typical == 0 ? 1 : Math.Abs(Typical) / 10 }).Example;

    /// <summary>The bounds with their unit.</summary>
    internal string Range => Unit.IsPure ? Bounds.ToString() : $"{Bounds} {Unit}";

    internal static Wanted Of(ParameterDeclaration parameter) =>
        new(parameter.Name, parameter.Unit, parameter.Bounds, parameter.Default is double number ? number : 1);

    internal static Wanted Of(StateDeclaration state) => new(state.Name, state.Unit, state.Bounds, state.Initial);

    internal static Wanted Time(string name, double typical = 1) => new(name, Ms, Any, typical);

    /// <summary>The same, with the name of a part.</summary>
    internal Wanted As(string name) => this with { Name = name };
}
