/** The style sheet of pages. {@link STYLE_HASH} lets the page's own policy admit it and no other. */
export const STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#14171a);--fg:light-dark(#1b1f23,#e4e7ea);--dim:light-dark(#57606a,#9aa4af);--line:light-dark(#d0d7de,#363d45);--soft:light-dark(#f4f6f8,#1d2227);--link:light-dark(#0757ba,#74b1ff);--error:light-dark(#b01c1c,#ff8b82);--warning:light-dark(#8a5500,#e9b04c);--note:light-dark(#0a6470,#6fd0de);--thing:light-dark(#8a3ab9,#cf9af0)}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif}
main{overflow-x:clip}header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
h1{font-size:1.7rem;margin:1.5rem 0 .25rem}h2{font-size:1.3rem;margin:2.5rem 0 .75rem;border-bottom:1px solid var(--line)}h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
a{color:var(--link)}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem}
.dim{color:var(--dim)}
.figures{display:flex;flex-wrap:wrap;gap:.75rem;padding:0;margin:1rem 0;list-style:none}
.figures li{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem;min-width:8rem}
.figures b{display:block;font-size:1.6rem;line-height:1.2}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}
.scroll{overflow-x:auto;container-type:inline-size}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--dim);padding:.25rem 0;position:sticky;left:0;max-width:100cqi}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--line);white-space:nowrap}
tbody th{font-weight:400}.scroll tbody th{min-width:14rem}td ul{margin:0;padding-left:1.1rem;min-width:14rem}td code,th code{overflow-wrap:break-word}.columns th code{overflow-wrap:anywhere}td.date{white-space:nowrap}
td.count,th.count{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.severity{font-weight:600;white-space:nowrap}
.error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--note)}
.method{font-weight:600;white-space:nowrap}.method.fails{color:var(--error)}.method.other{color:var(--warning)}.method.not-reached,.method.unknown{color:var(--dim);font-weight:400}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 2rem;align-items:start}
details{border:1px solid var(--line);border-radius:.5rem;margin:.6rem 0}
summary{cursor:pointer;padding:.6rem .9rem}
details[open]>summary{border-bottom:1px solid var(--line)}
details>.inside{padding:.25rem 1rem 1rem}
summary .where{display:block;overflow-wrap:anywhere;font-size:.92rem;color:var(--dim)}
pre{background:var(--soft);border-radius:.4rem;padding:.5rem .75rem;overflow-x:auto;margin:.4rem 0;line-height:1.45}
pre .gutter{color:var(--dim);user-select:none}pre .hit{background:light-dark(#fff1c2,#4a3d12)}
ol.story{padding-left:2rem}ol.story>li{margin:.6rem 0}
dl.argument{display:grid;grid-template-columns:max-content 1fr;gap:.4rem 1rem}dl.argument dt{font-weight:600}dl.argument dd{margin:0}
@media(max-width:40rem){dl.argument{grid-template-columns:1fr}}
svg{display:block;margin:.75rem 0}
svg text{font:12px system-ui,sans-serif;fill:var(--fg)}
.lane{stroke:var(--fg);stroke-width:3;fill:none}.lane.thing,.branch.thing{stroke:var(--thing)}.lane.child{stroke:var(--link)}.lane.ghost{stroke:var(--error);stroke-dasharray:5 6}
.branch{stroke:var(--link);stroke-width:2;fill:none;stroke-dasharray:3 3}
.dot{fill:var(--bg);stroke:var(--fg);stroke-width:2}.dot.fork{stroke:var(--link);stroke-width:4}.number{text-anchor:middle}
.bar.error{fill:var(--error)}.bar.warning{fill:var(--warning)}.bar.note{fill:var(--note)}
@media print{details>.inside{display:block}nav{display:none}}
`;

/** SHA-256 of {@link STYLE} as Content Security Policy writes it; a test keeps it true. */
export const STYLE_HASH = 'sha256-sQTPk3QfbKRMP8HPO2MR//ax4hcwtSIDMXl/CwQxrcY=';
