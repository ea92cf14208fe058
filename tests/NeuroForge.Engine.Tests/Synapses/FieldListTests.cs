using System.Reflection;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Synapses.Fields;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>Lists of fields of any length and order against plain loops over arrays.</summary>
public sealed unsafe class FieldListTests
{
    private const int MostFields = 30;

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly Type[] Kinds = [typeof(ConstantField), typeof(SeenField), typeof(StateField), typeof(LineField), typeof(OwnField)];

    private delegate double[][] Traffic(Type[] kinds, double[][] values, int offset);

    [Fact]
    public void A_rule_of_constants_has_an_empty_list() => Assert.Equal(typeof(NoFields<Double8>), FieldList.Of(typeof(Double8), new Dictionary<int, Type>()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Vectors_go_where_the_kinds_say(int width) => Prop.ForAll(
        Gen.Choose(0, Kinds.Length - 1).ListOf().Resize(MostFields).Where(k => k.Count > 0).ToArbitrary(),
        Gen.Choose(0, 7).ToArbitrary(),
        (chosen, offset) =>
        {
            Type[] kinds = [.. chosen.Select(k => Kinds[k])];
            double[][] values = [.. kinds.Select((_, field) => Enumerable.Range(0, 16).Select(i => (100.0 * (field + 1)) + i).ToArray())];
            var vector = OwnVector.Of(width);
            var list = FieldList.Of(vector, kinds.Index().Where(k => k.Item != typeof(ConstantField)).ToDictionary(k => k.Index, k => k.Item));
            var method = typeof(FieldListTests).GetMethod(nameof(Move), BindingFlags.NonPublic | BindingFlags.Static)!;
            var move = method.MakeGenericMethod(list, VectorRuns.Of(vector, kinds.Length), vector).CreateDelegate<Traffic>();
            Assert.Equal(Expected(kinds, values, offset, width), move(kinds, values, offset));
        }).Check(Quick);

    /// <summary>Fills a rule of nothing but 7s, takes it back beyond what was read, and gives the fields and then the values.</summary>
    private static double[][] Move<TFields, TRule, T>(Type[] kinds, double[][] values, int offset)
        where TFields : struct, IFieldList<T>
        where TRule : struct
        where T : struct, IVector<T>
    {
        var memory = new AlignedMemory<double>(16 * kinds.Length);
        var found = new AlignedMemory<FieldValues>(kinds.Length + FieldList.Together);
        for (var field = 0; field < kinds.Length; field++)
        {
            values[field].CopyTo(memory.Span[(16 * field)..]);
            found.First[field] = new(memory.First + (16 * field), 8);
        }

        var rule = new AlignedMemory<double>(T.Width * kinds.Length);
        rule.Span.Fill(7);
        ref var fields = ref Unsafe.AsRef<TRule>(rule.First);
        var columns = default(TFields);
        columns.Open(found.First);
        columns.Load<SeenField, TRule>(offset, ref fields);
        columns.Load<StateField, TRule>(offset + 1, ref fields);
        columns.Load<OwnField, TRule>(offset, ref fields);
        TFields.Fill(found.First, offset, ref fields);
        columns.Store(ref fields, offset + 1);
        return [rule.Span.ToArray(), memory.Span.ToArray()];
    }

    private static double[][] Expected(Type[] kinds, double[][] values, int offset, int width)
    {
        var rule = new double[width * kinds.Length];
        var memory = values.Select(v => v.ToArray()).ToArray();
        for (var field = 0; field < kinds.Length; field++)
        {
            for (var i = 0; i < width; i++)
            {
                rule[(field * width) + i] = Taken(kinds[field], values[field], offset, i);
            }

            if (kinds[field] == typeof(OwnField))
            {
                Array.Copy(values[field], offset, memory[field], offset + 1, width);
            }
        }

        return [rule, [.. memory.SelectMany(m => m)]];
    }

    private static double Taken(Type kind, double[] values, int offset, int place) => kind switch
    {
        _ when kind == typeof(ConstantField) => 7,
        _ when kind == typeof(LineField) => values[offset],
        _ when kind == typeof(StateField) => values[offset + 1 + place],
        _ => values[offset + place],
    };
}
