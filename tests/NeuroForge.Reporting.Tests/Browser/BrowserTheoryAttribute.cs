namespace NeuroForge.Reporting.Tests.Browser;

/// <summary>A test that needs a browser; where there is none it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Program is null)
        {
            Skip = "needs chromium on the path (Debian: apt-get install chromium)";
        }
    }
}
