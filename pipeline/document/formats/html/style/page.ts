/** Colours, type, the column of text, headings and notices. */
export const PAGE_STYLE = `
:root{color-scheme:light;--page:#fff;--ink:#222;--quiet:#595959;--rule:#222;--faint:#ddd;--accent:#00664b;--warn:#a04000;--warn-page:#fdf5ef;--mark:#fff3bf;--mark-ink:#222;--shade:#0003;--tint:#f4f6f5}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--page:#16191b;--ink:#e4e4e0;--quiet:#a6a8a6;--rule:#b9bbb8;--faint:#3a3f42;--accent:#6fd3b0;--warn:#f0a36b;--warn-page:#2b211a;--mark:#54460f;--mark-ink:#fff6d0;--shade:#000a;--tint:#1f2426}}
*{box-sizing:border-box}
html{font:17px/1.55 'Source Sans 3',system-ui,sans-serif;color:var(--ink);background:var(--page);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0}
main{max-width:54rem;margin:0 auto;padding:2.5rem 1.25rem 5rem;min-width:0}
h1,h2,h3,h4,h5,h6{font-weight:600;line-height:1.3;overflow-wrap:anywhere;unicode-bidi:isolate}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem;text-wrap:balance}
h2{font-size:1.45rem;margin:3rem 0 .6rem}
h3{font-size:1.15rem;margin:2.2rem 0 .5rem}
h4,h5,h6{font-size:1rem;margin:1.8rem 0 .4rem}
p{margin:.7rem 0}
p,li{max-width:44rem;overflow-wrap:break-word}
a,em,strong,sub,sup,mark,option{unicode-bidi:isolate}
.authors{color:var(--quiet);margin:.2rem 0}
.simulated{display:inline-block;margin:.4rem 0 0;padding:.1rem .6rem;border:1.5px solid var(--warn);color:var(--warn);font-weight:600;border-radius:3px}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
a.anchor,a.back{color:inherit;text-decoration:none}
a.anchor::after{content:'#';margin-left:.4em;color:var(--accent);font-weight:400;opacity:0}
a.anchor:hover::after,a.anchor:focus-visible::after{opacity:1}
a.back:hover{text-decoration:underline;color:var(--accent)}
.cited{color:var(--quiet);font-size:.85em}
.cited::before{content:' ↑'}
.cited a{margin-left:.35em}
.cited a::before{content:attr(data-place)}
a:target,.references p:target{background:var(--mark);color:var(--mark-ink);box-shadow:0 0 0 .2em var(--mark)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
mark{background:var(--mark);color:var(--mark-ink);padding:0 .2em;border-radius:2px}
sub,sup{line-height:0}
.lead{font-size:1.15rem}
.notice{border-left:4px solid var(--warn);padding:.3rem .9rem;background:var(--warn-page)}
section>ul,.within>ul{padding-left:1.2rem}
li{margin:.35rem 0}
.references p{padding-left:1.8rem;text-indent:-1.8rem}
details.part{border-top:1px solid var(--faint)}
details.part:last-child{border-bottom:1px solid var(--faint)}
details.part>summary{cursor:pointer;padding:.6rem 0;list-style-position:outside;margin-left:1.1rem}
details.part>summary h3{display:inline;margin:0;font-size:1.1rem}
details.part>summary:hover h3{color:var(--accent)}
.within{padding-bottom:1.5rem}
`.trim()
