using System.Globalization;
using NeuroForge.Descriptions.Parsing;
using NeuroForge.Descriptions.Values;
using NeuroForge.Mechanisms;
using NeuroForge.Space;
using Newtonsoft.Json;

namespace NeuroForge.Descriptions.Building;

/// <summary>
/// A value in a description that is built in code: a word or a quantity as written in a description (<c>"10 ms"</c>, <c>"$rate"</c>), a pure number, a switch,
/// a list, or a distribution. Words, numbers and switches are converted implicitly. A value is immutable.
/// </summary>
/// <remarks>Here a value is only checked not to be null: its meaning is known where it is used, and is checked when the description is read.</remarks>
public sealed class Value
{
    /// <summary>Deeper than the reader accepts, so that the reader reports it; a limit is needed here so that writing does not overflow the stack.</summary>
    private const int Deepest = 2 * JsonTree.DeepestAllowed;

    private readonly Action<JsonWriter> _write;
    private readonly int _depth;

    private Value(Action<JsonWriter> write, int depth = 0) => (_write, _depth) = (write, depth);

    /// <summary>A word, a quantity such as <c>"10 ms"</c>, or a named parameter after a <c>$</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static implicit operator Value(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(json => json.WriteValue(text));
    }

    /// <summary>A pure number, exact to the last bit. A number that is not finite is refused when the description is read.</summary>
    public static implicit operator Value(double number) => new(json => json.WriteRawValue(number.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>A whole number.</summary>
    public static implicit operator Value(int number) => (long)number;

    /// <summary>A whole number.</summary>
    public static implicit operator Value(long number) => new(json => json.WriteValue(number));

    /// <summary>A whole number, such as a seed.</summary>
    public static implicit operator Value(ulong number) => new(json => json.WriteValue(number));

    /// <summary>A switch.</summary>
    public static implicit operator Value(bool isOn) => new(json => json.WriteValue(isOn));

    /// <summary>The value of a named parameter of the description, or what replaces it: <c>$name</c>.</summary>
    public static Value Parameter(string name) => "$" + name;

    /// <summary>A number and its unit, such as 10 and <c>ms</c>, for computed numbers.</summary>
    public static Value Quantity(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number:R} {unit}");

    /// <summary>A number drawn for each neuron or synapse, uniformly between two bounds.</summary>
    public static Value Uniform(Value from, Value to) => Shape("uniform", List(from, to));

    /// <summary>A number drawn for each neuron or synapse from a normal distribution, truncated if bounds are given.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="sd">Its standard deviation.</param>
    /// <param name="min">The smallest value; null for no bound.</param>
    /// <param name="max">The largest value; null for no bound.</param>
    public static Value Normal(Value mean, Value sd, Value? min = null, Value? max = null)
    {
        var members = new Members().Add("mean", mean).Add("sd", sd);
        _ = min is null ? members : members.Add("min", min);
        _ = max is null ? members : members.Add("max", max);
        return Shape("normal", members.AsValue());
    }

    /// <summary>A number drawn for each neuron or synapse: a median times e to the power of a normal deviate.</summary>
    /// <param name="median">The median.</param>
    /// <param name="sigma">The standard deviation of the logarithm, a pure number.</param>
    public static Value LogNormal(Value median, Value sigma) => Shape("lognormal", new Members().Add("median", median).Add("sigma", sigma).AsValue());

    /// <summary>
    /// Numbers in equal steps from the first neuron to the last, or from the first synapse to the last of a connector that counts its synapses.
    /// </summary>
    public static Value Linspace(Value first, Value last) => Shape("linspace", List(first, last));

    /// <summary>One value for each neuron, in their order, or for each synapse in the order of a connector that counts its synapses.</summary>
    public static Value Each(params IEnumerable<Value> values) => Shape("list", List(values));

    /// <summary>A delay that follows the distance of the two neurons: an offset, and the time of a signal that travels at a constant velocity.</summary>
    /// <param name="velocity">The velocity, such as <c>"300 um/ms"</c>.</param>
    /// <param name="offset">The delay at distance 0, one step or more.</param>
    public static Value ByDistance(Value velocity, Value offset) => Shape(
        DistanceDelays.Distance, new Members().Add(DistanceDelays.Velocity, velocity).Add(DistanceDelays.Offset, offset).AsValue());

    /// <summary>A kernel of distance, for connectors and rewiring strategies.</summary>
    /// <exception cref="ArgumentNullException">The kernel is null.</exception>
    public static Value Kernel(DistanceKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (kernel.IsUniform)
        {
            return DistanceKernels.Uniform;
        }

        // A uniform kernel with a greatest distance is a box.
        var written = kernel.Shape == KernelShape.Uniform ? DistanceKernel.Box(kernel.MaxDistance) : kernel;
        return Kernel(
            written.Shape,
            Quantity(written.Length, "um"),
            written.Exponent,
            double.IsFinite(written.MaxDistance) ? Quantity(written.MaxDistance, "um") : null);
    }

    /// <summary>A kernel of distance whose lengths may be named parameters.</summary>
    /// <param name="form">Its form, not <see cref="KernelShape.Uniform"/>.</param>
    /// <param name="length">Its standard deviation, length, radius or scale.</param>
    /// <param name="exponent">The shape of a gamma or Weibull kernel, a pure number; not used by other forms.</param>
    /// <param name="maxDistance">The distance beyond which it is 0; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The form has no length.</exception>
    public static Value Kernel(KernelShape form, Value length, Value? exponent = null, Value? maxDistance = null)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(form, KernelShape.Uniform);
        var written = DistanceKernels.Forms.First(known => known.Name == SnakeCase.Of(form.ToString()));
        var lengths = new Members().Add(written.Length, length);
        _ = written.HasShape && exponent is not null ? lengths.Add(DistanceKernels.ShapeName, exponent) : lengths;
        var members = new Members().Add(written.Name, lengths.AsValue());
        return (maxDistance is null ? members : members.Add(DistanceKernels.MaxDistance, maxDistance)).AsValue();
    }

    /// <summary>A list, for parameters that take one, such as the times of a spike train.</summary>
    /// <exception cref="ArgumentException">Lists are nested far deeper than a description may be.</exception>
    public static Value List(params IEnumerable<Value> items)
    {
        Value[] list = [.. items];
        Array.ForEach(list, item => ArgumentNullException.ThrowIfNull(item, nameof(items)));
        return new(json => WriteList(json, list), Above(list));
    }

    /// <summary>An object, as it is when it is written.</summary>
    internal static Value Of(Members members) => new(members.Write, Above(members.Values));

    /// <summary>Writes the value as JSON.</summary>
    internal void Write(JsonWriter json) => _write(json);

    private static Value Shape(string name, Value value) => new Members().Add(name, value).AsValue();

    private static void WriteList(JsonWriter json, Value[] items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            item.Write(json);
        }

        json.WriteEndArray();
    }

    /// <summary>The depth of an object or list with some values.</summary>
    private static int Above(IEnumerable<Value> values)
    {
        var depth = 1 + values.Select(v => v._depth).DefaultIfEmpty().Max();
        return depth <= Deepest ? depth : throw new ArgumentException($"values are nested more than {Deepest} deep", nameof(values));
    }
}
