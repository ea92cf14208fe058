using FsCheck;
using FsCheck.Fluent;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>The synapses by target as they are followed, against those dealt out anew, whatever happens in whatever order.</summary>
public sealed class ReverseIndexTests
{
    private static readonly Gen<Action<NumberedSynapses>> Add =
        from source in Gen.Choose(0, NumberedSynapses.Sources - 1)
        from targets in Gen.Choose(0, NumberedSynapses.Targets - 1).ArrayOf()
        select new Action<NumberedSynapses>(synapses => synapses.Add(source, targets));

    private static readonly Gen<Action<NumberedSynapses>> Remove =
        from source in Gen.Choose(0, NumberedSynapses.Sources - 1)
        from chosen in Gen.Elements(false, false, true).ListOf(64)
        select new Action<NumberedSynapses>(synapses => synapses.Remove(source, [.. chosen]));

    private static readonly Gen<Action<NumberedSynapses>> Other = Gen.Elements<Action<NumberedSynapses>>(
        synapses => synapses.Check(),
        synapses => synapses.Save(),
        synapses => synapses.Restore());

    [Fact]
    public void It_is_what_a_new_one_would_be() => Prop.ForAll(
        Gen.Frequency((4, Add), (4, Remove), (3, Other)).ListOf().Resize(80).ToArbitrary(),
        events =>
        {
            var synapses = new NumberedSynapses();
            synapses.Check();
            foreach (var happens in events)
            {
                happens(synapses);
            }

            synapses.Check();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
