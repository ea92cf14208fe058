using NeuroForge.Descriptions.Building;

namespace NeuroForge.Descriptions.Tests.Building;

/// <summary>Any calls of the builder, and what its text is to read after them.</summary>
/// <param name="choose">Gives a number from 0 to below its argument.</param>
internal sealed class Script(Func<int, int> choose)
{
    private readonly DescriptionBuilder _builder = new("any");
    private readonly Part _head = new Part(choose).With("format", Told.Word("neuroforge/1").Reads).With("name", Told.Word("any").Reads);
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal)
    {
        ["requires"] = new(choose),
        ["parameters"] = new(choose),
        ["simulation"] = new(choose),
        ["populations"] = new(choose),
        ["stimuli"] = new(choose),
        ["projections"] = new(choose),
        ["recorders"] = new(choose),
    };

    private int _names;

    /// <summary>Calls the builder.</summary>
    /// <returns>The text, and what it is to read.</returns>
    public (string Text, string Reads) Play()
    {
        _head.Some(Schema, Description, References);
        for (var calls = choose(12); calls > 0; calls--)
        {
            new Action[] { Requires, Parameter, Population, Stimulus, Projection, Recorder }[choose(6)]();
        }

        var simulation = _parts["simulation"];
        simulation.Some(
            () => simulation.Tell("duration", v => _builder.Duration(v)),
            () => simulation.Tell("step", v => _builder.Step(v)),
            () => simulation.Tell("seed", v => _builder.Seed(v)));
        foreach (var (name, part) in _parts.Where(p => !p.Value.IsEmpty || p.Key is "simulation" or "populations"))
        {
            _head.With(name, part.Reads);
        }

        return (_builder.ToJson(), _head.Reads);
    }

    private string NewName() => $"n{_names++}";

    private void Schema()
    {
        _builder.Schema("./a.json");
        _head.With("$schema", Told.Word("./a.json").Reads);
    }

    private void Description()
    {
        _builder.Description("A \"network\".\n");
        _head.With("description", Told.Word("A \"network\".\n").Reads);
    }

    private void References()
    {
        _builder.References("a", "b");
        _head.With("references", Told.Listed([Told.Word("a").Reads, Told.Word("b").Reads]));
    }

    private void Requires()
    {
        var name = NewName();
        _builder.Requires(name, "^1.0");
        _parts["requires"].With(name, Told.Word("^1.0").Reads);
    }

    private void Parameter()
    {
        var name = NewName();
        _parts["parameters"].Tell(name, value => _builder.Parameter(name, value));
    }

    private void Population()
    {
        var (name, size, part) = (NewName(), Told.Any(choose), new Part(choose));
        part.With("size", size.Reads).With("model", Told.Word("m").Reads);
        _builder.Population(name, size.Value, "m", p => Describe(p, part));
        _parts["populations"].With(name, part.Reads);
    }

    private void Describe(PopulationDescription population, Part part)
    {
        Part? parameters = null, initial = null, elements = null;
        void Set(string n) => part.Under("parameters", ref parameters).Tell(n, v => population.Set(n, v));
        void Initial(string n) => part.Under("initial", ref initial).Tell(n, v => population.Initial(n, v));
        void Element(string n)
        {
            var element = new Part(choose).With("curve", Told.Word("c").Reads);
            population.Element(n, "c", e => element.Some(
                () => element.Tell("eta", v => e.Set("eta", v)),
                () => element.Tell("initial", v => e.Initial(v)),
                () => element.Tell("vacant_decay", v => e.VacantDecay(v))));
            part.Under("elements", ref elements).With(n, element.Reads);
        }

        part.Some(
            () => Set("a"), () => Set("b"), () => Initial("u"), () => Initial("v"), () => Element("d"), () => Element("e"),
            () => Calcium(population, part),
            () =>
            {
                var layout = new Part(choose).With("model", Told.Word("l").Reads);
                population.Layout("l", l => layout.Some(() => layout.Tell("x", v => l.Set("x", v))));
                part.With("layout", layout.Reads);
            });
    }

    private void Calcium(PopulationDescription population, Part part)
    {
        var (tau, beta, initial) = (Told.Any(choose), Told.Any(choose), choose(2) == 0 ? null : Told.Any(choose));
        population.Calcium(tau.Value, beta.Value, initial?.Value);
        List<(string, string)> members = [("tau", tau.Reads), ("beta", beta.Reads)];
        if (initial is not null) members.Add(("initial", initial.Reads));
        part.With("calcium", Told.Object(members));
    }

    private void Stimulus()
    {
        var (name, part) = (NewName(), new Part(choose).With("model", Told.Word("m").Reads));
        _builder.Stimulus(name, "m", s => part.Some(
            () => part.Tell("rate", v => s.Set("rate", v)),
            () => part.TellNames("to", n => s.To(n)),
            () => { s.Receptor("ex"); part.With("receptor", Told.Word("ex").Reads); },
            () => part.Tell("weight", v => s.Weight(v)),
            () => part.Tell("delay", v => s.Delay(v))));
        _parts["stimuli"].With(name, part.Reads);
    }

    private void Projection()
    {
        var (name, part) = (NewName(), new Part(choose));
        _builder.Projection(name, p => part.Some(
            () => part.TellNames("from", n => p.From(n)),
            () => part.TellNames("to", n => p.To(n)),
            () => part.TellNames("receptor", n => p.Receptor(n), oneIsAWord: true),
            () => part.Tell("autapses", v => p.Autapses(v)),
            () => part.Tell("multapses", v => p.Multapses(v)),
            () => Synapse(p, part),
            () => Connect(p, part),
            () => Rewiring(p, part)));
        _parts["projections"].With(name, part.Reads);
    }

    private void Synapse(ProjectionDescription projection, Part part)
    {
        var synapse = new Part(choose).With("model", Told.Word("s").Reads);
        projection.Synapse("s", s => synapse.Some(
            () => synapse.Tell("weight", v => s.Weight(v)), () => synapse.Tell("delay", v => s.Delay(v)), () => synapse.Tell("tau", v => s.Set("tau", v))));
        part.With("synapse", synapse.Reads);
    }

    private void Connect(ProjectionDescription projection, Part part)
    {
        var connector = new Part(choose).With("model", Told.Word("c").Reads);
        projection.Connect("c", c => connector.Some(() => connector.Tell("p", v => c.Set("p", v)), () => connector.Tell("q", v => c.Set("q", v))));
        part.With("connect", connector.Reads);
    }

    private void Rewiring(ProjectionDescription projection, Part part)
    {
        var every = Told.Any(choose);
        var rewiring = new Part(choose).With("strategy", Told.Word("r").Reads).With("every", every.Reads);
        projection.Rewiring("r", every.Value, r => rewiring.Some(
            () => { r.Pre("a"); rewiring.With("pre", Told.Word("a").Reads); },
            () => { r.Post("b"); rewiring.With("post", Told.Word("b").Reads); },
            () => rewiring.Tell("share", v => r.Set("share", v))));
        part.With("rewiring", rewiring.Reads);
    }

    private void Recorder()
    {
        var (name, part) = (NewName(), new Part(choose).With("model", Told.Word("csv").Reads));
        _builder.Recorder(name, "csv", r => part.Some(
            () => part.With("record", Told.Word("v").Reads).TellNames("of", n => r.Record("v", n)),
            () => { r.Reduce(NeuroForge.Engine.Plan.Reduction.Max); part.With("reduce", Told.Word("max").Reads); },
            () => part.Tell("every", v => r.Every(v)),
            () => Bins(part, r),
            () => part.Tell("digits", v => r.Set("digits", v))));
        _parts["recorders"].With(name, part.Reads);
    }

    private void Bins(Part part, RecorderDescription recorder)
    {
        var (count, from, to) = (Told.Any(choose), Told.Any(choose), Told.Any(choose));
        part.With("bins", count.Reads).With("range", Told.Listed([from.Reads, to.Reads]));
        recorder.Bins(count.Value, from.Value, to.Value);
    }
}
