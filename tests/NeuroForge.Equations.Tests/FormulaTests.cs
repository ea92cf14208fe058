using NeuroForge.Equations.Mathematics;

namespace NeuroForge.Equations.Tests;

/// <summary>Statements as mathematics: fractions, powers, subscripts, Greek letters, parentheses only where they are needed.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("dv/dt = (e_l - v)/tau_m", "{d v|d t} = {e_[l] − v|τ_[m]}")]
    [InlineData("dv/dt = -(v - e_l)*g_na*m^3/tau", "{d v|d t} = {− (v − e_[l])⋅g_[na]⋅m^[3]|τ}")]
    [InlineData("dv/dt = (e_l - (v - 2*v))/tau", "{d v|d t} = {e_[l] − (v − 2⋅v)|τ}")]
    [InlineData("dv/dt = exp((v - e_l)/(2 mV))^2*1 mV/tau", "{d v|d t} = {(e^[{v − e_[l]|2 mV}])^[2]⋅1 mV|τ}")]
    [InlineData("dv/dt = -v/tau + sqrt(2/tau)*1 mV*noise()", "{d v|d t} = {− v|τ} + √[{2|τ}]⋅1 mV⋅ξ(t)")]
    [InlineData("dv/dt = max(v, e_l)/tau", "{d v|d t} = {max(v, e_[l])|τ}")]
    public void An_equation_is_written_as_in_print(string equation, string expected) => Assert.Equal(expected, Formulas(equation)[0]);

    [Fact]
    public void Events_are_named_beside_their_statements()
    {
        var source = Models.Neuron(
            "model",
            ["dv/dt = -v/tau"],
            [("tau", "10 ms")],
            [("v", "0 mV")],
            [("ex", "mV")],
            [("ex", ["v += weight"])],
            "v >= 15 mV and not v > 100 mV",
            ["v = 0 mV"]);
        Assert.Equal(
            [
                ("", "{d v|d t} = {− v|τ}"), ("spike at ex", "v ← v + weight"), ("spikes if", "v ≥ 15 mV ∧ ¬ (v > 100 mV)"),
                ("at its own spike", "v ← 0 mV"),
            ],
            Compiled.Generated(source).Formulas.Select(formula => (formula.When, InWords(formula.Formula))));
    }

    private static List<string> Formulas(string equation)
    {
        var source = Models.Neuron(
            "model", [equation], [("tau", "10 ms"), ("tau_m", "10 ms"), ("e_l", "-70 mV"), ("g_na", "2"), ("m", "1")], [("v", "0 mV")]);
        return [.. Compiled.Generated(source).Formulas.Select(formula => InWords(formula.Formula))];
    }

    private static string InWords(MathNode node)
    {
        var parts = node.Parts.Select(InWords).ToList();
        return node.Element switch
        {
            "mfrac" => $"{{{parts[0]}|{parts[1]}}}",
            "msup" => $"{parts[0]}^[{parts[1]}]",
            "msub" => $"{parts[0]}_[{parts[1]}]",
            "msqrt" => $"√[{parts[0]}]",
            "mo" when node.Text is "⋅" or "(" or ")" => node.Text,
            "mo" when node.Text is "," => ", ",
            "mo" => $" {node.Text} ",
            "mtext" => node.Text.Replace('\u00A0', ' '),
            "mi" when node.Text == "d" => "d ",
            _ when parts.Count > 0 => string.Concat(parts).Trim(),
            _ => node.Text,
        };
    }
}
