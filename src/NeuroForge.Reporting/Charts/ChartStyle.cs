using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Charts;

/// <summary>The style of charts: colours that colour-blind people can distinguish, for light and dark screens and for paper.</summary>
/// <remarks>
/// Series have the hues of Okabe and Ito (2008), darker on light and lighter on dark backgrounds, so that thin lines and small text have enough contrast.
/// </remarks>
internal static class ChartStyle
{
    /// <summary>The colours for light screens, as variables of the root; rules for dark screens replace them.</summary>
    internal const string Light = """
        --paper:#fff;--ink:#1b1f24;--soft:#59636e;--rule:#8c959f;--grid:#e4e8ec;--ground:#f6f8fa;
        --c0:#1f6fc4;--c1:#c8500a;--c2:#0a7f5f;--c3:#9a4f9e;--c4:#9a7400;--c5:#1b8fb3;--c6:#c23a6b;--c7:#5c6570;
        """;

    /// <summary>The colours for dark screens.</summary>
    internal const string Dark = """
        --paper:#12161b;--ink:#e8ecf0;--soft:#a3adb8;--rule:#76818c;--grid:#2a3138;--ground:#1a2027;
        --c0:#5aa9f8;--c1:#f0883e;--c2:#3fb98c;--c3:#cf8fd3;--c4:#d6b13c;--c5:#5cc5e3;--c6:#f27aa2;--c7:#aab4bf;
        """;

    /// <summary>The rules for the elements of charts.</summary>
    internal static string Rules { get; } = """
        svg.chart{display:block;max-width:100%;height:auto;font-family:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-size:12px;font-variant-numeric:tabular-nums}
        .chart text{fill:var(--soft)}
        .chart .title{font-weight:600;fill:var(--ink)}
        .chart .right{text-anchor:end}.chart .middle{text-anchor:middle}
        .chart .name{font-weight:600;fill:var(--c)}
        .chart path{fill:none}
        .chart .axis{stroke:var(--rule)}.chart .grid{stroke:var(--grid)}
        .chart .line{stroke:var(--c);stroke-width:1.7;stroke-linejoin:round;stroke-linecap:round}
        .chart .dashed{stroke-dasharray:4 4;stroke-width:1.4}
        .chart .mark{stroke:var(--c,var(--soft));stroke-width:1.2;stroke-dasharray:6 4;opacity:.75}
        .chart .border{stroke:var(--rule);stroke-width:1}.chart .span{fill:var(--soft);font-size:11px}
        .chart .shade{fill:var(--c);fill-opacity:.16;stroke:none}
        .chart .bar{fill:var(--c)}
        .chart .spike{stroke:var(--c);stroke-width:1}
        .chart .ground{fill:var(--ground)}.chart .frame{fill:none;stroke:var(--rule);stroke-width:.75}
        .chart .parts{stroke:var(--rule);stroke-width:.75}
        .chart .band{fill:transparent}.chart .hair{stroke:none;pointer-events:none}
        .chart .probe:hover .hair{stroke:var(--soft);stroke-width:.75}
        .chart .cells path{shape-rendering:crispEdges}
        .chart .above{stroke:var(--c1)}.chart .below{stroke:var(--c0)}
        .chart .swatch{stroke:none}.chart .swatch.above{fill:var(--c1)}.chart .swatch.below{fill:var(--c0)}

        """ + string.Concat(Enumerable.Range(0, Chart.Colours).Select(c => $".c{c}{{--c:var(--c{c})}}"))
            + string.Concat(
                Enumerable.Range(1, Shades.Count).Select(s => FormattableString.Invariant($".chart .s{s}{{opacity:{(double)s / Shades.Count:0.###}}}")));

    /// <summary>The complete style of a page or of a separate drawing: paper is always light.</summary>
    internal static string Sheet { get; } =
        $":root{{color-scheme:light dark;{Light}}}@media screen and (prefers-color-scheme:dark){{:root{{{Dark}}}}}\n{Rules}\n";
}
