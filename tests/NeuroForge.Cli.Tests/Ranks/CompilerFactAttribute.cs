namespace NeuroForge.Cli.Tests;

/// <summary>A test that compiles a library of a few lines of C; skipped, and said so, where there is no compiler.</summary>
public sealed class CompilerFactAttribute : FactAttribute
{
    /// <summary>The compiler, which .ci/run has.</summary>
    public const string Compiler = "/usr/bin/gcc";

    public CompilerFactAttribute()
    {
        if (!File.Exists(Compiler))
        {
            Skip = "needs a C compiler (Debian: apt-get install gcc)";
        }
    }
}
