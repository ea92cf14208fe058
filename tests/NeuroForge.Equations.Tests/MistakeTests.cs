using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Tests;

/// <summary>Mistakes have a place, sizes have limits, and no text of a model becomes code.</summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("dv/dt = (e - v)/ta", "UnknownName 16: there is no \"ta\" here")]
    [InlineData("dv/dt = e - v", "Dimension 10: dv/dt is in mV/ms, but the value is in mV")]
    [InlineData("dv/dt = (e - tau)/tau", "Dimension 11: the left side of \"-\" is in mV, but the right side is in ms")]
    [InlineData("dv/dt = exp(v)*e/tau", "Dimension 12: exp takes a pure number, but this is in mV")]
    [InlineData("dv/dt = sinus(1)*e/tau", "UnknownName 8: there is no function \"sinus\"")]
    [InlineData("dv/dt = 2 e/tau", "Syntax 10: \"e\" after a number is not a unit")]
    [InlineData("dv/dt = (e - v)/tau)", "Syntax 19: \")\" is not possible here")]
    [InlineData("dv/dt = ((e - v)/tau", "Syntax 20: the end of the text is not possible here")]
    [InlineData("dv/dt = e/tau/0", "Meaning 13: it divides by 0")]
    [InlineData("dv/dt = log(0)*e/tau", "Meaning 8: the value is not a finite number")]
    public void A_mistake_has_its_place(string equation, string expected) =>
        Assert.Equal(expected, Compiled.Mistakes(Models.Neuron("model", [equation], [("tau", "10 ms"), ("e", "-70 mV")], [("v", "= e")])).Split('\n')[0]);

    [Fact]
    public void Long_deep_and_many_statements_are_refused()
    {
        Assert.Contains("the text has", Of("dv/dt = " + string.Join('+', Enumerable.Repeat("v", 2000))), StringComparison.Ordinal);
        Assert.Contains("more than 1000 operations", Of("dv/dt = (" + string.Join('+', Enumerable.Repeat("v", 900)) + ")/(1 ms)"), StringComparison.Ordinal);
        Assert.Contains("nested more than", Of("dv/dt = " + new string('(', 500) + "v" + new string(')', 500)), StringComparison.Ordinal);
        Assert.Contains("nested more than", Of("dv/dt = " + new string('-', 500) + "v"), StringComparison.Ordinal);
        Assert.Contains("parts of one kind", Of([.. Enumerable.Range(0, 200).Select(n => $"x{n} = 1")]), StringComparison.Ordinal);
    }

    /// <summary>Each value is twice as long as the one before: the sum of all would have more operations than atoms in the world.</summary>
    [Fact]
    public void Values_that_double_each_other_are_refused_at_once()
    {
        string[] doubled = ["x0 = v/(1 mV)", .. Enumerable.Range(1, 90).Select(n => $"x{n} = x{n - 1}*x{n - 1}"), "dv/dt = x90*(1 mV/ms)"];
        Assert.Contains("more than 1000 operations", Of(doubled), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_in_a_circle_are_refused() =>
        Assert.Contains("\"x\" is computed from itself: x, y, x", Of("x = y", "y = x", "dv/dt = x*(1 mV/ms)"), StringComparison.Ordinal);

    /// <summary>What a model says in words reaches the attributes unchanged and nothing else.</summary>
    [Theory]
    [InlineData("\"; } static Evil() { System.Environment.Exit(1); } //")]
    [InlineData("*/ </summary> <remarks> \\ \" \u2028 \r\n #error")]
    [InlineData("\u00B5 \u4E2D \uD83D\uDE00 {0} $\"{1}\"")]
    public void Words_stay_words(string text)
    {
        var source = Models.Neuron("model", ["dv/dt = -v/tau"], [("tau", "10 ms")], [("v", "1 mV")]);
        source = source with { Doc = text, Reference = text, Parameters = [source.Parameters[0] with { Doc = text }] };
        var mechanism = Compiled.Of(source);
        Assert.Equal((text, text, text), (mechanism.Doc, mechanism.Reference, mechanism.Parameters[0].Doc));
    }

    /// <summary>Names that C#, the contract or the generated code use themselves.</summary>
    [Fact]
    public void Any_name_can_be_used()
    {
        string[] names =
        [
            "int", "T", "model", "Model", "step", "Step", "derive", "active", "spiked", "part", "slope", "first", "clock", "V", "v_", "v__1", "v_1", "v1",
            "mask", "in", "per_tau", "x_decay", "constant_1", "default", "value", "field", "uniform", "held_x", "change_of_x", "at_x", "middle_x",
            "refractory_steps", "tau_m", "TauM",
        ];
        foreach (var method in new[] { "euler", "exponential_euler", "heun", "rk4" })
        {
            var source = Models.Neuron(
                "model",
                ["dx/dt = (sum - x*x*x)/tau", $"sum = {string.Join(" + ", names)} + {string.Join(" + ", names.Select(n => "x*" + n))}"],
                [("tau", "10 ms"), .. names.Select(n => (n, "1"))],
                [("x", "1")],
                method: method);
            Assert.Equal(names.Length + 1, Compiled.Of(source).Parameters.Count);
        }
    }

    /// <summary>Names of models that C#, the contract or the generated code use for types.</summary>
    [Theory]
    [InlineData("t")]
    [InlineData("mask")]
    [InlineData("clock")]
    [InlineData("parameter")]
    [InlineData("state")]
    [InlineData("system")]
    [InlineData("double")]
    [InlineData("matrix_exponential")]
    public void A_model_can_have_any_name(string name) =>
        Assert.Equal(name, Compiled.Of(Models.Neuron(name, ["dv/dt = -v/tau"], [("tau", "10 ms")], [("v", "1 mV")])).Id);

    /// <summary>A whole power of a parameter below 0, and conditions between parameters, are constants of the kernel.</summary>
    [Fact]
    public void Powers_and_conditions_of_parameters_are_computed()
    {
        var neuron = LoneNeuron.Of(
            Compiled.Of(Models.Neuron(
                "constants",
                [
                    "dv/dt = v*0/(1 ms) + (e^2 + e^-1*1 mV^3 + 0*e^3/(1 mV) + where(e < f, 1, 2)*(1 mV^2))/(1 mV*ms)",
                    "dw/dt = where(e < f and w > 0, f/e, 7)/(1 ms)",
                ],
                [("e", "-2 mV"), ("f", "4 mV")],
                [("v", "0 mV"), ("w", "1")],
                method: "euler")),
            1);
        neuron.Step();
        Assert.Equal((4 - 0.5 + 1, 1 - 2), (neuron["v"], neuron["w"]));
    }

    [Fact]
    public void The_state_of_a_signal_has_a_name_of_its_own() => Assert.Contains(
        "Meaning 0: \"i_now\" is already the name of a state",
        Compiled.Mistakes(Models.Neuron("model", ["dv/dt = i/(1 ms)"], [], [("v", "1 mV"), ("i_now", "1 mV")], [("i", "mV")])),
        StringComparison.Ordinal);

    /// <summary>Pieces of statements in random order: refused with a place in the text, or compiled.</summary>
    [Fact]
    public void Random_statements_are_refused_with_a_place_or_compile()
    {
        string[] pieces =
        [
            "v", "w", "tau", "i", "+", "-", "*", "/", "^", "(", ")", ",", "1", "2.5", "10 mV", "3 ms", "0", "exp(", "log(", "where(", "max(", "min(",
            "clip(", "sqrt(", "abs(", "tanh(", "floor(", "exprel(", "log1p(", "expm1(", "noise()", "<", ">", ">=", "and", "or", "not", "=", "dv/dt",
            "e", "pi", "mV", "1e400", "$", "'", ".", "x",
        ];
        var random = new Random(7);
        var compiled = 0;
        for (var number = 0; number < 3000; number++)
        {
            var length = 1 + (int)(random.NextDouble() * 9);
            var right = string.Concat(Enumerable.Range(0, length).Select(_ => pieces[(int)(random.NextDouble() * pieces.Length)] + " "));
            var source = Models.Neuron(
                "model", ["x = 2", "dv/dt = (" + right + ")*(1 mV/ms)/x", "dw/dt = -w/tau"], [("tau", "10 ms"), ("i", "2")], [("v", "1 mV"), ("w", "1")]);
            var (model, mistakes) = EquationCompiler.Neuron(source);
            Assert.All(mistakes, mistake => Assert.InRange(mistake.Offset, 0, mistake.Text.Text.Length));
            Assert.Equal(model is null, mistakes.Any(m => m.Kind != MistakeKind.Unused));
            if (model is not null && compiled++ < 40)
            {
                Compiled.Of(model);
            }
        }

        Assert.True(compiled > 20);
    }

    private static string Of(params string[] equations) => Compiled.Mistakes(Models.Neuron("model", equations, [], [("v", "1 mV")]));

    /// <summary>Words of other programs have advice of their own.</summary>
    [Theory]
    [InlineData("dv/dt = (1 mV*t/(1 ms) - v)/tau", "equations do not depend on the time: give a stimulus a course of values")]
    [InlineData("dv/dt = -v/tau + 1 mV*sqrt(2/tau)*xi", "write noise(), white noise of 1/sqrt(ms)")]
    [InlineData("dv/dt = -v/tau : volt", "units are those of \"states\" and \"parameters\"")]
    [InlineData("dv/dt = -v**2/tau", "write ^ for a power")]
    [InlineData("dv/dt = (int(v > 0 mV)*1 mV - v)/tau", "write where(condition, 1, 0)")]
    [InlineData("dv/dt = (sin(v/(1 mV))*1 mV - v)/tau", "there are no trigonometric functions")]
    [InlineData("dv/dt = (randn()*1 mV - v)/tau", "write noise(), white noise, in a differential equation")]
    [InlineData("dv/dt = -v/tau; dw/dt = 0", "write a list of statements")]
    public void Equations_of_other_programs_are_refused_with_advice(string equation, string advice)
    {
        var source = Models.Neuron("model", [equation], [("tau", "10 ms")], [("v", "0 mV")]);
        Assert.StartsWith(advice, EquationCompiler.Neuron(source).Mistakes[0].Hint, StringComparison.Ordinal);
    }
}
