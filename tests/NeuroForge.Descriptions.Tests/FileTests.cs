using System.Text;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Descriptions in files: encodings, sizes, and what cannot be read at all.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_byte_order_mark_does_not_matter()
    {
        File.WriteAllText(_file, Fixtures.Complete, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(Fixtures.Read(Fixtures.Complete).Hash, Read().Hash);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_reported_where_they_are()
    {
        File.WriteAllBytes(_file, [.. "{\n \"ä"u8, 0xE4, .. "\" }"u8]);
        var error = Assert.Single(Read().Diagnostics);
        Assert.Equal(("NF1002", 2, 4), (error.Code.Id, error.Line, error.Column));
        Assert.Contains("0xe4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_bound_is_refused()
    {
        using (var stream = File.OpenWrite(_file))
        {
            stream.SetLength(DescriptionReader.LongestFile + 1L);
        }

        Assert.Equal(["NF1005"], Fixtures.Codes(Read()));
    }

    [Fact]
    public void A_file_that_is_not_there_is_the_callers_matter() =>
        Assert.Throws<FileNotFoundException>(() => DescriptionReader.ReadFile(_file + ".none", new TestMechanisms()));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_whatever_ends_them(string end)
    {
        var text = string.Join(end, "{", "  // a comment", "  \"name\": \"t\"", "}");
        var missing = Fixtures.Read(text + end + "more").Diagnostics[0];
        Assert.Equal(("NF1001", 5, 1), (missing.Code.Id, missing.Line, missing.Column));
        Assert.All(Fixtures.Read(text).Diagnostics, d => Assert.Equal((1, 1), (d.Line, d.Column)));
        Assert.Equal((3, 11), Position(Fixtures.Read(text.Replace("\"t\"", "1", StringComparison.Ordinal)), "NF1008"));
    }

    private static (int Line, int Column) Position(DescriptionResult result, string code)
    {
        var diagnostic = result.Diagnostics.First(d => d.Code.Id == code);
        return (diagnostic.Line, diagnostic.Column);
    }

    private DescriptionResult Read() => DescriptionReader.ReadFile(_file, new TestMechanisms());
}
