/** The head of the page, its parts, and cards. */
export const FRAME_STYLE = `
:root{--line:#8b918f;--client:#0072b2;--therapist:#c05000;--on-accent:#fff;--card:#f7f8f7}
@media screen and (prefers-color-scheme:dark){:root{--line:#767d7f;--client:#56b4e9;--therapist:#f0915a;--on-accent:#0d1f19;--card:#1c2023}}
body{min-height:100vh;display:flex;flex-direction:column}
.bar{border-bottom:1px solid var(--faint)}
.bar>div,main,.foot>div{width:100%;max-width:76rem;margin:0 auto;padding-inline:1.5rem}
.bar>div{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:2.5rem}
.bar h1{font-size:1.15rem;margin:.9rem 0}
nav{display:flex;flex-wrap:wrap;gap:1.6rem;font-size:1rem}
nav a{padding:.85rem 0 .75rem;color:var(--quiet);text-decoration:none;border-bottom:3px solid transparent;margin-bottom:-1px}
nav a:hover{color:var(--ink)}
nav a[aria-current]{color:var(--ink);font-weight:600;border-color:var(--accent)}
main{flex:1;padding-block:1.6rem 5rem}
main>section>h2{margin:.4rem 0 .2rem;font-size:1.75rem}
main>section>.lead{margin:0 0 1.6rem;color:var(--quiet);font-size:1.08rem}
h3{margin-top:2.4rem}
p,li{max-width:46rem}
.card{background:var(--card);border-radius:12px;padding:1.1rem 1.3rem 1.2rem;min-width:0}
.card h3{margin:0 0 .6rem}
.note{color:var(--quiet);font-size:.9rem;line-height:1.45;margin:.4rem 0 0;white-space:normal}
.trust{display:flex;gap:.5rem;align-items:baseline;font-size:.92rem;color:var(--quiet);margin:0}
.foot{border-top:1px solid var(--faint);font-size:.92rem}
.foot>div{padding-block:1rem;display:flex;flex-wrap:wrap;gap:.3rem 2rem;justify-content:space-between}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:var(--page);padding:.3rem .8rem;z-index:9}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.86em;overflow-wrap:anywhere}
pre{font:.82rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--card);border-radius:8px;padding:.7rem 1rem;overflow-x:auto}
pre.licences{max-height:24rem;overflow:auto}
.checks>li{margin:.8rem 0}
.commands{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem 1.2rem;margin:.5rem 0 0}
.commands dt{color:var(--quiet)}
.commands dd{margin:0}
@media (max-width:42rem){
.bar>div,main,.foot>div{padding-inline:1rem}
.bar h1{margin:.7rem 0 0;width:100%}
nav{gap:1.15rem;font-size:.95rem}
nav a{padding:.5rem 0 .45rem}
main{padding-block:1rem 3rem}
main>section>h2{font-size:1.45rem}
main>section>.lead{font-size:1rem;margin-bottom:1rem}
.card{padding:.9rem 1rem 1rem}
}
`.trim()
