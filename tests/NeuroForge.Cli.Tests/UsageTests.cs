namespace NeuroForge.Cli.Tests;

/// <summary>A command line that is wrong: exit code 2, one message, and where to read on; and the help itself.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [
        InlineData(
            "chek",
            "error: Required command was not provided.",
            "error: Unrecognized command or argument 'chek'.",
            "did you mean check?",
            "see neuroforge --help")
    ]
    [InlineData("run", "error: a description is missing", "see neuroforge run --help")]
    [InlineData("run --frob", "error: there is no option --frob", "did you mean --from?", "see neuroforge run --help")]
    [InlineData("run m.json --tread=2", "error: Unrecognized command or argument '--tread=2'.", "did you mean --threads?", "see neuroforge run --help")]
    [InlineData("run m.json n.json", "error: Unrecognized command or argument 'n.json'.", "see neuroforge run --help")]
    [InlineData("run m.json --threads 0", "error: --threads takes a whole number from 1 to 1024, but got \"0\"", "see neuroforge run --help")]
    [InlineData("run m.json --threads two", "error: --threads takes a whole number from 1 to 1024, but got \"two\"", "see neuroforge run --help")]
    [
        InlineData(
            "run m.json --verify-determinism --out o --no-report",
            "error: --verify-determinism records and leaves nothing: leave out --out",
            "error: --verify-determinism records and leaves nothing: leave out --no-report",
            "see neuroforge run --help")
    ]
    [InlineData("run m.json --seed -1", "error: --seed takes a whole number from 0 to 18446744073709551615, but got \"-1\"", "see neuroforge run --help")]
    [InlineData("run m.json --seed 1 --seed 2", "error: Option '--seed' expects a single argument but 2 were provided.", "see neuroforge run --help")]
    [InlineData("run m.json --set drive", "error: --set takes name=value, but got \"drive\"", "see neuroforge run --help")]
    [InlineData("run m.json --set =3", "error: --set takes name=value, but got \"=3\"", "see neuroforge run --help")]
    [InlineData("list plugins", "error: no mechanism has \"plugins\" in its name or text - neuroforge list shows all names")]
    [InlineData("describe", "error: Required argument 'name' missing for command: 'describe'.", "see neuroforge describe --help")]
    public void A_mistake_is_told_in_a_line_and_the_help_is_named(string arguments, params string[] error) =>
        Neuroforge.In(_place, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Refused(2, string.Join('\n', error));

    [Fact]
    public void Without_arguments_the_help_is_shown() =>
        Assert.Equal(Neuroforge.In(_place, "--help").Done().Output, Neuroforge.In(_place).Done().Output);

    [Theory]
    [InlineData("run", "")]
    [InlineData("run", "m.json", "--out", "")]
    [InlineData("check", "m.json", "--plugins", "")]
    [InlineData("describe", "")]
    public void Nothing_between_quotes_names_nothing(params string[] arguments) =>
        Neuroforge.In(_place, arguments).Refused(2, $"error: a name must not be empty\nsee neuroforge {arguments[0]} --help");

    [Theory]
    [
        InlineData(
            "--help",
            "run <model>",
            "check <model>",
            "list",
            "describe <name>",
            "connectome <run>",
            "resume <run>",
            "sweep <model>",
            "new <kind> <name>",
            "test-plugin <folder>",
            "--version")
    ]
    [
        InlineData(
            "run --help",
            "<model>",
            "--out <directory>",
            "--anew",
            "--seed <number>",
            "--set <name=value>",
            "--threads <number>",
            "--plugins <directory>",
            "--watch",
            "--quiet",
            "--json")
    ]
    [
        InlineData(
            "sweep --help",
            "<model>",
            "--set <name=values>",
            "--seeds <seeds>",
            "--jobs <number>",
            "--threads <number>",
            "--out <directory>",
            "--checkpoint <every=time|never>",
            "--anew",
            "--plugins <directory>",
            "--quiet",
            "--json")
    ]
    [InlineData("check --help", "<model>", "--json", "--explain", "--seed <number>", "--set <name=value>", "--plugins <directory>")]
    [InlineData("list --help", "--json", "--plugins <directory>")]
    [InlineData("new --help", "<kind>", "<name>", "--out <directory>", "--packages <directory>")]
    [InlineData("test-plugin --help", "<folder>", "--value <mechanism.parameter=json>")]
    [InlineData("describe --help", "<name>", "--json", "--plugins <directory>")]
    [InlineData("connectome --help", "<run>", "--at <time>", "--recorder <name>", "--out <file>")]
    public void The_help_has_a_line_for_every_command_and_option(string arguments, params string[] entries)
    {
        var lines = Neuroforge.In(_place, arguments.Split(' ')).Done().Output.Split('\n');
        Assert.All(entries, entry => Assert.Contains(lines, line => line.StartsWith($"  {entry} ", StringComparison.Ordinal)));
        Assert.DoesNotContain('\e', string.Concat(lines));
        Assert.DoesNotContain("NeuroForge.", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_the_products() => Assert.Equal("1.0.0\n", Neuroforge.In(_place, "--version").Done().Output);
}
