/** Style of the page: a plain column of text and APA tables with three rules, also for print and phone. */
export const STYLE = `
:root{color-scheme:light;--ink:#222;--quiet:#595959;--rule:#222;--faint:#ddd;--accent:#00664b}
*{box-sizing:border-box}
html{font:17px/1.55 'Source Sans 3',system-ui,sans-serif;color:var(--ink);background:#fff;-webkit-text-size-adjust:100%}
body{margin:0}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1{font-size:1.9rem;line-height:1.2;font-weight:600;margin:0 0 .4rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;font-weight:600;margin:2.8rem 0 .6rem}
p{margin:.7rem 0}
.authors{color:var(--quiet);margin:.2rem 0}
.simulated{display:inline-block;margin:.4rem 0 0;padding:.1rem .6rem;border:1.5px solid #a04000;color:#a04000;font-weight:600;border-radius:3px}
nav ul{list-style:none;margin:1.4rem 0 0;padding:.6rem 0;border-block:1px solid var(--faint);display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;font-size:.93rem}
a{color:var(--accent);text-underline-offset:.15em}
.lead{font-size:1.15rem}
.notice{border-left:4px solid #a04000;padding:.3rem .9rem;background:#fdf5ef}
section>ul{padding-left:1.2rem}
li{margin:.35rem 0}
figure{margin:1.8rem 0}
figcaption strong,figcaption em{display:block;line-height:1.35}
figcaption{margin-bottom:.5rem}
.scroll{overflow-x:auto;background:linear-gradient(to right,#fff 1.5rem,transparent) left/3rem 100% no-repeat local,linear-gradient(to left,#fff 1.5rem,transparent) right/3rem 100% no-repeat local,linear-gradient(to right,#0003,transparent) left/.7rem 100% no-repeat,linear-gradient(to left,#0003,transparent) right/.7rem 100% no-repeat}
.scroll:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
figure svg{display:block;width:100%;height:auto}
figure.narrow svg{width:30rem;max-width:100%}
.note{font-size:.9rem;white-space:pre-line;line-height:1.45;color:var(--ink);margin:.5rem 0 0}
table{border-collapse:collapse;width:100%;border-block:1.5px solid var(--rule);font-size:.93rem;line-height:1.35;font-variant-numeric:tabular-nums}
thead th{border-bottom:1px solid var(--rule);font-weight:400;vertical-align:bottom}
th,td{padding:.28rem .55rem;text-align:right}
th:first-child,td:first-child{text-align:left;padding-left:0}
tbody th{font-weight:400}
tbody th.group{padding-top:.7rem;font-weight:600}
td,.equation{white-space:nowrap}
#table-inputs td,#table-inputs thead th{text-align:left}
#table-ratings td:nth-child(2),#table-ratings th:nth-child(2){text-align:left}
.references p{padding-left:1.8rem;text-indent:-1.8rem;overflow-wrap:break-word}
@media (max-width:42rem){html{font-size:16px}main{padding:1.4rem 1rem 3rem}h1{font-size:1.5rem}.lead{font-size:1.05rem}figure.wide svg{width:42rem}th,td{padding:.28rem .4rem}}
@media print{html{font-size:10.5pt}main{max-width:none;padding:0}nav{display:none}figure,tr{break-inside:avoid}h2{break-after:avoid}.scroll{overflow:visible}}
`.trim()
