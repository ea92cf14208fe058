using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Tests.Markup;

/// <summary>Given text stays text.</summary>
public sealed class MarkupWriterTests
{
    [Fact]
    public void Any_text_comes_back_as_it_was_from_text_and_from_attributes() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), given =>
    {
        var text = new string([.. (given ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF'))]);
        var read = XElement.Parse(new MarkupWriter().Open("a").With("b", text).Text(text).Close().ToString(), LoadOptions.PreserveWhitespace);
        Assert.Equal(text, read.Value);
        Assert.Equal(text, read.Attribute("b")!.Value);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\u0000", "\uFFFD")]
    [InlineData("a\u001Bb", "a\uFFFDb")]
    [InlineData("\uD83E\uDDE0", "\uD83E\uDDE0")]
    public void What_no_document_may_hold_is_replaced(string given, string shown) =>
        Assert.Equal(shown, XElement.Parse(new MarkupWriter().Element("a", given).ToString()).Value);

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Equal("\uFFFDb", XElement.Parse(new MarkupWriter().Element("a", new string(['\uD800', 'b'])).ToString()).Value);

    [Fact]
    public void An_element_left_open_is_a_mistake_that_shows() => Assert.Throws<InvalidOperationException>(() => new MarkupWriter().Open("a").ToString());

    [Fact]
    public void An_attribute_after_text_is_a_mistake_that_shows() =>
        Assert.Throws<InvalidOperationException>(() => new MarkupWriter().Open("a").Text("x").With("b", "c"));
}
