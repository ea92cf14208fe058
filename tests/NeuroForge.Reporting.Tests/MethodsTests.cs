using System.Xml.Linq;

namespace NeuroForge.Reporting.Tests;

/// <summary>The methods tables of a published model.</summary>
public sealed class MethodsTests : IClassFixture<MethodsTests.Written>
{
    private readonly Written _written;

    public MethodsTests(Written written) => _written = written;

    [Fact]
    public void Every_part_of_the_layout_that_the_network_has_is_there() => Assert.Equal(
        [
            "A  Model summary", "B  Populations", "C  Connectivity", "D  Neuron model iaf_psc_alpha", "D  Synapse model static",
            "E  Growth curve gaussian", "E  Synaptic elements", "E  Rewiring homeostatic_nest", "F  Input", "F  Stimulus poisson", "G  Measurements",
        ],
        _written.Tables.Select(t => t.Element("h3")!.Value));

    [Theory]
    [InlineData("B  Populations", "E|iaf_psc_alpha|800|time constant 10\u00A0s, increase at a spike 0.001")]
    [InlineData("C  Connectivity", "inhibitory|I|E, I|in|no initial synapses|static|\u2212585\u00A0pA|1\u00A0ms")]
    [InlineData("D  Neuron model iaf_psc_alpha", "c_m|250|pF|Capacitance of the membrane.")]
    [InlineData("D  Neuron model iaf_psc_alpha", "v_th|\u221255|mV|Spike threshold.")]
    [InlineData("E  Synaptic elements", "I|den_ex|gaussian|0|0.1")]
    [InlineData("F  Input", "background|poisson|E, I|ex|6.2\u00A0pA|1\u00A0ms")]
    [InlineData("F  Stimulus poisson", "rate|10,000|Hz|Mean number of spikes in a second.")]
    [InlineData("G  Measurements", "calcium|calcium|E, I|mean|1\u00A0s|csv")]
    public void A_row_says_what_was_run(string table, string row) => Assert.Contains(row.Split('|'), _written.Rows(table));

    [Fact]
    public void Values_that_differ_between_users_have_a_column_each() =>
        Assert.Contains(
            _written.Rows("E  Growth curve gaussian"),
            row =>
                row is ["eps", "0.05", "0.05", "0.05", "0.2", "0.2", "0.2", "Set-point: calcium concentration above which elements are lost."]
                    or ["eps", "0.05", "0.05", "0.05", "0.2", "0.2", "0.2", "", "Set-point: calcium concentration above which elements are lost."]);

    [Fact]
    public void References_can_be_followed() => Assert.Contains(
        "https://doi.org/10.1371/journal.pcbi.1003259",
        _written.Document.Descendants("a").Select(a => a.Attribute("href")!.Value));

    [Fact]
    public void Values_given_in_place_of_the_descriptions_are_the_ones_shown() =>
        Assert.Contains("neuroforge run model.json --seed 1 --set 'duration=1 s' --out again", _written.Document.Descendants("code").Select(c => c.Value));

    /// <summary>Models that a description writes as equations are shown as mathematics.</summary>
    [Fact]
    public void Equations_are_shown_as_mathematics()
    {
        using var place = new Workplace();
        var html = Workplace.Report(place.Run(Models.File("adex-equations"), ("duration", "20 ms")));
        var begin = html.IndexOf("D  Equations of adex", StringComparison.Ordinal);
        var table = html[begin..html.IndexOf("</table>", begin, StringComparison.Ordinal)];
        Assert.Contains("<mfrac><mrow><mi>d</mi><mi>v</mi></mrow><mrow><mi>d</mi><mi>t</mi></mrow></mfrac><mo>=</mo>", table, StringComparison.Ordinal);
        Assert.Contains("spikes if</th>", table, StringComparison.Ordinal);
    }

    /// <summary>One report for all tests.</summary>
    public sealed class Written : IDisposable
    {
        private readonly Workplace _place = new();

        public Written()
        {
            var html = Workplace.Report(_place.Run(Models.File("butz-van-ooyen-2013"), ("duration", "1 s")));

            // All of the page but its few void elements is XML as well.
            var body = html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)]
                .Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal);
            Document = XDocument.Parse(body);
        }

        internal XDocument Document { get; }

        internal IEnumerable<XElement> Tables => Document.Descendants("div").Single(d => d.Attribute("class")?.Value == "methods").Elements("div");

        internal IEnumerable<string[]> Rows(string table) =>
            Tables.Single(t => t.Element("h3")!.Value == table).Descendants("tbody").Elements("tr").Select(r => r.Elements().Select(c => c.Value).ToArray());

        public void Dispose() => _place.Dispose();
    }
}
