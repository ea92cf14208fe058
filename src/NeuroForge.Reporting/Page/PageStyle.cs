namespace NeuroForge.Reporting.Page;

/// <summary>The style of the page, on screen and on paper.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    internal const string Sheet = """
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-variant-numeric:tabular-nums}
        main{max-width:1220px;margin:0 auto;padding:36px 28px 64px}
        a{color:var(--c0);text-underline-offset:2px}
        .eyebrow{margin:0;color:var(--soft);font-size:13px;letter-spacing:.02em}
        h1{margin:2px 0 8px;font-size:30px;line-height:1.2;font-weight:650;overflow-wrap:anywhere}
        h2{margin:44px 0 14px;padding-top:14px;border-top:1px solid var(--grid);font-size:20px;font-weight:650}
        h3{margin:0 0 8px;font-size:15px;font-weight:650}
        .lead{max-width:78ch;margin:0 0 8px}
        .soft{color:var(--soft)}
        nav{margin:18px 0 0;display:flex;flex-wrap:wrap;gap:4px 18px;font-size:14px}
        .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:0 40px;margin:22px 0 0}
        .facts div{border-top:1px solid var(--grid);padding:8px 0 10px}
        .facts dt{color:var(--soft);font-size:12.5px}
        .facts dd{margin:0;font-size:17px;font-weight:600;overflow-wrap:anywhere}
        .notes{margin:20px 0 0;padding:10px 16px 10px 34px;border-left:3px solid var(--c1);background:var(--ground);overflow-wrap:anywhere}
        .figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,500px),1fr));gap:34px 40px;align-items:start}
        figure{margin:0;min-width:0;max-width:620px}
        figcaption{margin-top:6px;color:var(--soft);font-size:13px;max-width:70ch}
        svg.chart{width:100%}
        .methods{display:grid;grid-template-columns:minmax(0,1fr);gap:26px}
        .methods p{margin:0 0 8px;font-size:13.5px;max-width:100ch}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;font-size:13.5px;width:100%}
        th,td{text-align:left;vertical-align:top;padding:4px 14px 4px 0;border-bottom:1px solid var(--grid)}
        thead th{color:var(--soft);font-weight:600;border-bottom-color:var(--rule)}
        tbody th{font-weight:600;white-space:nowrap}
        td.number{text-align:right;white-space:nowrap}
        th.number{text-align:right}
        .narrow{width:auto;min-width:min(100%,420px)}
        code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        pre{margin:0 0 12px;padding:12px 16px;background:var(--ground);border-radius:6px;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
        footer{margin-top:48px;color:var(--soft);font-size:13px}
        @media print{
        @page{margin:16mm}
        body{font-size:11px}main{max-width:none;padding:0}nav{display:none}
        h1{font-size:22px}h2{font-size:15px;margin-top:22px;break-after:avoid}h3{font-size:11.5px;break-after:avoid}
        .figures{grid-template-columns:1fr 1fr;gap:18px 22px}
        figure,tr,.facts{break-inside:avoid}
        figcaption,table,.methods p{font-size:10px}
        .facts dd{font-size:12px}.facts dt{font-size:9.5px}
        .facts{grid-template-columns:repeat(4,1fr)}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .scroll{overflow:visible}
        th,td{padding-right:8px;overflow-wrap:break-word}tbody th{white-space:normal}
        a{color:inherit;text-decoration:none}
        }
        """;
}
