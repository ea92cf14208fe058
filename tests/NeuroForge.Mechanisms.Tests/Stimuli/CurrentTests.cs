using NeuroForge.IntegrateAndFire;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Stimuli;

public sealed class CurrentTests
{
    private const double Step = 0.1;

    [Fact]
    public void A_constant_current_holds_from_start_to_stop_however_time_is_cut()
    {
        // What step k gives acts from its end, (k + 1) steps, on: 0.5 ms to 1.2 ms are steps 4 to 10.
        var expected = Enumerable.Range(0, 30).Select(step => step is >= 4 and <= 10 ? -25.0 : 0).ToArray();
        var current = new ConstantCurrent { Amplitude = -25, Start = 0.5, Stop = 1.2 };
        Assert.All(StimulusStage.Cuts(30), cut => Assert.All(StimulusStage.Play(current, Step, 19, cut), train => Assert.Equal(expected, train)));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void A_constant_current_without_a_stop_never_ends(double step) =>
        Assert.All(StimulusStage.Play(new ConstantCurrent { Amplitude = 3 }, step, 5, [40])[0], amount => Assert.Equal(3, amount));

    [Fact]
    public void A_step_current_holds_each_amplitude_until_the_next_time()
    {
        var expected = Enumerable.Range(0, 30).Select(step => step switch { < 4 => 0.0, < 9 => 10, < 19 => -5, _ => 0 }).ToArray();
        var current = new StepCurrent { Times = [0.5, 1, 2], Amplitudes = [10, -5, 0] };
        Assert.All(StimulusStage.Cuts(30), cut => Assert.All(StimulusStage.Play(current, Step, 19, cut), train => Assert.Equal(expected, train)));
    }

    /// <summary>Without delay beyond the step in which it is given, a current from start on moves the neuron first in the step that begins at start.</summary>
    [Fact]
    public void A_neuron_feels_a_current_from_its_start_on()
    {
        var given = StimulusStage.Play(new ConstantCurrent { Amplitude = 100, Start = 0.5 }, Step, 1, [20])[0];
        var neuron = DrivenNeuron.Open(typeof(IafPscExp<>), 1);
        neuron.Begin(Step);
        for (var step = 0; step < given.Length; step++)
        {
            neuron.Set("current", 0, given[step]);
            neuron.Step();
            var held = Math.Max(0, ((step + 1) * Step) - 0.5);
            Assert.Equal(-70 + (4 * (1 - Math.Exp(-held / 10))), neuron.Get("v_m", 0), 1e-12);
        }
    }

    [Fact]
    public void Times_that_do_not_fit_are_refused()
    {
        Refused("start", "0.55 ms is not a multiple of the step of 0.1 ms; the nearest are 0.5 and 0.6 ms", new ConstantCurrent { Start = 0.55 });
        Refused("stop", "1.01 ms is not a multiple of the step of 0.1 ms; the nearest are 1 and 1.1 ms", new ConstantCurrent { Stop = 1.01 });
        Refused("stop", "1 ms is before the start at 2 ms", new ConstantCurrent { Start = 2, Stop = 1 });
        Refused(
            "times", "0.33 ms is not a multiple of the step of 0.1 ms; the nearest are 0.3 and 0.4 ms", new StepCurrent { Times = [0.33], Amplitudes = [1] });
        Refused("times", "1 ms follows 2 ms; times must ascend", new StepCurrent { Times = [2, 1], Amplitudes = [1, 2] });
        Refused("times", "2 ms follows 2 ms; times must ascend", new StepCurrent { Times = [2, 2], Amplitudes = [1, 2] });
        Refused("amplitudes", "1 amplitudes for 2 times; give one for each", new StepCurrent { Times = [1, 2], Amplitudes = [1] });
    }

    private static void Refused(string parameter, string message, IStimulus stimulus)
    {
        var refused = Assert.Throws<ParameterException>(() => stimulus.Begin(Step));
        Assert.Equal(parameter, refused.Parameter);
        Assert.Equal(message, refused.Message);
    }
}
