/** Figures are drawn for white paper: in the dark they lie on a card of it. */
export const FIGURE_STYLE = `
figure svg{display:block;width:100%;height:auto}
.drawn.narrow svg{width:30rem;max-width:100%}
.explorer{margin:.6rem 0 1rem;padding:.7rem .9rem;background:var(--tint);border-radius:5px;font-size:.9rem}
.choices{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(12rem,100%),1fr));gap:.5rem .9rem}
.explorer label{display:block;min-width:0}
.explorer label span{display:block;font-size:.85em}
.explorer select{width:100%}
.explorer dl{display:flex;flex-wrap:wrap;gap:.2rem 1.8rem;margin:.8rem 0 0;font-variant-numeric:tabular-nums}
.explorer dt{color:var(--quiet);font-size:.85em}
.explorer dd{margin:0;font-size:1.1rem;font-weight:600}
.explorer .remark{margin:.4rem 0 0;color:var(--warn)}
.explorer .remark:empty{display:none}
.explored line{stroke:#D55E00;stroke-width:1}
.explored circle{fill:none;stroke:#D55E00;stroke-width:2}
.explorable{cursor:crosshair}
.pointed{stroke:#D55E00}
.tip{position:fixed;z-index:9;pointer-events:none;width:max-content;max-width:min(24rem,90vw);text-wrap:balance;padding:.2rem .5rem;font-size:.82rem;background:#222;color:#fff;border-radius:3px;white-space:pre-line}
@media (max-width:42rem){.drawn.wide svg{width:42rem}}
@media screen and (prefers-color-scheme:dark){.drawn>.scroll{background:#fff;border-radius:6px;padding:.5rem;filter:brightness(.93)}}
`.trim()
