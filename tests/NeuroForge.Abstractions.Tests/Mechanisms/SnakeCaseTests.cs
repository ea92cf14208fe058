using NeuroForge.Mechanisms;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

public sealed class SnakeCaseTests
{
    [Theory]
    [InlineData("TauSynEx", "tau_syn_ex")]
    [InlineData("VTh", "v_th")]
    [InlineData("CM", "c_m")]
    [InlineData("A", "a")]
    [InlineData("rate", "rate")]
    [InlineData("P11", "p11")]
    [InlineData("", "")]
    public void Every_capital_begins_a_word(string member, string spelt) => Assert.Equal(spelt, SnakeCase.Of(member));

    [Theory]
    [InlineData(MechanismKind.NeuronModel, "neuron model")]
    [InlineData(MechanismKind.Recorder, "recorder")]
    public void A_kind_is_spoken_in_words(MechanismKind kind, string words) => Assert.Equal(words, kind.InWords());
}
